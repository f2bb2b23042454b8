/** Refactorings of what is selected, as code actions. */
import type { LangiumDocument } from 'langium';
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import {
  isRefusal,
  type Change,
  type Offer,
  type RefactoringKind,
  type Refusal,
} from '../refactor/refactoring.js';
import { carriedOut, offersAt } from '../refactor/refactorings-at.js';
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

/** Of the kinds that `isWanted`. Clients that complete actions when they are chosen get titles and places, and
 *  nothing is tried out; others get the edits. Those that are refused are `disabled`, which editors show on demand
 *  alone; left out for those that do not. */
export function refactorings(
  workspace: ModelWorkspace,
  document: LangiumDocument,
  { start, end }: Range,
  features: ClientFeatures,
  isWanted: (kind: string) => boolean,
): readonly CodeAction[] {
  const { textDocument } = document;
  const selection = {
    document: document.uri.toString(),
    start: textDocument.offsetAt(start),
    end: textDocument.offsetAt(end),
  };
  const data = { ...selection, version: textDocument.version };
  return offersAt(workspace, selection)
    .filter(({ kind }) => isWanted(KINDS[kind]))
    .flatMap((offer) =>
      features.resolvesEdits && !isRefusal(offer)
        ? { title: offer.title, kind: KINDS[offer.kind], data }
        : withEdits(workspace, offer, features),
    );
}

function withEdits(
  workspace: ModelWorkspace,
  offer: Offer | Refusal,
  features: ClientFeatures,
): readonly CodeAction[] {
  const proposal = carriedOut(workspace, offer);
  const { title } = proposal;
  const kind = KINDS[proposal.kind];
  if (!isRefusal(proposal)) return [{ title, kind, ...changeOf(workspace, proposal, features) }];
  return features.showsDisabled ? [{ title, kind, disabled: { reason: proposal.reason } }] : [];
}

/** What an editor does when the action is taken. */
export function changeOf(
  workspace: ModelWorkspace,
  change: Change,
  features: ClientFeatures,
): Pick<CodeAction, 'edit' | 'command'> {
  const edit = workspaceEdit(workspace, change.edits, change.removed);
  const command = nameRequest(workspace, change, features);
  return { edit, ...(command && { command }) };
}
