/** All lists of a model in the order that draws best. */
import { ProgressLocation, window } from 'vscode';
import { METHOD, type OrderedLists } from '@idef0-studio/protocol';
import type { Previews } from '../preview/previews.js';
import type { ModelServer } from '../server/model-server.js';
import { currentUri } from './choose-diagram.js';

/** Has the lists of the model that the user looks at written so, and says what that saves. */
export async function orderLists(server: ModelServer, previews: Previews): Promise<void> {
  const uri = currentUri(server, previews);
  if (uri === undefined) {
    await window.showInformationMessage('Open a file of an IDEF0 model to order its lists.');
    return;
  }
  const title = 'Drawing the diagrams with their lists in other orders';
  const progress = { location: ProgressLocation.Window, title };
  const { saves, refusal } = await window.withProgress(progress, () =>
    server.sendRequest<OrderedLists>(METHOD.orderLists, { uri }),
  );
  if (refusal !== undefined) await window.showWarningMessage(`Order all lists: ${refusal}`);
  else void window.showInformationMessage(messageOf(saves));
}

function messageOf(saves: number): string {
  if (saves === 0) return 'No other order of lists would save crossings.';
  return `The lists are in an order that saves ${saves} crossings. ICOM codes follow it.`;
}
