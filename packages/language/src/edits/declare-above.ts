/**
 * An object that has to cross borders: written into the lists of an activity and of those above it, up to
 * the diagram where somebody makes or takes it, or to the boundary of A0.
 */
import { TAKING } from '@idef0-studio/model';
import type { Activity, IcomRole, ObjectId, ModelQueries } from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { addEntry } from './entry-edits.js';
import type { FileEdit } from './file-edit.js';

export interface Declared {
  readonly edits: readonly FileEdit[];
  /** Activities that get the object into a list, the lowest first. */
  readonly activities: readonly Activity[];
}

/** Edits that write `object` into the list of `role` of `activity` and of those above it that need it. A role
 *  that an activity does not write is derived, and needs nothing. */
export function declareAbove(
  workspace: ModelWorkspace,
  model: ModelQueries,
  activity: Activity,
  role: IcomRole,
  object: ObjectId,
): Declared {
  const name = model.object(object)?.name ?? object;
  const activities = lackingAbove(model, activity, role, object);
  const edits = activities.flatMap((at) => addEntry(workspace, model, at, role, name));
  return { edits, activities };
}

/** The activities, from one on upwards, whose lists lack an object that has to cross their borders. */
export function lackingAbove(
  model: ModelQueries,
  activity: Activity,
  role: IcomRole,
  object: ObjectId,
): readonly Activity[] {
  const activities: Activity[] = [];
  for (let at: Activity | undefined = activity; at !== undefined;) {
    const crossed = sideOf(role).flatMap((each) => model.boundary(at?.id ?? '')[each]);
    const isThere = crossed.some((entry) => entry.object === object);
    if (!isThere && at.closed.includes(role)) activities.push(at);
    if (isServedBeside(model, at, role, object)) break;
    at = at.parent === undefined ? undefined : model.activity(at.parent);
  }
  return activities;
}

/** Whether a box beside the activity makes what it takes, or takes what it makes. */
function isServedBeside(
  model: ModelQueries,
  activity: Activity,
  role: IcomRole,
  object: ObjectId,
): boolean {
  const parent = activity.parent === undefined ? undefined : model.activity(activity.parent);
  const roles: readonly IcomRole[] = role === 'output' ? TAKING : ['output'];
  const wanted = new Set([object, ...(model.object(object)?.bundles ?? [])]);
  return (parent?.children ?? []).some((id) => {
    if (id === activity.id) return false;
    const boundary = model.boundary(id);
    return roles.some((each) => boundary[each].some((entry) => wanted.has(entry.object)));
  });
}

function sideOf(role: IcomRole): readonly IcomRole[] {
  return role === 'output' ? ['output'] : TAKING;
}
