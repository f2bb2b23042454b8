/**
 * The relationship map as a poster: the groups as frames in columns, those that exchange much side by side; at each
 * box the list of what comes in, with where it comes from; lines in channels between the columns, each arrow in
 * a colour of its own. ELK's layers, made for flows with a direction, tear such a dense and cyclic map over ten
 * times the paper.
 */
import type {
  TextMeasurer,
  ViewGroupGeometry,
  ViewLabelGeometry,
  ViewLineGeometry,
  ViewNodeGeometry,
} from '@idef0-studio/geometry';
import type { View, ViewLine } from '@idef0-studio/model';
import {
  EMPTY_DRAWING,
  lineAlong,
  shifted,
  type ViewDrawing,
  type ViewLayoutOptions,
} from '../view-drawing.js';
import { gapsOf } from '../../devices/crossings.js';
import { arrangements } from './arrange.js';
import { blocksOf, GRID, type RowEntry } from './blocks.js';
import { bundlesOf } from './bundles.js';
import { itemsOf, type Item } from './columns.js';
import { networkOf, type Network } from './nets.js';
import { lowered, placeColumn, textX, type PlacedColumn } from './place-columns.js';
import type { MapSide, SideOf } from './sides.js';
import { tintsOf } from './tints.js';

const MOST_COLUMNS = 9;

/** With as many columns as make the page small and the lines easy to follow. */
export function layoutMap(view: View, options: ViewLayoutOptions): ViewDrawing {
  const items = itemsOf(view);
  const counts = Array.from(
    { length: Math.min(items.length, MOST_COLUMNS) },
    (_, index) => index + 1,
  );
  const tried = counts.flatMap((count) =>
    aspectsFor(options).flatMap((aspect) => arrangements(view, items, count, aspect)),
  );
  const drawings = distinct(tried).map((columns) => drawingOf(view, columns, options.measure));
  const costs = drawings.map((drawing) => costOf(drawing, options));
  return drawings[costs.indexOf(Math.min(...costs))] ?? EMPTY_DRAWING;
}

/** Different numbers of columns often lead to the same arrangement. */
function distinct(
  arranged: readonly (readonly (readonly Item[])[])[],
): readonly (readonly (readonly Item[])[])[] {
  const keyOf = (columns: readonly (readonly Item[])[]): string =>
    JSON.stringify(columns.map((column) => column.map(({ nodes }) => nodes.map(({ id }) => id))));
  return [...new Map(arranged.map((columns) => [keyOf(columns), columns])).values()];
}

/** Shapes that are aimed at: the sizes of things are guessed, so that on paper more than one is worth a try. */
function aspectsFor({ aspect, tightness }: ViewLayoutOptions): readonly number[] {
  return tightness > 1 ? [aspect, aspect * 1.25, aspect / 1.25] : [aspect];
}

/** What counts beside the size of the page, per line: its length, each line that it passes under, and that it goes round
 *  through a street, px. */
const COST = { length: 0.5, crossing: 20, detour: 800 } as const;
/** A way through one channel has four points. */
const DIRECT = 4;

function costOf(
  { width, height, lines }: ViewDrawing,
  { aspect, tightness }: ViewLayoutOptions,
): number {
  const length = lines.reduce((sum, line) => sum + lengthOf(line), 0);
  const crossings = lines.reduce((sum, { gaps = [] }) => sum + gaps.length, 0);
  const detours = lines.filter(({ points }) => points.length > DIRECT).length;
  const lineCost = COST.length * length + COST.crossing * crossings + COST.detour * detours;
  return tightness * Math.max(width / aspect, height) + lineCost / Math.max(1, lines.length);
}

function lengthOf({ points }: ViewLineGeometry): number {
  return points.slice(1).reduce((sum, { x, y }, index) => {
    const before = points[index];
    return before === undefined ? sum : sum + Math.abs(x - before.x) + Math.abs(y - before.y);
  }, 0);
}

