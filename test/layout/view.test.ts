/** Views with places: the laws of judge-view on examples and generated models; test/fuzz has random ones. */
import { readdirSync } from 'node:fs';
import { measureText, type ViewGeometry } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import { layoutView } from '@idef0-studio/layout/views';
import {
  findActivity,
  VIEW_KINDS,
  type ModelQueries,
  type View,
  type ViewRequest,
} from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { generatedModel } from '../bench/generated-model.js';
import { loadExample } from '../examples/load-example.js';
import { judgeView } from '../support/judge-view.js';
import { modelOf } from '../support/model-check.js';
import { impact, requestsOf, viewOrFail } from '../support/view-requests.js';

const bakery = await exampleOf('quick-start');
const manual = await exampleOf('prm-it');
const generated = await modelIn(
  generatedModel().map(({ name, text }) => ({ uri: `file:///g/${name}`, text })),
);

const id = (model: ModelQueries, node: string) => findActivity(model, node)?.id ?? '';

const PICTURES: readonly (readonly [string, ModelQueries, ViewRequest])[] = [
  ['the context of the bakery', bakery, { kind: 'context' }],
  ['the tree of the bakery', bakery, { kind: 'tree' }],
  ['the map of the bakery', bakery, { kind: 'map', level: 1 }],
  ['the matrix of the bakery', bakery, { kind: 'n2' }],
  ['an object of the bakery', bakery, { kind: 'object', object: 'Flour' }],
  ['the context of the manual', manual, { kind: 'context' }],
  ['the tree of the manual', manual, { kind: 'tree' }],
  ['the tree of A2', manual, { kind: 'tree', activity: id(manual, 'A2') }],
  ['the map of the categories', manual, { kind: 'map', level: 1 }],
  ['the map of the processes', manual, { kind: 'map', level: 2 }],
  ['the map of A2', manual, { kind: 'map', level: 2, activity: id(manual, 'A2') }],
  ['the map of the third level', manual, { kind: 'map', level: 3 }],
  ['the matrix of A2', manual, { kind: 'n2', activity: id(manual, 'A2') }],
  ['the matrix of A22', manual, { kind: 'n2', activity: id(manual, 'A22') }],
  ['a bundle', manual, { kind: 'object', object: 'Customer Input' }],
  ['a part of a bundle', manual, { kind: 'object', object: 'Market Data' }],
  ['a much used object', manual, { kind: 'object', object: 'SLAs, OLAs, UCs' }],
  ['the neighbours of A22', manual, impact(id(manual, 'A22'), 1)],
  ['two steps from A221', manual, impact(id(manual, 'A221'), 2)],
  ['everything from A31', manual, impact(id(manual, 'A31'), 'all')],
  [
    'two steps from an object',
    manual,
    { kind: 'impact', of: { object: 'Market Analysis' }, upstream: 2, downstream: 2 },
  ],
  ['the context of a generated model', generated, { kind: 'context' }],
  ['the tree of a generated model', generated, { kind: 'tree' }],
  ['the categories of a generated model', generated, { kind: 'map', level: 1 }],
  ['the processes of a generated model', generated, { kind: 'map', level: 2 }],
];

test.each(PICTURES)('%s breaks no law', async (_name, model, request) => {
  const view = viewOrFail(model, request);
  expect(judgeView(view, await layoutView(view))).toEqual([]);
});

test.each(PICTURES.filter(([name]) => name.includes('bakery') || name.includes('of A22')))(
  '%s comes out the same twice',
  async (_name, model, request) => {
    const view = viewOrFail(model, request);
    expect(await layoutView(view)).toEqual(await layoutView(view));
  },
);

test('a view without nodes is an empty picture', async () => {
  const view: View = {
    kind: 'map',
    model: '',
    title: '',
    notes: [],
    nodes: [],
    groups: [],
    lines: [],
  };
  for (const kind of VIEW_KINDS) {
    expect(judgeView(view, await layoutView({ ...view, kind }))).toEqual([]);
  }
});

test('names of any length and script have room', async () => {
  const model = modelOf(`
    activity Root
      activity ${'Verylongwordwithoutanyblank'.repeat(5)}
        output 目標と計画の見直し, ${'Договор '.repeat(20)}
      activity x
        input 目標と計画の見直し, ${'Договор '.repeat(20)}
  `);
  for (const request of requestsOf(model)) {
    const view = viewOrFail(model, request);
    const geometry = await layoutView(view);
    expect(judgeView(view, geometry)).toEqual([]);
    for (const node of geometry.nodes) {
      for (const line of node.lines) {
        expect(measureText(line, 11, 'regular')).toBeLessThanOrEqual(node.width);
      }
    }
  }
});

