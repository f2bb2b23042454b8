/** Of activities up and down the tree those that do not merely pass on what others inside them do. */
import type { Activity } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

/** The items without those of activities above the activity of another one. */
export function innermost<Item>(
  model: ModelQueries,
  items: readonly Item[],
  activityOf: (item: Item) => Activity,
): readonly Item[] {
  const relations = model.relations;
  const above = new Set<Activity>();
  for (const item of items) {
    let step = relations.parentOf(activityOf(item));
    for (; step !== undefined && !above.has(step); step = relations.parentOf(step)) above.add(step);
  }
  return items.filter((item) => !above.has(activityOf(item)));
}
