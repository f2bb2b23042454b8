/**
 * What crosses the border of an activity's box. A role that the activity writes a list for is closed;
 * one that it does not write is derived from what is inside: an object crosses where somebody outside
 * makes or takes it, or where it is made and nobody takes it. It stands where its partners do (`boundary-order.ts`).
 */
import { ROLES, TAKING } from '../values/roles.js';
import { bundledInputs, bundledOutputs, type Crossing } from './boundary-bundles.js';
import { inOrderOfMakers, inOrderOfTakers } from './boundary-order.js';
import type { IcomRole } from '../values/fragment.js';
import { getOrMake } from '../values/memo.js';
import {
  isMadeOutside,
  mayComeFrom,
  mayComeFromOutside,
  mustComeFromOutside,
  takersOutside,
} from './outside.js';
import type {
  Activity,
  Boundary,
  BoundaryEntry,
  Entry,
  ObjectId,
} from '../values/process-model.js';
import type { ModelQueries } from './queries.js';
import type { Relations } from './relations.js';

/** What crosses the border of nothing. */
export const NO_BOUNDARY: Boundary = { control: [], input: [], output: [], mechanism: [] };

/** A child inside the activity, with its own boundary. */
interface Child {
  readonly activity: Activity;
  readonly boundary: Boundary;
}

const NOTHING: readonly never[] = [];

/** The boundary of an activity, from those of its children. */
export function makeBoundary(model: ModelQueries, activity: Activity): Boundary {
  const relations = model.relations;
  const boundary: Record<IcomRole, readonly BoundaryEntry[]> = { ...NO_BOUNDARY };
  for (const role of ROLES) {
    boundary[role] = (activity.lists[role] ?? []).map((entry) => asWritten(activity, role, entry));
  }
  const open =
    activity.children.length > 0 && ROLES.some((role) => !activity.closed.includes(role));
  if (!open) return boundary;
  const children = relations
    .childrenOf(activity)
    .map((child) => ({ activity: child, boundary: model.boundary(child.id) }));
  const inside = new Inside(relations, activity, children);
  const taken = bundledInputs(relations, activity, inside.taken());
  for (const role of TAKING) {
    if (activity.closed.includes(role)) continue;
    boundary[role] = [
      ...boundary[role],
      ...inOrderOfMakers(
        relations,
        activity,
        taken.filter((item) => item.role === role),
      ).map(entryOf),
    ];
  }
  if (!activity.closed.includes('output')) {
    const made = bundledOutputs(relations, activity, inside.made());
    const ordered = inOrderOfTakers(relations, activity, made);
    boundary.output = [...boundary.output, ...ordered.map(entryOf)];
  }
  return boundary;
}

/** The entry as the activity writes it. */
function asWritten({ id }: Activity, role: IcomRole, entry: Entry): BoundaryEntry {
  const { object, tunnel, from, responsibilities, fromEach } = entry;
  const at = { activity: id, role, object };
  return {
    object,
    tunnel,
    from,
    responsibilities,
    fromEach,
    derived: false,
    gathered: NOTHING,
    at,
  };
}

function entryOf({ entry }: Crossing): BoundaryEntry {
  return entry;
}

/** What the children of an activity make and take, as seen from its border. */
class Inside {
  private readonly makers = new Map<ObjectId, Crossing[]>();
  private readonly takers = new Map<ObjectId, Crossing[]>();
  private readonly written: ReadonlySet<ObjectId>;
  private readonly promised: ReadonlySet<ObjectId>;

  constructor(
    private readonly relations: Relations,
    private readonly activity: Activity,
    children: readonly Child[],
  ) {
    for (const { activity: child, boundary } of children) {
      for (const role of ROLES) {
        const table = role === 'output' ? this.makers : this.takers;
        for (const entry of boundary[role]) {
          getOrMake(table, entry.object, () => []).push({ child, role, entry });
        }
      }
    }
    const objects = (roles: readonly IcomRole[]) =>
      new Set(roles.flatMap((role) => (activity.lists[role] ?? []).map(({ object }) => object)));
    this.written = objects(TAKING);
    this.promised = objects(['output']);
  }

  /** What is taken inside and comes from outside: one per object, control before input before
   *  mechanism where the children differ, in order of first mention. */
  taken(): readonly Crossing[] {
    return [...this.takers.values()].flatMap((places) => {
      const [first] = places;
      if (first === undefined || this.isWritten(this.written, first.entry.object)) return [];
      const crossing = places.filter((place) => this.comesFromOutside(place));
      return this.merged(crossing);
    });
  }

  /** What is made inside and leaves, in order of first mention. */
  made(): readonly Crossing[] {
    return [...this.makers.values()].flatMap((places) => {
      const [first] = places;
      if (first === undefined || this.isWritten(this.promised, first.entry.object)) return [];
      return this.merged(places.filter((place) => this.leaves(place)));
    });
  }

  private isWritten(list: ReadonlySet<ObjectId>, object: ObjectId): boolean {
    return list.size > 0 && this.relations.relativesOf(object).some((id) => list.has(id));
  }

  private comesFromOutside({ child, role, entry }: Crossing): boolean {
    const { relations, activity } = this;
    if (entry.tunnel === 'parent' || !mayComeFromOutside(relations, entry, activity)) return false;
    if (mustComeFromOutside(relations, entry, activity)) return true;
    const madeInside = relations
      .relativesOf(entry.object)
      .some((id) =>
        this.makers.get(id)?.some((maker) => this.serves(maker, { child, role, entry })),
      );
    return !madeInside || isMadeOutside(relations, activity, entry.object, role);
  }

  private leaves(maker: Crossing): boolean {
    const { relations, activity } = this;
    if (maker.entry.tunnel === 'parent') return false;
    const { object } = maker.entry;
    if (takersOutside(relations, activity, maker.child.id, object).length > 0) return true;
    return !relations
      .relativesOf(object)
      .some((id) => this.takers.get(id)?.some((taker) => this.serves(maker, taker)));
  }

  private serves(maker: Crossing, taker: Crossing): boolean {
    if (!mayComeFrom(this.relations, taker.entry, maker.child.id)) return false;
    return this.relations.relation(maker.entry, taker.entry) !== undefined;
  }

  /** The crossings of one object as one derived entry. */
  private merged(places: readonly Crossing[]): readonly Crossing[] {
    const [first] = places;
    if (first === undefined) return [];
    const role = TAKING.find((taking) => places.some((place) => place.role === taking));
    const gathered = places.every(({ entry }) => entry.gathered.length > 0)
      ? [...new Set(places.flatMap(({ entry }) => entry.gathered))]
      : [];
    const entry: BoundaryEntry = {
      object: first.entry.object,
      tunnel: 'none',
      from: this.agreedSources(places),
      responsibilities: [],
      fromEach: false,
      derived: true,
      gathered,
      at: first.entry.at,
    };
    return [{ child: first.child, role: role ?? 'output', entry }];
  }

  /** The sources behind `<-` as far as they are outside; undefined where somebody names none. */
  private agreedSources(places: readonly Crossing[]): readonly string[] | undefined {
    const sources = new Set<string>();
    for (const { role, entry } of places) {
      if (role === 'output' || entry.from === undefined) return undefined;
      for (const source of entry.from) {
        if (!this.relations.isWithin(source, this.activity.id)) sources.add(source);
      }
    }
    return [...sources];
  }
}
