/** Declarations of one kind, brought together by their names. */
import { newFinding } from '../values/new-finding.js';
import type { Name } from '../values/fragment.js';
import type { Finding } from '../values/finding.js';
import { nameKey } from '../names/name-key.js';

/** In document order. `unique` says which names are. A name that is declared again is reported; one that is not typed yet is left out. */
export function declarationsByName<Declaration extends { readonly name: Name }>(
  declarations: readonly Declaration[],
  kind: string,
  findings: Finding[],
  unique = 'names of a model are unique',
): Map<string, [Declaration, ...Declaration[]]> {
  const groups = new Map<string, [Declaration, ...Declaration[]]>();
  for (const declaration of declarations) {
    const name = nameKey(declaration.name.text);
    if (name === '') continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [declaration]);
    else {
      group.push(declaration);
      findings.push(declaredTwice(kind, declaration.name, group[0].name, unique));
    }
  }
  return groups;
}

function declaredTwice(kind: string, name: Name, other: Name, unique: string): Finding {
  return newFinding(
    'name/duplicate',
    'error',
    `The ${kind} '${name.text}' is declared twice; ${unique}: join the two or rename one.`,
    name.origin,
    [{ message: `The other '${name.text}'.`, origin: other.origin }],
  );
}
