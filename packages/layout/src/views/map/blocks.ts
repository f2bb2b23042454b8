/**
 * The activities of the map as blocks: the box, and at each side the list of what comes in there, a row for each
 * line, with the node number that it comes from. So the poster can be read without following any line.
 */
import type { TextMeasurer } from '@idef0-studio/geometry';
import type { View, ViewLine, ViewNode } from '@idef0-studio/model';
import {
  markedLabel,
  objectsLabel,
  sizedBox,
  textBlock,
  type MarkedText,
  type SizedNode,
} from '../node-text.js';
import type { Bundle, Bundles } from './bundles.js';
import type { MapSide, SideOf } from './sides.js';

/** One arrow that comes in, from the upper edge of its texts to the line under them. */
export interface BlockRow {
  /** In the order of the model, one below the other: several where several activities join their lines. */
  readonly entries: readonly RowEntry[];
  readonly width: number;
  readonly height: number;
}

/** What one activity sends along an arrow that comes in, under its node number. */
export interface RowEntry extends MarkedText {
  readonly line: ViewLine;
}

export interface Block {
  readonly node: ViewNode;
  readonly box: SizedNode;
  readonly rows: Readonly<Record<MapSide, readonly BlockRow[]>>;
  /** Whether lines leave on a side. */
  readonly leaves: Readonly<Record<MapSide, boolean>>;
  readonly height: number;
}

const LABEL = { width: 156, most: 4 } as const;
const BOX = { text: 118, least: 128 } as const;
/** Between a text and its line, px. */
const UNDER = 3;
/** Rows end on this grid, the rows of the two sides half a step apart: lines that meet in a channel from both
 *  sides are never on top of each other. */
export const GRID = 8;

export function blocksOf(
  view: View,
  sideOf: SideOf,
  bundles: Bundles,
  measure: TextMeasurer,
): readonly Block[] {
  const sources = new Map(view.nodes.map((node) => [node.id, node]));
  const order = new Map(view.nodes.map((node, index) => [node.id, index]));
  const bySource = (a: ViewLine, b: ViewLine) =>
    (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0);
  return view.nodes.map((node) => {
    const incoming = view.lines.filter(({ to }) => to === node.id);
    const rowsAt = (side: MapSide) =>
      arrowsOf(incoming.filter((line) => sideOf(line).to === side).sort(bySource), bundles).map(
        (lines) => rowOf(lines.map((line) => entryOf(line, sources.get(line.from), measure))),
      );
    const outgoing = new Set(
      view.lines.filter(({ from }) => from === node.id).map((line) => sideOf(line).from),
    );
    const rows = { left: rowsAt('left'), right: rowsAt('right') };
    const leaves = { left: outgoing.has('left'), right: outgoing.has('right') };
    const box = sizedBox(node, measure, BOX);
    const sides = (['left', 'right'] as const).map((side) => sideHeight(rows[side], leaves[side]));
    return { node, box, rows, leaves, height: snapped(Math.max(box.height, ...sides)) };
  });
}

/** The lines by arrow, in the order of the first line of each. */
function arrowsOf(lines: readonly ViewLine[], bundles: Bundles): readonly (readonly ViewLine[])[] {
  const arrows = new Map<Bundle | undefined, ViewLine[]>();
  for (const line of lines) {
    const bundle = bundles.of.get(line);
    arrows.set(bundle, [...(arrows.get(bundle) ?? []), line]);
  }
  return [...arrows.values()];
}

function entryOf(line: ViewLine, source: ViewNode | undefined, measure: TextMeasurer): RowEntry {
  const label = objectsLabel(line.objects, measure, LABEL) ?? textBlock([''], measure);
  return { line, ...markedLabel(label, source, measure) };
}

function rowOf(entries: readonly RowEntry[]): BlockRow {
  const text = entries.reduce((sum, { height }) => sum + height, 0);
  return {
    entries,
    width: Math.max(0, ...entries.map(({ width }) => width)),
    height: snapped(text + UNDER),
  };
}

function sideHeight(rows: readonly BlockRow[], leaves: boolean): number {
  const list = rows.reduce((sum, { height }) => sum + height, 0);
  return list + (leaves ? 2 * GRID : 0) + GRID;
}

function snapped(height: number): number {
  return Math.ceil(height / GRID) * GRID;
}
