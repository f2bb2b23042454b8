/**
 * The drawings that a window chooses from, each as small as it can be: with wide boxes, in which names need less
 * height, or narrow ones, and with room of their own for many names of arrows or for few.
 */
import { TYPOGRAPHY, type Drawing, type TextMeasurer } from '@idef0-studio/geometry';
import type { AidedDiagram } from '../devices/apply-devices.js';
import { fontsOf, type Fonts } from '../router/caption/text-block.js';
import type { NetArrow, Terminal } from '../router/normalise/network.js';
import type { Placed, Tight } from '../router/phases.js';
import { purposeNote, type PurposeNote } from '../sheet/purpose-note.js';
import { gutterOf } from '../sheet/sheet-parts.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface TightDrawings {
  /** How many names can have room of their own. */
  readonly mostNames: number;
  /** The drawing with names of boxes in that size and boxes of that width at least, px, and room for so many names of
   *  arrows. */
  readonly with: (nameSize: number, boxWidth: number, names: number) => Placed;
  /** Purpose and viewpoint, which stand inside the frame. */
  readonly note: PurposeNote;
  /** What each needs besides, for the note and for texts outside the frame, px. */
  readonly around: Size;
}

/** Widths of boxes that are tried, px. */
export const BOX_WIDTHS: readonly number[] = [60, 68, 76, 88, 100, 116];

/** The drawings of a network. Names at the left and right of the frame have room of their own first where their
 *  arrows have few lines, as they can be named nowhere else. Each drawing is placed once. */
export function tightDrawings(
  diagram: AidedDiagram,
  { network, placedWith }: Tight,
  measure: TextMeasurer,
): TightDrawings {
  const plain = placedWith(0, new Set(), fontsOf(measure, TYPOGRAPHY.label)).draw();
  const lines = new Map(plain.arrows.map(({ id, segments }) => [id, segments.length]));
  const linesOf = ({ id }: NetArrow): number => lines.get(id) ?? 0;
  const ends = [...network.arrows]
    .sort((a, b) => linesOf(a) - linesOf(b))
    .flatMap(({ terminals }) => terminals.filter(isBesideFrame));
  const known = new Map<string, Placed>();
  const fonts = new Map<number, Fonts>();
  const placed = (nameSize: number, boxWidth: number, names: number): Placed => {
    const key = `${nameSize} ${boxWidth} ${names}`;
    const font = fonts.get(nameSize) ?? fontsOf(measure, nameSize);
    fonts.set(nameSize, font);
    const drawing = known.get(key) ?? placedWith(boxWidth, new Set(ends.slice(0, names)), font);
    known.set(key, drawing);
    return drawing;
  };
  const note = purposeNote(diagram, plain, measure);
  return { mostNames: ends.length, with: placed, note, around: around(plain, note) };
}

function isBesideFrame({ box, side }: Terminal): boolean {
  return box === undefined && (side === 'left' || side === 'right');
}

function around(drawing: Drawing, { room }: PurposeNote): Size {
  const gutter = gutterOf(drawing);
  return {
    width: gutter.left + gutter.right + room.left + room.right,
    height: gutter.top + gutter.bottom + room.top + room.bottom,
  };
}
