/** Changes of texts that an author asks for, without a finding: what they are, and what they read. */
import type {
  Activity,
  ActivityDeclaration,
  Fragment,
  Origin,
  ModelQueries,
} from '@idef0-studio/model';
import { activityOfOrigin, allActivities } from '../edits/activity-text.js';
import type { FileEdit } from '../edits/file-edit.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';

/** What editors call `refactor.extract` and so on. */
export type RefactoringKind = 'extract' | 'inline' | 'move' | 'rewrite';

/** What is written and what goes. */
export interface Change {
  readonly edits: readonly FileEdit[];
  /** A name that was made up for what is new: it first stands in the first edit that holds it. */
  readonly invented?: string;
  /** URIs of documents that go, since nothing is left in them. */
  readonly removed?: readonly string[];
}

export interface Refactoring extends Change {
  readonly kind: RefactoringKind;
  /** In the imperative, as the menu shows it. */
  readonly title: string;
}

/** A refactoring that may be possible. Editors ask for offers wherever the cursor goes, so that nothing is tried
 *  out for them. */
export interface Offer {
  readonly kind: RefactoringKind;
  readonly title: string;
  /** What would be done, or a sentence that says what stands in the way. */
  readonly attempt: () => Change | string;
}

/** What can be thought of here and would change what the model means, or lose text: editors show it greyed
 *  out, with the reason. */
export interface Refusal {
  readonly kind: RefactoringKind;
  readonly title: string;
  /** One sentence that says what stands in the way. */
  readonly reason: string;
}

/** An offer that was tried out. */
export type Proposal = Refactoring | Refusal;

export function isRefusal(proposal: Offer | Proposal): proposal is Refusal {
  return 'reason' in proposal;
}

/** An offer of edits that need no dry run. */
export function plainOffer(kind: RefactoringKind, title: string, change: Change): Offer {
  return { kind, title, attempt: () => change };
}

/** What a refactoring reads. */
export interface RefactoringContext {
  readonly workspace: ModelWorkspace;
  readonly model: ModelQueries;
  /** Of the document of the selection. */
  readonly fragment: Fragment;
  /** The text of that document. */
  readonly source: string;
  /** What is selected; empty where the cursor stands. */
  readonly selection: Origin;
}

/** The activity whose first line, up to its name, definition or brace, holds where the selection starts. */
export function declarationAt({
  fragment,
  source,
  selection,
}: RefactoringContext): ActivityDeclaration | undefined {
  return allActivities(fragment).find(
    ({ origin, name, definition }) =>
      origin.start <= selection.start &&
      selection.start <= headEnd(source, definition?.origin.end ?? name.origin.end),
  );
}

/** The activity of the declaration or the `decompose` whose first line holds where the selection begins. */
export function activityHeadedAt(context: RefactoringContext): Activity | undefined {
  const declaration = declarationAt(context);
  if (declaration !== undefined) return activityOfOrigin(context.model, declaration.name.origin);
  return decomposedAt(context);
}

function decomposedAt({ model, fragment, selection }: RefactoringContext): Activity | undefined {
  const target = fragment.decompositions.find(
    ({ origin, target: { origin: name } }) =>
      origin.start <= selection.start && selection.start <= name.end,
  )?.target;
  const meant = model
    .references()
    .find(
      ({ origin }) =>
        origin.document === fragment.document && origin.start === target?.origin.start,
    );
  return meant?.kind === 'activity' ? model.activity(meant.id) : undefined;
}

/** Behind the brace that follows a header, else behind the header. */
export function headEnd(source: string, header: number): number {
  return header + (/^[ \t]*\{/u.exec(source.slice(header))?.[0].length ?? 0);
}
