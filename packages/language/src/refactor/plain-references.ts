/** References that would mean another activity, or none, when activities move in the tree. */
import type { ActivityId, ModelQueries } from '@idef0-studio/model';
import { writtenName } from '../syntax/written-name.js';
import type { FileEdit } from '../edits/file-edit.js';
import { namePlaces, rewritten } from '../edits/rewritten-name.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';

/** Edits that write the plain name wherever a node number or `Parent.Name` means one of the activities inside
 *  `parent`; undefined where a plain name would not be enough. Node numbers inside `parent` shift. */
export function plainReferences(
  workspace: ModelWorkspace,
  model: ModelQueries,
  parent: ActivityId,
): readonly FileEdit[] | undefined {
  const counts = new Map<string, number>();
  for (const { name } of model.activities()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const edits: FileEdit[] = [];
  for (const { kind, id, node, origin, declaration } of model.references()) {
    if (kind !== 'activity' || declaration || !id.startsWith(`${parent}/`)) continue;
    const source = workspace.textOf(origin.document) ?? '';
    if (!node && namePlaces(source, origin).length < 2) continue;
    const name = model.activity(id)?.name ?? '';
    if (counts.get(name) !== 1) return undefined;
    edits.push(rewritten(source, origin, writtenName(name)));
  }
  return edits;
}

/** Why there are no plain references. */
export const AMBIGUOUS =
  'Somewhere a number or its parent tells two activities of one name apart, and would not do so then.';
