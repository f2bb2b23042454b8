/**
 * The node tree as the reference books print it: the top above, its children in a row of columns, and under
 * each what stands below it as indented lists with rules. A long list goes on beside itself, and columns go on in
 * another row, as it fills a landscape page best.
 */
import {
  numberInView,
  TYPOGRAPHY,
  VIEW_TYPOGRAPHY,
  wrapText,
  type Point,
  type TextMeasurer,
  type ViewLineGeometry,
  type ViewNodeGeometry,
} from '@idef0-studio/geometry';
import type { View, ViewActivity, ViewLine } from '@idef0-studio/model';
import { sizedBox, type SizedNode } from './node-text.js';
import {
  EMPTY_DRAWING,
  lineAlong,
  type ViewDrawing,
  type ViewLayoutOptions,
} from './view-drawing.js';

/** A child of the top with all that stands under it. */
interface Column {
  readonly head: SizedNode;
  /** Side by side; one where the column is not long. */
  readonly lists: readonly List[];
  readonly width: number;
  readonly height: number;
}

/** Some of what stands under a child of the top: whole grandchildren, with what is in them. */
interface List {
  readonly rows: readonly SizedNode[];
  readonly width: number;
  readonly height: number;
}

/** A row stands this much to the right of the one above it in the tree, px; rules run in the middle. */
const INDENT = 16;
/** Between columns, between rows of columns, and from the head of a column to its list, px. */
const GAP: Readonly<Record<'column' | 'list' | 'band' | 'head', number>> = {
  column: 30,
  list: 24,
  band: 44,
  head: 7,
};
/** So many heights of lists are tried. */
const HEIGHTS = 16;
/** The rule above a row of columns is this high above them; the one beside the rows stands left of them. */
const BUS = { above: 18, beside: 18 } as const;
const ROW = { text: 200, pad: 2 } as const;
const HEAD = { text: 150, least: 150 } as const;
const TOP = { text: 220, least: 170 } as const;

export function layoutTree(view: View, { measure, aspect }: ViewLayoutOptions): ViewDrawing {
  const [top, ...under] = view.nodes.filter((node) => node.kind === 'activity');
  if (top === undefined) return EMPTY_DRAWING;
  const bands = bandsOf(childrenOf(under, measure), aspect);
  const root = sizedBox(top, measure, TOP);
  const left = bands.length > 1 ? BUS.beside : 0;
  const width = left + Math.max(root.width, ...bands.map(bandWidth));
  const placed: ViewNodeGeometry[] = [{ ...root, x: Math.round((width - root.width) / 2), y: 0 }];
  let y = root.height + GAP.band;
  for (const band of bands) {
    let x = bands.length > 1 ? left : Math.round((width - bandWidth(band)) / 2);
    for (const column of band) {
      placed.push(...columnAt(column, x, y));
      x += column.width + GAP.column;
    }
    y += bandHeight(band) + GAP.band;
  }
  return {
    ...EMPTY_DRAWING,
    width,
    height: y - GAP.band,
    nodes: placed,
    lines: linesOf(view.lines, placed),
  };
}

/** A child of the top, and what stands under it by grandchild. */
interface Child {
  readonly head: ViewActivity;
  readonly parts: readonly List[];
  readonly measure: TextMeasurer;
}

function childrenOf(nodes: readonly ViewActivity[], measure: TextMeasurer): readonly Child[] {
  return partsAt(nodes, 1).map(([head, ...under]): Child => {
    const parts = partsAt(under, 2).map((part) => part.map((row) => sizedRow(row, measure)));
    return { head, parts: parts.map(listOf), measure };
  });
}

