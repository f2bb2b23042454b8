/** Where a double click leads: the diagram of a box, of an activity on a view, the view of an object. Pure. */
import type { ElementRef, PictureRoot, PictureTarget } from '@idef0-studio/protocol';
import { ELEMENT, findElement } from './picture-elements.js';

/** The target of an element of a picture; undefined where it leads nowhere. On A-0 the box is the root, whose
 *  diagram is A0. */
export function entranceOf(root: PictureRoot, ref: ElementRef): PictureTarget | undefined {
  const element = findElement(root, ref);
  const { uri, model } = root.target;
  const place = { uri, ...(model === undefined ? {} : { model }) };
  switch (element?.type) {
    case ELEMENT.box: {
      const { decomposed, node, id: activity } = element.geometry;
      return decomposed ? { ...place, node, activity } : undefined;
    }
    case ELEMENT.viewNode: {
      const { node } = element.geometry;
      if (node.kind === 'object')
        return { ...place, view: { kind: 'object', object: node.object } };
      if (node.kind !== 'activity' || !node.decomposed) return undefined;
      return { ...place, node: node.node, activity: node.activity };
    }
    case ELEMENT.viewGroup: {
      const { node, activity } = element.geometry;
      return node === undefined || activity === undefined
        ? undefined
        : { ...place, node, activity };
    }
    default:
      return undefined;
  }
}
