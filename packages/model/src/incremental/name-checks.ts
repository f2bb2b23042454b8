/**
 * Findings about names as such, kept from edit to edit: unknown objects, one name for two things, names
 * that are nearly the same. All of a model's names share one namespace, and each finding belongs to one name.
 */
import type { AgentTable } from '../agent-table.js';
import {
  alikeNames,
  brokenAlone,
  brokenDeclaration,
  brokenName,
  misspeltDeclaration,
  mixedLetters,
  nearlyKnown,
  roleAsObject,
  standsAlone,
  twoThings,
  undeclaredRole,
  unknownObject,
  type Hint,
  type Likeness,
  type Owner,
} from '../check-names.js';
import type { Joined, Mention } from '../fragment-index.js';
import type { Finding } from '../finding.js';
import { asLatin, mixedWord } from '../look-alike-letters.js';
import { getOrMake } from '../memo.js';
import { nameKey } from '../name-key.js';
import { looseKey, rootKey, singularKey } from '../near-names.js';
import type { InterfaceObject, ObjectId } from '../process-model.js';
import { swallowedKeyword } from '../swallowed-keyword.js';
import { AlikeNames } from './alike-names.js';
import { areOfOneSeries, isOneSlip, LoneNames } from './lone-names.js';
import { indexOfNames, type NameIndex } from './name-index.js';
import type { ObjectStore } from './object-store.js';

/** More unknown names than that (the main file of a model is just being renamed) are not all compared with
 *  every known name: the first in the order of the code units are. */
const MOST_COMPARED = 60;

