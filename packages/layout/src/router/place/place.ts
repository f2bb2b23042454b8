/**
 * Phase 5, place: coordinates for everything, first every x (`columns.ts`), then every y (`rows.ts`).
 */
import type { Fonts } from '../caption/text-block.js';
import { ALL_STRAIGHT, bentLines, isFan } from './bent-lines.js';
import { columnsOf, type Columns } from './columns.js';
import type { Placement } from './placement.js';
import type { Plan } from './plan.js';
import { rowsOf } from './rows.js';
import { heightOn, SCREEN_SHAPE, widthOn, type SheetShape } from './sheet-shape.js';

/** Coordinates for everything: the room that lines and labels need, and air where the sheet has some. Boxes
 *  grow to the width `straight` so that lines from the frame go straight, where the sheet has room to twice
 *  that, px. */
export function place(plan: Plan, straight: number, shape: SheetShape, fonts: Fonts): Placement {
  const tight = columnsOf(plan, { air: 0, straight }, fonts);
  const low = rowsOf(plan, tight, { gap: 0, box: 0 });
  const missing = heightOn(shape, tight.width) - low.height;
  if (missing < 0) {
    const columns = wideColumns(plan, tight, widthOn(shape, low.height), straight, fonts);
    return { shape, plan, columns, rows: rowsOf(plan, columns, { gap: 0, box: 0 }) };
  }
  const air = {
    gap: Math.min(MOST_AIR, (0.5 * missing) / (plan.n + 1)),
    box: Math.min(MOST_AIR, (0.5 * missing) / Math.max(1, plan.n)),
  };
  return { shape, plan, columns: tight, rows: rowsOf(plan, tight, air) };
}

/** The room that lines and labels need, px, and how many lines bend below their labels then. */
export interface LeastSize {
  readonly width: number;
  readonly height: number;
  readonly bent: number;
}

export function leastSize(plan: Plan, straight: number, fonts: Fonts): LeastSize {
  const columns = columnsOf(plan, { air: 0, straight }, fonts);
  const { height } = rowsOf(plan, columns, { gap: 0, box: 0 });
  return { width: columns.width, height, bent: bentLines(columns) };
}

/** Coordinates as near to each other as lines and names allow. */
export function placeTight(plan: Plan, fonts: Fonts): Placement {
  const columns = tightColumns(plan, fonts);
  return { shape: SCREEN_SHAPE, plan, columns, rows: rowsOf(plan, columns, { gap: 0, box: 0 }) };
}

/** The narrowest columns; with wide boxes instead of a fan of lines, where the frame is as wide anyway. */
function tightColumns(plan: Plan, fonts: Fonts): Columns {
  const tight = columnsOf(plan, { air: 0, straight: 0 }, fonts);
  if (!isFan(tight)) return tight;
  const straight = columnsOf(plan, { air: 0, straight: ALL_STRAIGHT }, fonts);
  return straight.width <= WIDER * tight.width ? straight : tight;
}

/** How much wider a drawing may be for lines that go straight. */
const WIDER = 1.1;

/** Width of the smallest sheet of that shape that holds the drawing, px. */
export function extentOf({ shape, columns, rows }: Placement): number {
  return Math.max(shape.narrowest, columns.width, widthOn(shape, rows.height));
}

/** Columns for a drawing that may be `width` wide: boxes grow first, then the gaps. `tight` are those for boxes of the
 *  width `least`. */
function wideColumns(
  plan: Plan,
  tight: Columns,
  width: number,
  least: number,
  fonts: Fonts,
): Columns {
  const wide = columnsOf(plan, { air: 0, straight: 2 * least }, fonts);
  const [columns, straight] = wide.width <= width ? [wide, 2 * least] : [tight, least];
  const air = Math.max(0, Math.min(MOST_AIR, (width - columns.width) / (plan.n + 1)));
  return air === 0 ? columns : columnsOf(plan, { air, straight }, fonts);
}

/** Air in one gap or box, px: more of it would tear the drawing apart. */
const MOST_AIR = 36;