/** The nodes in parts, each of which begins with one of the rank. */
function partsAt(
  nodes: readonly ViewActivity[],
  rank: number,
): readonly (readonly [ViewActivity, ...ViewActivity[]])[] {
  const parts: [ViewActivity, ...ViewActivity[]][] = [];
  for (const node of nodes) {
    if (node.rank === rank) parts.push([node]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

function listOf(rows: readonly SizedNode[]): List {
  return {
    rows,
    width: Math.ceil(Math.max(0, ...rows.map((row) => indentOf(row.node.rank) + row.width))),
    height: rows.reduce((sum, { height }) => sum + height, 0),
  };
}

/** A child of the top with lists of about this height: lower where they come out even. */
function columnOf({ head: node, parts, measure }: Child, height: number): Column {
  const whole = listOf(parts.flatMap(({ rows }) => rows));
  const count = Math.max(1, Math.ceil(whole.height / Math.max(1, height)));
  const lists = count === 1 ? [whole] : listsUnder(parts, whole.height / count, height);
  const inner = lists.reduce((sum, { width }) => sum + width + GAP.list, -GAP.list);
  const room = { text: Math.max(HEAD.text, inner - 24), least: Math.max(HEAD.least, inner) };
  const head = sizedBox(node, measure, room);
  const under = whole.rows.length === 0 ? 0 : GAP.head + Math.max(...lists.map((l) => l.height));
  return { head, lists, width: Math.max(head.width, inner), height: head.height + under };
}

/** Lists filled one after the other: each up to `even` with half of what comes next, never beyond `most`. */
function listsUnder(parts: readonly List[], even: number, most: number): readonly List[] {
  const lists: List[] = [];
  for (const part of parts) {
    const last = lists.at(-1);
    const joined = last === undefined ? 0 : last.height + part.height;
    const isFull = last === undefined || joined > most || joined - part.height / 2 > even;
    if (isFull) lists.push(part);
    else lists[lists.length - 1] = listOf([...last.rows, ...part.rows]);
  }
  return lists;
}

function sizedRow(node: ViewActivity, measure: TextMeasurer): SizedNode {
  const { row: size, rowGap } = VIEW_TYPOGRAPHY;
  const isNamed = node.name !== '' && node.name !== node.node;
  const number = measure(numberInView(node), size, 'bold');
  const lines = isNamed ? wrapText(measure, node.name, ROW.text, size, 'regular') : [];
  const names = lines.map((line) => measure(line, size, 'regular'));
  return {
    node,
    shape: 'row',
    caption: [],
    lines,
    definition: [],
    width: number + (isNamed ? rowGap + Math.max(...names) : 0) + 2 * ROW.pad,
    height: Math.ceil(Math.max(1, lines.length) * size * TYPOGRAPHY.leading + 2 * ROW.pad),
  };
}

function indentOf(rank: number): number {
  return (rank - 1) * INDENT;
}

function columnAt(column: Column, x: number, y: number): readonly ViewNodeGeometry[] {
  const top = y + column.head.height + GAP.head;
  let left = x;
  const rows = column.lists.flatMap((list) => {
    let at = top;
    const placed = list.rows.map((row): ViewNodeGeometry => {
      const place = { ...row, x: left + indentOf(row.node.rank), y: at };
      at += row.height;
      return place;
    });
    left += list.width + GAP.list;
    return placed;
  });
  return [{ ...column.head, width: column.width, x, y }, ...rows];
}

/** Rows of columns, in order: with lists as high and as many columns a row as make the smallest page. */
function bandsOf(children: readonly Child[], aspect: number): readonly (readonly Column[])[] {
  if (children.length === 0) return [];
  const choices = heightsOf(children).flatMap((height) => {
    const columns = children.map((child) => columnOf(child, height));
    return columns.map((_, index) => chunks(columns, index + 1));
  });
  const pages = choices.map((bands) => pageOf(bands, aspect));
  return choices[pages.indexOf(Math.min(...pages))] ?? [];
}

/** Heights that lists may have, the greatest first: from that of the longest list to that of the longest part. */
function heightsOf(children: readonly Child[]): readonly number[] {
  const sums = children.map(({ parts }) => parts.reduce((sum, { height }) => sum + height, 0));
  const most = Math.max(1, ...sums);
  const least = Math.max(1, ...children.flatMap(({ parts }) => parts.map(({ height }) => height)));
  const step = (most / least) ** (1 / HEIGHTS);
  return Array.from({ length: HEIGHTS + 1 }, (_, index) => most / step ** index);
}

/** The height of the page that holds the rows. */
function pageOf(bands: readonly (readonly Column[])[], aspect: number): number {
  const width = Math.max(...bands.map(bandWidth));
  const height = bands.reduce((sum, band) => sum + bandHeight(band) + GAP.band, GAP.band);
  return Math.max(width / aspect, height);
}

function chunks(columns: readonly Column[], size: number): readonly (readonly Column[])[] {
  const count = Math.ceil(columns.length / size);
  return Array.from({ length: count }, (_, index) =>
    columns.slice(index * size, (index + 1) * size),
  );
}

function bandWidth(band: readonly Column[]): number {
  return band.reduce((sum, { width }) => sum + width + GAP.column, -GAP.column);
}

function bandHeight(band: readonly Column[]): number {
  return Math.max(...band.map(({ height }) => height));
}

function linesOf(
  lines: readonly ViewLine[],
  placed: readonly ViewNodeGeometry[],
): readonly ViewLineGeometry[] {
  const byId = new Map(placed.map((node) => [node.node.id, node]));
  const heads = placed.filter(({ node }) => node.rank === 1);
  const first = heads[0]?.y ?? 0;
  return lines.flatMap((line) => {
    const [above, below] = [byId.get(line.from), byId.get(line.to)];
    if (above === undefined || below === undefined) return [];
    const points = below.node.rank === 1 ? wayToHead(above, below, first) : wayToRow(above, below);
    return [lineAlong(line, points)];
  });
}

/** Down beside the names, from the box over the list or from the row above in the tree. */
function wayToRow(above: ViewNodeGeometry, row: ViewNodeGeometry): readonly Point[] {
  const x = row.x - INDENT / 2;
  const y = row.y + ROW.pad + (VIEW_TYPOGRAPHY.row * TYPOGRAPHY.leading) / 2;
  return [
    { x, y: above.y + above.height },
    { x, y },
    { x: row.x, y },
  ];
}

/** Down from the top, along the rule above the first row of columns, and round its left end to the others. */
function wayToHead(top: ViewNodeGeometry, head: ViewNodeGeometry, first: number): readonly Point[] {
  const from = { x: top.x + top.width / 2, y: top.y + top.height };
  const to = { x: head.x + head.width / 2, y: head.y };
  const [bus, own] = [first - BUS.above, head.y - BUS.above];
  const beside =
    head.y === first
      ? []
      : [
          { x: 0, y: bus },
          { x: 0, y: own },
        ];
  return [from, { x: from.x, y: bus }, ...beside, { x: to.x, y: own }, to];
}
