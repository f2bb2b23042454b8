/**
 * `idef0 audit` from the outside.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BAKERY } from './bakery.js';
import { openBench, type Bench } from './in-process.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const FACTS = {
  A1: {
    name: 'Plan the Day',
    controls: [{ object: 'Order', from: [], outside: true }],
    outputs: [{ object: 'Plan', to: ['A2', 'A3'] }],
  },
  A3: {
    name: 'Bake',
    controls: [{ object: 'Plan', from: ['A1'] }],
    inputs: [{ object: 'Flour', from: [], outside: true }],
    outputs: [{ object: 'Bread', to: [], outside: true }],
  },
};

const auditOf = (facts: string, ...options: readonly string[]) =>
  bench.run(
    { 'bakery.idef0': BAKERY, 'facts.json': facts },
    'audit',
    'bakery.idef0',
    '--against',
    'facts.json',
    ...options,
  );

test('a model that agrees with the table ends with 0', async () => {
  const { code, out, err } = await auditOf(JSON.stringify(FACTS));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(
    '0 differences (0 not explained by the table), 0 contradictions in the table; ' +
      'compared 2 nodes, 5 entries, 5 From or To lists.\n',
  );
});

test('a difference is told with its place in the text, and ends with 1', async () => {
  const facts = { ...FACTS, A3: { ...FACTS.A3, name: 'Bake Bread' } };
  const { code, out } = await auditOf(JSON.stringify(facts));
  const line = BAKERY.split('\n').findIndex((text) => text.includes('activity Bake')) + 1;
  expect(code).toBe(1);
  expect(out).toContain(
    `bakery.idef0:${line}:12: A3: another name: the table has Bake Bread, the model Bake.\n`,
  );
});

test('a difference that the table explains by contradicting itself ends with 0', async () => {
  const facts = {
    ...FACTS,
    A1: { ...FACTS.A1, outputs: [{ object: 'Plan', to: ['A2', 'A3', 'A1'] }] },
  };
  const { code, out } = await auditOf(JSON.stringify(facts));
  expect(code).toBe(0);
  expect(out).toContain('A1 output Plan: another list: the table has A1 A2 A3, the model A2 A3.\n');
  expect(out).toContain('  note: The table contradicts itself here.\n');
  expect(out).toMatch(/^table: A1 output Plan: .*which takes nothing of that name\.$/mu);
});

test('JSON has the same, for programs', async () => {
  const facts = { ...FACTS, A3: { ...FACTS.A3, name: 'Bake Bread' } };
  const { out } = await auditOf(JSON.stringify(facts), '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    compared: { nodes: 2, entries: 5, lists: 5 },
    differences: [
      { kind: 'name', node: 'A3', printed: 'Bake Bread', place: { file: 'bakery.idef0' } },
    ],
    contradictions: [],
  });
});

test.each([
  ['is not there', undefined, 'there is no such file or folder'],
  ['is not JSON', '{', 'is not JSON'],
  ['is a list', '[]', 'the table must be an object'],
  ['is empty', '{}', 'has no nodes'],
  [
    'has an unknown list',
    '{"A1":{"calls":[]}}',
    'A1.calls is not known; a node has name, controls',
  ],
  [
    'has an entry without an object',
    '{"A1":{"inputs":[{}]}}',
    'A1.inputs[0].object must be a text',
  ],
  [
    'has a list of numbers',
    '{"A1":{"inputs":[{"object":"X","from":[1]}]}}',
    'from[0] must be a text',
  ],
])('a table that %s is wrong usage, and the message says where', async (_, facts, message) => {
  const { code, out, err } =
    facts === undefined
      ? await bench.run({ 'b.idef0': BAKERY }, 'audit', '.', '--against', 'none.json')
      : await auditOf(facts);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});

test('of several models one has to be named', async () => {
  const files = {
    'a.idef0': BAKERY,
    'b.idef0': BAKERY.replace('model Bakery', 'model Other'),
    'facts.json': JSON.stringify(FACTS),
  };
  const unsure = await bench.run(files, 'audit', '.', '--against', 'facts.json');
  expect(unsure.code).toBe(2);
  expect(unsure.err).toContain("'Bakery', 'Other'; say which with --model");
  const sure = ['audit', '.', '--against', 'facts.json', '--model'] as const;
  expect((await bench.run(files, ...sure, 'Other')).code).toBe(0);
  expect((await bench.run(files, ...sure, 'Nobody')).code).toBe(2);
});

test('the example PRM-IT differs from its book only where the book contradicts itself', async () => {
  const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const facts = JSON.parse(readFileSync(at('test/facts/prm-it-v3-a2-facts.json'), 'utf8'));
  // The book spells the outside differently there, and the facts were not read for it.
  facts.A27.outputs.find(({ object }: { object: string }) => object === 'Customer Output').outside =
    true;
  const folder = await bench.run({ 'facts.json': JSON.stringify(facts) }, '--version');
  const { code, out } = await bench.runIn(
    folder.folder,
    ...['audit', at('examples/prm-it'), '--against', 'facts.json'],
  );
  expect(out).toMatch(/^7 differences \(0 not explained by the table\)/mu);
  expect(code).toBe(0);
});

test('of two models of one name the folder has to be named', async () => {
  const files = {
    'a/b.idef0': BAKERY,
    'a/idef0.json': '{}',
    'c/b.idef0': BAKERY,
    'facts.json': '{"A1":{"inputs":[{"object":"X","from":["A2"]}]}}',
  };
  const name = /model (\w+)/u.exec(BAKERY)?.[1] ?? '';
  const options = ['--against', 'facts.json', '--model', name];
  const { code, err } = await bench.run(files, 'audit', '.', ...options);
  expect(code).toBe(2);
  expect(err).toContain(`There are 2 models '${name}', in different projects`);
});
