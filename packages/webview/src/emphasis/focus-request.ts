/** What the reader wants in full ink while the rest steps back, kept by meaning: it outlives edits of the text, and
 *  an object is followed from diagram to diagram. Pure. */
import type { ElementRef, PictureRoot } from '@idef0-studio/protocol';
import { ELEMENT, findElement } from '../root/picture-elements.js';

export type FocusRequest =
  | { readonly kind: 'object'; readonly name: string }
  | { readonly kind: 'box'; readonly activity: string; readonly name: string }
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  /** A node or a line of a view, by the id that it has there. */
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'line'; readonly id: string };

/** What selected elements ask for: two boxes are the ends of a path. Undefined for none. */
export function focusRequestFor(
  root: PictureRoot,
  selected: readonly ElementRef[],
): FocusRequest | undefined {
  const boxes = selected.flatMap((ref) => (ref.kind === 'box' ? ref.activity : []));
  const [from, to] = boxes;
  if (from !== undefined && to !== undefined) return { kind: 'path', from, to };
  const last = findElement(root, selected.at(-1));
  switch (last?.type) {
    case ELEMENT.box: {
      const { id, name } = last.geometry;
      return { kind: 'box', activity: id, name };
    }
    case ELEMENT.arrow:
    case ELEMENT.label:
      return { kind: 'object', name: last.geometry.object };
    case ELEMENT.viewNode:
      return { kind: 'node', id: last.geometry.node.id };
    case ELEMENT.viewLine:
    case ELEMENT.viewLabel:
      return { kind: 'line', id: last.geometry.id };
    default:
      return undefined;
  }
}
