/**
 * What every sheet is put together from: the bands of the form, the rules between them and the drawing, and the
 * room that texts outside the area of the drawing need.
 */
import type { Drawing, Rect, SheetItem, TextMeasurer } from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { BOTTOM_BAND, bottomBand, TOP_BAND, topBand } from './form-band.js';
import type { Margins } from './stretch.js';

/** The bands above and below the drawing, each from its own upper left corner. */
export interface Form {
  readonly top: Band;
  readonly bottom: Band;
}

export interface Band {
  readonly height: number;
  readonly items: readonly SheetItem[];
}

/** The bands of a form of this width, in the sizes that the form is designed in. */
export function formOf(diagram: Diagram, width: number, measure: TextMeasurer): Form {
  const cell = { x: 0, y: 0, width };
  const top = topBand(diagram, { ...cell, height: TOP_BAND }, measure);
  const bottom = bottomBand(diagram, { ...cell, height: BOTTOM_BAND }, measure);
  return {
    top: { height: TOP_BAND, items: top },
    bottom: { height: BOTTOM_BAND, items: bottom },
  };
}

/** Between the rules and what hangs over the area of the drawing, px. */
const GUTTER = 5;

/** Room between the area of the drawing and the rules: what codes and labels outside the area need. */
export function gutterOf({ width, height, arrows, labels }: Drawing): Margins {
  const texts = arrows.flatMap(({ ends }) => ends.flatMap((e) => [e.codeAt, e.agentsAt]));
  const rects = [...labels, ...texts.filter((rect) => rect !== undefined)];
  const most = (overhangs: readonly number[]): number => {
    const overhang = Math.max(0, ...overhangs);
    return overhang === 0 ? 0 : Math.ceil(overhang) + GUTTER;
  };
  return {
    left: most(rects.map(({ x }) => -x)),
    top: most(rects.map(({ y }) => -y)),
    right: most(rects.map((rect) => rect.x + rect.width - width)),
    bottom: most(rects.map((rect) => rect.y + rect.height - height)),
  };
}

/** The outline of the form, and the rules between it and the field of the drawing. */
export function rulesOf(
  { x, y, width, height }: Rect,
  { top, bottom }: Form,
): readonly SheetItem[] {
  const right = x + width;
  const levels = [y - top.height, y, y + height, y + height + bottom.height];
  const [first = y, , , last = y] = levels;
  return [
    ...levels.map((level): SheetItem => ({ kind: 'line', segment: [x, level, right, level] })),
    { kind: 'line', segment: [x, first, x, last] },
    { kind: 'line', segment: [right, first, right, last] },
  ];
}

/** An item elsewhere. */
export function placed(item: SheetItem, dx: number, dy: number): SheetItem {
  switch (item.kind) {
    case 'text':
      return { ...item, x: item.x + dx, y: item.y + dy };
    case 'line': {
      const [x1, y1, x2, y2] = item.segment;
      return { kind: 'line', segment: [x1 + dx, y1 + dy, x2 + dx, y2 + dy] };
    }
    case 'sketch':
      return { ...item, rect: { ...item.rect, x: item.rect.x + dx, y: item.rect.y + dy } };
  }
}

/** A band larger or smaller, everything in it alike. */
export function scaledBand({ height, items }: Band, by: number): Band {
  return { height: height * by, items: items.map((item) => scaled(item, by)) };
}

function scaled(item: SheetItem, by: number): SheetItem {
  switch (item.kind) {
    case 'text':
      return { ...item, x: item.x * by, y: item.y * by, size: item.size * by };
    case 'line': {
      const [x1, y1, x2, y2] = item.segment;
      return { kind: 'line', segment: [x1 * by, y1 * by, x2 * by, y2 * by] };
    }
    case 'sketch': {
      const { x, y, width, height } = item.rect;
      const rect = { x: x * by, y: y * by, width: width * by, height: height * by };
      return { ...item, rect };
    }
  }
}

/** A band whose rules and rectangles lie on whole px, so that thin lines are crisp on a screen. */
export function crispBand({ height, items }: Band): Band {
  return { height: Math.round(height), items: items.map(crisp) };
}

function crisp(item: SheetItem): SheetItem {
  switch (item.kind) {
    case 'text':
      return item;
    case 'line': {
      const [x1, y1, x2, y2] = item.segment;
      const segment = [Math.round(x1), Math.round(y1), Math.round(x2), Math.round(y2)] as const;
      return { kind: 'line', segment };
    }
    case 'sketch': {
      const { x, y, width, height } = item.rect;
      const rect = {
        x: Math.round(x),
        y: Math.round(y),
        width: Math.round(width),
        height: Math.round(height),
      };
      return { ...item, rect };
    }
  }
}
