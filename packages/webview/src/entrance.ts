/** Where a double click leads: the diagram of a box, of an activity on a view, the view of an object. Pure. */
import type { BoxGeometry, ViewGroupGeometry, ViewNodeGeometry } from '@idef0-studio/geometry';
import { ELEMENT, type PictureRoot, type PictureTarget } from '@idef0-studio/server/protocol';

/** The target of an element of a picture; undefined where it leads nowhere. On A-0 the box is the root, whose
 *  diagram is A0. */
export function entranceOf(root: PictureRoot, id: string): PictureTarget | undefined {
  const element = root.children?.find((child) => child.id === id);
  if (element === undefined) return undefined;
  const { uri, model } = root.target;
  const place = { uri, ...(model === undefined ? {} : { model }) };
  // The elements of the protocol, by their types.
  const { geometry } = element as unknown as { readonly geometry: unknown };
  switch (element.type) {
    case ELEMENT.box: {
      const { decomposed, node, id: activity } = geometry as BoxGeometry;
      return decomposed ? { ...place, node, activity } : undefined;
    }
    case ELEMENT.viewNode: {
      const { node } = geometry as ViewNodeGeometry;
      if (node.kind === 'object')
        return { ...place, view: { kind: 'object', object: node.object } };
      if (node.kind !== 'activity' || !node.decomposed) return undefined;
      return { ...place, node: node.node, activity: node.activity };
    }
    case ELEMENT.viewGroup: {
      const { node, activity } = geometry as ViewGroupGeometry;
      return node === undefined || activity === undefined
        ? undefined
        : { ...place, node, activity };
    }
    default:
      return undefined;
  }
}
