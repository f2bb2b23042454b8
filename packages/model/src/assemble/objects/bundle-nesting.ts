/**
 * Which bundle holds which part, kept free of cycles and no deeper than anybody follows, while it grows. What is
 * above and below a part is asked for at every place where it is made or taken: without a limit, a chain of bundles
 * would cost the square of its length.
 */
import { getOrMake } from '../../values/memo.js';
import type { ObjectId } from '../../values/process-model.js';

/** So many bundles may hold one another. Models of hundreds of bundles nest three or four. */
export const MOST_NESTED_BUNDLES = 30;

/** What came of putting a part into a bundle. */
export type Nested = 'nested' | 'known' | 'cycle' | 'too-deep';

interface Place {
  readonly parts: Set<ObjectId>;
  readonly bundles: Set<ObjectId>;
  /** How many bundles stand above each other over it, at most. */
  above: number;
  /** How many levels of parts are below it. */
  below: number;
}

export class BundleNesting {
  private readonly places = new Map<ObjectId, Place>();

  /** Parts by bundle, in the order in which they came; a bundle that nothing could be put into has none. */
  parts(): ReadonlyMap<ObjectId, readonly ObjectId[]> {
    return this.table(({ parts }) => parts);
  }

  /** Bundles by part, in the order in which they came. */
  bundles(): ReadonlyMap<ObjectId, readonly ObjectId[]> {
    return this.table(({ bundles }) => bundles);
  }

  /** Puts a part into a bundle, unless that would close a cycle or nest too deep. */
  nest(bundle: ObjectId, part: ObjectId): Nested {
    const outer = this.place(bundle);
    const inner = this.place(part);
    if (outer.parts.has(part)) return 'known';
    if (bundle === part || this.holds(inner, outer)) return 'cycle';
    if (outer.above + 1 + inner.below > MOST_NESTED_BUNDLES) return 'too-deep';
    outer.parts.add(part);
    inner.bundles.add(bundle);
    this.sink(inner, outer.above + 1);
    this.rise(outer, inner.below + 1);
    return 'nested';
  }

  /** Gives of each object that is in a bundle, or is one, the same for all that are tied together, by parts and
   *  bundles and by further ties. */
  groups(ties: readonly (readonly [ObjectId, ObjectId])[]): (object: ObjectId) => ObjectId {
    const tied = new Map<ObjectId, ObjectId[]>();
    for (const [a, b] of ties) {
      getOrMake(tied, a, () => []).push(b);
      getOrMake(tied, b, () => []).push(a);
    }
    const group = new Map<ObjectId, ObjectId>();
    for (const first of this.places.keys()) {
      if (group.has(first)) continue;
      // What is found while the set is walked comes to its end.
      const members = new Set([first]);
      for (const id of members) {
        group.set(id, first);
        const { parts, bundles } = this.place(id);
        for (const other of [...parts, ...bundles, ...(tied.get(id) ?? [])]) members.add(other);
      }
    }
    return (object) => group.get(object) ?? object;
  }

  private place(id: ObjectId): Place {
    return getOrMake(this.places, id, () => ({
      parts: new Set<ObjectId>(),
      bundles: new Set<ObjectId>(),
      above: 0,
      below: 0,
    }));
  }

  /** Whether `target` is among the parts of `start`, or of its parts. What is below another stands deeper, and
   *  has less below it: most need not be looked at. */
  private holds(start: Place, target: Place): boolean {
    const mayHold = ({ above, below }: Place) => above < target.above && below > target.below;
    if (!mayHold(start)) return false;
    const seen = new Set([start]);
    for (const place of seen) {
      for (const id of place.parts) {
        const part = this.place(id);
        if (part === target) return true;
        if (mayHold(part)) seen.add(part);
      }
    }
    return false;
  }

  /** Notes that so many bundles are above. Each place sinks as often as it may be deep, so the time is linear. */
  private sink(place: Place, above: number): void {
    if (place.above >= above) return;
    place.above = above;
    for (const id of place.parts) this.sink(this.place(id), above + 1);
  }

  private rise(place: Place, below: number): void {
    if (place.below >= below) return;
    place.below = below;
    for (const id of place.bundles) this.rise(this.place(id), below + 1);
  }

  private table(
    members: (place: Place) => ReadonlySet<ObjectId>,
  ): ReadonlyMap<ObjectId, readonly ObjectId[]> {
    const filled = [...this.places].filter(([, place]) => members(place).size > 0);
    return new Map(filled.map(([id, place]) => [id, [...members(place)]]));
  }
}
