/** Everything that can be done to what is selected, without a finding. */
import type { Origin } from '@idef0-studio/model';
import type { ModelWorkspace } from '../model-workspace.js';
import { bundleSelected } from './bundle-objects.js';
import { extractSelected } from './extract-activities.js';
import { inlineActivity } from './inline-activity.js';
import { sortList, spreadList } from './list-order.js';
import { moveBack, moveToFile } from './move-decomposition.js';
import {
  isRefusal,
  type Proposal,
  type Refactoring,
  type RefactoringContext,
} from './refactoring.js';
import { spreadBody } from './spread-body.js';
import { synchroniseSelected } from './synchronise.js';
import { writeBoundary } from './write-boundary.js';

const ALL: readonly ((context: RefactoringContext) => readonly Proposal[])[] = [
  synchroniseSelected,
  extractSelected,
  bundleSelected,
  inlineActivity,
  moveToFile,
  moveBack,
  writeBoundary,
  spreadBody,
  spreadList,
  sortList,
];

/** The refactorings for a selection in a document, an empty one where only the cursor stands. None in a file
 *  that belongs to no model. Each keeps what the model means, but for what its title says. */
export function refactoringsAt(
  workspace: ModelWorkspace,
  selection: Origin,
): readonly Refactoring[] {
  return proposalsAt(workspace, selection).flatMap((each) => (isRefusal(each) ? [] : [each]));
}

/** As `refactoringsAt`, with those between them that are refused here, and why. */
export function proposalsAt(workspace: ModelWorkspace, selection: Origin): readonly Proposal[] {
  const { document } = selection;
  const model = workspace.modelOf(document);
  const fragment = workspace.fragmentOf(document);
  const source = workspace.textOf(document);
  if (model === undefined || fragment === undefined || source === undefined) return [];
  const context = { workspace, model, fragment, source, selection };
  return ALL.flatMap((make) => make(context));
}
