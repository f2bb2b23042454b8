/** The lists of a whole model as they draw best: diagram by diagram from the top, and again as long as that saves. */
import type { ActivityId, Diagram, ListKey, ListOrder } from '@idef0-studio/model';
import { betterOrders, type BetterOrders } from './better-orders.js';
import { withOrders } from './list-orders.js';

/** What another order saves on a diagram and on those of its boxes. */
export interface OrderStep extends BetterOrders {
  /** Of the diagram. */
  readonly node: string;
}

export interface BestOrders {
  /** What is saved where, in the order in which it is found. */
  readonly steps: readonly OrderStep[];
  /** All steps together, each list once. */
  readonly orders: readonly ListOrder[];
}

/** Each round can only save crossings; a model settles in one or two. */
const ROUNDS = 4;

/** Better orders of the lists on all diagrams of a model, each found with what was changed before. Yields after
 *  every few milliseconds of work. */
export function* bestOrders(
  diagrams: readonly Diagram[],
  mayOrder: (list: ListKey) => boolean,
): Generator<void, BestOrders> {
  const nodes = new Map(diagrams.map(({ node, activity }) => [activity, node]));
  const current = new Map(diagrams.map((diagram) => [diagram.node, diagram]));
  const childOf = (activity: ActivityId) => current.get(nodes.get(activity) ?? '');
  const steps: OrderStep[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const known = steps.length;
    for (const { node } of diagrams) {
      const diagram = current.get(node);
      const better = diagram && (yield* betterOrders(diagram, { childOf, mayOrder }));
      if (better === undefined) continue;
      steps.push({ node, ...better });
      for (const [key, each] of current) current.set(key, withOrders(each, better.orders));
    }
    if (steps.length === known) break;
  }
  return { steps, orders: composed(steps.flatMap(({ orders }) => orders)) };
}

/** Orders one after the other as one order of each list. */
function composed(orders: readonly ListOrder[]): readonly ListOrder[] {
  const lists = new Map<string, ListOrder>();
  for (const { activity, role, order } of orders) {
    const key = `${role} ${activity}`;
    const before = lists.get(key)?.order;
    lists.set(key, { activity, role, order: before === undefined ? order : after(before, order) });
  }
  return [...lists.values()].filter(({ order }) => !isSorted(order));
}

/** An order of what stands in another one already. */
function after(before: readonly number[], order: readonly number[]): readonly number[] {
  const places = [...order].sort((a, b) => a - b);
  return order.map((position) => before[places.indexOf(position)] ?? position);
}

function isSorted(order: readonly number[]): boolean {
  return order.every((position, index) => index === 0 || position > (order[index - 1] ?? 0));
}
