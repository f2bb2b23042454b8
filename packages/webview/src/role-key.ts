/** What the looks of roles mean, said on the picture where diagrams are coloured by role. */
import { injectable } from 'inversify';
import { SChildElementImpl, type IView } from 'sprotty';
import type { SModelElement } from 'sprotty-protocol';
import { drawRoleKey, type SvgElement } from '@idef0-studio/render';
import { ELEMENT, type DiagramRoot, type PictureRoot } from '@idef0-studio/server/protocol';
import type { VNode } from 'snabbdom';
import { geometryOf } from './root-geometry.js';
import { toVNode } from './to-vnode.js';

/** The type of the key's element, which the webview adds to what the server sends. */
export const ROLE_KEY = 'idef0:role-key';

interface RoleKeyElement extends SModelElement {
  drawing: SvgElement;
}

export class RoleKeyImpl extends SChildElementImpl {
  declare drawing: SvgElement;
}

/** The root with a key, where it is a diagram whose arrows are coloured. */
export function withRoleKey(root: PictureRoot): PictureRoot {
  if (!isDiagram(root) || root.devices.colour === 'none') return root;
  const drawing = drawRoleKey(geometryOf(root));
  if (drawing === undefined) return root;
  const key: RoleKeyElement = { type: ROLE_KEY, id: 'role-key', drawing };
  return { ...root, children: [...(root.children ?? []), key] };
}

function isDiagram(root: PictureRoot): root is DiagramRoot {
  return root.type === ELEMENT.diagram;
}

@injectable()
export class RoleKeyView implements IView {
  render({ drawing }: RoleKeyImpl): VNode {
    return toVNode(drawing);
  }
}
