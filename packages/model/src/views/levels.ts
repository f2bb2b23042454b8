/** The levels of the tree: 0 is the root, 1 its children. */
import { remembered } from '../memo.js';
import type { Activity, ActivityId, ProcessModel } from '../process-model.js';

export interface Level {
  readonly level: number;
  /** How many activities stand on it, stubs among them. */
  readonly activities: number;
}

/** The levels that a relationship map can show, from 1 on. Empty for a model without a decomposition. */
export function levelsOf(model: ProcessModel): readonly Level[] {
  const counts: number[] = [];
  for (const level of levels(model).values()) counts[level] = (counts[level] ?? 0) + 1;
  return counts.map((activities, level) => ({ level, activities })).slice(1);
}

/** The activities that stand on a level, and those above it that nothing stands under; in node order. */
export function activitiesOfLevel(model: ProcessModel, level: number): readonly Activity[] {
  const all = levels(model);
  return [...all].flatMap(([activity, at]) =>
    at === level || (at > 0 && at < level && activity.children.length === 0) ? activity : [],
  );
}

/** Level by activity, in node order. */
const levels = remembered((model: ProcessModel): ReadonlyMap<Activity, number> => {
  const found = new Map<ActivityId, number>();
  return new Map(
    [...model.activities.values()].map((activity) => {
      const above = activity.parent === undefined ? -1 : (found.get(activity.parent) ?? -1);
      found.set(activity.id, above + 1);
      return [activity, above + 1];
    }),
  );
});
