/** The geometry of a diagram put together again from the elements of its root. Pure. */
import type {
  ArrowGeometry,
  BoxGeometry,
  DiagramGeometry,
  LabelGeometry,
} from '@idef0-studio/geometry';
import { ELEMENT, type PictureRoot, type SheetElement } from '@idef0-studio/server/protocol';

/** As the layout made it, but for what only the next layout needs. */
export function geometryOf(root: PictureRoot): DiagramGeometry {
  const { model, node, title, width, height, frame, notes, form } = root;
  const sheet = root.children?.find(({ type }) => type === ELEMENT.sheet) as
    SheetElement | undefined;
  return {
    ...{ model, node, title, width, height, frame, notes },
    ...(form === undefined ? {} : { form }),
    sheet: sheet?.items ?? [],
    boxes: piecesOf<BoxGeometry>(root, ELEMENT.box).map(({ geometry }) => geometry),
    arrows: piecesOf<ArrowGeometry>(root, ELEMENT.arrow).map(({ geometry }) => geometry),
    labels: piecesOf<LabelGeometry>(root, ELEMENT.label).map(({ geometry }) => geometry),
  };
}

/** The elements of a type with their geometry, in the order of the root. */
export function piecesOf<Geometry>(
  { children = [] }: Pick<PictureRoot, 'children'>,
  type: string,
): readonly { readonly id: string; readonly geometry: Geometry }[] {
  // The elements of the protocol, by their types.
  return children.filter((child) => child.type === type) as unknown as readonly {
    readonly id: string;
    readonly geometry: Geometry;
  }[];
}
