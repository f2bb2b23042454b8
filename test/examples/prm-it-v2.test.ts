/** The example PRM-IT V2 against the overview it is made from: categories, processes, groups, and the flows of its context. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { IcomRole, ModelQueries } from '@idef0-studio/model';
import { findingsOf, loadExample } from './load-example.js';

interface Overview {
  readonly stated: { readonly categories: number; readonly processes: number };
  readonly categories: readonly {
    readonly number: string;
    readonly name: string;
    readonly kind: string;
    /** Of a supporting one. */
    readonly focus?: string;
    /** Of a primary one. */
    readonly phase?: string;
    readonly processes: readonly { readonly number: string; readonly name: string }[];
  }[];
  readonly context: { readonly box: string };
  readonly agents: readonly string[];
  readonly flows: readonly string[];
}

const workspace = await loadExample('prm-it-v2');
const model = modelOf('PRM-IT V2');
const file = new URL('../facts/prm-it-v2-facts.json', import.meta.url);
const overview = JSON.parse(readFileSync(file, 'utf8')) as Overview;
const [root, ...below] = model.activities();

test('the model has the 8 categories and 41 processes of the overview, under their numbers and names', () => {
  const printed = overview.categories.flatMap(({ number, name, processes }) => [
    `${number} ${name}`,
    ...processes.map((process) => `${process.number} ${process.name}`),
  ]);
  expect(below.map(({ node, name }) => `${node} ${name}`)).toEqual(printed);
  const { categories, processes } = overview.stated;
  expect([categories, processes, below.length]).toEqual([8, 41, 49]);
});

test('each category and each process has a purpose of its own', () => {
  const purposes = below.map(({ texts }) => texts.purpose?.text);
  expect(purposes).not.toContain(undefined);
  expect(new Set(purposes).size).toBe(49);
});

test('four categories are primary and four supporting, each in its phase or with its focus', () => {
  const written = model
    .plainElements('category')
    .map(({ name, members }) => [name, members.map((member) => member.name)] as const);
  expect(Object.fromEntries(written)).toEqual({
    'Value Chain.Primary': namesOf(({ kind }) => kind === 'primary'),
    'Value Chain.Supporting': namesOf(({ kind }) => kind === 'supporting'),
    'Phase.Create': namesOf(({ phase }) => phase === 'Create'),
    'Phase.Deploy': namesOf(({ phase }) => phase === 'Deploy'),
    'Phase.Operate': namesOf(({ phase }) => phase === 'Operate'),
    'Phase.Maintain': namesOf(({ phase }) => phase === 'Maintain'),
    'Focus.Result': namesOf(({ focus }) => focus === 'result'),
    'Focus.Underpinning': namesOf(({ focus }) => focus === 'underpinning'),
  });
  expect(written.slice(0, 2).map(([, members]) => members.length)).toEqual([4, 4]);
});

test('around the box of the context stand the 5 agents and 9 flows of the overview, and no others', () => {
  expect(root?.name).toBe(overview.context.box);
  expect(model.agents().map(({ name }) => name)).toEqual(overview.agents);
  expect(model.objects().map(({ name }) => name)).toEqual(overview.flows.toSorted());
  expect([overview.agents.length, overview.flows.length]).toEqual([5, 9]);
  const boundary = root === undefined ? undefined : model.boundary(root.id);
  const crossing = Object.values(boundary ?? {}).flat();
  expect(crossing.map(({ object }) => model.object(object)?.name).toSorted()).toEqual(
    overview.flows.toSorted(),
  );
});

test('who gives and who takes each flow is what the README infers', () => {
  const written = overview.flows.map((flow) => {
    const from = [...agentsOf(flow, 'outputs'), ...nodesOf(flow, ['output'])];
    const to = [...agentsOf(flow, 'inputs'), ...nodesOf(flow, ['input', 'control'])];
    return `${flow} | ${from.join()} | ${to.join()}`;
  });
  expect(written.toSorted()).toEqual([...inferredFlows()].toSorted());
});

test('nothing is found', () => {
  expect(findingsOf(workspace)).toEqual([]);
});

function modelOf(name: string): ModelQueries {
  const found = workspace.model(name);
  if (found === undefined) throw new RangeError(`There is no model '${name}'.`);
  return found;
}

function namesOf(
  belongs: (category: Overview['categories'][number]) => boolean,
): readonly string[] {
  return overview.categories.filter(belongs).map(({ name }) => name);
}

function agentsOf(flow: string, list: 'inputs' | 'outputs'): readonly string[] {
  return model
    .agents()
    .filter((agent) => agent[list].some((object) => model.object(object)?.name === flow))
    .map(({ name }) => name);
}

/** The processes in whose lists of these roles a flow stands. */
function nodesOf(flow: string, roles: readonly IcomRole[]): readonly string[] {
  return below
    .filter(({ lists }) =>
      roles
        .flatMap((role) => lists[role] ?? [])
        .some(({ object }) => model.object(object)?.name === flow),
    )
    .map(({ node }) => node);
}

/** The rows `flow | from | to | because` of the README. */
function inferredFlows(): readonly string[] {
  const readme = new URL('../../examples/prm-it-v2/README.md', import.meta.url);
  const rows = readFileSync(readme, 'utf8').matchAll(
    /^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gmu,
  );
  return [...rows].map((row) => row.slice(1, 4).join(' | ')).filter((row) => /A\d/u.test(row));
}
