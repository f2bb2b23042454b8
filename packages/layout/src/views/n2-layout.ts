/**
 * The N² chart, placed by hand: the nodes on the diagonal, each as wide as its column and as high as its row. A line leaves
 * its node along the row, to the right for a later one, to the left for an earlier one, turns into the column, and
 * meets the other from above or below. What it carries stands in the cell where it turns, over the line of the row and
 * right of that of the column.
 */
import { TYPOGRAPHY, VIEW_TYPOGRAPHY, type Point, type TextMeasurer } from '@idef0-studio/geometry';
import type { IcomRole, View, ViewLine } from '@idef0-studio/model';
import { objectsLabel, sizedBox, type MarkedText } from './node-text.js';
import { lineAlong, type ViewDrawing, type ViewLayoutOptions } from './view-drawing.js';

const BOX = { text: 124, least: 132 } as const;
const LABELS = { width: 132, most: 40 } as const;
/** Between two columns, and between two rows, px. */
const GAP = { x: 14, y: 22 } as const;
/** From the left of a column to its line, and from the bottom of a row to its line. */
const LINE = { x: 14, y: 14 } as const;
/** Round the text of a cell. */
const CLEAR = { left: 11, right: 6, above: 6, below: 5 } as const;
/** Between the objects of two roles. */
const BETWEEN = 4;

const MARKS: Readonly<Record<IcomRole, string>> = {
  ...{ input: 'I', control: 'C', output: 'O', mechanism: 'M' },
};

/** Lines from one node to another, with what is written at each. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly entries: readonly Entry[];
  readonly width: number;
  readonly height: number;
}

interface Entry {
  readonly line: ViewLine;
  readonly text: MarkedText;
  /** Marks end at the same x, so that the texts begin at the same. */
  readonly indent: number;
}

/** Where each column, or row, begins, and how long it is. */
type Track = readonly { readonly at: number; readonly size: number }[];

export function layoutN2(view: View, { measure }: ViewLayoutOptions): ViewDrawing {
  const boxes = view.nodes.map((node) => sizedBox(node, measure, BOX));
  const cells = cellsOf(view, measure);
  const columns = trackOf(
    boxes.map(({ width }, index) =>
      Math.max(width, ...cells.filter(({ column }) => column === index).map((cell) => cell.width)),
    ),
    GAP.x,
  );
  const rows = trackOf(
    boxes.map(({ height }, index) =>
      Math.max(height, ...cells.filter(({ row }) => row === index).map((cell) => cell.height)),
    ),
    GAP.y,
  );
  return {
    width: endOf(columns),
    height: endOf(rows),
    groups: [],
    nodes: boxes.map((box, index) => {
      const [column, row] = [spanOf(columns, index), spanOf(rows, index)];
      return { ...box, x: column.at, y: row.at, width: column.size, height: row.size };
    }),
    lines: cells.flatMap((cell) => linesOf(cell, columns, rows)),
    notes: [],
  };
}

function cellsOf({ nodes, lines }: View, measure: TextMeasurer): readonly Cell[] {
  return nodes.flatMap((from, row) =>
    nodes.flatMap((to, column) => {
      const own = lines.filter((line) => line.from === from.id && line.to === to.id);
      return own.length === 0 ? [] : [{ row, column, ...filled(own, measure) }];
    }),
  );
}

function filled(
  lines: readonly ViewLine[],
  measure: TextMeasurer,
): Pick<Cell, 'entries' | 'width' | 'height'> {
  const marked = lines.flatMap((line) => {
    const text = objectsLabel(line.objects, measure, LABELS);
    const mark = line.role === undefined ? '' : MARKS[line.role];
    const room = measure(mark, TYPOGRAPHY.label, 'bold') + VIEW_TYPOGRAPHY.markGap;
    return text === undefined
      ? []
      : [{ line, text: { ...text, mark, width: room + text.width }, room }];
  });
  const widest = Math.max(0, ...marked.map(({ room }) => room));
  const entries = marked.map(({ line, text, room }) => ({ line, text, indent: widest - room }));
  const width = Math.max(0, ...entries.map(({ text, indent }) => indent + text.width));
  const height = entries.reduce((sum, { text }) => sum + text.height + BETWEEN, -BETWEEN);
  return {
    entries,
    width: Math.ceil(LINE.x + CLEAR.left + width + CLEAR.right),
    height: Math.ceil(CLEAR.above + height + CLEAR.below + LINE.y),
  };
}

function linesOf(
  { row, column, entries }: Cell,
  columns: Track,
  rows: Track,
): ViewDrawing['lines'] {
  const points = wayFrom(row, column, columns, rows);
  const [, turn] = points;
  let y =
    turn.y - CLEAR.below - entries.reduce((sum, { text }) => sum + text.height + BETWEEN, -BETWEEN);
  return entries.map(({ line, text, indent }) => {
    const label = { ...text, anchor: 'start', x: turn.x + CLEAR.left + indent, y } as const;
    y += text.height + BETWEEN;
    return lineAlong(line, points, label);
  });
}

/** Along the row, then along the column. */
function wayFrom(
  from: number,
  to: number,
  columns: Track,
  rows: Track,
): readonly [Point, Point, Point] {
  const [start, end] = [spanOf(columns, from), spanOf(rows, to)];
  const row = spanOf(rows, from);
  const turn = { x: spanOf(columns, to).at + LINE.x, y: row.at + row.size - LINE.y };
  const isLater = to > from;
  return [
    { x: isLater ? start.at + start.size : start.at, y: turn.y },
    turn,
    { x: turn.x, y: isLater ? end.at : end.at + end.size },
  ];
}

function trackOf(sizes: readonly number[], gap: number): Track {
  let next = 0;
  return sizes.map((size) => {
    const at = next;
    next += size + gap;
    return { at, size };
  });
}

function spanOf(track: Track, index: number): Track[number] {
  return track[index] ?? { at: 0, size: 0 };
}

function endOf(track: Track): number {
  const last = spanOf(track, track.length - 1);
  return last.at + last.size;
}
