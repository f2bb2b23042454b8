/**
 * The order of lists that draws best. The order in which an activity lists what it takes and makes fixes its ports and
 * the ICOM codes of its child diagram, so that no layout may change it; what an order costs is the difference to a
 * drawing whose ports are free. The order is read off that drawing.
 */
import { measureText, type Drawing } from '@idef0-studio/geometry';
import type { ActivityId, Diagram, ListKey, ListOrder } from '@idef0-studio/model';
import { judge } from '../judge/judge.js';
import { drawingSteps } from '../layout-diagram.js';
import { drawnOrders, listsOf, withOrders, withoutOrders } from './list-orders.js';
import { isWorth } from './worth.js';

/** Lists of boxes of one diagram in an order that draws better. */
export interface BetterOrders {
  /** In the order of boxes. At least one. */
  readonly orders: readonly ListOrder[];
  /** Crossings on the diagram and on those of its boxes, as the lists stand. */
  readonly crossings: number;
  /** How many of these the new order saves. */
  readonly saves: number;
}

/** What is known besides a diagram. */
export interface Surroundings {
  /** The diagram that decomposes an activity; undefined where it has none. */
  readonly childOf: (activity: ActivityId) => Diagram | undefined;
  /** Whether a list may be written in another order. */
  readonly mayOrder: (list: ListKey) => boolean;
}

/** The lists of the boxes of a diagram in an order in which it and its child diagrams have clearly fewer crossings
 *  together; undefined where none is found. What makes no difference stays as it is written. Deterministic. Yields after every few
 *  milliseconds of work. */
export function* betterOrders(
  diagram: Diagram,
  { childOf, mayOrder }: Surroundings,
): Generator<void, BetterOrders | undefined> {
  const lists = listsOf(diagram).filter(mayOrder);
  if (lists.length === 0) return undefined;
  const asWritten = yield* crossingsOf(diagram);
  const free = withoutOrders(diagram, lists);
  const drawing = yield* drawingSteps(free);
  if (!isWorth(asWritten - crossingsIn(free, drawing), asWritten)) return undefined;
  const crossings = totals([diagram, ...childrenOf(lists, childOf)]);
  const before = yield* crossings([]);
  let best = drawnOrders(diagram, drawing, lists);
  let least = yield* crossings(best);
  for (const order of best) {
    const fewer = best.filter((each) => each !== order);
    const without = yield* crossings(fewer);
    if (without <= least) [best, least] = [fewer, without];
  }
  best = yield* keptAsWritten(best, least, crossings);
  const saves = before - least;
  if (best.length === 0 || !isWorth(saves, asWritten)) return undefined;
  return { orders: best, crossings: before, saves };
}

/** How many neighbours are tried in the order in which they are written. */
const MOST_TRIES = 8;

/** The orders with neighbours as they are written, where that costs no crossing. */
function* keptAsWritten(
  orders: readonly ListOrder[],
  least: number,
  crossings: (orders: readonly ListOrder[]) => Generator<void, number>,
): Generator<void, readonly ListOrder[]> {
  let best = orders;
  let tries = 0;
  for (const [at, { order }] of orders.entries()) {
    for (let index = 1; index < order.length && tries < MOST_TRIES; index++) {
      const turned = best.map((each, other) => (other === at ? withTurned(each, index) : each));
      if (turned[at] === best[at]) continue;
      tries++;
      if ((yield* crossings(turned)) <= least) best = turned;
    }
  }
  return best;
}

/** The order with the entry at an index before the one that stands before it; the same where they are as written. */
function withTurned(list: ListOrder, index: number): ListOrder {
  const { order } = list;
  const [before, after] = [order[index - 1], order[index]];
  if (before === undefined || after === undefined || before < after) return list;
  return {
    ...list,
    order: [...order.slice(0, index - 1), after, before, ...order.slice(index + 1)],
  };
}

function childrenOf(
  lists: readonly ListKey[],
  childOf: Surroundings['childOf'],
): readonly Diagram[] {
  const activities = new Set(lists.map(({ activity }) => activity));
  return [...activities].flatMap((activity) => childOf(activity) ?? []);
}

/** How many crossings the diagrams have together with lists in another order. Each diagram is laid out once for each
 *  order of its own lists. */
function totals(
  diagrams: readonly Diagram[],
): (orders: readonly ListOrder[]) => Generator<void, number> {
  const known = new Map<string, number>();
  return function* (orders) {
    let sum = 0;
    for (const diagram of diagrams) {
      const ordered = withOrders(diagram, orders);
      const key = JSON.stringify(ordered.arrows);
      const count = known.get(key) ?? (yield* crossingsOf(ordered));
      known.set(key, count);
      sum += count;
    }
    return sum;
  };
}

function* crossingsOf(diagram: Diagram): Generator<void, number> {
  return crossingsIn(diagram, yield* drawingSteps(diagram));
}

function crossingsIn(diagram: Diagram, drawing: Drawing): number {
  return judge(diagram, drawing, { measure: measureText }).figures.crossings;
}
