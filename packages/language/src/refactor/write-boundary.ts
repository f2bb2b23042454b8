/** A derived boundary becomes a written one: what crosses the border is the same, and from then on held to. */
import { boundaryOf } from '@idef0-studio/model';
import type {
  Activity,
  Boundary,
  BoundaryEntry,
  IcomRole,
  ProcessModel,
} from '@idef0-studio/model';
import { activityOfOrigin } from '../fixes/activity-text.js';
import { referenceTo } from '../fixes/activity-reference.js';
import { addEntries } from '../fixes/entry-edits.js';
import { writtenName } from '../lsp/written-name.js';
import { declarationAt, type Refactoring, type RefactoringContext } from './refactoring.js';

const ROLES: readonly IcomRole[] = ['control', 'input', 'output', 'mechanism'];
const TAKING: readonly IcomRole[] = ['control', 'input', 'mechanism'];

/** Writes a list for each role that the activity leaves to its children; roles that nothing crosses in stay
 *  unwritten. Not offered where an object crosses on two sides, by its bundle and by itself: written, both
 *  entries would go to all who take it. What is made inside as well may reach more boxes than before: what is
 *  written comes in for everybody. */
export function writeBoundary(context: RefactoringContext): readonly Refactoring[] {
  const { workspace, model } = context;
  const declaration = declarationAt(context);
  const activity = declaration && activityOfOrigin(model, declaration.name.origin);
  if (activity === undefined || activity.children.length === 0) return [];
  const boundary = boundaryOf(model, activity.id);
  if (isTwice(boundary)) return [];
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

function isTwice(boundary: Boundary): boolean {
  const taken = TAKING.flatMap((role) => boundary[role].map(({ object }) => object));
  return new Set(taken).size < taken.length;
}

function written(model: ProcessModel, { object, from }: BoundaryEntry): string {
  const sources = (from ?? []).map((id) => {
    const activity: Activity | undefined = model.activities.get(id);
    return ` <- ${activity === undefined ? writtenName(id) : referenceTo(model, activity)}`;
  });
  return writtenName(model.objects.get(object)?.name ?? object) + sources.join('');
}
