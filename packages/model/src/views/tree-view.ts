/** The node tree (FIPS 183 §3.3.4.2.1): an activity and what stands under it. */
import type { Activity } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import { leftOut } from './left-out.js';
import type { View, ViewActivity, ViewLine } from './view.js';
import type { Reach, ViewRequest } from '../values/view-kinds.js';
import { activityNode, activityNodeId } from './view-nodes.js';

/** More than a poster holds. */
const MOST_NODES = 1500;

/** Undefined where there is no such activity. A tree too large to be drawn ends at the deepest level down to
 *  which it can be. */
export function treeView(
  model: ModelQueries,
  { activity, depth = 'all' }: Extract<ViewRequest, { kind: 'tree' }>,
): View | undefined {
  const top = activity === undefined ? model.root() : model.activity(activity);
  if (top === undefined) return undefined;
  const levels = levelsUnder(model, top, depth);
  const shown = new Set(levels.kept.flat());
  return {
    kind: 'tree',
    model: model.name,
    title: `Node tree of ${top.node} ${top.title}`,
    notes: leftOut(levels.left, 'activity', 'activities', 'deeper in the tree'),
    nodes: nodesUnder(model, top, shown, 0),
    groups: [],
    lines: [...shown].filter((item) => item !== top).map(lineAbove),
  };
}

interface Levels {
  readonly kept: readonly (readonly Activity[])[];
  /** How many activities within the depth that was asked for are not kept. */
  readonly left: number;
}

function levelsUnder(model: ModelQueries, top: Activity, depth: Reach): Levels {
  const relations = model.relations;
  const kept: (readonly Activity[])[] = [];
  const most = depth === 'all' ? Infinity : Math.max(0, depth);
  let level: readonly Activity[] = [top];
  let [count, left] = [0, 0];
  for (let at = 0; level.length > 0 && at <= most; at += 1) {
    if (left > 0 || count + level.length > MOST_NODES) left += level.length;
    else kept.push(level);
    count += level.length;
    level = level.flatMap((item) => relations.childrenOf(item));
  }
  return { kept, left };
}

/** In node order. */
function nodesUnder(
  model: ModelQueries,
  activity: Activity,
  shown: ReadonlySet<Activity>,
  rank: number,
): readonly ViewActivity[] {
  const children = model.relations.childrenOf(activity).filter((child) => shown.has(child));
  return [
    activityNode(model, activity, { rank, isSubject: rank === 0 }),
    ...children.flatMap((child) => nodesUnder(model, child, shown, rank + 1)),
  ];
}

function lineAbove({ id, parent = '' }: Activity): ViewLine {
  const [from, to] = [activityNodeId(parent), activityNodeId(id)];
  return { id: `${from}>${to}`, from, to, kind: 'child', role: undefined, objects: [] };
}
