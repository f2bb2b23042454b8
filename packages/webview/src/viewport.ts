/** Which part of the sheet is seen, and how large. Pure. `scroll` is the upper left of what is seen, in px of
 *  the sheet; `zoom` is px on the screen per px of the sheet. */
import type { Point } from '@idef0-studio/geometry';

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

/** The whole sheet in the middle of the canvas. */
export function fitView(sheet: Size, canvas: Size): View {
  if (sheet.width <= 0 || sheet.height <= 0 || canvas.width <= 0 || canvas.height <= 0) {
    return { scroll: { x: 0, y: 0 }, zoom: 1 };
  }
  const zoom = limited(
    Math.min(
      (canvas.width - 2 * MARGIN) / sheet.width,
      (canvas.height - 2 * MARGIN) / sheet.height,
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

function limited(zoom: number): number {
  return Math.min(ZOOM_LIMITS.max, Math.max(ZOOM_LIMITS.min, zoom));
}
