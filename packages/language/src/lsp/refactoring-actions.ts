/** Refactorings of what is selected, as code actions. */
import type { LangiumDocument } from 'langium';
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import type { ModelWorkspace } from '../model-workspace.js';
import { isRefusal, type Proposal, type RefactoringKind } from '../refactor/refactoring.js';
import { proposalsAt } from '../refactor/refactorings-at.js';
import type { ClientFeatures } from './client-features.js';
import { nameRequest } from './name-request.js';
import { workspaceEdit } from './workspace-edit.js';

const KINDS: Readonly<Record<RefactoringKind, string>> = {
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  // A constant of the protocol since 3.18, which the library does not name yet.
  move: `${CodeActionKind.Refactor}.move`,
  rewrite: CodeActionKind.RefactorRewrite,
};

/** Those that are refused are `disabled`, which editors show on demand alone; left out for those that do not. */
export function refactorings(
  workspace: ModelWorkspace,
  document: LangiumDocument,
  { start, end }: Range,
  features: ClientFeatures,
): readonly CodeAction[] {
  const { textDocument } = document;
  const selection = {
    document: document.uri.toString(),
    start: textDocument.offsetAt(start),
    end: textDocument.offsetAt(end),
  };
  return proposalsAt(workspace, selection)
    .filter((proposal) => features.showsDisabled || !isRefusal(proposal))
    .map((proposal) => action(workspace, proposal, features));
}

function action(
  workspace: ModelWorkspace,
  proposal: Proposal,
  features: ClientFeatures,
): CodeAction {
  const { title } = proposal;
  const kind = KINDS[proposal.kind];
  if (isRefusal(proposal)) return { title, kind, disabled: { reason: proposal.reason } };
  const edit = workspaceEdit(workspace, proposal.edits, proposal.removed);
  const command = nameRequest(workspace, proposal, features);
  return { title, kind, edit, ...(command && { command }) };
}
