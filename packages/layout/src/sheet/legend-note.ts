/**
 * The band below the drawing that says what the devices did: how much is hidden, and the legend of the codes
 * in columns. Its text is as big as the labels, for it is read with them.
 */
import { TYPOGRAPHY, wrapText, type SheetItem, type TextMeasurer } from '@idef0-studio/geometry';
import type { AidedDiagram, Aids } from '../devices/apply-devices.js';
import type { LegendEntry } from '../devices/legend.js';
import { formWords } from './form-words.js';

const SIZE = TYPOGRAPHY.label;
const LINE = SIZE * 1.3;
/** From the rules, between columns, and between a code and its name, px. */
const PAD = 8;
const BETWEEN = 20;
const BESIDE = 8;
/** Between what is hidden and the legend, px. */
const APART = 5;
/** Names are not broken to less than this, px. */
const NARROWEST = 90;

export interface LegendNote {
  /** Height of the band, whole px; 0 where there is nothing to say. */
  readonly height: number;
  /** Relative to the upper left corner of the band, the rule above it among them. */
  readonly items: readonly SheetItem[];
}

/** The band for a diagram with devices on a sheet whose drawing is `width` px wide. */
export function legendNote(
  { aids, frame }: AidedDiagram,
  width: number,
  measure: TextMeasurer,
): LegendNote {
  if (aids === undefined) return { height: 0, items: [] };
  const hidden = formWords(frame.form).hidden(aids.hidden);
  const columns = columnsOf(aids.legend, width - 2 * PAD, measure);
  const top = PAD + (hidden === undefined ? 0 : LINE + (columns.length > 0 ? APART : 0));
  const rows = Math.max(0, ...columns.map(({ lines }) => lines));
  return {
    height: Math.ceil(top + rows * LINE + PAD),
    items: [
      { kind: 'line', segment: [0, 0, width, 0] },
      ...(hidden === undefined ? [] : [textItem('hidden', 'note', hidden, PAD, PAD)]),
      ...columns.flatMap((column) => columnItems(column, top)),
    ],
  };
}

interface Row {
  readonly code: string;
  /** The name as broken into lines. */
  readonly name: readonly string[];
}

interface Column {
  /** Left end of the codes, and of the names. */
  readonly codes: number;
  readonly names: number;
  readonly rows: readonly Row[];
  /** Lines of all rows. */
  readonly lines: number;
}

/** The legend in as many columns as make it lowest, read from top to bottom. */
function columnsOf(
  legend: Aids['legend'],
  width: number,
  measure: TextMeasurer,
): readonly Column[] {
  const codes = BESIDE + widest(legend.map(({ code }) => measure(code, SIZE, 'bold')));
  const longest = Math.ceil(widest(legend.map(({ name }) => measure(name, SIZE, 'regular'))));
  const most = Math.floor((width + BETWEEN) / (codes + Math.min(longest, NARROWEST) + BETWEEN));
  let best: readonly Column[] = [];
  for (let count = 1; count <= Math.max(1, Math.min(most, legend.length)); count++) {
    const room = (width + BETWEEN) / count - BETWEEN - codes;
    const rows = legend.map((entry) => rowOf(entry, Math.max(1, Math.min(room, longest)), measure));
    const columns = lowest(rows, count, codes, Math.min(room, longest));
    if (best.length === 0 || heightOf(columns) < heightOf(best)) best = columns;
  }
  return best;
}

function rowOf({ code, name }: LegendEntry, width: number, measure: TextMeasurer): Row {
  return { code, name: wrapText(measure, name, width, SIZE, 'regular') };
}

/** The rows in at most `count` columns of the least height. */
function lowest(
  rows: readonly Row[],
  count: number,
  codes: number,
  names: number,
): readonly Column[] {
  const total = rows.reduce((sum, { name }) => sum + name.length, 0);
  let height = Math.max(Math.ceil(total / count), ...rows.map(({ name }) => name.length), 1);
  while (filled(rows, height).length > count) height++;
  return filled(rows, height).map((column, index) => {
    const left = PAD + index * (codes + names + BETWEEN);
    return { codes: left, names: left + codes, rows: column, lines: linesOf(column) };
  });
}

/** The rows in columns of up to `height` lines. */
function filled(rows: readonly Row[], height: number): readonly (readonly Row[])[] {
  const columns: Row[][] = [];
  for (const row of rows) {
    const column = columns.at(-1);
    const isRoom = column !== undefined && linesOf(column) + row.name.length <= height;
    if (isRoom) column.push(row);
    else columns.push([row]);
  }
  return columns;
}

function linesOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { name }) => sum + name.length, 0);
}

function heightOf(columns: readonly Column[]): number {
  return Math.max(0, ...columns.map(({ lines }) => lines));
}

function columnItems({ codes, names, rows }: Column, top: number): readonly SheetItem[] {
  let y = top;
  return rows.flatMap(({ code, name }) => {
    const first = y;
    y += name.length * LINE;
    return [
      textItem('legend', 'title', code, codes, first),
      ...name.map((line, index) => textItem('legend', 'note', line, names, first + index * LINE)),
    ];
  });
}

/** A line of text whose upper edge is `top`. */
function textItem(
  field: 'legend' | 'hidden',
  role: 'title' | 'note',
  text: string,
  x: number,
  top: number,
): SheetItem {
  return { kind: 'text', role, field, x, y: top + SIZE, anchor: 'start', text, size: SIZE };
}

function widest(widths: readonly number[]): number {
  return Math.max(0, ...widths);
}
