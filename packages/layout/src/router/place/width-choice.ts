/**
 * Phases 4 to 6: the same picture is tried with narrow and wide labels and boxes, and the one that reads best
 * is drawn.
 */
import { captionsOf, type CaptionChoice } from '../caption/captions.js';
import type { Network } from '../normalise/normalise.js';
import { extentOf, placementOf, type Placement } from './placement.js';
import { planOf } from './plan.js';
import type { SheetShape } from './sheet-shape.js';
import type { Strand } from '../strands/strand.js';
import type { Fonts } from '../caption/text-block.js';

/** What a picture was chosen by; the next one of the diagram keeps to it where it can. */
export interface Look {
  /** Widest label before it is broken, px. */
  readonly labelWidth: number;
  /** Width up to which boxes grow so that lines from the frame go straight, px. */
  readonly straight: number;
}

/** What stays the same in all drafts of a picture. */
export interface Subject {
  readonly network: Network;
  readonly trees: readonly (readonly Strand[])[];
  readonly fonts: Fonts;
  readonly shape: SheetShape;
}

/** A picture with coordinates, and what it was drawn by. */
export interface Draft {
  readonly placement: Placement;
  readonly look: Look;
}

/** The draft that reads best: the widths of labels are chosen first, then, where lines bend, those of boxes. */
export function* bestDraft(
  subject: Subject,
  last: Partial<Look> | undefined,
): Generator<void, Draft> {
  const straight = last?.straight ?? STRAIGHT;
  let best = draftOf(subject, { labelWidth: LABEL_WIDTH, straight });
  for (const labelWidth of OTHER_WIDTHS) {
    yield;
    best = better(best, draftOf(subject, { labelWidth, straight }), last);
  }
  const { labelWidth } = best.look;
  if (straight === STRAIGHT && bentLines(best.placement) === 0) return best;
  for (const other of STRAIGHTS.filter((width) => width !== straight)) {
    yield;
    best = better(best, draftOf(subject, { labelWidth, straight: other }), last);
  }
  return best;
}

/** The picture with a look, and with labels at other ends where the choice says so. */
export function draftOf(
  { network, trees, fonts, shape }: Subject,
  look: Look,
  choice: Omit<CaptionChoice, 'labelWidth'> = {},
): Draft {
  const captions = captionsOf(network, { labelWidth: look.labelWidth, ...choice }, fonts);
  const placement = placementOf(planOf(network, trees, captions), look.straight, shape, fonts);
  return { placement, look };
}

function better(one: Draft, other: Draft, last: Partial<Look> | undefined): Draft {
  return badness(other, last) < badness(one, last) ? other : one;
}

/** How small the drawing has to be shown, made worse by lines that bend below their labels and by labels of
 *  many lines; and better where it looks as the last one did. */
function badness({ placement, look }: Draft, last: Partial<Look> | undefined): number {
  const labels = [...placement.plan.captions.at.values()];
  const high = labels.reduce((sum, { lines }) => sum + Math.max(0, lines.length - 3), 0);
  const loyalty =
    (look.labelWidth === last?.labelWidth ? LOYALTY : 1) *
    (look.straight === last?.straight ? LOYALTY : 1);
  const extent = extentOf(placement);
  const isSmall = extent > placement.shape.widest;
  return extent * loyalty * (isSmall ? SMALL : 1 + BENT * bentLines(placement) + HIGH * high);
}

/** How many lines turn aside below their labels at the top or bottom of the frame. */
function bentLines({ columns }: Placement): number {
  const stubs = [...columns.top.at.values(), ...columns.bottom.at.values()];
  return stubs.filter(({ level }) => level !== undefined).length;
}

/** Widest label before it is broken, px: what reads best. */
const LABEL_WIDTH = 104;
const OTHER_WIDTHS = [84, 124];
/** Boxes grow to this width, px: the usual one, and those for many lines. */
const STRAIGHT = 210;
const STRAIGHTS = [STRAIGHT, 340, 520, 760];
/** How much larger a sheet may be for one line that goes straight, and for one line of text less in a label
 *  of more than three. */
const BENT = 0.04;
const HIGH = 0.004;
/** How much worse a drawing is whose text cannot be read on its paper: more than any bends make it. */
const SMALL = 10;
/** Another look has to make the sheet this much smaller. */
const LOYALTY = 0.9;
