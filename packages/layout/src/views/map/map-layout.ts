/**
 * The relationship map as a poster: the groups as frames in columns, in the order of the model; at each box the
 * list of what comes in, with where it comes from; lines in channels between the columns. ELK's layers, made
 * for flows with a direction, tear such a dense and cyclic map over ten times the paper.
 */
import {
  TYPOGRAPHY,
  type TextMeasurer,
  type ViewGroupGeometry,
  type ViewLineGeometry,
  type ViewNodeGeometry,
} from '@idef0-studio/geometry';
import type { View, ViewLine } from '@idef0-studio/model';
import {
  EMPTY_DRAWING,
  lineAlong,
  shifted,
  type ViewDrawing,
  type ViewLayoutOptions,
} from '../view-drawing.js';
import { blocksOf, type MapSide, type SideOf } from './blocks.js';
import { columnsOf, itemsOf, type Item } from './columns.js';
import { networkOf, type Network } from './nets.js';
import { placeColumn, textX, type PlacedColumn, type PlacedRow } from './place-columns.js';

/** Width over height of the paper. */
const ASPECT = Math.SQRT2;
const MOST_COLUMNS = 9;

/** With as many columns as make the smallest page. */
export function layoutMap(view: View, { measure }: ViewLayoutOptions): ViewDrawing {
  const items = itemsOf(view);
  const counts = Array.from(
    { length: Math.min(items.length, MOST_COLUMNS) },
    (_, index) => index + 1,
  );
  const drawings = counts.map((count) => drawingOf(view, items, count, measure));
  const size = ({ width, height }: ViewDrawing): number => Math.max(width / ASPECT, height);
  return drawings.reduce(
    (best, other) => (size(other) < size(best) ? other : best),
    drawings[0] ?? EMPTY_DRAWING,
  );
}

function drawingOf(
  view: View,
  items: readonly Item[],
  count: number,
  measure: TextMeasurer,
): ViewDrawing {
  const chosen = columnsOf(items, count, (item) => estimate(view.lines, item));
  const sideOf = sidesIn(chosen);
  const blocks = new Map(blocksOf(view, sideOf, measure).map((block) => [block.node.id, block]));
  const columns = chosen.map((column) => placeColumn(column, blocks, measure));
  const network = networkOf(view.lines, columns, sideOf);
  const height = Math.max(0, ...columns.map((column) => column.height));
  const drawing: ViewDrawing = {
    width: network.width,
    height: network.above + height + network.below,
    groups: merged(columns.flatMap((column, index) => framesOf(column, network.xs[index] ?? 0))),
    nodes: columns.flatMap((column, index) => nodesOf(column, network.xs[index] ?? 0)),
    lines: linesOf(view.lines, columns, network),
    notes: [],
  };
  return shifted(drawing, 0, network.above);
}

/** About how high an item will be. */
function estimate(lines: readonly ViewLine[], { group, nodes }: Item): number {
  const heights = nodes.map(({ id }) => {
    const incoming = lines.filter(({ to }) => to === id).length;
    return Math.max(48, 12 * incoming) + 16;
  });
  return heights.reduce((sum, height) => sum + height, group === undefined ? 16 : 72);
}

/** A line leaves towards its target and comes in from where its source is; on the right within a column. */
function sidesIn(columns: readonly (readonly Item[])[]): SideOf {
  const indexes = new Map<string, number>();
  columns.forEach((column, index) => {
    for (const { nodes } of column) for (const { id } of nodes) indexes.set(id, index);
  });
  return ({ from, to }) => {
    const [source, target] = [indexes.get(from) ?? 0, indexes.get(to) ?? 0];
    return {
      from: source > target ? 'left' : 'right',
      to: source < target ? 'left' : 'right',
    };
  };
}

function framesOf({ frames, width }: PlacedColumn, x: number): readonly ViewGroupGeometry[] {
  return frames.map(({ group, lines, y, height }) => ({
    id: group.id,
    activity: group.activity,
    node: group.node,
    lines,
    x,
    y,
    width,
    height,
  }));
}

/** The shares of a group stand in columns side by side: one frame goes round all of them. */
function merged(frames: readonly ViewGroupGeometry[]): readonly ViewGroupGeometry[] {
  const found = new Map<string, ViewGroupGeometry>();
  for (const frame of frames) {
    const first = found.get(frame.id) ?? frame;
    const width = frame.x + frame.width - first.x;
    const height = Math.max(first.height, frame.height);
    found.set(frame.id, { ...first, width, height });
  }
  return [...found.values()];
}

function nodesOf({ blocks, boxX, boxWidth }: PlacedColumn, x: number): readonly ViewNodeGeometry[] {
  return blocks.map(({ block, y }) => ({
    ...block.box,
    x: x + boxX,
    y,
    width: boxWidth,
    height: block.height,
  }));
}

function linesOf(
  lines: readonly ViewLine[],
  columns: readonly PlacedColumn[],
  { xs, ways }: Network,
): readonly ViewLineGeometry[] {
  const labels = new Map<ViewLine, ViewLineGeometry['label']>();
  columns.forEach((column, index) => {
    for (const { rows } of column.blocks) {
      for (const side of ['left', 'right'] as const satisfies readonly MapSide[]) {
        const x = (xs[index] ?? 0) + textX(column, side);
        for (const row of rows[side]) labels.set(row.line, labelOf(row, x));
      }
    }
  });
  return lines.map((line) => lineAlong(line, ways.get(line) ?? [], labels.get(line)));
}

/** The text stands on its line. */
function labelOf({ mark, lines, width, y }: PlacedRow, x: number): ViewLineGeometry['label'] {
  const height = Math.max(1, lines.length) * TYPOGRAPHY.label * TYPOGRAPHY.leading;
  return { mark, lines, anchor: 'start', x, y: y - ABOVE - height, width, height };
}

const ABOVE = 2;
