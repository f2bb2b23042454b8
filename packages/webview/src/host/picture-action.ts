/** What an action of the server brings to the screen. Pure. */
import type { PictureRoot } from '@idef0-studio/protocol';
import { RejectAction, SetModelAction, UpdateModelAction, type Action } from 'sprotty-protocol';

/** `responseId` is that of the request that it answers; undefined where it comes by itself. */
export type PictureNews =
  | { readonly kind: 'root'; readonly root: PictureRoot; readonly responseId?: string }
  | { readonly kind: 'failure'; readonly reason: string; readonly responseId: string };

/** Undefined for actions that bring nothing. */
export function pictureIn(action: Action): PictureNews | undefined {
  if (isA<SetModelAction>(action, SetModelAction.KIND)) {
    return { kind: 'root', root: rootOf(action.newRoot), responseId: action.responseId };
  }
  if (isA<UpdateModelAction>(action, UpdateModelAction.KIND)) {
    return action.newRoot && { kind: 'root', root: rootOf(action.newRoot) };
  }
  if (isA<RejectAction>(action, RejectAction.KIND)) {
    return { kind: 'failure', reason: action.message, responseId: action.responseId };
  }
  return undefined;
}

/** Sprotty's actions are told apart by their kind. */
function isA<Kind extends Action>(action: Action, kind: Kind['kind']): action is Kind {
  return action.kind === kind;
}

/** The server sends roots of ours alone. */
function rootOf(root: SetModelAction['newRoot']): PictureRoot {
  return root as PictureRoot;
}
