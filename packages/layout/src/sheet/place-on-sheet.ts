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
import { BOTTOM_BAND, bottomBand, MIN_WIDTH, TOP_BAND, topBand } from './form-band.js';
import { purposeNote } from './purpose-note.js';
import { shiftDrawing, stretchDrawing, type Margins } from './stretch.js';

/** Blank paper round the form, px. The half puts thin lines on whole pixels of the screen. */
const MARGIN = 12.5;
/** Between the rules and what hangs over the area of the drawing, px. */
const GUTTER = 5;
/** The lowest drawing that looks like a page. */
const MIN_HEIGHT = 200;

const NONE: Margins = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * The drawing on its sheet. A drawing narrower than the form gets room on both sides, and the ends at its
 * boundary move out with the frame; codes outside its area keep the rules away from it; on A-0 it gets room for purpose and viewpoint below.
 */
export function placeOnSheet(
  diagram: Diagram,
  drawing: Drawing,
  measure: TextMeasurer,
): DiagramGeometry {
  const lacking = Math.max(0, Math.ceil((MIN_WIDTH - drawing.width) / 2));
  const wide = stretchDrawing(drawing, { ...NONE, left: lacking, right: lacking });
  const note = purposeNote(diagram, wide, measure);
  const high = stretchDrawing(wide, note.room);
  const missing = Math.max(0, Math.ceil((MIN_HEIGHT - high.height) / 2));
  const area = stretchDrawing(high, { ...NONE, top: missing, bottom: missing });
  const gutter = gutterOf(area);
  const page: Rect = {
    x: MARGIN,
    y: MARGIN + TOP_BAND,
    width: area.width + gutter.left + gutter.right,
    height: area.height + gutter.top + gutter.bottom,
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
    height: page.height + TOP_BAND + BOTTOM_BAND + 2 * MARGIN,
    frame,
    sheet: [
      ...formOf(diagram, page, measure),
      ...note.items.map((item) => moved(item, frame.x, frame.y + frame.height)),
    ],
  };
}

/** Room between the area of the drawing and the rules: what codes and labels outside the area need. */
function gutterOf({ width, height, arrows, labels }: Drawing): Margins {
  const codes = arrows.flatMap(({ ends }) => ends.map(({ codeAt }) => codeAt));
  const rects = [...labels, ...codes.filter((rect) => rect !== undefined)];
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

function formOf(diagram: Diagram, frame: Rect, measure: TextMeasurer): readonly SheetItem[] {
  const top = { ...frame, y: frame.y - TOP_BAND, height: TOP_BAND };
  const bottom = { ...frame, y: frame.y + frame.height, height: BOTTOM_BAND };
  return [
    ...outline({ ...top, height: TOP_BAND + frame.height + BOTTOM_BAND }),
    rule(frame, frame.y),
    rule(frame, bottom.y),
    ...topBand(diagram, top, measure),
    ...bottomBand(diagram, bottom, measure),
  ];
}

function outline({ x, y, width, height }: Rect): readonly SheetItem[] {
  return [
    { kind: 'line', segment: [x, y, x + width, y] },
    { kind: 'line', segment: [x + width, y, x + width, y + height] },
    { kind: 'line', segment: [x, y + height, x + width, y + height] },
    { kind: 'line', segment: [x, y, x, y + height] },
  ];
}

function rule({ x, width }: Rect, y: number): SheetItem {
  return { kind: 'line', segment: [x, y, x + width, y] };
}

function moved(item: SheetItem, dx: number, dy: number): SheetItem {
  return item.kind === 'text' ? { ...item, x: item.x + dx, y: item.y + dy } : item;
}
