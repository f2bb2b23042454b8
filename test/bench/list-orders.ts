/**
 * What the order of lists costs: crossings with free ports, as the lists stand, and after `idef0 order`. The difference
 * between the first two is the price of the ICOM codes.
 */
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace, type SourceText } from '@idef0-studio/language';
import { bestOrders, drawingOf, judge, listsOf } from '@idef0-studio/layout';
import { withOrders, withoutOrders } from '@idef0-studio/layout/testing';
import { allRules, type Diagram } from '@idef0-studio/model';
import { readFileSync } from 'node:fs';
import { listOrderModel } from '../support/list-order-model.js';
import type { DiagramSet } from './layout-times.js';
import type { Table } from './table.js';

/** Random models of each kind. */
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

/** A row for the example of the rule, Ben's Burgers, random models and each set. */
export async function ordersTable(sets: readonly DiagramSet[]): Promise<Table> {
  const { wrong = '' } = allRules.find(({ code }) => code === 'layout/list-order') ?? {};
  const burgers = new URL('../layout/fixtures/bens-burgers.idef0', import.meta.url);
  const all: readonly (DiagramSet & { readonly isFixed?: boolean })[] = [
    { name: 'example of the rule', diagrams: await diagramsOf(wrong) },
    { name: 'Ben’s Burgers', diagrams: await diagramsOf(readFileSync(burgers, 'utf8')) },
    { name: 'random, lists written', diagrams: await randomDiagrams(true) },
    { name: 'random, lists derived', diagrams: await randomDiagrams(false), isFixed: true },
    ...sets,
  ];
  return {
    title: 'The order of lists, in crossings',
    columns: [
      ...['', 'diagrams', 'free ports', 'as it stands', 'to free'],
      ...['ordered', 'to free', 'within 1.1'],
    ],
    rows: all.map(({ isFixed = false, ...set }) => rowOf(set, isFixed)),
    remark:
      'Diagrams with boxes that have diagrams. Within 1.1: share of these that come so near to free ports once ordered. What is derived has no order to change.',
  };
}

function rowOf({ name, diagrams }: DiagramSet, isFixed: boolean): readonly string[] {
  const search = bestOrders(diagrams, () => !isFixed);
  let step = search.next();
  while (step.done !== true) step = search.next();
  const { orders } = step.value;
  const counts = diagrams
    .filter((diagram) => listsOf(diagram).length > 0)
    .map((diagram) => ({
      free: crossingsOf(withoutOrders(diagram, listsOf(diagram))),
      stands: crossingsOf(diagram),
      ordered: crossingsOf(withOrders(diagram, orders)),
    }));
  const sum = (key: 'free' | 'stands' | 'ordered') =>
    counts.reduce((total, each) => total + each[key], 0);
  const near = counts.filter(({ free, ordered }) => ordered <= 1.1 * free).length;
  const toFree = (crossings: number) => (crossings / (sum('free') || 1)).toFixed(3);
  return [
    ...[name, `${counts.length}`, `${sum('free')}`, `${sum('stands')}`, toFree(sum('stands'))],
    ...(isFixed
      ? ['', '', '']
      : [`${sum('ordered')}`, toFree(sum('ordered')), `${near} of ${counts.length}`]),
  ];
}

function crossingsOf(diagram: Diagram): number {
  return judge(diagram, drawingOf(diagram), { measure: measureText }).figures.crossings;
}

async function diagramsOf(text: string): Promise<readonly Diagram[]> {
  const files: readonly SourceText[] = [{ uri: 'file:///model.idef0', text }];
  const models = (await loadWorkspace(files)).models();
  return models.flatMap((model) =>
    model.diagrams().flatMap(({ node }) => model.diagram(node) ?? []),
  );
}

/** Of all models, each under the names of its own. */
async function randomDiagrams(written: boolean): Promise<readonly Diagram[]> {
  const models = SEEDS.map(async (seed) => {
    const diagrams = await diagramsOf(listOrderModel(seed, { written }));
    return diagrams.map((diagram) => renamed(diagram, `${seed} `));
  });
  return (await Promise.all(models)).flat();
}

/** The diagram as one of a larger collection: what names it, and the activities on it, is its own. */
function renamed(diagram: Diagram, prefix: string): Diagram {
  return {
    ...diagram,
    node: prefix + diagram.node,
    activity: prefix + diagram.activity,
    boxes: diagram.boxes.map((box) => ({ ...box, id: prefix + box.id })),
  };
}
