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
      const declared = ofKind(all, kind).map((each) => ({
        ...each,
        left: each.name,
        name: elementName(each),
      }));
      const groups = declarationsByName(declared, kind, findings);
      const elements = [...groups].map(([, [first]]) => toElement(first, findings));
      return [kind, new Map(elements.map((element) => [element.name, element]))];
    }),
  );
}

/** A declaration under the name of its element, with the one that is written. */
interface NamedDeclaration extends PlainDeclaration {
  readonly left: Name;
}

function toElement(declaration: NamedDeclaration, findings: Finding[]): PlainElement {
  const { kind, definition, texts, colour, type, unit, members, steps, lines } = declaration;
  const { text, origin } = declaration.name;
  const name = nameKey(text);
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
    ...mapOf(declaration),
    members: listed.map((each) => toMember(name, each)),
    ...(steps !== undefined && { steps }),
    ...(lines !== undefined && { lines }),
    origin,
  };
}

/** The name of an element; of a map those of its models; of one that is grouped with the name of the group before it. */
export function elementName({ kind, name, right }: PlainDeclaration): Name {
  if (right !== undefined && name.text !== '' && right.text !== '') {
    const text = `${fullName(name)} -> ${fullName(right)}`;
    const origin = { ...name.origin, end: Math.max(name.origin.end, right.origin.end) };
    return { text, qualifier: [], node: false, origin };
  }
  return plainKind(kind).isGrouped === true
    ? { ...name, text: fullName(name), qualifier: [] }
    : name;
}

/** Of a map the name is that of both models; here they are apart. */
function mapOf({ left, right, relations = [] }: NamedDeclaration): Pick<PlainElement, 'map'> {
  if (right === undefined) return {};
  return { map: { left: fullName(left), right: fullName(right), relations } };
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
