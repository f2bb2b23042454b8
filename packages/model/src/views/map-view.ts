/** The relationship map: all activities of a level, grouped by what stands above them, and what flows between. */
import type { Activity } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import { flowsAmong } from './flows.js';
import { heaviestLines } from './heaviest-lines.js';
import { leftOut } from './left-out.js';
import { activitiesOfLevel } from './levels.js';
import type { View, ViewGroup, ViewLine } from './view.js';
import type { ViewRequest } from '../values/view-kinds.js';
import { activityNode, activityNodeId, LineTable } from './view-nodes.js';

/** More than a poster holds. */
const MOST_NODES = 120;
/** Lines beyond these are those of the least weight; nobody can follow more. */
const MOST_LINES = 700;

/** Undefined where the level has no activities, or `activity` is not in the model. */
export function mapView(
  model: ModelQueries,
  { level, activity }: Extract<ViewRequest, { kind: 'map' }>,
): View | undefined {
  const top = activity === undefined ? model.root() : model.activity(activity);
  if (top === undefined) return undefined;
  const all = activitiesOfLevel(model, level, top);
  if (all.length === 0) return undefined;
  const shown = all.slice(0, MOST_NODES);
  const heaviest = heaviestLines(linesAmong(model, shown), MOST_LINES, () => undefined);
  const groups = groupsOf(model, shown);
  return {
    kind: 'map',
    model: model.name,
    title: titleOf(model, level, top),
    notes: [
      ...leftOut(all.length - shown.length, 'activity', 'activities', 'further on at this level'),
      ...heaviest.notes,
    ],
    nodes: shown.map((item) => activityNode(model, item, { group: groupIdOf(groups, item) })),
    groups: [...groups.values()],
    lines: heaviest.lines,
  };
}

function titleOf(model: ModelQueries, level: number, top: Activity): string {
  const map = `Relationship map of level ${level}`;
  return top === model.root() ? map : `${map} under ${top.node} ${top.title}`;
}

function linesAmong(model: ModelQueries, activities: readonly Activity[]): readonly ViewLine[] {
  const table = new LineTable(model);
  for (const { from, to, role, object } of flowsAmong(model, activities)) {
    table.add(activityNodeId(from.id), activityNodeId(to.id), role, [object]);
  }
  return table.lines();
}

/** By activity above, in node order; a child of the root is in no group. One group alone would frame the whole
 *  map and say nothing. */
function groupsOf(
  model: ModelQueries,
  activities: readonly Activity[],
): ReadonlyMap<string, ViewGroup> {
  const groups = new Map<string, ViewGroup>();
  for (const { parent } of activities) {
    const above = parent === undefined ? undefined : model.activity(parent);
    if (above === undefined || above === model.root()) continue;
    groups.set(above.id, {
      id: `group:${above.id}`,
      title: above.title,
      node: above.node,
      activity: above.id,
    });
  }
  return groups.size > 1 ? groups : new Map();
}

function groupIdOf(
  groups: ReadonlyMap<string, ViewGroup>,
  { parent }: Activity,
): string | undefined {
  return parent === undefined ? undefined : groups.get(parent)?.id;
}
