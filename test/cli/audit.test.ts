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
  const [subject, difference, contradiction] = out.split('\n');
  expect(subject).toBe('Plan');
  expect(difference).toMatch(
    /^ {2}bakery\.idef0:\d+:\d+: A1 output: another list: the table has A1 A2 A3, the model A2 A3 \(the table contradicts itself here\)\.$/u,
  );
  expect(contradiction).toBe('  table: A1 output goes to A1, which takes nothing of that name.');
});

test('what is said of one object stands together, in the order of the table', async () => {
  const facts = {
    A1: { ...FACTS.A1, name: 'Plan', outputs: [{ object: 'Plan', to: ['A2'] }] },
    A3: { ...FACTS.A3, controls: [{ object: 'Plan', from: ['A2'] }], inputs: [{ object: 'Salt' }] },
  };
  const { out } = await auditOf(JSON.stringify(facts));
  const lines = out.split('\n').map((line) => line.replace(/bakery\.idef0:\d+:\d+: /u, ''));
  expect(lines.slice(0, -2)).toEqual([
    'A1',
    '  A1: another name: the table has Plan, the model Plan the Day.',
    'Plan',
    '  A1 output: another list: the table has A2, the model A2 A3.',
    '  A3 control: another list: the table has A2, the model A1.',
    'Salt',
    '  A3 input: entry missing: the table has input, the model nothing.',
    'Flour',
    '  A3 input: entry not in the table: the table has nothing, the model input.',
  ]);
});

test('texts, outcomes and clauses are compared where the table has them', async () => {
  const text = `model Law
catalog Act "The act" { 4.1 "Records", 4.2 "Audits" }
activity Keep Order {
  id "7"
  purpose "So that nobody asks"
  includes "Books" { "Ledgers" }
  outcome "Records are kept" satisfies Act.4.1
  outcome "Audits are held" satisfies none
}
`;
  const facts = {
    catalogs: { Act: { '4.1': 'Records', '4.2': null } },
    7: {
      name: 'Keep Order',
      texts: { purpose: 'So that  nobody asks', includes: ['Books', 'Ledgers'], value: 0 },
      outcomes: [{ text: 'Records are kept', satisfies: ['Act.4.1'] }, { satisfies: [] }],
      satisfies: [],
    },
  };
  const run = (table: object) =>
    bench.run(
      { 'law.idef0': text, 'facts.json': JSON.stringify(table) },
      ...['audit', 'law.idef0', '--against', 'facts.json'],
    );
  const exact = await run(facts);
  expect(exact.out).toBe(
    '0 differences (0 not explained by the table), 0 contradictions in the table; ' +
      'compared 1 node, 0 entries, 0 From or To lists, 2 outcomes, 2 clauses.\n',
  );
  const changed = await run({
    catalogs: { Act: { '4.1': 'Papers', '4.3': null }, Code: { 1: null } },
    7: {
      texts: { purpose: 'For its own sake', includes: 3 },
      outcomes: [
        { number: 2, text: 'Audits happen', satisfies: ['Act.4.2'] },
        { number: 3, text: 'More' },
      ],
      satisfies: ['Act.4.1'],
    },
  });
  expect(changed.code).toBe(1);
  expect(changed.out.split('\n').slice(0, -2)).toEqual([
    '7',
    '  law.idef0:5:11: 7 purpose: other texts: the table has "For its own sake", the model "So that nobody asks".',
    '  law.idef0:6:12: 7 includes: other texts: the table has 3, the model 2.',
    '  law.idef0:8:3: 7 outcome 2: other texts: the table has "Audits happen", the model "Audits are held".',
    '  law.idef0:8:29: 7 outcome 2: other clauses: the table has Act.4.2, the model none.',
    '  law.idef0:3:10: 7 outcome 3: outcome missing: the table has "More", the model nothing.',
    '  law.idef0:7:3: 7 outcome 1: outcome not in the table: the table has nothing, the model "Records are kept".',
    '  law.idef0:3:10: 7 satisfies: other clauses: the table has Act.4.1, the model none.',
    'Act',
    '  law.idef0:2:9: Act clause 4.1: other texts: the table has "Papers", the model "Records".',
    '  law.idef0:2:9: Act clause 4.3: clause missing: the table has a clause, the model nothing.',
    '  law.idef0:2:9: Act clause 4.2: clause not in the table: the table has nothing, the model Audits.',
    'Code',
    '  model: Code: catalog missing: the table has a catalog, the model no such catalog.',
  ]);
});

test('JSON has the same, for programs', async () => {
  const facts = { ...FACTS, A3: { ...FACTS.A3, name: 'Bake Bread' } };
  const { out } = await auditOf(JSON.stringify(facts), '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    compared: { nodes: 2, entries: 5, lists: 5, outcomes: 0, clauses: 0 },
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
  [
    'has an outcome that is none',
    '{"A1":{"outcomes":[3]}}',
    'A1.outcomes must be a number or a list of outcomes',
  ],
  ['has a wrong title', '{"catalogs":{"Act":{"4.1":7}}}', 'catalogs.Act.4.1 must be a text'],
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
  expect(out).toMatch(/^7 differences \(0 not explained by the table\), 10 contradictions/mu);
  expect(out.split('\n').filter((line) => /^[A-Z]/u.test(line))).toEqual([
    'Customer Output',
    'IT Customer Transformation Themes and Evaluation Principles',
    'IT Customer Benefit Realization Report',
    'Customer Satisfaction Issue Communications',
  ]);
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
