/**
 * Findings about names as such: unknown objects, one name for two things, names that are nearly the same. All of a
 * model's names share one namespace, and each finding belongs to one name. Pure: `NameFacts` says what is known of names,
 * be it gathered at once or kept from edit to edit.
 */
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
} from './check-names.js';
import type { Origin } from '../../values/fragment.js';
import type { Joined, KeyMentions, Mention } from '../fragment-index.js';
import type { Finding } from '../../values/finding.js';
import { asLatin, mixedWord } from '../../names/look-alike-letters.js';
import { nameKey } from '../../names/name-key.js';
import { looseKey, rootKey, singularKey } from '../../names/loose-keys.js';
import { declarationsIn } from '../objects/object-table.js';
import type { Agent, InterfaceObject, ObjectId, PlainElement } from '../../values/process-model.js';
import { swallowedKeyword } from '../../names/swallowed-keyword.js';
import { byCodeUnit } from '../../values/text-order.js';
import { areOfOneSeries, isOneSlip } from './lone-names.js';

/** What is known of the names of a model. */
export interface NameFacts {
  readonly object: (id: ObjectId) => InterfaceObject | undefined;
  /** All that is said of an object, by file in the order of the files. */
  readonly mentionsOf: (id: ObjectId) => readonly KeyMentions[];
  /** An object that is defined in two ways. */
  readonly definitionsOf: (id: ObjectId) => readonly Finding[];
  /** Whether an object of the name is declared. */
  readonly isDeclared: (id: ObjectId) => boolean;
  /** Whether it is named and declared nowhere. */
  readonly isUnknown: (id: ObjectId) => boolean;
  /** Declared names that are the same but for case, spacing, a plural or look-alike letters, itself among them. */
  readonly alike: (id: ObjectId) => readonly ObjectId[];
  /** Whether a declared name stands in one place of the model. */
  readonly isAlone: (id: ObjectId) => boolean;
  /** That place. */
  readonly placeAlone: (id: ObjectId) => Mention | undefined;
  /** Whether something may be said of a name that stands alone: not where most of a model is still to be written. */
  readonly isLooked: (id: ObjectId) => boolean;
  /** The declared name that an unknown one may be meant to be. */
  readonly near: (id: ObjectId) => string | undefined;
  /** The declared name that is nearest to a declared one. */
  readonly nearestDeclared: (id: ObjectId) => string | undefined;
  /** What an object or a role is called now that had the name before. */
  readonly calledNow: (name: string) => string | undefined;
  readonly agent: (name: string) => Agent | undefined;
  readonly role: (name: string) => PlainElement | undefined;
  /** The activity of a name that comes last in node order. */
  readonly activity: (name: string) => Owner | undefined;
}

/** A class because each kind of finding asks the same facts. */
export class NameFindings {
  constructor(private readonly facts: NameFacts) {}

  /** Every finding that belongs to a name, be it that of an object, an activity, an agent or a role. */
  of(id: ObjectId): readonly Finding[] {
    if (this.isPlainObject(id)) return this.facts.definitionsOf(id);
    return [
      ...this.facts.definitionsOf(id),
      ...this.ownersOfOneName(id),
      ...this.unknownMentions(id),
      ...this.misspeltAlone(id),
      ...this.sharedNames(id),
      ...this.nearlyTheSame(id),
    ];
  }

  /** The usual case: a declared object, of which no other thing has the name or a similar one. */
  private isPlainObject(id: ObjectId): boolean {
    return (
      this.facts.isDeclared(id) &&
      !this.facts.isLooked(id) &&
      this.facts.alike(id).length < 2 &&
      this.ownerOf(id) === undefined &&
      this.facts.role(id) === undefined &&
      mixedWord(id) === undefined
    );
  }

