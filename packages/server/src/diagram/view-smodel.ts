/** The geometry of a view to Sprotty's SModel, piece by piece and unchanged; the ids come from meaning. */
import type { ViewGeometry } from '@idef0-studio/geometry';
import { ELEMENT } from '../protocol.js';
import type {
  PathStep,
  StaleNote,
  ViewGroupElement,
  ViewLabelElement,
  ViewLineElement,
  ViewNodeElement,
  ViewRoot,
  ViewTarget,
} from '../protocol.js';
import { VIEW_NAMES } from './find-view.js';
import { sheetElement } from './to-smodel.js';

const ROOT_ID = 'idef0-view';

/** What the picture says beside the drawing. */
export interface ViewPictureContext {
  readonly target: ViewTarget;
  /** Where the model is, if another has its name. */
  readonly place?: string;
  readonly path: readonly PathStep[];
  readonly stale?: StaleNote;
}

/** The id of the element of a node of a view. */
export function viewNodeElementId(node: string): string {
  return `view-node:${node}`;
}

/** The id of the element of a group of a view. */
export function viewGroupElementId(group: string): string {
  return `view-group:${group}`;
}

/** The id of the element of a line of a view. */
export function viewLineElementId(line: string): string {
  return `view-line:${line}`;
}

/** The id of the element of what is written at a line of a view. */
export function viewLabelElementId(line: string): string {
  return `view-label:${line}`;
}

/** The SModel of a view: groups, sheet, lines, nodes, labels, from back to front as `drawView` has them. */
export function viewSModel(geometry: ViewGeometry, context: ViewPictureContext): ViewRoot {
  const { kind, model, title, width, height, frame, notes } = geometry;
  return {
    type: ELEMENT.view,
    id: ROOT_ID,
    ...context,
    ...{ kind, model, title, width, height, frame, notes },
    node: VIEW_NAMES[kind],
    children: [
      ...geometry.groups.map((group): ViewGroupElement => ({
        type: ELEMENT.viewGroup,
        id: viewGroupElementId(group.id),
        geometry: group,
      })),
      sheetElement(geometry),
      ...geometry.lines.map((line): ViewLineElement => ({
        type: ELEMENT.viewLine,
        id: viewLineElementId(line.id),
        geometry: line,
      })),
      ...geometry.nodes.map((node): ViewNodeElement => ({
        type: ELEMENT.viewNode,
        id: viewNodeElementId(node.node.id),
        geometry: node,
      })),
      ...geometry.lines
        .filter(({ label }) => label !== undefined)
        .map((line): ViewLabelElement => ({
          type: ELEMENT.viewLabel,
          id: viewLabelElementId(line.id),
          geometry: { ...line, points: [] },
        })),
    ],
  };
}

/** The root where there is nothing to draw: what to tell the reader. */
export function emptyViewSModel(
  target: ViewTarget,
  { title, text }: { readonly title: string; readonly text: string },
): ViewRoot {
  const { kind } = target.view;
  return {
    ...{ type: ELEMENT.view, id: ROOT_ID, target, kind, title: '', model: target.model ?? '' },
    node: VIEW_NAMES[kind],
    path: [{ target, node: VIEW_NAMES[kind], title: '' }],
    width: 0,
    height: 0,
    frame: { x: 0, y: 0, width: 0, height: 0 },
    notes: [],
    empty: { title, text },
    children: [],
  };
}
