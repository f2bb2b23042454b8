/**
 * Who lies upstream or downstream of a start, and how far: breadth first, so that each activity has the least
 * number of steps. Between activities of any diagram; a step goes to the innermost activity that makes or takes.
 */
import { getOrMake } from '../values/memo.js';
import type { Activity } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import { flowsFrom, flowsTo, type Flow } from './flows.js';
import type { Reach } from '../values/view-kinds.js';

export interface Reached {
  /** Steps from the start, from 1; in the order found. */
  readonly distances: ReadonlyMap<Activity, number>;
  /** Flows between activities that are reached, each one step farther from the start; those that touch the
   *  start itself are left to the caller. */
  readonly flows: readonly Flow[];
  /** True where the search ended at its limit. */
  readonly isCut: boolean;
}

export type Direction = 'upstream' | 'downstream';

/** With so many there is nothing more to be seen. */
const MOST_REACHED = 3000;

/** `first`: the activities one step away, none of which may be `origin` nor related to it. */
export function reach(
  model: ModelQueries,
  first: readonly Activity[],
  origin: Activity | undefined,
  direction: Direction,
  steps: Reach,
): Reached {
  const relations = model.relations;
  const distances = new Map<Activity, number>();
  const flows: Flow[] = [];
  const most = steps === 'all' ? Infinity : steps;
  if (most < 1) return { distances, flows, isCut: false };
  const nearest = new Set(first);
  for (const activity of [...nearest].slice(0, MOST_REACHED)) distances.set(activity, 1);
  if (nearest.size > distances.size) return { distances, flows, isCut: true };
  for (const [activity, distance] of distances) {
    if (distance >= most) break;
    if (distances.size >= MOST_REACHED) return { distances, flows, isCut: true };
    for (const flow of flowsAt(model, activity, direction)) {
      const next = direction === 'downstream' ? flow.to : flow.from;
      if (origin !== undefined && relations.isRelated(next.id, origin.id)) continue;
      if (getOrMake(distances, next, () => distance + 1) === distance + 1) flows.push(flow);
    }
  }
  return { distances, flows, isCut: false };
}

function flowsAt(model: ModelQueries, activity: Activity, direction: Direction): readonly Flow[] {
  return direction === 'downstream' ? flowsFrom(model, activity) : flowsTo(model, activity);
}
