/** The elements of a picture for Sprotty's SModel: one for each piece of the geometry, from back to front. Pure. */
import type {
  ArrowGeometry,
  BoxGeometry,
  LabelGeometry,
  SheetItem,
  ViewGroupGeometry,
  ViewLineGeometry,
  ViewNodeGeometry,
} from '@idef0-studio/geometry';
import {
  ROOT,
  type DiagramRoot,
  type ElementRef,
  type PictureRoot,
  type ViewRoot,
} from '@idef0-studio/protocol';
import type { SModelElement } from 'sprotty-protocol';

/** The types of the elements. */
export const ELEMENT = {
  sheet: 'idef0:sheet',
  box: 'idef0:box',
  arrow: 'idef0:arrow',
  label: 'idef0:label',
  viewGroup: 'idef0:view-group',
  viewNode: 'idef0:view-node',
  viewLine: 'idef0:view-line',
  viewLabel: 'idef0:view-label',
} as const;

export type PictureElement =
  | SheetElement
  | GeometryElement<'box', BoxGeometry>
  | GeometryElement<'arrow', ArrowGeometry>
  | GeometryElement<'label', LabelGeometry>
  | GeometryElement<'viewGroup', ViewGroupGeometry>
  | GeometryElement<'viewNode', ViewNodeGeometry>
  | GeometryElement<'viewLine', ViewLineGeometry>
  /** What is written at a line, over all nodes. Its geometry is that of the line, without the points. */
  | GeometryElement<'viewLabel', ViewLineGeometry>;

export interface SheetElement extends SModelElement {
  type: typeof ELEMENT.sheet;
  readonly items: readonly SheetItem[];
}

interface GeometryElement<Kind extends keyof typeof ELEMENT, Geometry> extends SModelElement {
  type: (typeof ELEMENT)[Kind];
  readonly ref: ElementRef;
  readonly geometry: Geometry;
}

/** None where there is nothing to draw. */
export function elementsOf(root: PictureRoot): readonly PictureElement[] {
  if (root.empty !== undefined) return [];
  return root.type === ROOT.diagram ? diagramElements(root) : viewElements(root);
}

/** The element of a picture that is meant; undefined where it is not there. */
export function findElement(
  root: PictureRoot,
  ref: ElementRef | undefined,
): PictureElement | undefined {
  const id = ref && elementId(ref);
  return id === undefined ? undefined : elementsOf(root).find((element) => element.id === id);
}

/** The id of an element in the SModel: a key that is the same for the same meaning, and says nothing else. */
export function elementId(ref: ElementRef): string {
  switch (ref.kind) {
    case 'box':
      return `box:${ref.activity}`;
    case 'arrow':
      return `arrow:${ref.arrow}`;
    case 'label':
      return `label:${JSON.stringify([ref.arrow, ref.object, ref.repeat])}`;
    case 'view-group':
      return `view-group:${ref.group}`;
    case 'view-node':
      return `view-node:${ref.node}`;
    case 'view-line':
      return `view-line:${ref.line}`;
    case 'view-label':
      return `view-label:${ref.line}`;
  }
}

function diagramElements({ sheet, arrows, boxes, labels }: DiagramRoot): PictureElement[] {
  return [
    sheetElement(sheet),
    ...arrows.map((arrow) => piece('arrow', { kind: 'arrow', arrow: arrow.id }, arrow)),
    ...boxes.map((box) => piece('box', { kind: 'box', activity: box.id }, box)),
    ...labelElements(labels),
  ];
}

function viewElements({ groups, sheet, lines, nodes }: ViewRoot): PictureElement[] {
  return [
    ...groups.map((group) => piece('viewGroup', { kind: 'view-group', group: group.id }, group)),
    sheetElement(sheet),
    ...lines.map((line) => piece('viewLine', { kind: 'view-line', line: line.id }, line)),
    ...nodes.map((node) => piece('viewNode', { kind: 'view-node', node: node.node.id }, node)),
    ...lines
      .filter(({ label }) => label !== undefined)
      .map((line) =>
        piece('viewLabel', { kind: 'view-label', line: line.id }, { ...line, points: [] }),
      ),
  ];
}

/** An arrow may name the same object again, at another of its ends. */
function labelElements(labels: readonly LabelGeometry[]): PictureElement[] {
  const counts = new Map<string, number>();
  return labels.map((label) => {
    const first: ElementRef = { kind: 'label', arrow: label.arrow, object: label.object };
    const count = (counts.get(elementId(first)) ?? 0) + 1;
    counts.set(elementId(first), count);
    return piece('label', count === 1 ? first : { ...first, repeat: count }, label);
  });
}

function sheetElement(items: readonly SheetItem[]): SheetElement {
  return { type: ELEMENT.sheet, id: 'sheet', items };
}

function piece<Kind extends Exclude<keyof typeof ELEMENT, 'sheet'>, Geometry>(
  kind: Kind,
  ref: ElementRef,
  geometry: Geometry,
): GeometryElement<Kind, Geometry> {
  return { type: ELEMENT[kind], id: elementId(ref), ref, geometry };
}
