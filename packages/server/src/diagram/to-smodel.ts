/** Geometry to Sprotty's SModel, piece by piece and unchanged; the ids come from meaning. */
import { NO_DEVICES } from '@idef0-studio/geometry';
import type { DiagramGeometry, LabelGeometry, Rect, SheetItem } from '@idef0-studio/geometry';
import type { SModelElement } from 'sprotty-protocol';
import { ELEMENT } from '../protocol.js';
import type {
  ArrowElement,
  BoxElement,
  DiagramRoot,
  DiagramTarget,
  LabelElement,
  PathStep,
  SheetElement,
  StaleNote,
} from '../protocol.js';

/** One picture replaces the other under this id, so that the change can be animated. */
const ROOT_ID = 'idef0-diagram';

/** What the picture says beside the drawing. */
export interface PictureContext {
  readonly target: DiagramTarget;
  /** Where the model is, if another has its name. */
  readonly place?: string;
  /** From A-0 down to the diagram. */
  readonly path: readonly PathStep[];
  readonly stale?: StaleNote;
}

/** The id of the box of an activity. */
export function boxElementId(activity: string): string {
  return `box:${activity}`;
}

/** The id of an arrow, by the id of its DiagramArrow. */
export function arrowElementId(arrow: string): string {
  return `arrow:${arrow}`;
}

/** The SModel of a diagram: the sheet, then arrows, boxes and labels in the order of the geometry. */
export function toSModel(geometry: DiagramGeometry, context: PictureContext): DiagramRoot {
  const { model, node, title, width, height, frame, notes, form } = geometry;
  return {
    type: ELEMENT.diagram,
    id: ROOT_ID,
    devices: { ...NO_DEVICES, ...geometry.devices },
    ...context,
    ...{ model, node, title, width, height, frame, notes },
    ...(form === undefined ? {} : { form }),
    children: [
      sheetElement(geometry),
      ...geometry.arrows.map((arrow): ArrowElement => ({
        type: ELEMENT.arrow,
        id: arrowElementId(arrow.id),
        geometry: arrow,
      })),
      ...geometry.boxes.map((box): BoxElement => ({
        type: ELEMENT.box,
        id: boxElementId(box.id),
        geometry: box,
      })),
      ...labelElements(geometry.labels),
    ],
  };
}

/** The root where there is nothing to draw: what to tell the reader. */
export function emptySModel(
  target: DiagramTarget,
  empty: { readonly title: string; readonly text: string },
): DiagramRoot {
  return {
    type: ELEMENT.diagram,
    id: ROOT_ID,
    target,
    model: '',
    node: '',
    title: '',
    path: [],
    width: 0,
    height: 0,
    frame: { x: 0, y: 0, width: 0, height: 0 },
    notes: [],
    devices: NO_DEVICES,
    empty: { title: empty.title, text: empty.text },
    children: [],
  };
}

/** The form around a drawing. */
export function sheetElement({ sheet, frame, width, height }: Sheet): SheetElement {
  return { type: ELEMENT.sheet, id: 'sheet', items: sheet, frame, width, height };
}

interface Sheet {
  readonly sheet: readonly SheetItem[];
  readonly frame: Rect;
  readonly width: number;
  readonly height: number;
}

/** Labels by arrow and object; where an arrow names the same object again, `#2` and so on. */
function labelElements(labels: readonly LabelGeometry[]): readonly SModelElement[] {
  const counts = new Map<string, number>();
  return labels.map((label): LabelElement => {
    const id = `label:${label.arrow}:${label.object}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return { type: ELEMENT.label, id: count === 1 ? id : `${id}#${count}`, geometry: label };
  });
}
