/** Phase 3 of assembling: the elements of `PLAIN_KINDS`, from all files of a model. */
import type { Finding } from '../values/finding.js';
import type { Fragment, MemberDeclaration, PlainDeclaration } from '../values/fragment.js';
import { plainTexts } from '../values/text-properties.js';
import { memberId, memberOf, ofKind, plainKinds, type PlainKind } from '../values/plain-kinds.js';
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
      const groups = declarationsByName(ofKind(all, kind), kind, findings);
      const elements = [...groups].map(([, [first]]) => toElement(first, findings));
      return [kind, new Map(elements.map((element) => [element.name, element]))];
    }),
  );
}

function toElement(declaration: PlainDeclaration, findings: Finding[]): PlainElement {
  const { kind, definition, texts, members } = declaration;
  const name = nameKey(declaration.name.text);
  const unique = `names in a ${kind} are unique`;
  const listed = declarationsByName(members, memberOf(kind) ?? kind, findings, unique);
  return {
    kind,
    name,
    definition: definition?.text,
    texts: plainTexts([texts]),
    members: [...listed.values()].map(([first]) => toMember(name, first)),
    origin: declaration.name.origin,
  };
}

function toMember(element: string, { number, name, definition }: MemberDeclaration): PlainMember {
  return {
    id: memberId(element, nameKey(name.text)),
    number,
    name: nameKey(name.text),
    definition: definition?.text,
    origin: name.origin,
  };
}

/** All of a table, by kind. */
export function elementsOf(table: PlainTable): readonly PlainElement[] {
  return [...table.values()].flatMap((elements) => [...elements.values()]);
}
