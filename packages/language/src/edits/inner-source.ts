/** Whether an entry takes its object from inside an activity. */
import type { Activity, ModelQueries, Origin } from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { entryAt } from './activity-text.js';

/** Whether an entry that begins at a place names sources inside an activity alone: declaring its object on the
 *  border of that activity would not help. */
export function comesFromWithin(
  workspace: ModelWorkspace,
  model: ModelQueries,
  { document, start }: Origin,
  { id }: Activity,
): boolean {
  const fragment = workspace.fragmentOf(document);
  const from = (fragment && entryAt(fragment, start)?.entry.from) ?? [];
  if (from.length === 0) return false;
  return from.every(({ origin }) => {
    const meant = model.references().find((each) => isSame(each.origin, origin));
    return meant?.kind === 'activity' && (meant.id === id || meant.id.startsWith(`${id}/`));
  });
}

function isSame(a: Origin, b: Origin): boolean {
  return a.document === b.document && a.start === b.start;
}
