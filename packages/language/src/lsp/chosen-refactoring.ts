/**
 * Refactorings are tried out when they are chosen: the menu holds their titles and where they were offered, and the
 * editor asks for the edits of the one that was taken (`codeAction/resolve`). Where it cannot be done, a message
 * says why, since editors show nothing of an action that comes back without edits.
 */
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { LanguageServer } from 'langium/lsp';
import type { Origin } from '@idef0-studio/model';
import type { CodeAction } from 'vscode-languageserver-types';
import type { ModelWorkspace } from '../model-workspace.js';
import { isRefusal } from '../refactor/refactoring.js';
import { carriedOut, offersAt } from '../refactor/refactorings-at.js';
import { clientFeatures, type ClientFeatures } from './client-features.js';
import { changeOf } from './refactoring-actions.js';

/** Answers `codeAction/resolve` for as long as the connection lasts. */
export function answerChosenRefactorings(
  connection: Connection,
  workspace: ModelWorkspace,
  server: Pick<LanguageServer, 'onInitialize'>,
): void {
  const features = clientFeatures(server);
  connection.onCodeActionResolve(async (action) => {
    const completed = complete(workspace, action, features);
    if (typeof completed !== 'string') return completed;
    const message = `${action.title}: ${completed}`;
    await connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
    return action;
  });
}

/** The action with its edits, or why it cannot be done. */
function complete(
  workspace: ModelWorkspace,
  action: CodeAction,
  features: ClientFeatures,
): CodeAction | string {
  const place = placeIn(action.data);
  if (place === undefined) return action;
  const { version, ...selection } = place;
  if (workspace.document(selection.document)?.textDocument.version !== version)
    return 'The text has changed since this was offered; open the menu again.';
  const offer = offersAt(workspace, selection).find(({ title }) => title === action.title);
  if (offer === undefined) return 'It is no longer possible here.';
  const proposal = carriedOut(workspace, offer);
  if (isRefusal(proposal)) return proposal.reason;
  return { ...action, ...changeOf(workspace, proposal, features) };
}

interface OfferedAt extends Origin {
  /** Of the document. */
  readonly version: number;
}

/** What the client sends back is anything. */
function placeIn(data: unknown): OfferedAt | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { document, start, end, version }: Partial<Record<keyof OfferedAt, unknown>> = data;
  if (typeof document !== 'string' || typeof version !== 'number') return undefined;
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  return { document, start, end, version };
}
