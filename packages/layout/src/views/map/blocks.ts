/**
 * The activities of the map as blocks: the box, and at each side the list of what comes in there, a row for each
 * line, with the node number that it comes from. So the poster can be read without following any line.
 */
import type { TextMeasurer } from '@idef0-studio/geometry';
import type { View, ViewLine, ViewNode } from '@idef0-studio/model';
import { markedLabel, objectsLabel, sizedBox, textBlock, type SizedNode } from '../node-text.js';

export type MapSide = 'left' | 'right';

/** One line that comes in, from the upper edge of its text to the line under it. */
export interface BlockRow {
  readonly line: ViewLine;
  /** Node number of where it comes from, before the first line of the text. */
  readonly mark?: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export interface Block {
  readonly node: ViewNode;
  readonly box: SizedNode;
  readonly rows: Readonly<Record<MapSide, readonly BlockRow[]>>;
  /** Whether lines leave on a side. */
  readonly leaves: Readonly<Record<MapSide, boolean>>;
  readonly height: number;
}

/** Which side of its source a line leaves, and which of its target it meets. */
export type SideOf = (line: ViewLine) => { readonly from: MapSide; readonly to: MapSide };

const LABEL = { width: 132, most: 4 } as const;
const BOX = { text: 118, least: 128 } as const;
/** Between a text and its line, px. */
const UNDER = 3;
/** Rows end on this grid, the rows of the two sides half a step apart: lines that meet in a channel from both
 *  sides are never on top of each other. */
export const GRID = 8;

export function blocksOf(view: View, sideOf: SideOf, measure: TextMeasurer): readonly Block[] {
  const sources = new Map(view.nodes.map((node) => [node.id, node]));
  const order = new Map(view.nodes.map((node, index) => [node.id, index]));
  const bySource = (a: ViewLine, b: ViewLine) =>
    (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0);
  return view.nodes.map((node) => {
    const incoming = view.lines.filter(({ to }) => to === node.id);
    const rowsAt = (side: MapSide) =>
      incoming
        .filter((line) => sideOf(line).to === side)
        .sort(bySource)
        .map((line) => rowOf(line, sources.get(line.from), measure));
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

function rowOf(line: ViewLine, source: ViewNode | undefined, measure: TextMeasurer): BlockRow {
  const label = objectsLabel(line.objects, measure, LABEL) ?? textBlock([''], measure);
  const { mark, lines, width, height } = markedLabel(label, source, measure);
  return { line, mark, lines, width, height: snapped(height + UNDER) };
}

function sideHeight(rows: readonly BlockRow[], leaves: boolean): number {
  const list = rows.reduce((sum, { height }) => sum + height, 0);
  return list + (leaves ? 2 * GRID : 0) + GRID;
}

function snapped(height: number): number {
  return Math.ceil(height / GRID) * GRID;
}
