/** Whether an activity stands under those that a reference names before it: `Parent.Name`. */
import type { Activity } from '../values/process-model.js';
import type { ModelQueries } from './queries.js';

/** True where the activities above hold all qualifiers, the last one lowest; others may stand between. */
export function isUnder(
  model: ModelQueries,
  activity: Activity,
  qualifiers: readonly string[],
): boolean {
  let open = qualifiers.length;
  let step = model.relations.parentOf(activity);
  for (; step !== undefined && open > 0; step = model.relations.parentOf(step)) {
    const wanted = qualifiers[open - 1];
    if (step.name === wanted || step.node === wanted) open -= 1;
  }
  return open === 0;
}
