/**
 * A drawing on paper: the form spans the page and is as large as fits the page, whatever is drawn; the drawing is spread
 * over the field between, or made smaller until it fits.
 */
import {
  TYPOGRAPHY,
  type DiagramGeometry,
  type Drawing,
  type Rect,
  type TextMeasurer,
} from '@idef0-studio/geometry';
import type { AidedDiagram } from '../devices/apply-devices.js';
import { BOTTOM_BAND, TOP_BAND } from './form-band.js';
import { legendNote } from './legend-note.js';
import { paperOf, type Paper } from './page-size.js';
import { purposeNote, type PurposeNote } from './purpose-note.js';
import { formOf, gutterOf, placed, rulesOf, scaledBand, type Band } from './sheet-parts.js';
import { spreadDrawing } from './spread.js';
import { shiftDrawing, stretchDrawing } from './stretch.js';

/** Sizes in which the text of the legend may be set on paper, points: the one that leaves labels and
 *  legend the most readable counts. */
const LEGEND_SIZES = [9, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4, 3.5, 3] as const;
const USUAL_LEGEND = 6.5;

/**
 * The drawing on a page of this size. The sheet has exactly the proportions of the paper; a px of it is
 * `page.pointsPerPx` on the paper. Small drawings are not blown up: their labels are at most as many points
 * as they are px, and boxes and gaps take the room instead.
 */
export function placeOnPage(
  diagram: AidedDiagram,
  drawing: Drawing,
  size: Paper['size'],
  measure: TextMeasurer,
): DiagramGeometry {
  const paper = paperOf(size, diagram.frame.form);
  const note = noteOn(paper, diagram, drawing, measure);
  const high = stretchDrawing(drawing, note.room);
  const needed = neededBy(high);
  const { legend, field, scale, worst } = fittedLegend(diagram, paper, needed, measure);
  const px = 1 / scale;
  const area = spreadDrawing(high, {
    width: Math.max(0, field.width * px - needed.width),
    height: Math.max(0, field.height * px - needed.height),
  });
  const form = formOf(diagram, contentOf(paper).width / paper.form, measure);
  const formPx = paper.form * px;
  const bands = { top: scaledBand(form.top, formPx), bottom: scaledBand(form.bottom, formPx) };
  const band = scaledBand(legend, px);
  const gutter = gutterOf(area);
  const page: Rect = {
    x: paper.margins.left * px,
    y: paper.margins.top * px + bands.top.height,
    width: field.width * px,
    height: field.height * px + band.height,
  };
  const frame: Rect = {
    x: page.x + gutter.left,
    y: page.y + gutter.top,
    width: area.width,
    height: area.height,
  };
  return {
    ...shiftDrawing(area, frame),
    width: paper.width * px,
    height: paper.height * px,
    frame,
    sheet: [
      ...rulesOf(page, bands),
      ...bands.top.items.map((item) => placed(item, page.x, page.y - bands.top.height)),
      ...bands.bottom.items.map((item) => placed(item, page.x, page.y + page.height)),
      ...note.items.map((item) => placed(item, page.x, frame.y + frame.height)),
      ...band.items.map((item) => placed(item, page.x, page.y + page.height - band.height)),
    ],
    page: {
      size,
      widthMm: paper.widthMm,
      heightMm: paper.heightMm,
      pointsPerPx: scale,
      textPt: TYPOGRAPHY.label * worst,
    },
  };
}

/** Purpose and viewpoint, where there is room beside the lines when the drawing spreads over the page; else
 *  in room made for them. */
function noteOn(
  paper: Paper,
  diagram: AidedDiagram,
  drawing: Drawing,
  measure: TextMeasurer,
): PurposeNote {
  const needed = neededBy(drawing);
  const { field, scale } = fittedLegend(diagram, paper, needed, measure);
  const width = Math.max(0, field.width / scale - needed.width);
  const note = purposeNote(diagram, spreadDrawing(drawing, { width, height: 0 }), measure);
  return note.room.left === 0 ? note : purposeNote(diagram, drawing, measure);
}

/** What form and legend leave for the drawing on a page, points: more or less, for how large the legend is
 *  depends on the drawing. */
export function fieldOn(diagram: AidedDiagram, size: Paper['size'], measure: TextMeasurer): Size {
  return fieldWith(paperOf(size, diagram.frame.form), diagram, USUAL_LEGEND, measure).field;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a drawing takes with the texts outside its area, px. */
function neededBy(drawing: Drawing): Size {
  const gutter = gutterOf(drawing);
  return {
    width: drawing.width + gutter.left + gutter.right,
    height: drawing.height + gutter.top + gutter.bottom,
  };
}

/** The paper without its margins, points. */
function contentOf({ width, height, margins }: Paper): Size {
  return {
    width: width - margins.left - margins.right,
    height: height - margins.top - margins.bottom,
  };
}

interface Fitting {
  /** In points. */
  readonly legend: Band;
  /** What the form and the legend leave for the drawing, points. */
  readonly field: Size;
  /** Points that a px of the drawing gets. */
  readonly scale: number;
  /** The same of the legend or of the drawing, whichever is smaller. */
  readonly worst: number;
}

/** The legend in the size that makes the smaller of its text and the labels largest. */
function fittedLegend(
  diagram: AidedDiagram,
  paper: Paper,
  needed: Size,
  measure: TextMeasurer,
): Fitting {
  const fittings = LEGEND_SIZES.map((points) => {
    const by = points / TYPOGRAPHY.label;
    const { legend, field } = fieldWith(paper, diagram, points, measure);
    const scale = Math.min(1, field.width / needed.width, field.height / needed.height);
    return { legend, field, scale, worst: legend.height === 0 ? scale : Math.min(by, scale) };
  });
  return fittings.reduce((best, other) => (other.worst > best.worst ? other : best));
}

/** What is left for the drawing under the form, with the legend set in this size, all in points. */
function fieldWith(
  paper: Paper,
  diagram: AidedDiagram,
  size: number,
  measure: TextMeasurer,
): { readonly legend: Band; readonly field: Size } {
  const content = contentOf(paper);
  const by = size / TYPOGRAPHY.label;
  const legend = scaledBand(legendNote(diagram, content.width / by, measure), by);
  const bands = paper.form * (TOP_BAND + BOTTOM_BAND);
  const height = content.height - bands - legend.height;
  return { legend, field: { width: content.width, height: Math.max(LEAST_FIELD, height) } };
}

/** Left for the drawing even where the legend would take the whole page, points. */
const LEAST_FIELD = 72;
