/**
 * The last stage of layout: the diagram form round the drawing (FIPS 183 annex C.4), and the drawing
 * moved into it. Everything is in the coordinates of the sheet from here on.
 */
import type {
  DiagramGeometry,
  Drawing,
  PageSize,
  Rect,
  TextMeasurer,
} from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import type { AidedDiagram } from '../devices/apply-devices.js';
import { MIN_WIDTH } from './form-band.js';
import { legendNote } from './legend-note.js';
import { placeOnPage } from './place-on-page.js';
import { purposeNote } from './purpose-note.js';
import {
  crispBand,
  formOf,
  gutterOf,
  placed,
  rulesOf,
  scaledBand,
  type Form,
} from './sheet-parts.js';
import { shiftDrawing, stretchDrawing, type Margins } from './stretch.js';

/** Blank paper round the form, px. The half puts thin lines on whole pixels of the screen. */
const MARGIN = 12.5;
/** The lowest drawing that looks like a page. */
const MIN_HEIGHT = 200;

/** From this width on the form grows with the sheet, in steps of a quarter, up to `MAX_SCALE`. */
const FULL_WIDTH = 1400;
const MAX_SCALE = 2;

const NONE: Margins = { left: 0, top: 0, right: 0, bottom: 0 };

/** The drawing on its sheet: a page of paper, or with `none` a sheet as large as the drawing asks for. */
export function placeOnSheet(
  diagram: AidedDiagram,
  drawing: Drawing,
  measure: TextMeasurer,
  size: PageSize = 'none',
): DiagramGeometry {
  const { form } = diagram.frame;
  const geometry =
    size === 'none'
      ? placeOnGrowingSheet(diagram, drawing, measure)
      : placeOnPage(diagram, drawing, size, measure);
  return form === undefined ? geometry : { ...geometry, form };
}

/**
 * A drawing narrower than the form gets room on both sides, and the ends at its boundary move out with the
 * frame; codes outside its area keep the rules away from it; on A-0 it gets room for purpose and viewpoint
 * below. What the devices have to say stands in a band of its own under the drawing.
 */
function placeOnGrowingSheet(
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
  const form = grownForm(diagram, pageWidth, measure);
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

/** On a wide sheet the form is larger, for such a sheet is looked at from farther away. */
function grownForm(diagram: Diagram, width: number, measure: TextMeasurer): Form {
  const scale = Math.min(MAX_SCALE, Math.max(1, Math.floor((width / FULL_WIDTH) * 4) / 4));
  const { top, bottom } = formOf(diagram, width / scale, measure);
  return {
    top: crispBand(scaledBand(top, scale)),
    bottom: crispBand(scaledBand(bottom, scale)),
  };
}
