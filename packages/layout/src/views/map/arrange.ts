/**
 * Which frame of the map stands in which column: those that exchange much side by side, so that most lines cross one
 * channel and few go round through a street. Within a column the order is that of the model, so that a reader
 * finds A34 behind A33. A local search (hill climbing): it begins with the order of the model and goes on as long as a
 * step gains.
 */
import type { View } from '@idef0-studio/model';
import { columnsOf, filledColumns, type Item } from './columns.js';

/** About how large things come out, px. */
const SIZE = { row: 15, least: 56, gap: 16, title: 56, box: 160, list: 170, channel: 150 } as const;
/** What a line that goes round costs beyond its length, px. */
const DETOUR = 400;
/** How much the length of the mean line counts beside the size of the page. */
const LENGTH = 0.8;
/** Sweeps over all items; each rarely gains after the third. */
const SWEEPS = 8;
/** Of more items than these no two change places: there are too many pairs. */
const MOST_SWAPPED = 30;

type Columns = readonly (readonly Item[])[];

/** The items of a map in about `count` columns: with groups that are too high for these in shares, and, where it is
 *  another arrangement, with all groups whole. */
export function arrangements(
  view: View,
  items: readonly Item[],
  count: number,
  aspect: number,
): readonly Columns[] {
  const guess = heightGuess(view);
  const shared = columnsOf(items, count, guess);
  const hasShares = shared.some((column) => column.some(({ kind }) => kind === 'share'));
  const starts = hasShares ? [shared, filledColumns(items, count, guess)] : [shared];
  return starts.map((start) => improved(start, costFor(view, aspect, guess)));
}

function improved(start: Columns, costOfAll: (columns: Columns) => number): Columns {
  let best = start.filter((column) => column.length > 0);
  let least = costOfAll(best);
  const ranks = new Map(best.flat().map((item, index) => [item, index]));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const before = least;
    for (const step of stepsOf(best)) {
      const next = step(best)?.map((column) => inOrder(column, ranks));
      const cost = next === undefined ? Infinity : costOfAll(next);
      if (next === undefined || cost >= least - 1) continue;
      [best, least] = [next, cost];
    }
    if (least >= before) break;
  }
  return fromTheLeft(best, ranks);
}

/** A mirrored arrangement is as good: the one is taken that begins on the left, as the model does. */
function fromTheLeft(columns: Columns, ranks: ReadonlyMap<Item, number>): Columns {
  const first = columns.findIndex((column) => column.some((item) => ranks.get(item) === 0));
  const mirrored = columns.toReversed();
  return 2 * first >= columns.length && !isTorn(columns, mirrored) ? mirrored : columns;
}

/** A changed arrangement; undefined where the step cannot be made. */
type Step = (columns: Columns) => Columns | undefined;

function stepsOf(columns: Columns): readonly Step[] {
  const movable = columns.flat().filter(({ kind }) => kind === 'whole');
  const moves = movable.flatMap((item) =>
    columns.map(
      (_, at): Step =>
        (present) =>
          moved(present, item, at),
    ),
  );
  const swaps =
    movable.length > MOST_SWAPPED
      ? []
      : pairsOf(movable).map(
          ([one, other]): Step =>
            (present) =>
              exchanged(present, one, other),
        );
  const shifts = columns.flatMap((_, from) =>
    columns.map(
      (__, to): Step =>
        (present) =>
          columnMoved(present, from, to),
    ),
  );
  return [...shifts, ...moves, ...swaps];
}

function pairsOf(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, index) =>
    items.slice(index + 1).map((other) => [one, other] as const),
  );
}

function moved(columns: Columns, item: Item, at: number): Columns | undefined {
  const target = columns[at];
  if (target === undefined || target.includes(item)) return undefined;
  if (target.some(({ kind }) => kind === 'share')) return undefined;
  return columns
    .map((column, index) =>
      index === at ? [...column, item] : column.filter((candidate) => candidate !== item),
    )
    .filter((column) => column.length > 0);
}

function exchanged(columns: Columns, one: Item, other: Item): Columns | undefined {
  if (columns.some((column) => column.includes(one) && column.includes(other))) return undefined;
  const swap = (item: Item): Item => (item === one ? other : item === other ? one : item);
  return columns.map((column) => column.map(swap));
}

