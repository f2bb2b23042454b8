/** The lists of activities follow what the activities inside take and give: one level, or all of them. */
import { ROLES } from '@idef0-studio/model';
import type { Activity, ObjectId, ModelQueries } from '@idef0-studio/model';
import { lackingAbove } from '../edits/declare-above.js';
import { addEntries } from '../edits/entry-edits.js';
import type { FileEdit } from '../edits/file-edit.js';
import { writtenName } from '../syntax/written-name.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import {
  activityHeadedAt,
  plainOffer,
  type Offer,
  type RefactoringContext,
} from './refactoring.js';
import { undeclaredOf, type Undeclared } from './undeclared.js';

/** Edits that write into the lists of an activity what it does not declare. Those above it may lack it then. */
export function synchronise(
  workspace: ModelWorkspace,
  model: ModelQueries,
  activity: Activity,
): readonly FileEdit[] {
  return additions(workspace, model, activity, undeclaredOf(workspace, model, activity));
}

/** The same for every activity of the model, and for those above which then lack the objects, up to where
 *  somebody makes or takes them, or to the border of A0. What is added may make an object of one name go
 *  another way; a second time settles that. */
export function synchroniseAll(
  workspace: ModelWorkspace,
  model: ModelQueries,
): readonly FileEdit[] {
  const wanted = new Map<Activity, Map<ObjectId, Undeclared>>();
  for (const activity of model.activities()) {
    for (const { role, object } of undeclaredOf(workspace, model, activity)) {
      for (const at of lackingAbove(model, activity, role, object)) {
        const own = wanted.get(at) ?? new Map<ObjectId, Undeclared>();
        if (!own.has(object)) wanted.set(at, own.set(object, { role, object }));
      }
    }
  }
  return [...wanted].flatMap(([activity, lacking]) =>
    additions(workspace, model, activity, [...lacking.values()]),
  );
}

/** Both, for the activity at whose first line the selection begins, where something is to be done. */
export function synchroniseSelected(context: RefactoringContext): readonly Offer[] {
  const { workspace, model } = context;
  const activity = activityHeadedAt(context);
  const here = activity === undefined ? [] : synchronise(workspace, model, activity);
  if (activity === undefined || here.length === 0) return [];
  const title = (whose: string) => `Add what is taken and given inside to the lists of ${whose}`;
  return [
    plainOffer('rewrite', title(`'${activity.name}'`), { edits: here }),
    {
      kind: 'rewrite',
      title: title('all activities'),
      attempt: () => ({ edits: synchroniseAll(workspace, model) }),
    },
  ];
}

function additions(
  workspace: ModelWorkspace,
  model: ModelQueries,
  activity: Activity,
  lacking: readonly Undeclared[],
): readonly FileEdit[] {
  return ROLES.flatMap((role) => {
    const names = lacking
      .filter((each) => each.role === role)
      .map(({ object }) => writtenName(model.object(object)?.name ?? object));
    return addEntries(workspace, model, activity, role, names);
  });
}
