/**
 * The sheet of a view: the title block below, above it the drawing, and between the two the notes. Everything is in
 * its coordinates from here on. By itself a sheet is as large as its drawing asks for; for paper see view-page.ts.
 */
import type { Rect, TextMeasurer, ViewGeometry } from '@idef0-studio/geometry';
import type { View } from '@idef0-studio/model';
import { shifted, type ViewDrawing } from './view-drawing.js';
import {
  BLOCK_HEIGHT,
  leftOut,
  notesOf,
  notesWithLegend,
  NOTE_PAD,
  outline,
  titleBlock,
} from './view-form.js';

/** Blank paper round the form; the half puts thin lines on whole pixels of the screen. */
const MARGIN = 12.5;
/** Between the frame and the drawing, px. */
const PAD = 28;
const MIN = { width: 640, height: 160 } as const;
/** From this width on the title block grows with the sheet, for such a sheet is looked at from farther away. */
const FULL_WIDTH = 1400;
const MAX_SCALE = 3;

/** The drawing in the middle of its sheet. */
export function placeView(view: View, drawing: ViewDrawing, measure: TextMeasurer): ViewGeometry {
  const scale = scaleOf(drawing.width);
  const notes = notesOf(notesWithLegend(view), Math.max(MIN.width, drawing.width), scale, measure);
  const page: Rect = {
    x: MARGIN,
    y: MARGIN,
    width: Math.ceil(Math.max(MIN.width, drawing.width + 2 * PAD)),
    height: Math.ceil(Math.max(MIN.height, drawing.height + 2 * PAD) + notes.height),
  };
  const block: Rect = {
    ...page,
    y: page.y + page.height,
    height: BLOCK_HEIGHT * scale,
  };
  const x = page.x + (page.width - drawing.width) / 2;
  const y = page.y + (page.height - notes.height - drawing.height) / 2;
  const { groups, nodes, lines } = shifted(drawing, x, y);
  return {
    kind: view.kind,
    model: view.model,
    title: view.title,
    width: page.width + 2 * MARGIN,
    height: page.height + block.height + 2 * MARGIN,
    frame: page,
    groups,
    nodes,
    lines,
    sheet: [
      ...outline({ ...page, height: page.height + block.height }),
      { kind: 'line', segment: [block.x, block.y, block.x + block.width, block.y] },
      ...titleBlock(view, block, scale, measure),
      ...notes.itemsAt(page.x + NOTE_PAD * scale, page.y + page.height - notes.height),
    ],
    notes: [...drawing.notes, ...leftOut(view.notes)],
  };
}

function scaleOf(width: number): number {
  return Math.min(MAX_SCALE, Math.max(1, Math.floor((width / FULL_WIDTH) * 4) / 4));
}
