/** What the overview in the corner shows of a picture: its boxes and lines, and the part that is seen. Pure. */
import type { Point, Rect, Segment } from '@idef0-studio/geometry';
import { ROOT, type PictureRoot } from '@idef0-studio/protocol';
import type { Size, View } from './viewport.js';

/** In px of the sheet. */
export interface Outline {
  readonly boxes: readonly Rect[];
  readonly lines: readonly (readonly Point[])[];
}

/** Boxes and nodes; arrows and lines without what lies over each other twice. */
export function outlineOf(root: PictureRoot): Outline {
  if (root.type === ROOT.view) {
    return { boxes: root.nodes, lines: root.lines.map(({ points }) => points) };
  }
  const segments = root.arrows.flatMap((arrow) => arrow.segments);
  return { boxes: root.boxes, lines: segments.map(segmentPoints) };
}

function segmentPoints([x, y, toX, toY]: Segment): readonly Point[] {
  return [
    { x, y },
    { x: toX, y: toY },
  ];
}

/** The part of the sheet that is on the canvas, px of the sheet; empty where none is. */
export function seenOf({ scroll, zoom }: View, canvas: Size, sheet: Size): Rect {
  const x = Math.max(0, scroll.x);
  const y = Math.max(0, scroll.y);
  const right = Math.min(sheet.width, scroll.x + canvas.width / zoom);
  const bottom = Math.min(sheet.height, scroll.y + canvas.height / zoom);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** Whether it helps: where a good part of the sheet is not seen, and the canvas has room for it. */
export function isHelpful(seen: Rect, canvas: Size, sheet: Size): boolean {
  const hasRoom = canvas.width >= LEAST_CANVAS.width && canvas.height >= LEAST_CANVAS.height;
  return hasRoom && seen.width * seen.height < MOST_SEEN * sheet.width * sheet.height;
}

/** How large it is, px on the screen. */
export function overviewSize(sheet: Size): Size {
  const scale = Math.min(
    LARGEST.width / Math.max(1, sheet.width),
    LARGEST.height / Math.max(1, sheet.height),
  );
  return { width: Math.round(sheet.width * scale), height: Math.round(sheet.height * scale) };
}

/** px on the screen. */
const LARGEST: Size = { width: 180, height: 130 };
const LEAST_CANVAS: Size = { width: 420, height: 300 };
/** Who sees more than this share of the sheet knows where he is. */
const MOST_SEEN = 0.7;
