/** Activities that say nothing of what they take and make: told once at the activity above them. */
import { swallowedKeyword } from '../../names/swallowed-keyword.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { AddEntry } from '../../values/finding-data.js';
import type { IcomRole } from '../../values/fragment.js';
import type { Activity } from '../../values/process-model.js';

/** The activities directly inside of one that nothing comes to and nothing leaves, where there are several: of a single one
 *  each rule says what it lacks. */
export function silentChildren(parent: Activity, queries: ModelQueries): readonly Activity[] {
  const children = parent.children.flatMap((id) => queries.activity(id) ?? []);
  const silent = children.filter((child) => isSilent(child, queries));
  return silent.length > 1 ? silent : [];
}

/** What an activity lacks of a role, and whether that is told at the one above it. */
export function lackOf(activity: Activity, role: IcomRole, queries: ModelQueries): AddEntry {
  const lack = { kind: 'add-entry', activity: activity.id, role } as const;
  return isToldAbove(activity, queries) ? { ...lack, isToldAbove: true } : lack;
}

function isToldAbove(activity: Activity, queries: ModelQueries): boolean {
  if (activity.parent === undefined || !isSilent(activity, queries)) return false;
  const beside = queries.activity(activity.parent)?.children ?? [];
  return beside.some((id) => {
    const other = id === activity.id ? undefined : queries.activity(id);
    return other !== undefined && isSilent(other, queries);
  });
}

/** What has swallowed a keyword says it all in its name, which is found. */
function isSilent({ id, kind, name, origin, calls }: Activity, queries: ModelQueries): boolean {
  if (kind !== 'activity' || origin === undefined || calls.length > 0) return false;
  if (swallowedKeyword(name) !== undefined) return false;
  return Object.values(queries.boundary(id)).every(({ length }) => length === 0);
}
