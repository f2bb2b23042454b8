/** All lists of a model as they draw best, as one edit of the workspace. */
import {
  harmsOf,
  mayOrder,
  orderLists,
  withTextNumbers,
  type ModelWorkspace,
} from '@idef0-studio/language';
import { workspaceEdit } from '@idef0-studio/language/lsp';
import { listsOf } from '@idef0-studio/layout';
import type { OrderedLists } from '@idef0-studio/protocol';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { OrdersService } from '../layouts/layout-service.js';

/** The edit with what it saves, for the model of a document; without one where nothing is to be saved, a text has changed
 *  meanwhile, or something would be lost. */
export async function orderedLists(
  workspace: ModelWorkspace,
  document: string,
  orders: OrdersService,
): Promise<OrderedLists & { readonly edit?: WorkspaceEdit }> {
  const model = workspace.modelOf(document);
  if (model === undefined) return { saves: 0 };
  const { revision } = model;
  const diagrams = model.diagrams().flatMap(({ node }) => model.diagram(node) ?? []);
  const lists = diagrams.flatMap(listsOf).filter((list) => mayOrder(workspace, model, list));
  const found = await orders.findAll({ diagrams, lists }, new AbortController().signal);
  const saves = (found?.steps ?? []).reduce((sum, step) => sum + step.saves, 0);
  if (found === undefined || saves === 0) return { saves: 0 };
  const now = workspace.modelOf(document);
  if (now === undefined || now.revision !== revision)
    return { saves, refusal: 'The model was changed meanwhile.' };
  const edits = orderLists(workspace, now, found.orders);
  const [harm] = harmsOf(workspace, edits);
  if (harm !== undefined) return { saves, refusal: harm.message };
  return { saves, edit: workspaceEdit(workspace, withTextNumbers(workspace, now, edits)) };
}
