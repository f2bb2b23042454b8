/** Many activities as few: those under one parent become that parent. */
import { getOrMake } from '../values/memo.js';
import type { Activity } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import { ancestorsOf } from './view-nodes.js';

/** The activity that stands for each, so that there are at most `most` of these. The deepest in the tree fold
 *  first, of these the farthest (`distances`), and then those that are most under one parent. Nothing folds
 *  into an activity that holds `origin`; more than `most` are left where even the children of the root are more. */
export function folded(
  model: ModelQueries,
  distances: ReadonlyMap<Activity, number>,
  origin: Activity | undefined,
  most: number,
): ReadonlyMap<Activity, Activity> {
  const activities = [...distances.keys()];
  const ways = new Map(activities.map((activity) => [activity, wayTo(model, activity, origin)]));
  const standIns = new Map(activities.map((activity) => [activity, activity]));
  const deepest = Math.max(0, ...[...ways.values()].map((way) => way.length));
  for (let depth = deepest; depth > 1; depth -= 1) {
    for (const { parent, members } of foldable(standIns, ways, distances, depth)) {
      if (new Set(standIns.values()).size <= most) return standIns;
      for (const member of members) standIns.set(member, parent);
    }
  }
  return standIns;
}

/** A parent, and all that would fold into it. */
interface Fold {
  readonly parent: Activity;
  readonly members: Activity[];
}

/** What would fold into each parent whose children are at `depth`, in the order in which to do so. */
function foldable(
  standIns: ReadonlyMap<Activity, Activity>,
  ways: ReadonlyMap<Activity, readonly Activity[]>,
  distances: ReadonlyMap<Activity, number>,
  depth: number,
): readonly Fold[] {
  const folds = new Map<Activity, Fold>();
  for (const activity of standIns.keys()) {
    const way = ways.get(activity) ?? [];
    const parent = way[depth - 2];
    if (parent === undefined || way.length < depth) continue;
    getOrMake(folds, parent, () => ({ parent, members: [] })).members.push(activity);
  }
  return [...folds.values()]
    .map((fold) => ({
      fold,
      distance: fold.members.reduce(
        (least, member) => Math.min(least, distances.get(member) ?? 0),
        Infinity,
      ),
      shown: new Set(fold.members.map((member) => standIns.get(member))).size,
    }))
    .sort((a, b) => b.distance - a.distance || b.shown - a.shown)
    .map(({ fold }) => fold);
}

/** From the outermost activity that may stand for this one down to itself. */
function wayTo(
  model: ModelQueries,
  activity: Activity,
  origin: Activity | undefined,
): readonly Activity[] {
  const relations = model.relations;
  return [...ancestorsOf(model, activity), activity].filter(
    ({ id, parent }) =>
      parent !== undefined && (origin === undefined || !relations.isWithin(origin.id, id)),
  );
}
