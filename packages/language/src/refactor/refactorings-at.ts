/** Everything that can be done to what is selected, without a finding. */
import type { Origin } from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { bundleSelected } from './bundle-objects.js';
import { extractSelected } from './extract-activities.js';
import { inlineActivity } from './inline-activity.js';
import { keepOldName } from './keep-old-name.js';
import { sortList, spreadList } from './list-order.js';
import { moveBack, moveToFile } from './move-decomposition.js';
import {
  isRefusal,
  type Offer,
  type Proposal,
  type Refactoring,
  type RefactoringContext,
  type Refusal,
} from './refactoring.js';
import { spreadBody } from './spread-body.js';
import { synchroniseSelected } from './synchronise.js';
import { harmOf } from './dry-run.js';
import { withTextNumbers } from '../edits/text-numbers.js';
import { writeBoundary } from './write-boundary.js';

const ALL: readonly ((context: RefactoringContext) => readonly (Offer | Refusal)[])[] = [
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
  keepOldName,
];

/** What may be done to a selection in a document, an empty one where only the cursor stands; with what is seen at
 *  once to be impossible. None in a file that belongs to no model. Nothing is tried out: this is cheap. */
export function offersAt(
  workspace: ModelWorkspace,
  selection: Origin,
): readonly (Offer | Refusal)[] {
  const { document } = selection;
  const model = workspace.modelOf(document);
  const fragment = workspace.fragmentOf(document);
  const source = workspace.textOf(document);
  if (model === undefined || fragment === undefined || source === undefined) return [];
  const context = { workspace, model, fragment, source, selection };
  return ALL.flatMap((make) => make(context));
}

/** The edits of an offer, tried out; or why they are not made. None adds an error or loses a word of a comment
 *  or a text, and each keeps what the model means, but for what its title says. */
export function carriedOut(workspace: ModelWorkspace, offer: Offer | Refusal): Proposal {
  if (isRefusal(offer)) return offer;
  const { kind, title } = offer;
  const change = offer.attempt();
  if (typeof change === 'string') return { kind, title, reason: change };
  const reason = harmOf(workspace, change);
  if (reason !== undefined) return { kind, title, reason };
  const [first] = change.edits;
  const model = first && workspace.modelOf(first.document);
  const edits =
    model === undefined ? change.edits : withTextNumbers(workspace, model, change.edits);
  return { kind, title, ...change, edits };
}

/** All offers carried out, for editors that want edits at once. */
export function proposalsAt(workspace: ModelWorkspace, selection: Origin): readonly Proposal[] {
  return offersAt(workspace, selection).map((offer) => carriedOut(workspace, offer));
}

/** Those of them that can be done. */
export function refactoringsAt(
  workspace: ModelWorkspace,
  selection: Origin,
): readonly Refactoring[] {
  return proposalsAt(workspace, selection).flatMap((each) => (isRefusal(each) ? [] : [each]));
}
