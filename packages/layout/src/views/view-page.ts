/**
 * A view on paper: title block and notes are equally large on every page; the drawing is made as large as the field
 * between allows, up to the size that it has on a screen.
 */
import {
  TYPOGRAPHY,
  VIEW_TYPOGRAPHY,
  type PageGeometry,
  type Rect,
  type TextMeasurer,
  type ViewGeometry,
} from '@idef0-studio/geometry';
import { VIEWS, type View } from '@idef0-studio/model';
import { LARGER, paperOf, type Paper } from '../sheet/page-size.js';
import { LEAST_TEXT, pointsText } from '../sheet/readable-page.js';
import { shifted, type ViewDrawing } from './view-drawing.js';
import {
  BLOCK_HEIGHT,
  leftOut,
  NOTE_PAD,
  notesOf,
  notesWithLegend,
  outline,
  titleBlock,
} from './view-form.js';

/** Title block and notes on paper, as a factor of what they are on a sheet of its own: notes of 8 points. */
const FORM = 0.73;
/** Between the frame and the drawing, points. */
const PAD = 12;
/** Left for the drawing even where the notes would take the whole page, points. */
const LEAST_FIELD = 72;

/** The view on a page of this size. The sheet has exactly the proportions of the paper. */
export function placeOnViewPage(
  view: View,
  drawing: ViewDrawing,
  size: Paper['size'],
  measure: TextMeasurer,
): ViewGeometry {
  const paper = paperOf(size, undefined);
  const field = fieldOf(view, paper, measure);
  const points = scaleOf(drawing, field);
  const px = 1 / points;
  const { left, top } = paper.margins;
  const content = { x: left * px, y: top * px, ...scaled(contentOf(paper), px) };
  const block: Rect = {
    ...content,
    y: content.y + content.height - BLOCK_HEIGHT * FORM * px,
    height: BLOCK_HEIGHT * FORM * px,
  };
  const frame: Rect = { ...content, height: content.height - block.height };
  const notes = notesOf(notesWithLegend(view), content.width, FORM * px, measure);
  const page = pageOf(paper, points, drawing);
  const { groups, nodes, lines } = shifted(
    drawing,
    frame.x + (frame.width - drawing.width) / 2,
    frame.y + (frame.height - notes.height - drawing.height) / 2,
  );
  return {
    ...{ kind: view.kind, model: view.model, title: view.title },
    ...{ width: paper.width * px, height: paper.height * px, frame, page },
    ...{ groups, nodes, lines },
    sheet: [
      ...outline(content),
      { kind: 'line', segment: [block.x, block.y, block.x + block.width, block.y] },
      ...titleBlock(view, block, FORM * px, measure),
      ...notes.itemsAt(frame.x + NOTE_PAD * FORM * px, frame.y + frame.height - notes.height),
    ],
    notes: [...drawing.notes, ...leftOut(view.notes), ...smallNote(view, drawing, page, measure)],
  };
}

/** Width over height of what a page leaves for the drawing of a view. */
export function aspectOn(view: View, size: Paper['size'], measure: TextMeasurer): number {
  const { width, height } = fieldOf(view, paperOf(size, undefined), measure);
  return width / height;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The paper without its margins, points. */
function contentOf({ width, height, margins }: Paper): Size {
  return {
    width: width - margins.left - margins.right,
    height: height - margins.top - margins.bottom,
  };
}

function scaled({ width, height }: Size, by: number): Size {
  return { width: width * by, height: height * by };
}

/** What title block and notes leave for the drawing, points. */
function fieldOf(view: View, paper: Paper, measure: TextMeasurer): Size {
  const content = contentOf(paper);
  const notes = notesOf(notesWithLegend(view), content.width, FORM, measure);
  const height = content.height - BLOCK_HEIGHT * FORM - notes.height - 2 * PAD;
  return { width: content.width - 2 * PAD, height: Math.max(LEAST_FIELD, height) };
}

/** Points that a px of the drawing gets. A small drawing is not blown up. */
function scaleOf({ width, height }: ViewDrawing, field: Size): number {
  return Math.min(1, field.width / Math.max(1, width), field.height / Math.max(1, height));
}

function pageOf(
  { size, widthMm, heightMm }: Paper,
  points: number,
  drawing: ViewDrawing,
): PageGeometry {
  return { size, widthMm, heightMm, pointsPerPx: points, textPt: points * leastText(drawing) };
}

/** The smallest text of the drawing, px. */
function leastText({ nodes }: ViewDrawing): number {
  const hasCaptions = nodes.some(({ caption }) => caption.length > 0);
  return hasCaptions ? VIEW_TYPOGRAPHY.caption : TYPOGRAPHY.label;
}

/** `Text is 4.6 pt on A4, less than the 6 pt that can be read on paper; on A3 it would be 6.9 pt. ...` */
function smallNote(
  view: View,
  drawing: ViewDrawing,
  { size, textPt }: PageGeometry,
  measure: TextMeasurer,
): readonly string[] {
  if (textPt >= LEAST_TEXT) return [];
  const larger = LARGER[size];
  const onLarger =
    larger === undefined
      ? ''
      : `; on ${larger} it would be ${pointsText(
          scaleOf(drawing, fieldOf(view, paperOf(larger, undefined), measure)) * leastText(drawing),
        )}`;
  const small = `Text is ${pointsText(textPt)} on ${size}, less than the ${LEAST_TEXT} pt that can be read on paper${onLarger}.`;
  return [[small, VIEWS[view.kind].larger].filter((part) => part !== undefined).join(' ')];
}
