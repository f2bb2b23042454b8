/**
 * The choice of widths: the same picture is drafted with narrow and wide labels and boxes, and the draft that reads
 * best is taken.
 */
import type { LabelledEnds } from '../caption/captions.js';
import type { Widths } from '../widths.js';
import { ALL_STRAIGHT, bentLines, isFan } from './bent-lines.js';
import { extentOf } from './place.js';
import type { Placement } from './placement.js';
import type { SheetShape } from './sheet-shape.js';

/** A picture with coordinates, and the widths that it was made with. */
export interface Draft {
  readonly placement: Placement;
  readonly widths: Widths;
}

/** Captions and coordinates for a choice of widths, and of the ends that are labelled. */
export type MakeDraft = (widths: Widths, ends?: LabelledEnds) => Draft;

/** The draft that reads best: the widths of labels are chosen first, then, where lines bend, those of boxes. `last`
 *  are the widths of the previous picture of the diagram. */
export function* chooseWidths(
  draftOf: MakeDraft,
  { labelWidths: [first, ...others] }: SheetShape,
  last: Partial<Widths> | undefined,
): Generator<void, Draft> {
  const straight = last?.straight ?? STRAIGHT;
  let best = draftOf({ labelWidth: first, straight });
  for (const labelWidth of others) {
    yield;
    best = better(best, draftOf({ labelWidth, straight }), last);
  }
  const { labelWidth } = best.widths;
  if (straight === STRAIGHT && bentLines(best.placement.columns) === 0) return best;
  for (const other of STRAIGHTS.filter((width) => width !== straight)) {
    yield;
    best = better(best, draftOf({ labelWidth, straight: other }), last);
  }
  if (!isFan(best.placement.columns)) return best;
  for (const width of [labelWidth, NARROW]) {
    yield;
    best = better(best, draftOf({ labelWidth: width, straight: ALL_STRAIGHT }), last);
  }
  return best;
}

function better(one: Draft, other: Draft, last: Partial<Widths> | undefined): Draft {
  return badness(other, last) < badness(one, last) ? other : one;
}

/** How small the drawing has to be shown, made worse by lines that bend below their labels and by labels of
 *  many lines; and better where its widths are those of the previous one. */
function badness({ placement, widths }: Draft, last: Partial<Widths> | undefined): number {
  const labels = [...placement.plan.captions.at.values()];
  const high = labels.reduce((sum, { lines }) => sum + Math.max(0, lines.length - 3), 0);
  const hysteresis =
    (widths.labelWidth === last?.labelWidth ? HYSTERESIS : 1) *
    (widths.straight === last?.straight ? HYSTERESIS : 1);
  const extent = extentOf(placement);
  const look = BENT * bentLines(placement.columns) + HIGH * high;
  return extent * hysteresis * lookFactor(look, extent > placement.shape.widest);
}

/** How much worse a drawing of a size is for how it looks; where its text is too small, that is what counts. */
function lookFactor(look: number, isSmall: boolean): number {
  return isSmall ? SMALL * (1 + look / SMALL) : 1 + look;
}

/** The same for so many lines that bend below their labels. */
export function bentFactor(bent: number, isSmall: boolean): number {
  return lookFactor(BENT * bent, isSmall);
}

/** Boxes grow to this width, px: the usual one, and those for many lines. */
const STRAIGHT = 210;
const STRAIGHTS = [STRAIGHT, 340, 520, 760];
/** Where lines make a fan still, labels may be so narrow, px. */
const NARROW = 52;
/** How much larger a sheet may be for one line that goes straight, and for one line of text less in a label
 *  of more than three. */
const BENT = 0.04;
const HIGH = 0.004;
/** How much worse a drawing is whose text cannot be read on its paper: more than any bends make it, which count the less
 *  there. */
const SMALL = 10;
/** Other widths have to make the sheet this much smaller. */
const HYSTERESIS = 0.9;
