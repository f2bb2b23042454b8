/** A derived boundary becomes a written one: what crosses the border is the same, and from then on held to. */
import { ROLES } from '@idef0-studio/model';
import type { Activity, BoundaryEntry, ModelQueries } from '@idef0-studio/model';
import { referenceTo } from '../edits/activity-reference.js';
import { addEntries } from '../edits/entry-edits.js';
import { writtenName } from '../syntax/written-name.js';
import { activityHeadedAt, type Offer, type RefactoringContext } from './refactoring.js';
import { keepingDiagrams } from './dry-run.js';

/** Writes a list for each role that the activity leaves to its children; roles that nothing crosses in stay
 *  unwritten. Every diagram stays as it is, and where that cannot be, it is refused: what is written comes in
 *  for everybody, so that what is made inside as well may reach more boxes than before. */
export function writeBoundary(context: RefactoringContext): readonly Offer[] {
  const { workspace, model } = context;
  const activity = activityHeadedAt(context);
  if (activity === undefined || activity.children.length === 0) return [];
  const boundary = model.boundary(activity.id);
  const edits = ROLES.filter((role) => !activity.closed.includes(role)).flatMap((role) => {
    const entries = boundary[role].filter(({ derived }) => derived);
    const texts = entries.map((entry) => written(model, entry));
    return addEntries(workspace, model, activity, role, texts);
  });
  if (edits.length === 0) return [];
  const title = `Write out the boundary of '${activity.name}'`;
  const attempt = () => keepingDiagrams(workspace, model, { edits });
  return [{ kind: 'rewrite', title, attempt }];
}

function written(model: ModelQueries, { object, from }: BoundaryEntry): string {
  const sources = (from ?? []).map((id) => {
    const activity: Activity | undefined = model.activity(id);
    return ` <- ${activity === undefined ? writtenName(id) : referenceTo(model, activity)}`;
  });
  return writtenName(model.object(object)?.name ?? object) + sources.join('');
}
