/** Where an element stands on its sheet: what to look at when the cursor is on it. Pure. */
import type { ArrowGeometry, LabelGeometry, Rect } from '@idef0-studio/geometry';
import { ELEMENT, type PictureRoot } from '@idef0-studio/server/protocol';

/** The place of an element in px of the sheet: of an arrow its first label, else its first end. Undefined for
 *  ids that are not there, and for the sheet. */
export function boundsOf(
  { children = [] }: Pick<PictureRoot, 'children'>,
  id: string | undefined,
): Rect | undefined {
  const element = children.find((child) => child.id === id);
  if (element === undefined) return undefined;
  // The elements of the protocol, by their types.
  const { geometry } = element as unknown as { readonly geometry?: Rect & ArrowGeometry };
  if (geometry === undefined) return undefined;
  if (element.type === ELEMENT.viewLine) return undefined;
  if (element.type !== ELEMENT.arrow) return rectOf(geometry);
  const labels = children
    .filter(({ type }) => type === ELEMENT.label)
    .map((label) => (label as unknown as { readonly geometry: LabelGeometry }).geometry);
  const label = labels.find(({ arrow }) => arrow === geometry.id);
  const [end] = geometry.ends;
  if (label !== undefined) return rectOf(label);
  return end === undefined ? undefined : { x: end.x, y: end.y, width: 0, height: 0 };
}

function rectOf({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}
