/**
 * Refactorings, and fixes that are dear to try out, are tried out when they are chosen: the menu holds their titles and
 * where they were offered, and the editor asks for the edits of the one that was taken (`codeAction/resolve`). Where it
 * cannot be done, a message says why, since editors show nothing of an action that comes back without edits.
 */
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { LanguageServer } from 'langium/lsp';
import type { CodeAction } from 'vscode-languageserver-types';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { isRefusal } from '../refactor/refactoring.js';
import { carriedOut, offersAt } from '../refactor/refactorings-at.js';
import { completeFix } from './chosen-fix.js';
import { clientFeatures, type ClientFeatures } from './client-features.js';
import { hasChanged, offeredAt, type OfferedAt } from './offered-at.js';
import { changeOf } from './refactoring-actions.js';

/** Answers `codeAction/resolve` for as long as the connection lasts. */
export function answerChosenActions(
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
  const place = offeredAt(action.data);
  if (place === undefined) return action;
  if (hasChanged(workspace, place))
    return 'The text has changed since this was offered; open the menu again.';
  return place.code === undefined
    ? completeRefactoring(workspace, action, place, features)
    : completeFix(workspace, action, place, features);
}

function completeRefactoring(
  workspace: ModelWorkspace,
  action: CodeAction,
  { document, start, end }: OfferedAt,
  features: ClientFeatures,
): CodeAction | string {
  const offers = offersAt(workspace, { document, start, end });
  const offer = offers.find(({ title }) => title === action.title);
  if (offer === undefined) return 'It is no longer possible here.';
  const proposal = carriedOut(workspace, offer);
  if (isRefusal(proposal)) return proposal.reason;
  return { ...action, ...changeOf(workspace, proposal, features) };
}
