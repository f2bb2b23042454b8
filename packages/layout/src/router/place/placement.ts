/**
 * The drawing with all coordinates: where strands meet, and where they meet boxes and the frame.
 */
import type { Point } from '@idef0-studio/geometry';
import { MEASURES } from '../measures.js';
import type { Terminal } from '../normalise/network.js';
import type { Strand } from '../strands/strand.js';
import type { Columns } from './columns.js';
import type { Plan } from './plan.js';
import { openLength } from './reaches.js';
import type { Rows } from './rows.js';
import type { SheetShape } from './sheet-shape.js';

export interface Placement {
  readonly shape: SheetShape;
  readonly plan: Plan;
  readonly columns: Columns;
  readonly rows: Rows;
}

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
  const outward =
    terminal.box === undefined ? -openLength(placement.plan, terminal) : MEASURES.loose;
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
