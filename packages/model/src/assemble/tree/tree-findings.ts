/** Phase 3 of assembling: what is wrong with the tree of activities, and with each `decompose`. */
import type { DecompositionDraft } from './activity-draft.js';
import { rootFindings, siblingFindings, topsOf, type ActivityTree } from './activity-tree.js';
import { decompositionFindings } from './decompositions.js';
import type { FormerName } from '../../values/former-names.js';
import type { Finding } from '../../values/finding.js';
import { MOST_COMPARED } from '../../names/most-compared.js';
import { indexOfNames } from '../../names/name-index.js';

export function treeFindings(
  tree: ActivityTree,
  former: readonly FormerName[],
): readonly Finding[] {
  const files = [...tree.files.values()];
  const decompositions = files.flatMap((file) => file.decompositions);
  const unknown = decompositions.filter(({ target }) => target === undefined);
  const compared = new Set(unknown.slice(0, MOST_COMPARED));
  const names = indexOfNames(tree.names.names);
  const nearest = (draft: DecompositionDraft, name: string) =>
    names.sameRoot(name) ?? (compared.has(draft) ? names.nearest(name) : undefined);
  return [
    ...tree.findings,
    ...rootFindings(topsOf(files), tree.root),
    ...tree.activities.flatMap(siblingFindings),
    ...decompositions.flatMap((draft) =>
      decompositionFindings(draft, tree.names, former, (name) => nearest(draft, name)),
    ),
  ];
}
