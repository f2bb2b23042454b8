/**
 * The drawing with all coordinates: where strands meet, and where they meet boxes and the frame.
 */
import type { Point } from '@idef0-studio/geometry';
import { columnsOf, type Columns } from './columns.js';
import { MEASURES } from './measures.js';
import type { Terminal } from '../normalise/normalise.js';
import type { Plan } from './plan.js';
import { rowsOf, type Rows } from './rows.js';
import { heightOn, widthOn, type SheetShape } from './sheet-shape.js';
import type { Strand } from '../strands/strand.js';
import type { Fonts } from '../caption/text-block.js';

export interface Placement {
  readonly shape: SheetShape;
  readonly plan: Plan;
  readonly columns: Columns;
  readonly rows: Rows;
}

/** Coordinates for everything: the room that lines and labels need, and air where the sheet has some. Boxes
 *  grow to the width `straight` so that lines from the frame go straight, where the sheet has room to twice
 *  that, px. */
export function placementOf(
  plan: Plan,
  straight: number,
  shape: SheetShape,
  fonts: Fonts,
): Placement {
  const tight = columnsOf(plan, { air: 0, straight }, fonts);
  const low = rowsOf(plan, tight, { gap: 0, box: 0 });
  const missing = heightOn(shape, tight.width) - low.height;
  if (missing < 0) {
    const columns = wideColumns(plan, widthOn(shape, low.height), straight, fonts);
    return { shape, plan, columns, rows: rowsOf(plan, columns, { gap: 0, box: 0 }) };
  }
  const air = {
    gap: Math.min(MOST_AIR, (0.5 * missing) / (plan.n + 1)),
    box: Math.min(MOST_AIR, (0.5 * missing) / Math.max(1, plan.n)),
  };
  return { shape, plan, columns: tight, rows: rowsOf(plan, tight, air) };
}

/** Width of the smallest sheet of that shape that holds the drawing, px. */
export function extentOf({ shape, columns, rows }: Placement): number {
  return Math.max(columns.width, widthOn(shape, rows.height));
}

/** Columns for a drawing that may be `width` wide: boxes grow first, then the gaps. */
function wideColumns(plan: Plan, width: number, least: number, fonts: Fonts): Columns {
  const columns = columnsOf(plan, { air: 0, straight: 2 * least }, fonts);
  const straight = columns.width <= width ? 2 * least : least;
  const tight = columnsOf(plan, { air: 0, straight }, fonts);
  const air = Math.max(0, Math.min(MOST_AIR, (width - tight.width) / (plan.n + 1)));
  return columnsOf(plan, { air, straight }, fonts);
}

/** Air in one gap or box, px: more of it would tear the drawing apart. */
const MOST_AIR = 36;

/** The strand that carries a terminal: its own one at a box, the one that reaches the frame there. */
export function strandFor(plan: Plan, arrow: number, terminal: Terminal): Strand | undefined {
  const leaf = plan.trees[arrow]?.find((strand) => strand.terminal === terminal);
  return leaf === undefined || !leaf.isFrame ? leaf : leaf.links[0];
}

/** x of a vertical strand, y of a horizontal one, px. */
export function placeOf({ columns, rows }: Placement, strand: Strand): number {
  return (strand.isVertical ? columns.at.get(strand) : rows.at.get(strand)) ?? 0;
}

/** Where two linked strands meet. */
export function meetingPoint(placement: Placement, a: Strand, b: Strand): Point {
  const vertical = a.isVertical ? a : b;
  const horizontal = a.isVertical ? b : a;
  return { x: placeOf(placement, vertical), y: placeOf(placement, horizontal) };
}

/** Where a strand ends at the box or side of the frame of one of its terminals. */
export function pointAt(placement: Placement, strand: Strand, terminal: Terminal): Point {
  const { columns, rows } = placement;
  const place = placeOf(placement, strand);
  const column = columns.boxes[terminal.box ?? -1];
  const row = rows.boxes[terminal.box ?? -1];
  switch (terminal.side) {
    case 'left':
      return { x: column?.x ?? 0, y: place };
    case 'right':
      return { x: column === undefined ? columns.width : column.x + column.width, y: place };
    case 'top':
      return { x: row ? place : (columns.top.at.get(strand)?.x ?? place), y: row?.y ?? 0 };
    case 'bottom':
      return {
        x: row ? place : (columns.bottom.at.get(strand)?.x ?? place),
        y: row === undefined ? rows.height : row.y + row.height,
      };
  }
}

/** The points from the frame to the line of a strand that reaches it: two more where the stub jogs. */
export function stubPoints(
  placement: Placement,
  strand: Strand,
  terminal: Terminal,
): readonly Point[] {
  const end = pointAt(placement, strand, terminal);
  if (terminal.box !== undefined) return [end];
  const { columns, rows } = placement;
  const isTop = terminal.side === 'top';
  const stub = (isTop ? columns.top : columns.bottom).at.get(strand);
  if (!strand.isVertical || stub?.level === undefined) return [end];
  const y = isTop ? rows.topLevel(stub.level) : rows.bottomLevel(stub.level);
  return [end, { x: stub.x, y }, { x: placeOf(placement, strand), y }];
}

/** Where a line that leads nowhere stops: a call, or an arrow without a second end. */
export function looseEnd(placement: Placement, strand: Strand, terminal: Terminal): Point {
  const { x, y } = pointAt(placement, strand, terminal);
  const outward = terminal.box === undefined ? -MEASURES.loose : MEASURES.loose;
  switch (terminal.side) {
    case 'left':
      return { x: x - outward, y };
    case 'right':
      return { x: x + outward, y };
    case 'top':
      return { x, y: y - outward };
    case 'bottom':
      return { x, y: y + outward };
  }
}
