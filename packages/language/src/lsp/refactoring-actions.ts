/** Refactorings of what is selected, as code actions. */
import type { LangiumDocument } from 'langium';
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import type { ModelWorkspace } from '../model-workspace.js';
import type { RefactoringKind } from '../refactor/refactoring.js';
import { refactoringsAt } from '../refactor/refactorings-at.js';
import { workspaceEdit } from './workspace-edit.js';

const KINDS: Readonly<Record<RefactoringKind, string>> = {
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  // A constant of the protocol since 3.18, which the library does not name yet.
  move: `${CodeActionKind.Refactor}.move`,
  rewrite: CodeActionKind.RefactorRewrite,
};

export function refactorings(
  workspace: ModelWorkspace,
  document: LangiumDocument,
  { start, end }: Range,
): readonly CodeAction[] {
  const { textDocument } = document;
  const selection = {
    document: document.uri.toString(),
    start: textDocument.offsetAt(start),
    end: textDocument.offsetAt(end),
  };
  return refactoringsAt(workspace, selection).map(({ kind, title, edits, removed }) => ({
    title,
    kind: KINDS[kind],
    edit: workspaceEdit(workspace, edits, removed),
  }));
}
