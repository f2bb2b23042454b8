/** The frames of the map in columns, in the order of the model, so that a reader finds A34 behind A33. */
import { TYPOGRAPHY, VIEW_TYPOGRAPHY, wrapText, type TextMeasurer } from '@idef0-studio/geometry';
import type { View, ViewGroup, ViewNode } from '@idef0-studio/model';

/** A group with its activities, or one activity that is in no group. */
export interface Item {
  readonly kind: 'whole' | 'share';
  readonly group: ViewGroup | undefined;
  /** All activities of the group; some of them where it is so large that it takes several columns. */
  readonly nodes: readonly ViewNode[];
}

/** Height of an item, in any unit. */
type HeightOf = (item: Item) => number;

/** A group this much higher than a column should be takes several. */
const TOO_HIGH = 1.4;

/** In the order of the nodes. */
export function itemsOf({ nodes, groups }: View): readonly Item[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const items: { kind: 'whole'; group: ViewGroup | undefined; nodes: ViewNode[] }[] = [];
  for (const node of nodes) {
    const group = node.group === undefined ? undefined : byId.get(node.group);
    const same = group === undefined ? undefined : items.find((item) => item.group === group);
    if (same === undefined) items.push({ kind: 'whole', group, nodes: [node] });
    else same.nodes.push(node);
  }
  return items;
}

/** Items in about `count` columns, the order kept, the highest as low as can be. A share of a group has a column
 *  of its own. */
export function columnsOf(
  items: readonly Item[],
  count: number,
  heightOf: HeightOf,
): readonly (readonly Item[])[] {
  const total = items.reduce((sum, item) => sum + heightOf(item), 0);
  return filledColumns(
    items.flatMap((item) => sharesOf(item, (total / count) * TOO_HIGH, heightOf)),
    count,
    heightOf,
  );
}

/** The same with every group whole, however high it is. */
export function filledColumns(
  parts: readonly Item[],
  count: number,
  heightOf: HeightOf,
): readonly (readonly Item[])[] {
  const total = parts.reduce((sum, item) => sum + heightOf(item), 0);
  const shares = parts.filter(({ kind }) => kind === 'share').length;
  const most = Math.max(count, shares + 1);
  let [low, high] = [Math.max(0, ...parts.map(heightOf)), total];
  while (high - low > total / 1000) {
    const middle = (low + high) / 2;
    if (filled(parts, heightOf, middle).length <= most) high = middle;
    else low = middle;
  }
  return filled(parts, heightOf, high);
}

/** An item as it is, or in shares of about the same height, none higher than `most` if that can be. */
function sharesOf(item: Item, most: number, heightOf: HeightOf): readonly Item[] {
  const { group, nodes } = item;
  const count = Math.min(nodes.length, Math.ceil(heightOf(item) / most));
  if (group === undefined || count < 2) return [item];
  const singles = nodes.map((node): Item => ({ kind: 'whole', group: undefined, nodes: [node] }));
  return columnsOf(singles, count, heightOf).map((column) => ({
    kind: 'share',
    group,
    nodes: column.flatMap((single) => single.nodes),
  }));
}

/** Columns filled one after the other up to a height. */
function filled(
  items: readonly Item[],
  heightOf: HeightOf,
  most: number,
): readonly (readonly Item[])[] {
  const columns: Item[][] = [];
  let [height, isClosed] = [0, true];
  for (const item of items) {
    const own = heightOf(item);
    const isFull = isClosed || item.kind === 'share' || height + own > most;
    if (isFull) columns.push([item]);
    else columns.at(-1)?.push(item);
    height = isFull ? own : height + own;
    isClosed = item.kind === 'share';
  }
  return columns;
}

/** The title of a frame, broken to its width. */
export function titleLines(
  { node, title }: ViewGroup,
  width: number,
  measure: TextMeasurer,
): readonly string[] {
  const text = node === undefined || node === title ? title : `${node} ${title}`;
  return wrapText(measure, text, width, VIEW_TYPOGRAPHY.group, 'bold');
}

export function titleHeight(lines: readonly string[]): number {
  return lines.length * VIEW_TYPOGRAPHY.group * TYPOGRAPHY.leading;
}
