/** Which part of the sheet is seen, and how large. Pure. `scroll` is the upper left of what is seen, in px of
 *  the sheet; `zoom` is px on the screen per px of the sheet. */
import { TYPOGRAPHY, type Point, type Rect } from '@idef0-studio/geometry';

export interface View {
  readonly scroll: Point;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const ZOOM_LIMITS = { min: 0.05, max: 8 } as const;

/** Room around a sheet that fits, px on the screen. */
const MARGIN = 10;
/** Small diagrams are not blown up further than this. */
const LARGEST_FIT = 1.5;

/** What is shown whole: a sheet, or a drawing that is fitted to a window and has margins of its own. */
export interface Whole extends Size {
  readonly pane?: Size;
}

/** The whole sheet in the middle of the canvas. */
export function fitView(sheet: Whole, canvas: Size): View {
  if (sheet.width <= 0 || sheet.height <= 0 || canvas.width <= 0 || canvas.height <= 0) {
    return { scroll: { x: 0, y: 0 }, zoom: 1 };
  }
  const margin = sheet.pane === undefined ? MARGIN : 0;
  const zoom = limited(
    Math.min(
      (canvas.width - 2 * margin) / sheet.width,
      (canvas.height - 2 * margin) / sheet.height,
      LARGEST_FIT,
    ),
  );
  return {
    zoom,
    scroll: {
      x: (sheet.width - canvas.width / zoom) / 2,
      y: (sheet.height - canvas.height / zoom) / 2,
    },
  };
}

/** The view in which what is in the middle of the canvas stays there when boxes move: the one nearest to it leads. */
export function followedView(
  view: View,
  canvas: Size,
  before: readonly Placed[],
  after: readonly Placed[],
): View {
  const { scroll, zoom } = view;
  const middle = { x: scroll.x + canvas.width / zoom / 2, y: scroll.y + canvas.height / zoom / 2 };
  const distance = (box: Placed) =>
    Math.abs(box.x + box.width / 2 - middle.x) + Math.abs(box.y + box.height / 2 - middle.y);
  const moves = before.flatMap((box) => {
    const now = after.find(({ id }) => id === box.id);
    return now === undefined ? [] : [{ box, now }];
  });
  const [nearest] = moves.sort((a, b) => distance(a.box) - distance(b.box));
  if (nearest === undefined) return view;
  const { box, now } = nearest;
  const dx = now.x + now.width / 2 - box.x - box.width / 2;
  const dy = now.y + now.height / 2 - box.y - box.height / 2;
  return { zoom, scroll: { x: scroll.x + dx, y: scroll.y + dy } };
}

export interface Placed extends Rect {
  readonly id: string;
}

/** The window that a canvas is for pictures: a little smaller, in steps, so that few changes of the canvas change it.
 *  Undefined where there is none to see. */
export function paneOn({ width, height }: Size): Size | undefined {
  if (width <= 0 || height <= 0) return undefined;
  const stepped = (length: number) =>
    Math.max(LEAST_PANE, Math.floor(length / PANE_STEP) * PANE_STEP);
  return { width: stepped(width), height: stepped(height) };
}

/** px */
const PANE_STEP = 20;
const LEAST_PANE = 100;

/** Larger or smaller by a factor; the point of the canvas (px on the screen) stays where it is. */
export function zoomView({ scroll, zoom }: View, factor: number, fixed: Point): View {
  const next = limited(zoom * factor);
  return {
    zoom: next,
    scroll: {
      x: scroll.x + fixed.x / zoom - fixed.x / next,
      y: scroll.y + fixed.y / zoom - fixed.y / next,
    },
  };
}

/** Moved by px on the screen. */
export function panView({ scroll, zoom }: View, dx: number, dy: number): View {
  return { zoom, scroll: { x: scroll.x + dx / zoom, y: scroll.y + dy / zoom } };
}

/** The sheet as wide as the canvas, from its upper end on where it is higher than that. */
export function fitWidthView(sheet: Size, canvas: Size): View {
  const { zoom, scroll } = fitView({ width: sheet.width, height: 1 }, canvas);
  const room = canvas.height / zoom;
  const y = sheet.height <= room ? (sheet.height - room) / 2 : -MARGIN / zoom;
  return { zoom, scroll: { x: scroll.x, y } };
}

/** The view at another zoom, what is in the middle of the canvas staying there. */
export function zoomTo(view: View, zoom: number, canvas: Size): View {
  const { scroll } = zoomView(view, zoom / view.zoom, {
    x: canvas.width / 2,
    y: canvas.height / 2,
  });
  // A quotient times its divisor is not always what was divided.
  return { zoom: limited(zoom), scroll };
}

/** A place of the sheet in the middle of the canvas, as large as asked for; smaller where it is too large to be
 *  seen whole. */
export function centredView(place: Rect, zoom: number, canvas: Size): View {
  const whole = Math.min(
    (canvas.width - 2 * MARGIN) / Math.max(place.width, 1),
    (canvas.height - 2 * MARGIN) / Math.max(place.height, 1),
  );
  const used = limited(Math.min(zoom, whole));
  return {
    zoom: used,
    scroll: {
      x: place.x + place.width / 2 - canvas.width / used / 2,
      y: place.y + place.height / 2 - canvas.height / used / 2,
    },
  };
}

/** Whether a place of the sheet is on the canvas, whole. */
export function isInView(
  { x, y, width, height }: Rect,
  { scroll, zoom }: View,
  canvas: Size,
): boolean {
  const right = scroll.x + canvas.width / zoom;
  const bottom = scroll.y + canvas.height / zoom;
  return x >= scroll.x && y >= scroll.y && x + width <= right && y + height <= bottom;
}

/** How large labels are on the screen, px. */
export function textSize(zoom: number): number {
  return zoom * TYPOGRAPHY.label;
}

/** Labels smaller than this cannot be read, px on the screen. */
export const SMALLEST_TEXT = 6;
/** px on the screen per px of the sheet at which labels have the size of text in the editor. */
export const READABLE_ZOOM = 1.1;

function limited(zoom: number): number {
  return Math.min(ZOOM_LIMITS.max, Math.max(ZOOM_LIMITS.min, zoom));
}
