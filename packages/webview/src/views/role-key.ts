/** What the looks of roles and the colours of boxes mean, said on the picture that has them. */
import { injectable } from 'inversify';
import { SChildElementImpl, type IView } from 'sprotty';
import type { SModelElement } from 'sprotty-protocol';
import { drawLegend, drawRoleKey, type SvgElement } from '@idef0-studio/render';
import { ROOT, type PictureRoot } from '@idef0-studio/protocol';
import type { VNode } from 'snabbdom';
import { toVNode } from './to-vnode.js';

/** The type of the key's element, which the webview adds to what the server sends. */
export const ROLE_KEY = 'idef0:role-key';

interface RoleKeyElement extends SModelElement {
  drawing: SvgElement;
}

export class RoleKeyImpl extends SChildElementImpl {
  declare drawing: SvgElement;
}

/** The keys of a picture whose arrows or boxes are coloured; none elsewhere. */
export function roleKeyOf(root: PictureRoot): readonly RoleKeyElement[] {
  const { legend } = root;
  const boxes = legend && { type: ROLE_KEY, id: 'legend', drawing: drawLegend(legend) };
  return [...arrowKeyOf(root), ...(boxes ? [boxes] : [])];
}

function arrowKeyOf(root: PictureRoot): readonly RoleKeyElement[] {
  if (root.type !== ROOT.diagram || root.devices.colour === 'none') return [];
  const drawing = drawRoleKey(root);
  return drawing === undefined ? [] : [{ type: ROLE_KEY, id: 'role-key', drawing }];
}

@injectable()
export class RoleKeyView implements IView {
  render({ drawing }: RoleKeyImpl): VNode {
    return toVNode(drawing);
  }
}