/** What else than objects has names. */
export interface NameOwners {
  readonly agents: AgentTable;
  /** The activity of a name that comes last in node order. */
  readonly activity: (name: string) => Owner | undefined;
}

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

  constructor(private readonly objects: ObjectStore) {
    this.lone = new LoneNames(objects);
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

  /** Every finding that belongs to a name. */
  findingsOf(id: ObjectId, owners: NameOwners): readonly Finding[] {
    if (this.isPlainObject(id, owners)) return this.objects.definitionsOf(id);
    return [
      ...this.objects.definitionsOf(id),
      ...this.ownersOfOneName(id, owners),
      ...this.unknownMentions(id, owners),
      ...this.misspeltAlone(id),
      ...this.sharedNames(id, owners),
      ...this.nearlyTheSame(id, owners),
    ];
  }

  /** The usual case: a declared object, of which no other thing has the name or a similar one. */
  private isPlainObject(id: ObjectId, { agents, activity }: NameOwners): boolean {
    return (
      this.indexed.has(id) &&
      !this.looked.has(id) &&
      this.alike.of(id).length < 2 &&
      !agents.byName.has(id) &&
      !agents.roleByName.has(id) &&
      activity(id) === undefined &&
      mixedWord(id) === undefined
    );
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

  /** Two declared names without a comma between; a name that differs in case or plural alone is nearer. */
  private twoNames(id: ObjectId, near: string | undefined): Hint | undefined {
    if (near !== undefined && rootKey(near) === rootKey(id)) return undefined;
    for (let blank = id.indexOf(' '); blank > 0; blank = id.indexOf(' ', blank + 1)) {
      const [first, second] = [id.slice(0, blank), id.slice(blank + 1)];
      if (this.indexed.has(first) && this.indexed.has(second))
        return { kind: 'two', first, second };
    }
    return undefined;
  }

  /** An agent and an activity or a role of one name, and an activity and a role. */
  private ownersOfOneName(name: string, { agents, activity }: NameOwners): readonly Finding[] {
    const doer = activity(name);
    const agent = agents.byName.get(name);
    const role = agents.roleByName.get(name);
    const findings: Finding[] = [];
    const compare = (
      first: string,
      origin: Owner['origin'],
      kind: string,
      other?: Owner['origin'],
    ) => {
      if (other === undefined) return;
      const notes = [{ message: `The ${kind} '${name}'.`, origin: other }];
      findings.push(twoThings(name, first, kind, origin, notes));
    };
    if (agent !== undefined) compare('an agent', agent.origin, 'activity', doer?.origin);
    if (role !== undefined) {
      compare('a role', role.origin, 'activity', doer?.origin);
      compare('a role', role.origin, 'agent', agent?.origin);
    }
    return findings;
  }

  private ownerOf(name: string, { agents, activity }: NameOwners): Owner | undefined {
    const agent = agents.byName.get(name);
    return activity(name) ?? (agent && { kind: 'agent', origin: agent.origin });
  }

  private unknownMentions(id: ObjectId, owners: NameOwners): readonly Finding[] {
    if (!this.unknown.has(id)) return [];
    const owner = this.ownerOf(id, owners);
    const near = this.hintFor(id);
    const hint = this.twoNames(id, near) ?? nearHint(near);
    const cause = owner === undefined ? this.causeElsewhere(id, hint) : undefined;
    if (cause !== undefined) return [cause];
    return this.objects.mentionsOf(id).flatMap(({ mentions }) =>
      mentions.flatMap((mention) => {
        const { joined, joinedBefore } = mention;
        if (joined !== undefined && this.isBroken(joined)) return [brokenName(mention, joined)];
        if (joinedBefore !== undefined && this.isBroken(joinedBefore)) return [];
        if (owner === undefined && mention.kind === 'role-use')
          return [undeclaredRole(mention, near)];
        if (owner === undefined && mention.kind === 'tunnel-use')
          return near === undefined ? [] : [nearlyKnown(mention, near)];
        return [unknownObject(mention, keywordHint(mention) ?? hint, owner)];
      }),
    );
  }

  /** Whether two entries would be a declared name together. */
  private isBroken({ key }: Joined): boolean {
    return this.indexed.has(key);
  }

  /** What is unknown at several places because the one place that declares it spells it otherwise. */
  private causeElsewhere(id: ObjectId, hint: Hint | undefined): Finding | undefined {
    const mentions = this.objects.mentionsOf(id).flatMap((each) => each.mentions);
    if (mentions.some(({ kind }) => kind === 'tunnel-use' || kind === 'role-use')) return undefined;
    if (hint?.kind === 'two') {
      const first = this.lone.placeOf(hint.first);
      const isCause = first?.joined?.key === id && this.lone.has(hint.second);
      return isCause
        ? brokenDeclaration(first.joined, [hint.first, hint.second], mentions)
        : undefined;
    }
    if (hint?.kind !== 'near' || mentions.length < 2) return undefined;
    if (areOfOneSeries(id, nameKey(hint.name))) return undefined;
    const place = this.lone.placeOf(nameKey(hint.name));
    return place && misspeltDeclaration(place, id, mentions);
  }

  /** A declared name that stands alone and is within one slip of another declared one. */
  private misspeltAlone(id: ObjectId): readonly Finding[] {
    const place = this.looked.has(id) ? this.lone.placeOf(id) : undefined;
    if (place === undefined) return [];
    const broken = this.brokenAlone(place);
    if (broken !== undefined) return [broken];
    const near = this.declaredNames.nearest(id);
    if (near === undefined || !isOneSlip(id, near)) return [];
    const other = nameKey(near);
    // Of two that stand alone one is told.
    if (this.looked.has(other) && this.declaredNames.nearest(other) === place.name && other > id)
      return [];
    const [origin] = this.declaredObject(other)?.declarations ?? [];
    return origin === undefined ? [] : [standsAlone(place, near, origin)];
  }

  /** A declared name in two entries that stand alone. */
  private brokenAlone({ key: first, joined }: Mention): Finding | undefined {
    const second = joined?.key.slice(first.length + 1) ?? '';
    if (joined === undefined || !this.lone.has(second)) return undefined;
    const [origin] = this.declaredObject(joined.key)?.declarations ?? [];
    return origin && brokenAlone(joined, [first, second], origin);
  }

  /** An object and an activity or agent of one name, and a role declared as an object. */
  private sharedNames(id: ObjectId, owners: NameOwners): readonly Finding[] {
    const owner = this.ownerOf(id, owners);
    const isRole = owners.agents.roleByName.has(id);
    if (owner === undefined) return isRole ? this.rolesAsObjects(id) : [];
    const object = this.objects.objects.get(id);
    if (object?.declared !== true || isRole) return [];
    const [declaration = owner.origin] = object.declarations;
    const notes = [{ message: `The ${owner.kind} '${id}'.`, origin: owner.origin }];
    return [twoThings(id, 'an object', owner.kind, declaration, notes)];
  }

  private rolesAsObjects(id: ObjectId): readonly Finding[] {
    const all = this.objects.mentionsOf(id).flatMap(({ mentions }) => mentions);
    const roles = all.filter(({ kind }) => kind === 'role');
    return roles.flatMap((role) => roleAsObject(all, role));
  }

  /** Names that look alike, are the plural of others, or mix alphabets. */
  private nearlyTheSame(id: ObjectId, owners: NameOwners): readonly Finding[] {
    if (this.alike.of(id).length < 2) return this.mixedWords(id, owners);
    const letters = this.alikeFindings('letters', id);
    return [
      ...this.alikeFindings('case', id),
      ...this.alikeFindings('plural', id),
      // What the letters should be, the other name says.
      ...(letters.length > 0 ? letters : this.mixedWords(id, owners)),
    ];
  }

  /** Every name but the first of those that are alike points to the first. */
  private alikeFindings(likeness: Likeness, id: ObjectId): readonly Finding[] {
    const object = this.declaredObject(id);
    const first = this.firstAlike(likeness, id);
    if (object === undefined || first === undefined || first === id) return [];
    const other = this.declaredObject(first);
    if (other === undefined) return [];
    // In case or spacing they differ as well, and that is found already.
    if (likeness !== 'case' && looseKey(first) === looseKey(id)) return [];
    if (likeness === 'plural' && isPartOf(object, other)) return [];
    return alikeNames(likeness, object, other);
  }

  /** The first in the order of the names: those that mix alphabets come last, plurals after their singular. */
  private firstAlike(likeness: Likeness, id: ObjectId): ObjectId | undefined {
    const keyOf = KEYS[likeness];
    const key = keyOf(id);
    const alike = this.alike.of(id).filter((other) => keyOf(other) === key);
    if (alike.length < 2) return undefined;
    const name = (other: ObjectId) => this.indexed.get(other) ?? other;
    const mixed = (other: ObjectId) => Number(mixedWord(other) !== undefined);
    const length = (other: ObjectId) => (likeness === 'plural' ? other.length : 0);
    const [first] = alike.sort(
      (a, b) => mixed(a) - mixed(b) || length(a) - length(b) || (name(a) < name(b) ? -1 : 1),
    );
    return first;
  }

  /** A word of two alphabets in the name of an object, an activity or an agent. */
  private mixedWords(id: ObjectId, owners: NameOwners): readonly Finding[] {
    const mixed = mixedWord(id);
    if (mixed === undefined) return [];
    const object = this.objects.objects.get(id);
    const origin =
      object?.declarations[0] ?? this.ownerOf(id, owners)?.origin ?? object?.occurrences[0];
    return origin === undefined ? [] : [mixedLetters(id, mixed, origin)];
  }

  private declaredObject(id: ObjectId): InterfaceObject | undefined {
    const object = this.objects.objects.get(id);
    return object?.declared === true ? object : undefined;
  }
}

/** By what declared names may differ in alone: what remains of them without it. */
const KEYS: Readonly<Record<Likeness, (name: string) => string>> = {
  case: looseKey,
  letters: (name) => looseKey(asLatin(name)),
  plural: singularKey,
};

/** A bundle may be called by the plural of what it holds. */
function isPartOf(object: InterfaceObject, other: InterfaceObject): boolean {
  return object.parts.includes(other.id) || other.parts.includes(object.id);
}

/** A keyword inside a name; between backquotes the name is longer than its text, and meant so. */
function keywordHint({ name, origin }: Mention): Hint | undefined {
  const swallowed = origin.end - origin.start > name.length ? undefined : swallowedKeyword(name);
  return swallowed && { kind: 'keyword', ...swallowed };
}

function nearHint(name: string | undefined): Hint | undefined {
  return name === undefined ? undefined : { kind: 'near', name };
}
