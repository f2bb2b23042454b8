/** Which order of lists draws best, and what it saves. */
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import {
  betterBoxes,
  bestOrders,
  betterOrders,
  drawingOf,
  judge,
  listsOf,
} from '@idef0-studio/layout';
import { ruleOf, type Diagram, type ListKey, type ModelQueries } from '@idef0-studio/model';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../support/check.js';
import { listOrderModel } from '../support/list-order-model.js';
import { drawnOrders, withOrders, withoutOrders } from '@idef0-studio/layout/testing';

async function modelOf(text: string): Promise<ModelQueries> {
  const [model] = (await loadWorkspace(filesOf(text))).models();
  if (model === undefined) throw new RangeError('There is no model.');
  return model;
}

function diagramIn(model: ModelQueries, node: string): Diagram {
  const diagram = model.diagram(node);
  if (diagram === undefined) throw new RangeError(`There is no ${node}.`);
  return diagram;
}

const crossingsOf = (diagram: Diagram) =>
  judge(diagram, drawingOf(diagram), { measure: measureText }).figures.crossings;

const diagramsOf = (model: ModelQueries) =>
  model.diagrams().flatMap(({ node }) => model.diagram(node) ?? []);

function resultOf<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const ANY = () => true;

function better(model: ModelQueries, node: string, mayOrder: (list: ListKey) => boolean = ANY) {
  const diagram = diagramIn(model, node);
  const nodes = new Map(model.diagrams().map((each) => [each.activity, each.node]));
  const childOf = (activity: string) => model.diagram(nodes.get(activity) ?? '');
  return resultOf(betterOrders(diagram, { childOf, mayOrder }));
}

const rule = ruleOf('layout/list-order');

describe('lists in an order that costs crossings', () => {
  test('are found in the wrong example of the rule, and not in the right one', async () => {
    expect(better(await modelOf(rule?.wrong ?? ''), 'A0')).toEqual({
      orders: [{ activity: 'Run Works/Second', role: 'output', order: [3, 4, 1, 2] }],
      crossings: 4,
      saves: 4,
    });
    expect(better(await modelOf(rule?.right ?? ''), 'A0')).toBeUndefined();
  });

  test('are left where their author does not let them be ordered', async () => {
    const model = await modelOf(rule?.wrong ?? '');
    expect(better(model, 'A0', ({ role }) => role !== 'output')).toBeUndefined();
  });

  test('are those of decomposed boxes alone, and none on a diagram that there is nothing to save on', async () => {
    const model = await modelOf(rule?.wrong ?? '');
    expect(better(model, 'A2')).toBeUndefined();
    expect(better(model, 'A-0')).toBeUndefined();
  });

  test('say their codes at the frame of the child diagram', async () => {
    const model = await modelOf(rule?.wrong ?? '');
    const child = diagramIn(model, 'A2');
    const { orders = [] } = better(model, 'A0') ?? {};
    const codes = withOrders(child, orders)
      .arrows.flatMap(({ targets }) => targets)
      .flatMap((end) =>
        end.kind === 'boundary' ? [`${end.code} ${end.object} ${end.order}`] : [],
      );
    expect(codes.sort()).toEqual([
      'O1 Back One 0',
      'O2 Back Two 1',
      'O3 Forward One 2',
      'O4 Forward Two 3',
    ]);
  });
});

test('ports without an order come back from the drawing in the order in which they were drawn', async () => {
  const model = await modelOf(rule?.right ?? '');
  const diagram = diagramIn(model, 'A0');
  const lists = listsOf(diagram);
  expect(lists).toEqual([
    { activity: 'Run Works/Second', role: 'output', box: 1, positions: [1, 2, 3, 4] },
  ]);
  expect(drawnOrders(diagram, drawingOf(diagram), lists)).toEqual([]);
  const free = withoutOrders(diagram, lists);
  expect(listsOf(free)).toEqual([]);
});

test('Ben’s Burgers with the lists of a box turned round comes back to few crossings', async () => {
  const text = readFileSync(new URL('fixtures/bens-burgers.idef0', import.meta.url), 'utf8');
  const controls = [
    'Prices And Invoices',
    'Communications To Local Managers',
    'Short Term Goals',
    'Status Of Local Operations',
  ].map((name) => `      ${name}\n`);
  const turned = text.replace(controls.join(''), [...controls].reverse().join(''));
  expect(turned).not.toBe(text);
  const model = await modelOf(turned);
  const { steps, orders } = resultOf(bestOrders(diagramsOf(model), ANY));
  const A0 = diagramIn(model, 'A0');
  expect(steps.map(({ node }) => node)).toEqual(['A0']);
  expect(crossingsOf(withOrders(A0, orders))).toBeLessThan(11);
});

describe('on random models', () => {
  test.each([7])(
    '%i the best order is within 1.1 times the crossings of free ports',
    async (seed) => {
      const model = await modelOf(listOrderModel(seed));
      const diagrams = diagramsOf(model);
      const { orders } = resultOf(bestOrders(diagrams, ANY));
      const sum = (change: (diagram: Diagram) => Diagram) =>
        diagrams.reduce((all, diagram) => all + crossingsOf(change(diagram)), 0);
      const ordered = sum((diagram) => withOrders(diagram, orders));
      const free = sum((diagram) => withoutOrders(diagram, listsOf(diagram)));
      expect(ordered).toBeLessThanOrEqual(1.1 * free);
      expect(ordered).toBeLessThan(sum((diagram) => diagram));
      const settled = diagrams.map((diagram) => withOrders(diagram, orders));
      expect(resultOf(bestOrders(settled, ANY)).steps).toEqual([]);
    },
  );
});

test('two boxes in the other order are found in the wrong example of their rule, where they may be turned round', async () => {
  const boxRule = ruleOf('layout/box-order');
  const [wrong, right] = await Promise.all(
    [boxRule?.wrong, boxRule?.right].map(async (text) =>
      diagramIn(await modelOf(text ?? ''), 'A0'),
    ),
  );
  if (wrong === undefined || right === undefined) throw new RangeError('There is no example.');
  expect(resultOf(betterBoxes(wrong, [0]))).toEqual({ box: 0, crossings: 3, saves: 3 });
  expect(resultOf(betterBoxes(wrong, []))).toBeUndefined();
  expect(resultOf(betterBoxes(right, [0]))).toBeUndefined();
});