function columnMoved(columns: Columns, from: number, to: number): Columns | undefined {
  const column = columns[from];
  if (column === undefined || from === to || to >= columns.length) return undefined;
  const rest = columns.filter((_, index) => index !== from);
  const next = [...rest.slice(0, to), column, ...rest.slice(to)];
  return isTorn(columns, next) ? undefined : next;
}

/** Whether the shares of a group, which stand side by side in `before`, do so no more. */
function isTorn(before: Columns, columns: Columns): boolean {
  const shares = before.map(([item]) => item).filter((item) => item?.kind === 'share');
  return shares.some((share, index) => {
    const next = shares[index + 1];
    if (next === undefined || next.group !== share?.group) return false;
    const at = columns.findIndex(([item]) => item === share);
    return columns[at + 1]?.[0] !== next;
  });
}

function inOrder(column: readonly Item[], ranks: ReadonlyMap<Item, number>): readonly Item[] {
  const isSorted = column.every((item, index) => {
    const before = column[index - 1];
    return before === undefined || (ranks.get(before) ?? 0) < (ranks.get(item) ?? 0);
  });
  if (isSorted) return column;
  return [...column].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/** What the size of the page and the length of its lines cost together, px. Places are kept by index from call to call,
 *  since thousands of arrangements are compared. */
function costFor(
  { nodes, lines }: View,
  aspect: number,
  heightOf: (item: Item) => number,
): (columns: Columns) => number {
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  const ends = lines.map(({ from, to }) => [indexes.get(from) ?? 0, indexes.get(to) ?? 0] as const);
  const columnOf = new Int32Array(nodes.length);
  const yOf = new Float64Array(nodes.length);
  const place = (columns: Columns, height: number): void => {
    columns.forEach((column, index) => {
      let y = (height - columnHeight(column, heightOf)) / 2;
      for (const item of column) {
        const step = heightOf(item) / Math.max(1, item.nodes.length);
        for (const { id } of item.nodes) {
          const node = indexes.get(id) ?? 0;
          columnOf[node] = index;
          yOf[node] = y += step;
        }
      }
    });
  };
  return (columns) => {
    const height = Math.max(0, ...columns.map((column) => columnHeight(column, heightOf)));
    place(columns, height);
    let length = 0;
    for (const [from, to] of ends) {
      const columnsApart = Math.abs((columnOf[from] ?? 0) - (columnOf[to] ?? 0));
      length += lengthOf(columnsApart, yOf[from] ?? 0, yOf[to] ?? 0, height);
    }
    const width = columns.length * COLUMN;
    const mean = length / Math.max(1, lines.length);
    return Math.max(width / aspect, height) + LENGTH * mean;
  };
}

const COLUMN = SIZE.box + SIZE.list + SIZE.channel;

function columnHeight(column: readonly Item[], heightOf: (item: Item) => number): number {
  let height = 0;
  for (const item of column) height += heightOf(item);
  return height;
}

/** About how long a line will be, with what it costs beyond that where it goes round. */
function lengthOf(columnsApart: number, from: number, to: number, height: number): number {
  if (columnsApart < 2) return Math.abs(from - to) + columnsApart * SIZE.channel;
  const round = Math.min(from + to, 2 * height - from - to);
  return round + columnsApart * COLUMN + DETOUR;
}

/** About how high an item will be: a box has about half of what comes in on each side. */
function heightGuess({ lines }: View): (item: Item) => number {
  const incoming = new Map<string, number>();
  for (const { to } of lines) incoming.set(to, (incoming.get(to) ?? 0) + 1);
  const known = new Map<Item, number>();
  return (item) => {
    const height = known.get(item) ?? guess(item, incoming);
    known.set(item, height);
    return height;
  };
}

function guess({ group, nodes }: Item, incoming: ReadonlyMap<string, number>): number {
  const heights = nodes.map(
    ({ id }) => Math.max(SIZE.least, 0.6 * SIZE.row * (incoming.get(id) ?? 0)) + SIZE.gap,
  );
  return heights.reduce((sum, height) => sum + height, group === undefined ? 0 : SIZE.title);
}
