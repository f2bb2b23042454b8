/**
 * The node tree as the reference books print it: the top above, its children in a row of columns, and under
 * each what stands below it as an indented list with rules. Columns go on in another row where one would be
 * too wide for a page.
 */
import {
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
  readonly rows: readonly SizedNode[];
  readonly width: number;
  readonly height: number;
}

/** Width over height of the page that the columns are to fill. */
const ASPECT = Math.SQRT2;
/** A row stands this much to the right of the one above it in the tree, px; rules run in the middle. */
const INDENT = 16;
/** Between columns, between rows of columns, and from the head of a column to its list, px. */
const GAP: Readonly<Record<'column' | 'band' | 'head', number>> = { column: 30, band: 44, head: 7 };
/** The rule above a row of columns is this high above them; the one beside the rows stands left of them. */
const BUS = { above: 18, beside: 18 } as const;
const ROW = { text: 200, pad: 2 } as const;
const HEAD = { text: 150, least: 150 } as const;
const TOP = { text: 220, least: 170 } as const;

export function layoutTree(view: View, { measure }: ViewLayoutOptions): ViewDrawing {
  const [top, ...under] = view.nodes.filter((node) => node.kind === 'activity');
  if (top === undefined) return EMPTY_DRAWING;
  const bands = bandsOf(columnsOf(under, measure));
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

function columnsOf(nodes: readonly ViewActivity[], measure: TextMeasurer): readonly Column[] {
  return nodes.flatMap((head, index) => {
    if (head.rank !== 1) return [];
    const next = nodes.findIndex(({ rank }, at) => at > index && rank === 1);
    const under = nodes.slice(index + 1, next < 0 ? undefined : next);
    return [columnOf(head, under, measure)];
  });
}

function columnOf(
  node: ViewActivity,
  under: readonly ViewActivity[],
  measure: TextMeasurer,
): Column {
  const rows = under.map((row) => sizedRow(row, measure));
  const widest = Math.ceil(Math.max(0, ...rows.map((row) => indentOf(row.node.rank) + row.width)));
  const room = { text: Math.max(HEAD.text, widest - 24), least: Math.max(HEAD.least, widest) };
  const head = sizedBox(node, measure, room);
  const list = rows.reduce((sum, { height }) => sum + height, 0);
  return {
    head,
    rows,
    width: Math.max(head.width, widest),
    height: head.height + (rows.length === 0 ? 0 : GAP.head + list),
  };
}

function sizedRow(node: ViewActivity, measure: TextMeasurer): SizedNode {
  const { row: size, rowGap } = VIEW_TYPOGRAPHY;
  const isNamed = node.name !== '' && node.name !== node.node;
  const number = measure(node.node, size, 'bold');
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
  let at = y + column.head.height + GAP.head;
  const rows = column.rows.map((row) => {
    const placed = { ...row, x: x + indentOf(row.node.rank), y: at };
    at += row.height;
    return placed;
  });
  return [{ ...column.head, width: column.width, x, y }, ...rows];
}

/** Rows of columns, in order: as many columns a row as come nearest to the shape of a page. */
function bandsOf(columns: readonly Column[]): readonly (readonly Column[])[] {
  if (columns.length === 0) return [];
  const choices = columns.map((_, index) => chunks(columns, index + 1));
  const distance = (bands: readonly (readonly Column[])[]): number => {
    const width = Math.max(...bands.map(bandWidth));
    const height = bands.reduce((sum, band) => sum + bandHeight(band) + GAP.band, GAP.band);
    return Math.abs(Math.log(width / height / ASPECT));
  };
  return choices.reduce((best, other) => (distance(other) < distance(best) ? other : best));
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

function wayToRow(above: ViewNodeGeometry, row: ViewNodeGeometry): readonly Point[] {
  const x = above.x + INDENT / 2;
  const y = row.y + ROW.pad + (VIEW_TYPOGRAPHY.row * TYPOGRAPHY.leading) / 2;
  return [
    { x, y: above.y + above.height },
    { x, y },
    { x: row.x, y },
  ];
}
