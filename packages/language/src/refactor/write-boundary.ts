/** A derived boundary becomes a written one: what crosses the border is the same, and from then on held to. */
import { boundaryOf } from '@idef0-studio/model';
import type { Activity, BoundaryEntry, IcomRole, ProcessModel } from '@idef0-studio/model';
import { activityOfOrigin } from '../fixes/activity-text.js';
import { referenceTo } from '../fixes/activity-reference.js';
import { addEntries } from '../fixes/entry-edits.js';
import { writtenName } from '../lsp/written-name.js';
import { declarationAt, type Refactoring, type RefactoringContext } from './refactoring.js';

const ROLES: readonly IcomRole[] = ['control', 'input', 'output', 'mechanism'];

/** Writes a list for each role that the activity leaves to its children; roles that nothing crosses in stay
 *  unwritten. */
export function writeBoundary(context: RefactoringContext): readonly Refactoring[] {
  const { workspace, model } = context;
  const declaration = declarationAt(context);
  const activity = declaration && activityOfOrigin(model, declaration.name.origin);
  if (activity === undefined || activity.children.length === 0) return [];
  const boundary = boundaryOf(model, activity.id);
  const edits = ROLES.filter((role) => !activity.closed.includes(role)).flatMap((role) => {
    const entries = boundary[role].filter(({ derived }) => derived);
    return addEntries(
      workspace,
      model,
      activity,
      role,
      entries.map((entry) => written(model, entry)),
    );
  });
  if (edits.length === 0) return [];
  return [{ kind: 'rewrite', title: `Write out the boundary of '${activity.name}'`, edits }];
}

function written(model: ProcessModel, { object, from }: BoundaryEntry): string {
  const sources = (from ?? []).map((id) => {
    const activity: Activity | undefined = model.activities.get(id);
    return ` <- ${activity === undefined ? writtenName(id) : referenceTo(model, activity)}`;
  });
  return writtenName(model.objects.get(object)?.name ?? object) + sources.join('');
}
