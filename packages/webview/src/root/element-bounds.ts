/** Where an element stands on its sheet: what to look at when the cursor is on it. Pure. */
import type { Rect } from '@idef0-studio/geometry';
import { ROOT, type ElementRef, type PictureRoot } from '@idef0-studio/protocol';
import { ELEMENT, findElement } from './picture-elements.js';

/** The place of an element in px of the sheet: of an arrow its first label, else its first end. Undefined for
 *  elements that are not there, and for lines of views. */
export function boundsOf(root: PictureRoot, ref: ElementRef | undefined): Rect | undefined {
  const element = findElement(root, ref);
  switch (element?.type) {
    case ELEMENT.arrow: {
      const { id, ends } = element.geometry;
      const labels = root.type === ROOT.diagram ? root.labels : [];
      const label = labels.find(({ arrow }) => arrow === id);
      if (label !== undefined) return rectOf(label);
      const [end] = ends;
      return end === undefined ? undefined : { x: end.x, y: end.y, width: 0, height: 0 };
    }
    case ELEMENT.box:
    case ELEMENT.label:
    case ELEMENT.viewNode:
    case ELEMENT.viewGroup:
      return rectOf(element.geometry);
    case ELEMENT.viewLabel:
      return element.geometry.label && rectOf(element.geometry.label);
    case ELEMENT.viewLine:
    case ELEMENT.sheet:
    case undefined:
      return undefined;
  }
}

function rectOf({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}
