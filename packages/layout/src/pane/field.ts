/**
 * What a drawing may fill in a window where its text has some size on the screen, and the drawing that fills it.
 */
import {
  TYPOGRAPHY,
  type BoxGeometry,
  type Drawing,
  type Pane,
  type TextMeasurer,
} from '@idef0-studio/geometry';
import type { AidedDiagram } from '../devices/apply-devices.js';
import { fontsOf } from '../router/caption/text-block.js';
import { PANE_SPACING } from '../router/measures.js';
import { legendNote, type LegendNote } from '../sheet/legend-note.js';
import { spreadDrawing } from '../sheet/spread.js';
import { stretchDrawing } from '../sheet/stretch.js';
import { BOX_WIDTHS, type Size, type TightDrawings } from './tight-drawings.js';

/** Blank paper round the drawing, px of the drawing. */
export const MARGIN = 4.5;

export interface Field {
  /** Size of labels on the screen, px. */
  readonly text: number;
  /** Size of the names of boxes on the screen, px. */
  readonly names: number;
  /** The whole window, px of the drawing. */
  readonly whole: Size;
  readonly legend: LegendNote;
  /** What is left for the frame and what is outside of it, px of the drawing. */
  readonly room: Size;
}

/** Names of boxes are as large as labels; where those are small, names are larger, so that they can be read, or less so
 *  where that would make all else much smaller, px on the screen. */
const NAMES = [9, 7.5];

/** Sizes of the names of boxes on the screen that are tried beside labels of some size, px. */
function namesBeside(text: number): readonly number[] {
  return [...NAMES.filter((name) => name > text), text];
}

/** Sizes of text, px on the screen: so few that a window that is a little larger has the same. Small drawings are not
 *  blown up. */
const SIZES: readonly number[] = [
  ...[14, 13, 12, 11, 10, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4, 3.5, 3, 2.5, 2],
];

/** The fields of a window that are large enough. */
export function fieldsOf(
  diagram: AidedDiagram,
  drawings: TightDrawings,
  pane: Pane,
  measure: TextMeasurer,
): readonly Field[] {
  const fields = SIZES.flatMap((text) =>
    namesBeside(text).map((names) => fieldOf(diagram, pane, { text, names }, measure)),
  );
  const large = fields.filter((field) =>
    BOX_WIDTHS.some((width) => fits(field, drawings, width, 0)),
  );
  return large.length > 0 ? large : [smallest(diagram, drawings, pane, measure)];
}

function fieldOf(
  diagram: AidedDiagram,
  pane: Pane,
  { text, names }: Pick<Field, 'text' | 'names'>,
  measure: TextMeasurer,
): Field {
  const px = TYPOGRAPHY.label / text;
  const whole = { width: pane.width * px, height: pane.height * px };
  const width = whole.width - 2 * MARGIN;
  const legend = legendNote(diagram, Math.max(width, 1), measure);
  return {
    text,
    names,
    whole,
    legend,
    room: { width, height: whole.height - 2 * MARGIN - legend.height },
  };
}

/** For a window that is too small for all of it: the sheet is larger than the window, as paper is. */
function smallest(
  diagram: AidedDiagram,
  drawings: TightDrawings,
  pane: Pane,
  measure: TextMeasurer,
): Field {
  const { width, height } = drawings.with(TYPOGRAPHY.label, 0, 0);
  const { around } = drawings;
  const needed = {
    width: width + around.width + 2 * MARGIN,
    height: height + around.height + 2 * MARGIN,
  };
  const legend = legendNote(diagram, needed.width, measure);
  const scale = Math.min(pane.width / needed.width, pane.height / (needed.height + legend.height));
  const text = TYPOGRAPHY.label * scale;
  const whole = { width: pane.width / scale, height: pane.height / scale };
  const room = {
    width: whole.width - 2 * MARGIN,
    height: whole.height - 2 * MARGIN - legend.height,
  };
  return { text, names: text, whole, legend, room };
}

/** Size of the names of boxes, px of the drawing. */
function nameSizeOf({ text, names }: Field): number {
  return (TYPOGRAPHY.label * names) / text;
}

/** The drawing with room for as many names as the field allows, and narrow boxes where wide ones win none, spread
 *  over what is left of the field; the names of boxes broken anew to what they have grown to. */
export function fillField(field: Field, drawings: TightDrawings, measure: TextMeasurer): Drawing {
  const choices = BOX_WIDTHS.map((boxWidth) => ({
    boxWidth,
    names: namesIn(field, drawings, boxWidth),
  }));
  const { boxWidth, names } = choices.reduce((best, other) =>
    other.names > best.names ? other : best,
  );
  const placed = drawings.with(nameSizeOf(field), boxWidth, Math.max(0, names));
  const free = freeIn(field, drawings, placed);
  const spread = spreadDrawing(stretchDrawing(placed.draw(), drawings.note.room), {
    width: Math.max(0, free.width),
    height: Math.max(0, free.height),
  });
  return {
    ...spread,
    boxes: spread.boxes.map((box) => rewrapped(box, nameSizeOf(field), measure)),
  };
}

/** For how many names a field has room; -1 where it has none for the drawing itself. */
function namesIn(field: Field, drawings: TightDrawings, boxWidth: number): number {
  let [names, tooMany] = [-1, drawings.mostNames + 1];
  while (tooMany - names > 1) {
    const middle = Math.floor((names + tooMany) / 2);
    if (fits(field, drawings, boxWidth, middle)) names = middle;
    else tooMany = middle;
  }
  return names;
}

function fits(field: Field, drawings: TightDrawings, boxWidth: number, names: number): boolean {
  const free = freeIn(field, drawings, drawings.with(nameSizeOf(field), boxWidth, names));
  return free.width >= 0 && free.height >= 0;
}

/** What is left of a field beside a drawing, px; less than nothing where it is too small. */
function freeIn({ room }: Field, { around }: TightDrawings, drawing: Size): Size {
  return {
    width: room.width - drawing.width - around.width,
    height: room.height - drawing.height - around.height,
  };
}

/** The name of a box in fewer lines, where it has grown so wide. */
function rewrapped(box: BoxGeometry, textSize: number, measure: TextMeasurer): BoxGeometry {
  const { lines } = fontsOf(measure, textSize).name.blockOf(
    box.name,
    box.width - 2 * PANE_SPACING.namePadding,
  );
  return lines.length < box.lines.length ? { ...box, lines, textSize } : { ...box, textSize };
}
