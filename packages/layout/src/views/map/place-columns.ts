/** The columns with places: frames, boxes and the ports at their sides. x is relative to the column. */
import type { TextMeasurer } from '@idef0-studio/geometry';
import type { ViewGroup, ViewLine } from '@idef0-studio/model';
import { GRID, type Block, type BlockRow } from './blocks.js';
import { titleHeight, titleLines, type Item } from './columns.js';
import type { MapSide } from './sides.js';

export interface PlacedColumn {
  readonly width: number;
  readonly height: number;
  readonly boxX: number;
  readonly boxWidth: number;
  readonly frames: readonly PlacedFrame[];
  readonly blocks: readonly PlacedBlock[];
}

export interface PlacedFrame {
  readonly group: ViewGroup;
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
}

export interface PlacedBlock {
  readonly block: Block;
  readonly y: number;
  readonly rows: Readonly<Record<MapSide, readonly PlacedRow[]>>;
  /** Where lines leave, by side. */
  readonly leaves: Readonly<Record<MapSide, number>>;
}

/** `y` of the line, under the text. */
export interface PlacedRow extends BlockRow {
  readonly y: number;
}

/** Inside a frame, between boxes, between frames, and round a title, px; all on the grid. */
const FRAME = { side: 10, top: 16, bottom: 16, title: 8 } as const;
const GAP = { box: 16, item: 32 } as const;
/** Beside the texts of a list: towards the channel, and towards the box, where the head stands. */
const LIST = { outer: 6, inner: 14, least: 22 } as const;

export function placeColumn(
  items: readonly Item[],
  blocks: ReadonlyMap<string, Block>,
  measure: TextMeasurer,
): PlacedColumn {
  const own = items.flatMap(({ nodes }) => nodes.flatMap(({ id }) => blocks.get(id) ?? []));
  const left = listWidth(own, 'left');
  const boxWidth = Math.max(0, ...own.map(({ box }) => box.width));
  const width = 2 * FRAME.side + left + boxWidth + listWidth(own, 'right');
  const frames: PlacedFrame[] = [];
  const placed: PlacedBlock[] = [];
  let y = 0;
  for (const { group, nodes } of items) {
    const top = y;
    const lines = group === undefined ? [] : titleLines(group, width - 24, measure);
    if (group !== undefined) y += snapped(FRAME.title + titleHeight(lines)) + FRAME.top;
    for (const { id } of nodes) {
      const block = blocks.get(id);
      if (block === undefined) continue;
      placed.push(placeBlock(block, y));
      y += block.height + GAP.box;
    }
    y += group === undefined ? 0 : FRAME.bottom - GAP.box;
    if (group !== undefined) frames.push({ group, lines, y: top, height: y - top });
    y += group === undefined ? GAP.item - GAP.box : GAP.item;
  }
  const boxX = FRAME.side + left;
  return { width, height: y - GAP.item, boxX, boxWidth, frames, blocks: placed };
}

/** The column with everything in it `dy` lower. */
export function lowered(column: PlacedColumn, dy: number): PlacedColumn {
  const down = <Place extends { readonly y: number }>(place: Place): Place => ({
    ...place,
    y: place.y + dy,
  });
  return {
    ...column,
    height: column.height + dy,
    frames: column.frames.map(down),
    blocks: column.blocks.map((block) => ({
      ...down(block),
      rows: { left: block.rows.left.map(down), right: block.rows.right.map(down) },
      leaves: { left: block.leaves.left + dy, right: block.leaves.right + dy },
    })),
  };
}

/** What a side needs outside of its boxes. */
function listWidth(blocks: readonly Block[], side: MapSide): number {
  const texts = blocks.flatMap(({ rows }) => rows[side].map(({ width }) => width));
  const leaves = blocks.some((block) => block.leaves[side]) ? LIST.least : 0;
  if (texts.length === 0) return leaves;
  return Math.ceil(Math.max(leaves, LIST.outer + LIST.inner + Math.max(...texts)));
}

/** Rows in the middle of the height of the box, what leaves under them. The two sides are half a step apart. */
function placeBlock(block: Block, y: number): PlacedBlock {
  const placeSide = (side: MapSide) => {
    const list = block.rows[side].reduce((sum, { height }) => sum + height, 0);
    const whole = list + (block.leaves[side] ? 2 * GRID : 0);
    let at = y + Math.floor((block.height - whole) / 2 / GRID) * GRID - OFFSETS[side];
    const rows = block.rows[side].map((row): PlacedRow => ({ ...row, y: (at += row.height) }));
    return { rows, leave: at + 2 * GRID };
  };
  const [left, right] = [placeSide('left'), placeSide('right')];
  return {
    block,
    y,
    rows: { left: left.rows, right: right.rows },
    leaves: { left: left.leave, right: right.leave },
  };
}

const OFFSETS: Readonly<Record<MapSide, number>> = { left: GRID / 2, right: 0 };

/** The left edge of a row's text, in the column. */
export function textX(column: PlacedColumn, side: MapSide): number {
  return side === 'left' ? FRAME.side + LIST.outer : column.boxX + column.boxWidth + LIST.inner;
}

/** Where a line meets a box. */
export function portX(column: PlacedColumn, side: MapSide): number {
  return side === 'left' ? column.boxX : column.boxX + column.boxWidth;
}

export function rowOfLine(block: PlacedBlock, line: ViewLine): PlacedRow | undefined {
  return [...block.rows.left, ...block.rows.right].find(({ entries }) =>
    entries.some((entry) => entry.line === line),
  );
}

/** A length up to the grid that boxes and lines stand on. */
export function snapped(height: number): number {
  return Math.ceil(height / GRID) * GRID;
}
