/** What pictures and lists show as the number of an activity. */
import type { Numbering } from './fragment.js';
import type { Activity } from './process-model.js';

/** The node number, the own number, or both, where the activity has one: `A52`, `5.2`, `A52 · 5.2`. */
export function shownNumber(
  { node, ownNumber }: Pick<Activity, 'node' | 'ownNumber'>,
  numbers: Numbering,
): string {
  if (ownNumber === undefined || numbers === 'nodes') return node;
  return numbers === 'ids' ? ownNumber : `${node} · ${ownNumber}`;
}
