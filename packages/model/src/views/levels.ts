/** The levels of the tree: 0 is the root, 1 its children. */
import { rememberedByRevision } from '../values/memo.js';
import type { Activity, ActivityId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

export interface Level {
  readonly level: number;
  /** How many activities stand on it, stubs among them. */
  readonly activities: number;
}

/** The levels that a relationship map can show, from 1 on. Empty for a model without a decomposition. */
export function levelsOf(model: ModelQueries): readonly Level[] {
  const counts: number[] = [];
  for (const level of levels(model).values()) counts[level] = (counts[level] ?? 0) + 1;
  return counts.map((activities, level) => ({ level, activities })).slice(1);
}

/** The activities under `top` that stand on a level, and those above it that nothing stands under; in node order.
 *  Empty where none stands on the level itself, or it is that of the root. */
export function activitiesOfLevel(
  model: ModelQueries,
  level: number,
  top: Activity,
): readonly Activity[] {
  const relations = model.relations;
  const under = [...levels(model)].filter(([{ id }]) => relations.isWithin(id, top.id));
  if (level < 1 || !under.some(([, at]) => at === level)) return [];
  return under.flatMap(([activity, at]) =>
    at === level || (at < level && activity.children.length === 0) ? activity : [],
  );
}

/** Level by activity, in node order. */
const levels = rememberedByRevision((model: ModelQueries): ReadonlyMap<Activity, number> => {
  const found = new Map<ActivityId, number>();
  return new Map(
    model.activities().map((activity) => {
      const above = activity.parent === undefined ? -1 : (found.get(activity.parent) ?? -1);
      found.set(activity.id, above + 1);
      return [activity, above + 1];
    }),
  );
});
