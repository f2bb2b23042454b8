/** What the reader wants in full ink while the rest steps back, kept by meaning: it outlives edits of the text, and
 *  an object is followed from diagram to diagram. Pure. */
import type { ArrowGeometry, BoxGeometry, LabelGeometry } from '@idef0-studio/geometry';
import { ELEMENT, type PictureRoot } from '@idef0-studio/server/protocol';

export type FocusWish =
  | { readonly kind: 'object'; readonly name: string }
  | { readonly kind: 'box'; readonly activity: string; readonly name: string }
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  /** A node or a line of a view. */
  | { readonly kind: 'element'; readonly id: string };

/** The wish that selected elements stand for: two boxes are the ends of a path. Undefined for none. */
export function wishFor(root: PictureRoot, selected: readonly string[]): FocusWish | undefined {
  const boxes = selected.flatMap((id) => activityOf(id) ?? []);
  const [from, to] = boxes;
  if (from !== undefined && to !== undefined) return { kind: 'path', from, to };
  const last = root.children?.find(({ id }) => id === selected.at(-1));
  if (last === undefined) return undefined;
  // The elements of the protocol, by their types.
  const { geometry } = last as unknown as { readonly geometry: unknown };
  switch (last.type) {
    case ELEMENT.box: {
      const { id, name } = geometry as BoxGeometry;
      return { kind: 'box', activity: id, name };
    }
    case ELEMENT.arrow:
    case ELEMENT.label:
      return { kind: 'object', name: (geometry as ArrowGeometry | LabelGeometry).object };
    case ELEMENT.viewNode:
    case ELEMENT.viewLine:
      return { kind: 'element', id: last.id };
    case ELEMENT.viewLabel:
      return { kind: 'element', id: last.id.replace(/^view-label:/, 'view-line:') };
    default:
      return undefined;
  }
}

/** Id of the activity of a box's element. */
export function activityOf(element: string | undefined): string | undefined {
  return element?.startsWith('box:') === true ? element.slice('box:'.length) : undefined;
}
