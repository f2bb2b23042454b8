/** Changes of texts that an author asks for, without a finding: what they are, and what they read. */
import type { ActivityDeclaration, Fragment, Origin, ProcessModel } from '@idef0-studio/model';
import { allActivities } from '../fixes/activity-text.js';
import type { FileEdit } from '../fixes/file-edit.js';
import type { ModelWorkspace } from '../model-workspace.js';

/** What editors call `refactor.extract` and so on. */
export type RefactoringKind = 'extract' | 'inline' | 'move' | 'rewrite';

export interface Refactoring {
  readonly kind: RefactoringKind;
  /** In the imperative, as the menu shows it. */
  readonly title: string;
  readonly edits: readonly FileEdit[];
  /** URIs of documents that go, since nothing is left in them. */
  readonly removed?: readonly string[];
}

/** What a refactoring reads. */
export interface RefactoringContext {
  readonly workspace: ModelWorkspace;
  readonly model: ProcessModel;
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

/** Behind the brace that follows a header, else behind the header. */
export function headEnd(source: string, header: number): number {
  return header + (/^[ \t]*\{/u.exec(source.slice(header))?.[0].length ?? 0);
}
