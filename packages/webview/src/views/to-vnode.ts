/** The element tree of `render` as virtual DOM. */
import type { SvgElement } from '@idef0-studio/render';
import { h, type VNode } from 'snabbdom';

/** The same element with the same attributes and children. Keys are left to the caller. */
export function toVNode(element: SvgElement): VNode {
  return h(
    element.name,
    { attrs: { ...element.attributes } },
    element.children.map((child) => (typeof child === 'string' ? child : toVNode(child))),
  );
}
