/**
 * The last stage of layout: the diagram form round the drawing (FIPS 183 annex C.4), and the drawing
 * moved into it. Everything is in the coordinates of the sheet from here on.
 */
import type {
  DiagramGeometry,
  Drawing,
  Rect,
  SheetItem,
  TextMeasurer,
} from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import type { AidedDiagram } from '../devices/apply-devices.js';
import { BOTTOM_BAND, bottomBand, MIN_WIDTH, TOP_BAND, topBand } from './form-band.js';
import { legendNote } from './legend-note.js';
import { purposeNote } from './purpose-note.js';
import { shiftDrawing, stretchDrawing, type Margins } from './stretch.js';

/** Blank paper round the form, px. The half puts thin lines on whole pixels of the screen. */
const MARGIN = 12.5;
/** Between the rules and what hangs over the area of the drawing, px. */
const GUTTER = 5;
/** The lowest drawing that looks like a page. */
const MIN_HEIGHT = 200;

/** From this width on the form grows with the sheet, in steps of a quarter, up to `MAX_SCALE`. */
const FULL_WIDTH = 1400;
const MAX_SCALE = 2;

const NONE: Margins = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * The drawing on its sheet. A drawing narrower than the form gets room on both sides, and the ends at its
 * boundary move out with the frame; codes outside its area keep the rules away from it; on A-0 it gets room for purpose and viewpoint below.
 * What the devices have to say stands in a band of its own under the drawing.
 */
export function placeOnSheet(
  diagram: AidedDiagram,
  drawing: Drawing,
  measure: TextMeasurer,
): DiagramGeometry {
  const outside = gutterOf(drawing);
  const width = drawing.width + outside.left + outside.right;
  const lacking = Math.max(0, Math.ceil((MIN_WIDTH - width) / 2));
  const wide = stretchDrawing(drawing, { ...NONE, left: lacking, right: lacking });
  const note = purposeNote(diagram, wide, measure);
  const high = stretchDrawing(wide, note.room);
  const missing = Math.max(0, Math.ceil((MIN_HEIGHT - high.height) / 2));
  const area = stretchDrawing(high, { ...NONE, top: missing, bottom: missing });
  const gutter = gutterOf(area);
  const pageWidth = area.width + gutter.left + gutter.right;
  const form = formOf(diagram, pageWidth, measure);
  const legend = legendNote(diagram, pageWidth, measure);
  const page: Rect = {
    x: MARGIN,
    y: MARGIN + form.top.height,
    width: pageWidth,
    height: area.height + gutter.top + gutter.bottom + legend.height,
  };
  const frame: Rect = {
    x: page.x + gutter.left,
    y: page.y + gutter.top,
    width: area.width,
    height: area.height,
  };
  return {
    ...shiftDrawing(area, frame),
    width: page.width + 2 * MARGIN,
    height: form.top.height + page.height + form.bottom.height + 2 * MARGIN,
    frame,
    sheet: [
      ...rulesOf(page, form),
      ...form.top.items.map((item) => placed(item, page.x, MARGIN)),
      ...form.bottom.items.map((item) => placed(item, page.x, page.y + page.height)),
      ...note.items.map((item) => placed(item, page.x, frame.y + frame.height)),
      ...legend.items.map((item) => placed(item, page.x, page.y + page.height - legend.height)),
    ],
  };
}

/** Room between the area of the drawing and the rules: what codes and labels outside the area need. */
function gutterOf({ width, height, arrows, labels }: Drawing): Margins {
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

/** The bands above and below the drawing, each from its own upper left corner. */
interface Form {
  readonly top: Band;
  readonly bottom: Band;
}

interface Band {
  readonly height: number;
  readonly items: readonly SheetItem[];
}

/** On a wide sheet the form is larger, for such a sheet is looked at from farther away. */
function formOf(diagram: Diagram, width: number, measure: TextMeasurer): Form {
  const scale = Math.min(MAX_SCALE, Math.max(1, Math.floor((width / FULL_WIDTH) * 4) / 4));
  const cell = { x: 0, y: 0, width: width / scale };
  const band = (height: number, items: readonly SheetItem[]): Band => ({
    height: height * scale,
    items: items.map((item) => scaled(item, scale)),
  });
  return {
    top: band(TOP_BAND, topBand(diagram, { ...cell, height: TOP_BAND }, measure)),
    bottom: band(BOTTOM_BAND, bottomBand(diagram, { ...cell, height: BOTTOM_BAND }, measure)),
  };
}

/** The outline of the form, and the rules between it and the drawing. */
function rulesOf({ x, y, width, height }: Rect, { top, bottom }: Form): readonly SheetItem[] {
  const right = x + width;
  const levels = [y - top.height, y, y + height, y + height + bottom.height];
  const [first = y, , , last = y] = levels;
  return [
    ...levels.map((level): SheetItem => ({ kind: 'line', segment: [x, level, right, level] })),
    { kind: 'line', segment: [x, first, x, last] },
    { kind: 'line', segment: [right, first, right, last] },
  ];
}

/** An item moved by half a pixel more than a whole number, lines stay crisp on whole ones. */
function placed(item: SheetItem, dx: number, dy: number): SheetItem {
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

function scaled(item: SheetItem, by: number): SheetItem {
  const whole = (value: number): number => Math.round(value * by);
  switch (item.kind) {
    case 'text':
      return { ...item, x: item.x * by, y: item.y * by, size: item.size * by };
    case 'line': {
      const [x1, y1, x2, y2] = item.segment;
      return { kind: 'line', segment: [whole(x1), whole(y1), whole(x2), whole(y2)] };
    }
    case 'sketch': {
      const { x, y, width, height } = item.rect;
      const rect = { x: whole(x), y: whole(y), width: whole(width), height: whole(height) };
      return { ...item, rect };
    }
  }
}
