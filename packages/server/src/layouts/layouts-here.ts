/**
 * Layouts on the thread that asks, a few ms at a time: whoever else has something to do on it gets a turn
 * in between.
 */
import type { DiagramGeometry } from '@idef0-studio/geometry';
import {
  bestOrders,
  betterBoxes,
  betterOrders,
  layoutSteps,
  type BestOrders,
} from '@idef0-studio/layout';
import type { ActivityId, ListKey } from '@idef0-studio/model';
import { TimeBudget } from '../scheduling/time-budget.js';
import type {
  AllOrdersTask,
  DiagramTask,
  FoundOrders,
  LayoutService,
  OrdersService,
  OrdersTask,
} from './layout-service.js';

/** How long nobody else gets a turn, ms; one step more may come on top. */
const LONGEST = 8;

/** Where there is no thread for layouts, or while it is busy. */
export const layoutsHere: LayoutService = {
  start: () => undefined,
  layout: layOutInTurns,
  layoutView: async ({ view, page }) => (await viewLayout())(view, { page }),
  dispose: () => undefined,
};

/** Orders where there is no thread for them. */
export const ordersHere: OrdersService = {
  find: (task, outdated) => inTurns(orderSteps(task), outdated),
  findAll: (task, outdated) => inTurns(allOrderSteps(task), outdated),
};

/** What lays out views is large: it is loaded with the first of them, and no part of the server's own bundle,
 *  which leaves it to that of the thread. */
async function viewLayout() {
  try {
    return (await import('@idef0-studio/layout/views')).layoutView;
  } catch (cause) {
    const message = 'Views are laid out on a thread, which could not be started.';
    throw new Error(message, { cause });
  }
}

/** The layout in one go, with texts as wide as they are drawn. */
export function layOut(task: DiagramTask): DiagramGeometry {
  return inOneGo(stepsOf(task));
}

/** The better orders on a diagram in one go. */
export function findOrders(task: OrdersTask): FoundOrders {
  return inOneGo(orderSteps(task));
}

/** The best orders of a whole model in one go. */
export function findAllOrders(task: AllOrdersTask): BestOrders {
  return inOneGo(allOrderSteps(task));
}

function inOneGo<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function layOutInTurns(
  task: DiagramTask,
  outdated?: AbortSignal,
): Promise<DiagramGeometry | undefined> {
  return inTurns(stepsOf(task), outdated);
}

async function inTurns<Result>(
  steps: Generator<void, Result>,
  outdated: AbortSignal | undefined,
): Promise<Result | undefined> {
  const budget = new TimeBudget(LONGEST);
  while (outdated?.aborted !== true) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (budget.isOver()) await budget.yield();
  }
  return undefined;
}

function stepsOf({ diagram, ...options }: DiagramTask): Generator<void, DiagramGeometry> {
  return layoutSteps(diagram, options);
}

function* orderSteps({
  diagram,
  children,
  lists,
  pairs,
}: OrdersTask): Generator<void, FoundOrders> {
  const childOf = (id: ActivityId) => children.find(({ activity }) => activity === id);
  return {
    lists: yield* betterOrders(diagram, { childOf, mayOrder: among(lists) }),
    boxes: yield* betterBoxes(diagram, pairs),
  };
}

function allOrderSteps({ diagrams, lists }: AllOrdersTask): Generator<void, BestOrders> {
  return bestOrders(diagrams, among(lists));
}

function among(lists: readonly ListKey[]): (list: ListKey) => boolean {
  return ({ activity, role }) =>
    lists.some((list) => list.activity === activity && list.role === role);
}
