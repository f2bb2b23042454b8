/** Phase 3 of assembling: the elements of `PLAIN_KINDS`, from all files of a model. */
import type { Finding } from '../values/finding.js';
import type { Fragment, PlainDeclaration } from '../values/fragment.js';
import { ofKind, plainKinds, type PlainKind } from '../values/plain-kinds.js';
import type { PlainElement } from '../values/process-model.js';
import { declarationsByName } from './declarations-by-name.js';

/** By their names, in document order. */
export type PlainTable = ReadonlyMap<PlainKind, ReadonlyMap<string, PlainElement>>;

/** One that is declared twice is reported, and the first counts. */
export function plainTable(fragments: readonly Fragment[], findings: Finding[]): PlainTable {
  const all = fragments.flatMap(({ plainElements }) => plainElements);
  return new Map(
    plainKinds.map((kind) => {
      const groups = declarationsByName(ofKind(all, kind), kind, findings);
      return [kind, new Map([...groups].map(([name, [first]]) => [name, toElement(name, first)]))];
    }),
  );
}

function toElement(name: string, declaration: PlainDeclaration): PlainElement {
  const { kind, definition, texts } = declaration;
  return { kind, name, definition: definition?.text, texts, origin: declaration.name.origin };
}

/** All of a table, by kind. */
export function elementsOf(table: PlainTable): readonly PlainElement[] {
  return [...table.values()].flatMap((elements) => [...elements.values()]);
}