  /** Two declared names without a comma between; a name that differs in case or plural alone is nearer. */
  private twoNames(id: ObjectId, near: string | undefined): Hint | undefined {
    if (near !== undefined && rootKey(near) === rootKey(id)) return undefined;
    for (let blank = id.indexOf(' '); blank > 0; blank = id.indexOf(' ', blank + 1)) {
      const [first, second] = [id.slice(0, blank), id.slice(blank + 1)];
      if (this.facts.isDeclared(first) && this.facts.isDeclared(second))
        return { kind: 'two', first, second };
    }
    return undefined;
  }

  /** An agent and an activity or a role of one name, and an activity and a role. */
  private ownersOfOneName(name: string): readonly Finding[] {
    const doer = this.facts.activity(name);
    const agent = this.facts.agent(name);
    const role = this.facts.role(name);
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

  private ownerOf(name: string): Owner | undefined {
    const agent = this.facts.agent(name);
    return this.facts.activity(name) ?? (agent && { kind: 'agent', origin: agent.origin });
  }

  private unknownMentions(id: ObjectId): readonly Finding[] {
    if (!this.facts.isUnknown(id)) return [];
    const owner = this.ownerOf(id);
    const near = this.facts.near(id);
    const now = this.facts.calledNow(id);
    const hint = renamedHint(now) ?? this.twoNames(id, near) ?? nearHint(near);
    const cause = owner === undefined ? this.causeElsewhere(id, hint) : undefined;
    if (cause !== undefined) return [cause];
    return this.facts.mentionsOf(id).flatMap(({ mentions }) =>
      mentions.flatMap((mention) => {
        const { joined, joinedBefore } = mention;
        if (joined !== undefined && this.isBroken(joined)) return [brokenName(mention, joined)];
        if (joinedBefore !== undefined && this.isBroken(joinedBefore)) return [];
        if (owner === undefined && mention.kind === 'role-use')
          return [undeclaredRole(mention, near, now)];
        if (owner === undefined && mention.kind === 'tunnel-use')
          return near === undefined || now !== undefined ? [] : [nearlyKnown(mention, near)];
        return [unknownObject(mention, renamedHint(now) ?? keywordHint(mention) ?? hint, owner)];
      }),
    );
  }

  /** Whether two entries would be a declared name together. */
  private isBroken({ key }: Joined): boolean {
    return this.facts.isDeclared(key);
  }

  /** What is unknown at several places because the one place that declares it spells it otherwise. */
  private causeElsewhere(id: ObjectId, hint: Hint | undefined): Finding | undefined {
    const mentions = this.facts.mentionsOf(id).flatMap((each) => each.mentions);
    if (mentions.some(({ kind }) => kind === 'tunnel-use' || kind === 'role-use')) return undefined;
    if (hint?.kind === 'two') {
      const first = this.facts.placeAlone(hint.first);
      const isCause = first?.joined?.key === id && this.facts.isAlone(hint.second);
      return isCause
        ? brokenDeclaration(first.joined, [hint.first, hint.second], mentions)
        : undefined;
    }
    if (hint?.kind !== 'near' || mentions.length < 2) return undefined;
    if (areOfOneSeries(id, nameKey(hint.name))) return undefined;
    const place = this.facts.placeAlone(nameKey(hint.name));
    return place && misspeltDeclaration(place, id, mentions);
  }

  /** A declared name that stands alone and is within one slip of another declared one. */
  private misspeltAlone(id: ObjectId): readonly Finding[] {
    const place = this.facts.isLooked(id) ? this.facts.placeAlone(id) : undefined;
    if (place === undefined) return [];
    const broken = this.brokenAlone(place);
    if (broken !== undefined) return [broken];
    const near = this.facts.nearestDeclared(id);
    if (near === undefined || !isOneSlip(id, near)) return [];
    const other = nameKey(near);
    // Of two that stand alone one is told.
    if (
      this.facts.isLooked(other) &&
      this.facts.nearestDeclared(other) === place.name &&
      other > id
    )
      return [];
    const origin = this.declarationOf(other);
    return origin === undefined ? [] : [standsAlone(place, near, origin)];
  }

  /** A declared name in two entries that stand alone. */
  private brokenAlone({ key: first, joined }: Mention): Finding | undefined {
    const second = joined?.key.slice(first.length + 1) ?? '';
    if (joined === undefined || !this.facts.isAlone(second)) return undefined;
    const origin = this.facts.isDeclared(joined.key) ? this.declarationOf(joined.key) : undefined;
    return origin && brokenAlone(joined, [first, second], origin);
  }

  /** An object and an activity or agent of one name, and a role declared as an object. */
  private sharedNames(id: ObjectId): readonly Finding[] {
    const owner = this.ownerOf(id);
    const isRole = this.facts.role(id) !== undefined;
    if (owner === undefined) return isRole ? this.rolesAsObjects(id) : [];
    if (!this.facts.isDeclared(id) || isRole) return [];
    const declaration = this.declarationOf(id) ?? owner.origin;
    const notes = [{ message: `The ${owner.kind} '${id}'.`, origin: owner.origin }];
    return [twoThings(id, 'an object', owner.kind, declaration, notes)];
  }

  private rolesAsObjects(id: ObjectId): readonly Finding[] {
    const all = this.facts.mentionsOf(id).flatMap(({ mentions }) => mentions);
    const roles = all.filter(({ kind }) => kind === 'role');
    return roles.flatMap((role) => roleAsObject(all, role));
  }

  /** Names that look alike, are the plural of others, or mix alphabets. */
  private nearlyTheSame(id: ObjectId): readonly Finding[] {
    if (this.facts.alike(id).length < 2) return this.mixedWords(id);
    const letters = this.alikeFindings('letters', id);
    return [
      ...this.alikeFindings('case', id),
      ...this.alikeFindings('plural', id),
      // What the letters should be, the other name says.
      ...(letters.length > 0 ? letters : this.mixedWords(id)),
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
    const [origin, otherOrigin] = [this.declarationOf(id), this.declarationOf(first)];
    if (origin === undefined || otherOrigin === undefined) return [];
    return [alikeNames(likeness, { ...object, origin }, { ...other, origin: otherOrigin })];
  }

  /** The first in the order of the names: those that mix alphabets come last, plurals after their singular. */
  private firstAlike(likeness: Likeness, id: ObjectId): ObjectId | undefined {
    const keyOf = KEYS[likeness];
    const key = keyOf(id);
    const alike = this.facts.alike(id).filter((other) => keyOf(other) === key);
    if (alike.length < 2) return undefined;
    const name = (other: ObjectId) => this.facts.object(other)?.name ?? other;
    const mixed = (other: ObjectId) => Number(mixedWord(other) !== undefined);
    const length = (other: ObjectId) => (likeness === 'plural' ? other.length : 0);
    const [first] = alike.sort(
      (a, b) => mixed(a) - mixed(b) || length(a) - length(b) || byCodeUnit(name(a), name(b)),
    );
    return first;
  }

  /** A word of two alphabets in the name of an object, an activity or an agent. */
  private mixedWords(id: ObjectId): readonly Finding[] {
    const mixed = mixedWord(id);
    if (mixed === undefined) return [];
    const first = this.facts.mentionsOf(id)[0]?.mentions[0]?.origin;
    const origin = this.declarationOf(id) ?? this.ownerOf(id)?.origin ?? first;
    return origin === undefined ? [] : [mixedLetters(id, mixed, origin)];
  }

  /** Where it is declared, in the most explicit way. */
  private declarationOf(id: ObjectId): Origin | undefined {
    return declarationsIn(this.facts.mentionsOf(id))[0];
  }

  private declaredObject(id: ObjectId): InterfaceObject | undefined {
    const object = this.facts.object(id);
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

function renamedHint(name: string | undefined): Hint | undefined {
  return name === undefined ? undefined : { kind: 'renamed', name };
}

function nearHint(name: string | undefined): Hint | undefined {
  return name === undefined ? undefined : { kind: 'near', name };
}
