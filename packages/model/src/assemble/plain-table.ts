/** Phase 3 of assembling: the elements of `PLAIN_KINDS`, from all files of a model. */
import type { Finding } from '../values/finding.js';
import type { Fragment, MemberDeclaration, Name, PlainDeclaration } from '../values/fragment.js';
import { definedBy } from '../values/defined-by.js';
import { plainTexts } from '../values/text-properties.js';
import {
  memberId,
  memberOf,
  ofKind,
  plainKind,
  plainKinds,
  type PlainKind,
} from '../values/plain-kinds.js';
import type { PlainElement, PlainMember } from '../values/process-model.js';
import { nameKey } from '../names/name-key.js';
import { declarationsByName } from './declarations-by-name.js';

/** By their names, in document order. */
export type PlainTable = ReadonlyMap<PlainKind, ReadonlyMap<string, PlainElement>>;

/** One that is declared twice is reported, and the first counts. */
export function plainTable(fragments: readonly Fragment[], findings: Finding[]): PlainTable {
  const all = fragments.flatMap(({ plainElements }) => plainElements);
  return new Map(
    plainKinds.map((kind) => {
      const declared = ofKind(all, kind).map((each) => ({ ...each, name: elementName(each) }));
      const groups = declarationsByName(declared, kind, findings);
      const elements = [...groups].map(([, [first]]) => toElement(first, findings));
      return [kind, new Map(elements.map((element) => [element.name, element]))];
    }),
  );
}

function toElement(declaration: PlainDeclaration, findings: Finding[]): PlainElement {
  const { kind, definition, texts, colour, type, unit, members } = declaration;
  const name = nameKey(declaration.name.text);
  const unique = `names in a ${kind} are unique`;
  const member = memberOf(kind);
  const listed =
    member === undefined
      ? members
      : [...declarationsByName(members, member, findings, unique).values()].map(([first]) => first);
  return {
    kind,
    name,
    ...definedBy(definition),
    texts: plainTexts([texts]),
    colour: colour?.text,
    type: type?.text,
    unit: unit?.text,
    members: listed.map((each) => toMember(name, each)),
    origin: declaration.name.origin,
  };
}

/** The name of an element; of one that is grouped with the name of the group before it. */
export function elementName({ kind, name }: PlainDeclaration): Name {
  return plainKind(kind).isGrouped === true
    ? { ...name, text: fullName(name), qualifier: [] }
    : name;
}

function fullName({ qualifier, text }: Name): string {
  return [...qualifier, text].map(nameKey).join('.');
}

function toMember(element: string, { number, name, definition }: MemberDeclaration): PlainMember {
  return {
    id: memberId(element, fullName(name)),
    number,
    name: fullName(name),
    ...definedBy(definition),
    origin: name.origin,
  };
}

/** All of a table, by kind. */
export function elementsOf(table: PlainTable): readonly PlainElement[] {
  return [...table.values()].flatMap((elements) => [...elements.values()]);
}
