/** The example HP ITSM against the paper it is made from: groups, processes, activities, flows, and levels of maturity. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assessmentsIn, stepsOf, type Activity, type IcomRole, type ModelQueries } from '@idef0-studio/model';
import { allFlows, objectsOf, readPaper, type Flow } from './hp-facts.js';
import { findingsOf, loadExample } from './load-example.js';

const workspace = await loadExample('hp-itsm');
const model = modelOf('HP ITSM');
const paper = readPaper();
const flows = allFlows(paper);
const [root, ...below] = model.activities();
const groups = insideOf(root);
const processes = groups.flatMap(insideOf);

test('the model has the 5 groups, 17 processes and 134 activities of the paper, each in its place', () => {
  const written = groups.map((group) => ({
    name: group.name,
    processes: insideOf(group).map((process) => ({
      name: process.name,
      activities: insideOf(process).map(({ name }) => name),
    })),
  }));
  expect(written).toEqual(paper.groups);
  const activities = processes.flatMap(insideOf);
  expect([groups.length, processes.length, activities.length]).toEqual([5, 17, 134]);
});

test('each group and activity says what it is, and each process what it is for', () => {
  const definitions = [...groups, ...processes.flatMap(insideOf)].map((each) => each.definition);
  expect(definitions).not.toContain(undefined);
  expect(new Set(definitions).size).toBe(139);
  const silent = processes.filter(
    ({ texts: { purpose, description } }) => purpose === undefined || description === undefined,
  );
  expect(silent).toEqual([]);
});

test.each(flows.map((flow) => [flow.what, flow] as const))(
  'the flow of %s goes where the prose says',
  (_, flow) => {
    for (const object of objectsOf(flow)) {
      const missing = [
        ...without(endNames(flow.from, flow), giversOf(object)),
        ...without(endNames(flow.to, flow), takersOf(object)),
      ];
      expect(missing, `who has to do with '${object}'`).toEqual([]);
    }
  },
);

test('there are 42 flows in the paper, and nobody gives or takes anything that they do not name', () => {
  expect(flows).toHaveLength(42);
  for (const object of new Set(model.objects().map(({ name }) => name))) {
    const those = flows.filter((flow) => expand(objectsOf(flow)).includes(object));
    expect(those, `flows of '${object}'`).not.toEqual([]);
    const others = [
      ...without(giversOf(object), those.flatMap((flow) => endNames(flow.from, flow))),
      ...without(takersOf(object), those.flatMap((flow) => endNames(flow.to, flow))),
    ];
    expect(others, `who has to do with '${object}'`).toEqual([]);
  }
});

test('the scales have the levels of figure 5, and 16 of the 17 processes stand on them as it has them', () => {
  const { cmm_levels, management_levels, places, not_placed } = paper.maturity;
  const levels = model
    .plainElements('scale')
    .map(({ members }) => members.map(({ number, name }) => ({ number, name })));
  expect(levels).toEqual([cmm_levels, management_levels]);

  const rated = assessmentsIn(model).map(({ scale, declaration: { date }, ratings }) => ({
    scale: scale?.name,
    date: date?.text,
    places: ratings.map(({ activity, level }) => [activity?.name, level?.number]),
  }));
  const date = paper.source.released;
  expect(rated).toEqual([
    { scale: 'Maturity', date, places: places.map((each) => [each.process, each.cmm_level]) },
    {
      scale: 'Management',
      date,
      places: places.map((each) => [each.process, each.management_level]),
    },
  ]);
  expect([places.length, not_placed]).toEqual([16, ['Security management']]);
});

test('the four scenarios of the paper name its processes, and the life of a service passes all 17', () => {
  const [life, ...starts] = model.plainElements('scenario').map((scenario) => {
    const actors = stepsOf(model, scenario).flatMap((step) => step.actors);
    const activities = actors.flatMap((actor) => (actor.kind === 'activity' ? actor.activity : []));
    return { name: scenario.name, processes: activities.map(({ name }) => name) };
  });
  expect(starts).toEqual(paper.scenarios.map(({ name, processes: those }) => ({ name, processes: those })));
  const passed = new Set(life?.processes);
  expect(processes.filter(({ name }) => !passed.has(name))).toEqual([]);
});

test('what is found are the gaps of the paper, which the README lists', () => {
  const readme = readFileSync(new URL('../../examples/hp-itsm/README.md', import.meta.url), 'utf8');
  const listed = [...readme.matchAll(/^\| `([a-z/-]+)` \| ([^|]+) \| [^|]+ \|$/gmu)];
  const found = findingsOf(workspace).map((line) => / ([a-z/-]+): .*?'([^']+)'/u.exec(line) ?? []);
  expect(new Set(found.map(([, code, about]) => `${code} ${about}`))).toEqual(
    new Set(listed.map(([, code, about]) => `${code} ${about}`)),
  );
  expect(listed).toHaveLength(6);
});

function modelOf(name: string): ModelQueries {
  const found = workspace.model(name);
  if (found === undefined) throw new RangeError(`There is no model '${name}'.`);
  return found;
}

function insideOf(activity: Activity | undefined): readonly Activity[] {
  return below.filter(({ parent }) => parent === activity?.id);
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter((name) => !others.includes(name));
}

/** Those who give an object, or a bundle that holds it, or a part of it. */
function giversOf(object: string): readonly string[] {
  const isNamed = named(object);
  const agents = model.agents().filter(({ outputs }) => outputs.some(isNamed));
  return [...agents, ...processesWith(['output'], isNamed)].map(({ name }) => name);
}

function takersOf(object: string): readonly string[] {
  const isNamed = named(object);
  const agents = model.agents().filter(({ inputs }) => inputs.some(isNamed));
  return [...agents, ...processesWith(['input', 'control'], isNamed)].map(({ name }) => name);
}

function processesWith(
  roles: readonly IcomRole[],
  isNamed: (id: string) => boolean,
): readonly Activity[] {
  return processes.filter(({ lists }) =>
    roles.flatMap((role) => lists[role] ?? []).some(({ object }) => isNamed(object)),
  );
}

/** Whether an object is the one, holds it or is a part of it. */
function named(object: string): (id: string) => boolean {
  const names = expand([object]);
  return (id) => names.includes(model.object(id)?.name ?? id);
}

/** The objects with the bundles that hold them and the parts that they are made of. */
function expand(names: readonly string[]): readonly string[] {
  const nameOf = (id: string) => model.object(id)?.name ?? id;
  const bundles = model.objects().filter(({ parts }) => parts.length > 0);
  return names.flatMap((name) => [
    name,
    ...bundles.filter(({ parts }) => parts.map(nameOf).includes(name)).map((each) => each.name),
    ...bundles.filter((each) => each.name === name).flatMap(({ parts }) => parts.map(nameOf)),
  ]);
}

/** Who stands at an end of a flow: a process, the customer, all processes but the other end, or of a group all that give
 *  and the first that takes. Nobody, where the prose names nobody. */
function endNames(end: string | null, { from, to }: Flow): readonly string[] {
  if (end === null) return [];
  if (end === 'customer') return ['Customer'];
  if (end === 'all processes') {
    return processes.map(({ name }) => name).filter((name) => name !== from && name !== to);
  }
  const group = groups.find(({ name }) => name === end);
  if (group === undefined) return [end];
  const members = insideOf(group).map(({ name }) => name);
  return end === from ? members : members.slice(0, 1);
}
