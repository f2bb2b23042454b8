/** Many activities as few: those under one parent become that parent. */
import type { Activity, ProcessModel } from '../process-model.js';
import { relationsOf } from '../relations.js';
import { ancestorsOf } from './view-nodes.js';

/** The activity that stands for each; as deep in the tree as leaves at most `most` of them, and never above
 *  `origin`. Where even the children of the root are too many, these. */
export function folded(
  model: ProcessModel,
  activities: readonly Activity[],
  origin: Activity | undefined,
  most: number,
): ReadonlyMap<Activity, Activity> {
  const ways = new Map(activities.map((activity) => [activity, wayTo(model, activity, origin)]));
  const deepest = Math.max(1, ...[...ways.values()].map((way) => way.length));
  for (let depth = deepest; depth >= 1; depth -= 1) {
    const table = new Map(
      [...ways].map(([activity, way]) => [activity, standIn(activity, way, depth)]),
    );
    if (depth === 1 || new Set(table.values()).size <= most) return table;
  }
  return new Map();
}

/** From the outermost activity that may stand for this one down to itself. */
function wayTo(
  model: ProcessModel,
  activity: Activity,
  origin: Activity | undefined,
): readonly Activity[] {
  const relations = relationsOf(model);
  return [...ancestorsOf(model, activity), activity].filter(
    ({ id, parent }) =>
      parent !== undefined && (origin === undefined || !relations.isWithin(origin.id, id)),
  );
}

function standIn(activity: Activity, way: readonly Activity[], depth: number): Activity {
  return way[Math.min(depth, way.length) - 1] ?? activity;
}