function drawingOf(
  view: View,
  chosen: readonly (readonly Item[])[],
  measure: TextMeasurer,
): ViewDrawing {
  const indexes = columnIndexes(chosen);
  const sideOf = sidesIn(view.lines, indexes, chosen.length);
  const bundles = bundlesOf(view, sideOf, (node) => indexes.get(node) ?? 0);
  const all = blocksOf(view, sideOf, bundles, measure);
  const blocks = new Map(all.map((block) => [block.node.id, block]));
  const columns = centred(chosen.map((column) => placeColumn(column, blocks, measure)));
  const network = networkOf(view.lines, columns, sideOf, bundles);
  const height = Math.max(0, ...columns.map((column) => column.height));
  const tints = tintsOf(bundles, network.neighbours, [...indexes.keys()]);
  const gaps = gapsOf(
    [...network.ways].map(([line, points]) => ({ line, points, tree: bundles.of.get(line) })),
  );
  const drawing: ViewDrawing = {
    width: network.width,
    height: network.above + height + network.below,
    groups: merged(columns.flatMap((column, index) => framesOf(column, network.xs[index] ?? 0))),
    nodes: columns
      .flatMap((column, index) => nodesOf(column, network.xs[index] ?? 0))
      .map((node) => ({ ...node, tint: tints.get(node.node.id) })),
    lines: linesOf(view.lines, columns, network).map((line, index) => {
      const source = view.lines[index];
      return {
        ...line,
        tint: tints.get(line.from),
        gaps: source === undefined ? undefined : gaps.get(source),
      };
    }),
    notes: [],
  };
  return shifted(drawing, 0, network.above);
}

/** Lower columns stand in the middle of the height; those with shares of a group stand level. */
function centred(columns: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const highest = Math.max(0, ...columns.map(({ height }) => height));
  const heightOf = ({ frames: [first], height }: PlacedColumn): number =>
    Math.max(
      height,
      ...columns
        .filter(({ frames: [other] }) => first !== undefined && other?.group === first.group)
        .map((column) => column.height),
    );
  return columns.map((column) => {
    const room = highest - heightOf(column);
    return lowered(column, Math.floor(room / 2 / GRID) * GRID);
  });
}

function columnIndexes(columns: readonly (readonly Item[])[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  columns.forEach((column, index) => {
    for (const { nodes } of column) for (const { id } of nodes) indexes.set(id, index);
  });
  return indexes;
}

/** A line leaves towards its target and comes in from where its source is. Within a column all run on the side where
 *  less comes in from other columns, and never outside of the map where it has columns on both sides. */
function sidesIn(
  lines: readonly ViewLine[],
  indexes: ReadonlyMap<string, number>,
  count: number,
): SideOf {
  const columnOf = (node: string): number => indexes.get(node) ?? 0;
  const lean = Array.from({ length: count }, () => 0);
  for (const { from, to } of lines) {
    const column = columnOf(to);
    lean[column] = (lean[column] ?? 0) + Math.sign(columnOf(from) - column);
  }
  const innerSide = (column: number): MapSide => {
    if (column === 0) return 'right';
    return column === count - 1 || (lean[column] ?? 0) > 0 ? 'left' : 'right';
  };
  return ({ from, to }) => {
    const [source, target] = [columnOf(from), columnOf(to)];
    if (source === target) return { from: innerSide(source), to: innerSide(source) };
    return source > target ? { from: 'left', to: 'right' } : { from: 'right', to: 'left' };
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
  const labels = new Map<ViewLine, ViewLabelGeometry>();
  columns.forEach((column, index) => {
    for (const { rows } of column.blocks) {
      for (const side of ['left', 'right'] as const satisfies readonly MapSide[]) {
        const x = (xs[index] ?? 0) + textX(column, side);
        for (const { entries, y } of rows[side]) {
          for (const [line, label] of labelsOf(entries, x, y)) labels.set(line, label);
        }
      }
    }
  });
  return lines.map((line) => lineAlong(line, ways.get(line) ?? [], labels.get(line)));
}

/** The texts stand on their line, one above the other. */
function labelsOf(
  entries: readonly RowEntry[],
  x: number,
  y: number,
): readonly (readonly [ViewLine, ViewLabelGeometry])[] {
  let at = y - ABOVE - entries.reduce((sum, { height }) => sum + height, 0);
  return entries.map(({ line, mark, lines, width, height }) => {
    const label: ViewLabelGeometry = { mark, lines, anchor: 'start', x, y: at, width, height };
    at += height;
    return [line, label];
  });
}

const ABOVE = 2;
