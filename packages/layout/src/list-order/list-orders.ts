/**
 * The order of the lists of decomposed boxes, as diagrams have it: the places of ports at the box, and of the ends at
 * the frame of its child diagram. Diagrams with another order, with none, and the order that a drawing has.
 */
import type { Drawing, EndGeometry } from '@idef0-studio/geometry';
import type {
  ActivityId,
  ArrowEnd,
  BoundaryEnd,
  BoxEnd,
  Diagram,
  DiagramArrow,
  ListKey,
  ListOrder,
} from '@idef0-studio/model';
import { ROLES } from '@idef0-studio/model';

/** A list whose ports are drawn at a box: what it holds, by position. */
export type BoxList = ListKey & { readonly box: number; readonly positions: readonly number[] };

/** The lists of the boxes of a diagram of which at least two entries are drawn, in the order of boxes. */
export function listsOf(diagram: Diagram): readonly BoxList[] {
  const lists = new Map<string, BoxList>();
  for (const end of endsOf(diagram)) {
    const place = placeOf(diagram, end);
    if (end.kind !== 'box' || place === undefined) continue;
    const { key, list } = place;
    const known = lists.get(key)?.positions ?? [];
    const positions = [...new Set([...known, place.position])].sort((a, b) => a - b);
    lists.set(key, { ...list, box: end.box, positions });
  }
  return [...lists.values()]
    .filter(({ positions }) => positions.length > 1)
    .sort((a, b) => a.box - b.box);
}

/** The diagram with these lists in another order, at its boxes and at its frame. */
export function withOrders(diagram: Diagram, orders: readonly ListOrder[]): Diagram {
  if (orders.length === 0) return diagram;
  const places = new Map(orders.map((order) => [keyOf(order), newPlaces(order)]));
  const ordered = withEnds(diagram, (end) => {
    const place = placeOf(diagram, end);
    const position = place && places.get(place.key)?.get(place.position);
    return position === undefined ? end : placedAt(end, position);
  });
  return isByMention(diagram) ? { ...ordered, arrows: byMention(ordered.arrows) } : ordered;
}

/** Whether the arrows stand in the order in which the lists of the boxes mention them. */
function isByMention({ arrows }: Diagram): boolean {
  const sorted = byMention(arrows);
  return arrows.every((arrow, index) => arrow === sorted[index]);
}

function byMention(arrows: readonly DiagramArrow[]): readonly DiagramArrow[] {
  return [...arrows].sort((a, b) => firstMention(a) - firstMention(b));
}

/** Larger for what the lists mention later. */
function firstMention({ sources, targets }: DiagramArrow): number {
  const mentions = [...sources, ...targets].map((end) => {
    if (end.kind !== 'box' || end.role === 'call') return Number.MAX_SAFE_INTEGER;
    return (end.box * ROLES.length + ROLES.indexOf(end.role)) * LONGEST_LIST + (end.position ?? 0);
  });
  return Math.min(...mentions);
}

/** More entries than any list has. */
const LONGEST_LIST = 1_000_000;

/** The diagram with the ports of these lists of its boxes in no order. */
export function withoutOrders(diagram: Diagram, lists: readonly ListKey[]): Diagram {
  const free = new Set(lists.map(keyOf));
  return withEnds(diagram, (end) => {
    const place = placeOf(diagram, end);
    if (end.kind !== 'box' || place === undefined || !free.has(place.key)) return end;
    return { ...end, position: undefined };
  });
}

/** The lists in the order in which a drawing of the diagram has their ports; those that stand so already are left out. */
export function drawnOrders(
  diagram: Diagram,
  drawing: Drawing,
  lists: readonly BoxList[],
): readonly ListOrder[] {
  return lists.flatMap((list) => {
    const { activity, role, positions } = list;
    const along = alongSide(diagram, drawing, list);
    const order = [...positions].sort((a, b) => (along.get(a) ?? 0) - (along.get(b) ?? 0) || a - b);
    const isSame = order.every((position, index) => position === positions[index]);
    return isSame ? [] : [{ activity, role, order }];
  });
}

/** Where along its side each port of a list is drawn, by position. */
function alongSide(
  diagram: Diagram,
  { arrows }: Drawing,
  { box, role }: BoxList,
): ReadonlyMap<number, number> {
  const node = diagram.boxes[box]?.node;
  const drawn = new Map(
    arrows.map(({ id, ends }) => [id, ends.filter((end) => end.node === node)]),
  );
  const along = new Map<number, number>();
  for (const { id, sources, targets } of diagram.arrows) {
    for (const end of [...sources, ...targets]) {
      if (end.kind !== 'box' || end.box !== box || end.role !== role) continue;
      const found = drawn.get(id)?.find((each) => each.role === role && each.object === end.object);
      if (found !== undefined && end.position !== undefined)
        along.set(end.position, coordinate(found));
    }
  }
  return along;
}

function coordinate({ side, x, y }: EndGeometry): number {
  return side === 'top' || side === 'bottom' ? x : y;
}

function newPlaces({ order }: ListOrder): ReadonlyMap<number, number> {
  const slots = [...order].sort((a, b) => a - b);
  return new Map(order.map((position, index) => [position, slots[index] ?? position]));
}

/** An end that stands in a list: at a decomposed box, or at the frame of the diagram that shows the inside of one. */
function placeOf(
  diagram: Diagram,
  end: ArrowEnd,
): { readonly list: ListKey; readonly key: string; readonly position: number } | undefined {
  const { role } = end;
  if (role === 'call') return undefined;
  const place = (activity: ActivityId, position: number) => {
    const list = { activity, role };
    return { list, key: keyOf(list), position };
  };
  if (end.kind === 'boundary')
    return end.code === undefined ? undefined : place(diagram.activity, end.order + 1);
  const box = diagram.boxes[end.box];
  if (box?.decomposed !== true || end.position === undefined) return undefined;
  return place(box.id, end.position);
}

function keyOf({ activity, role }: ListKey): string {
  return `${role} ${activity}`;
}

function placedAt(end: ArrowEnd, position: number): ArrowEnd {
  return end.kind === 'box' ? boxEndAt(end, position) : frameEndAt(end, position);
}

function boxEndAt(end: BoxEnd, position: number): BoxEnd {
  return { ...end, position };
}

function frameEndAt(end: BoundaryEnd, position: number): BoundaryEnd {
  const code = `${end.code?.slice(0, 1) ?? ''}${position}`;
  return { ...end, order: position - 1, code };
}

function endsOf({ arrows }: Diagram): readonly ArrowEnd[] {
  return arrows.flatMap(({ sources, targets }) => [...sources, ...targets]);
}

function withEnds(diagram: Diagram, change: (end: ArrowEnd) => ArrowEnd): Diagram {
  const arrows = diagram.arrows.map((arrow) => ({
    ...arrow,
    sources: arrow.sources.map(change),
    targets: arrow.targets.map(change),
  }));
  return { ...diagram, arrows };
}