test('a line is as heavy as it carries many objects, and says which', async () => {
  const view = viewOrFail(manual, { kind: 'map', level: 1 });
  const { lines } = await layoutView(view);
  const direction = lines.find(({ from, to }) => from.endsWith('Direction') && /Rel/.test(to));
  expect(direction?.weight).toBe(direction?.objects.length);
  expect(direction?.label?.mark).toBe('A3');
  expect(direction?.label?.lines.at(-1)).toBe('+4 more');
});

test('what was left out is in the notes', async () => {
  const children = Array.from({ length: 130 }, (_, index) => `      activity Work ${index}`);
  const model = modelOf(['activity Root', ...children].join('\n'));
  const { notes, sheet } = await layoutView(viewOrFail(model, { kind: 'map', level: 1 }));
  expect(notes).toEqual(['Left out: 10 activities further on at this level.']);
  expect(textsOf(sheet)).toContain('10 activities further on at this level.');
});

test('the sheet says which model, which view and what the context is for', async () => {
  const { sheet } = await layoutView(viewOrFail(bakery, { kind: 'context' }));
  expect(textsOf(sheet)).toEqual(
    expect.arrayContaining(['Bakery', 'A-0 Run a Bakery', 'Context', 'Purpose:', 'The baker']),
  );
});

test('an N² chart has what one box gives another in the row of the one and the column of the other', async () => {
  const view = viewOrFail(manual, { kind: 'n2', activity: id(manual, 'A2') });
  const { nodes, lines } = await layoutView(view);
  const rect = (node: string) => nodes.find((each) => each.node.id === node);
  expect(lines.length).toBeGreaterThan(30);
  for (const { from, to, label } of lines) {
    const [row, column] = [rect(from), rect(to)];
    if (row === undefined || column === undefined || label === undefined)
      throw new RangeError(from);
    expect(label.y).toBeGreaterThan(row.y);
    expect(label.y + label.height).toBeLessThan(row.y + row.height);
    expect(label.x).toBeGreaterThan(column.x);
    expect(label.x + label.width).toBeLessThan(column.x + column.width);
  }
  for (const [index, node] of nodes.slice(1).entries()) {
    const before = nodes[index];
    expect(node.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
    expect(node.y).toBeGreaterThan((before?.y ?? 0) + (before?.height ?? 0));
  }
});

test('a column of the impact view is a step', async () => {
  const view = viewOrFail(manual, impact(id(manual, 'A221'), 2));
  const { nodes } = await layoutView(view);
  const spans = [-2, -1, 0, 1, 2].map((rank) => {
    const column = nodes.filter(({ node }) => node.rank === rank);
    return {
      from: Math.min(...column.map(({ x }) => x)),
      to: Math.max(...column.map(({ x, width }) => x + width)),
    };
  });
  spans.slice(1).forEach(({ from }, index) => expect(from).toBeGreaterThan(spans[index]?.to ?? 0));
});

const GOLDENS = PICTURES.filter(([name]) => name.includes('bakery'));

test.each(GOLDENS)('%s is as it was', async (name, model, request) => {
  const geometry = await layoutView(viewOrFail(model, request));
  await expect(`${JSON.stringify(geometry, rounded, 1)}\n`).toMatchFileSnapshot(goldenOf(name));
});

test('each golden has its picture', () => {
  const files = readdirSync(new URL('../golden/views', import.meta.url));
  const names = files.filter((file) => file.endsWith('.json')).sort();
  expect(names).toEqual(GOLDENS.map(([name]) => goldenOf(name).replace(/^.*\//, '')).sort());
});

function goldenOf(name: string): string {
  return `../golden/views/${name.replaceAll(' ', '-')}.json`;
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

function textsOf(sheet: ViewGeometry['sheet']): readonly string[] {
  return sheet.flatMap((item) => (item.kind === 'text' ? item.text : []));
}

async function exampleOf(folder: string): Promise<ModelQueries> {
  const [model] = (await loadExample(folder)).models();
  if (model === undefined) throw new RangeError(`No model in ${folder}`);
  return model;
}

async function modelIn(files: Parameters<typeof loadWorkspace>[0]): Promise<ModelQueries> {
  const [model] = (await loadWorkspace(files)).models();
  if (model === undefined) throw new RangeError('No model');
  return model;
}
