/**
 * What is known of the names of a model, kept from edit to edit, and which names may have other findings after one.
 * The findings themselves are `NameFindings`.
 */
import type { Finding, ObjectId } from '@idef0-studio/model';
import {
  AlikeNames,
  getOrMake,
  indexOfNames,
  isOneSlip,
  LoneNames,
  MOST_COMPARED,
  type NameFacts,
  NameFindings,
  type NameIndex,
} from '@idef0-studio/model/phases';
import type { ObjectStore } from '../stores/object-store.js';

export class NameChecks {
  /** Declared names, to find near ones; made when the first unknown name asks. */
  private declared: NameIndex | undefined;
  /** Names of declared objects. */
  private readonly indexed = new Map<ObjectId, string>();
  private readonly alike = new AlikeNames();
  private readonly unknown = new Set<ObjectId>();
  private readonly lone: LoneNames;
  private looked: ReadonlySet<ObjectId> = new Set();
  private compared: ReadonlySet<ObjectId> = new Set();
  private readonly hints = new Map<ObjectId, string | undefined>();
  private readonly findings: NameFindings;

  /** @param owners what else than objects has names. */
  constructor(
    private readonly objects: ObjectStore,
    owners: Pick<NameFacts, 'agent' | 'role' | 'activity' | 'calledNow'>,
  ) {
    const said = {
      object: (id: ObjectId) => objects.objects.get(id),
      mentionsOf: (id: ObjectId) => objects.mentionsOf(id),
    };
    this.lone = new LoneNames(said);
    this.findings = new NameFindings({
      ...said,
      ...owners,
      definitionsOf: (id) => objects.definitionsOf(id),
      isDeclared: (id) => this.indexed.has(id),
      isUnknown: (id) => this.unknown.has(id),
      alike: (id) => this.alike.of(id),
      isAlone: (id) => this.lone.has(id),
      placeAlone: (id) => this.lone.placeOf(id),
      isLooked: (id) => this.looked.has(id),
      near: (id) => this.hintFor(id),
      nearestDeclared: (id) => this.declaredNames.nearest(id),
    });
  }

  /** Every finding that belongs to a name. */
  findingsOf(name: string): readonly Finding[] {
    return this.findings.of(name);
  }

  /** Names that are declared nowhere. */
  get unknownOnes(): Iterable<string> {
    return this.unknown;
  }

  /** Takes in which objects are others now; gives all names whose findings may be others. */
  update(touched: ReadonlySet<ObjectId>): ReadonlySet<ObjectId> {
    const affected = new Set(touched);
    let isIndexOther = false;
    let isLoneOther = false;
    for (const id of touched) {
      if (this.lone.update(id)) isLoneOther = true;
      const object = this.objects.objects.get(id);
      const name = object?.declared === true ? object.name : undefined;
      const before = this.indexed.get(id);
      if (object === undefined || object.declared) this.forgetUnknown(id);
      else this.unknown.add(id);
      for (const other of this.alike.of(id)) affected.add(other);
      if (before !== name) {
        isIndexOther = true;
        this.reindex(id, before, name);
        for (const other of this.alike.of(id)) affected.add(other);
      }
    }
    if (isIndexOther) this.hints.clear();
    for (const id of this.hintsAnew(isIndexOther || isLoneOther)) affected.add(id);
    const looked = isIndexOther || isLoneOther ? this.lookedAnew() : this.lookedBeside(touched);
    for (const id of looked) affected.add(id);
    return affected;
  }

  /** Names that stand alone of which something is said that tells a place of one of these objects. */
  private *lookedBeside(touched: ReadonlySet<ObjectId>): Iterable<ObjectId> {
    for (const id of this.looked) {
      const joined = this.lone.placeOf(id)?.joined?.key;
      const isBeside = [...touched].some((other) => other === joined || isOneSlip(id, other));
      if (isBeside) yield id;
    }
  }

  /** Names that stand alone of which something was said, or may be said now. */
  private lookedAnew(): Iterable<ObjectId> {
    const before = this.looked;
    this.looked = new Set(this.lone.looked());
    return [...before, ...this.looked];
  }

  private forgetUnknown(id: ObjectId): void {
    this.unknown.delete(id);
    this.hints.delete(id);
  }

  private reindex(id: ObjectId, before: string | undefined, name: string | undefined): void {
    if (before !== undefined) this.declared?.delete(before);
    if (name !== undefined) this.declared?.add(name);
    if (name === undefined) {
      this.indexed.delete(id);
      this.alike.delete(id);
    } else {
      this.indexed.set(id, name);
      if (before === undefined) this.alike.add(id);
    }
  }

  private get declaredNames(): NameIndex {
    this.declared ??= indexOfNames(this.indexed.values());
    return this.declared;
  }

  /** Unknown names that may get another hint: all where another name is known, or others are compared. */
  private hintsAnew(areAllOther: boolean): Iterable<ObjectId> {
    const before = this.compared;
    this.compared =
      this.unknown.size <= MOST_COMPARED
        ? new Set(this.unknown)
        : new Set([...this.unknown].sort().slice(0, MOST_COMPARED));
    if (areAllOther) return this.unknown;
    const others = [...before, ...this.compared].filter(
      (id) => before.has(id) !== this.compared.has(id),
    );
    for (const id of others) this.hints.delete(id);
    return others;
  }

  private hintFor(id: ObjectId): string | undefined {
    return getOrMake(this.hints, id, () => {
      const same = this.declaredNames.sameRoot(id);
      if (same !== undefined) return same;
      return this.compared.has(id) ? this.declaredNames.nearest(id) : undefined;
    });
  }
}
