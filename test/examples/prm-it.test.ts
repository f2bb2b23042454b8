/**
 * The example PRM-IT against the book it is made from: names, entries, From and To lists. What differs
 * is exactly what `examples/prm-it/README.md` lists as contradictions of the book.
 */
import { expect, test } from 'vitest';
import { findActivity, fromTo, type Activity, type ModelQueries } from '@idef0-studio/model';
import { findingsOf, loadExample } from './load-example.js';
import { bookNodes, listedContradictions, type BookEntry } from './prm-it-book.js';

const workspace = await loadExample('prm-it');
const model = modelOf('PRM-IT');
const book = bookNodes();
const entries = book.flatMap((node) => node.entries);

/** The parts of bundles that the book does not name, and what users and suppliers exchange with IT. */
const OURS = [
  'Availability Plans',
  'Capability Updates',
  'Capacity Plans',
  'Compliance Plans',
  'Contract for Products or Services',
  'Facilities Plans',
  'IT Service Continuity Plans',
  'Security Plans',
  'Service Fulfillment',
  'Service Invocation',
  'Supplier Input',
  'Supplier Output',
  'User Input',
  'User Output',
];

test('the model has the 57 nodes of the book, under their names', () => {
  const named = book.map(({ node }) => `${node} ${activityAt(node).name}`);
  expect(named).toEqual(book.map(({ node, name }) => `${node} ${name}`));
  expect(named).toHaveLength(57);
});

test('the model has no node below A2 that the book lacks', () => {
  const below = model.activities().filter(({ node }) => node.startsWith('A2'));
  expect(below.map(({ node }) => node).sort()).toEqual(book.map(({ node }) => node).sort());
});

test('every node lists the entries of the book, under its heading and in its order', () => {
  const listed = book.map(({ node }) => [node, ...entriesOf(activityAt(node))]);
  const printed = book.map((node) => [
    node.node,
    ...node.entries.map(({ role, object }) => `${role} ${object}`),
  ]);
  expect(listed).toEqual(printed);
  expect(entries).toHaveLength(605);
});

test('the model has the 147 objects of the book and fourteen of ours', () => {
  const printed = new Set(entries.map(({ object }) => object));
  const names = model.objects().map(({ name }) => name);
  expect(printed.size).toBe(147);
  expect(names.filter((name) => !printed.has(name)).sort()).toEqual(OURS);
});

test('every object, every activity of A2 and every agent says what it is', () => {
  const silent = [
    ...model.objects(),
    ...model.activities().filter(({ node }) => node.startsWith('A2')),
    ...model.agents(),
  ].filter(({ definition }) => definition === undefined);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('every From and To list is as printed, but for the contradictions that the README lists', () => {
  const differing = entries.flatMap((entry) => {
    const place = `${entry.node} ${entry.role} ${entry.object}`;
    const printed = listText(entry.fromTo, entry.outside);
    const follows = derivedList(entry);
    return printed === follows ? [] : [{ place, printed, follows }];
  });
  expect(differing).toHaveLength(7);
  expect(differing.sort(byPlace)).toEqual([...listedContradictions()].sort(byPlace));
});

test('the findings are those that the README explains', () => {
  expect(findingsOf(workspace)).toEqual([
    expect.stringMatching(/^a23-.*: object\/not-made: .*'Service Catalog Usage Data'/),
    expect.stringMatching(
      /^a26-.*: balance\/output-not-made: .*'IT Customer Benefit Realization Report'/,
    ),
  ]);
});

test('every one of the 605 entries meets an arrow of its own on the diagram of its parent', () => {
  const ends = model.diagrams().flatMap(({ node }) => model.diagram(node)?.arrows ?? []);
  const unbalanced = ends
    .flatMap(({ sources, targets }) => [...sources, ...targets])
    .filter((end) => end.unbalanced);
  // No activity of the book makes it (README).
  expect(unbalanced.map(({ object }) => object)).toEqual([
    'IT Customer Benefit Realization Report',
  ]);
  const boxEnds = book.flatMap(({ node }) => boxEndsOf(node));
  const listed = entries.map(({ node, role, object }) => `${node} ${role} ${object}`);
  expect(new Set(boxEnds)).toEqual(new Set(listed));
});

function modelOf(name: string): ModelQueries {
  const found = workspace.model(name);
  if (found === undefined) throw new RangeError(`There is no model '${name}'.`);
  return found;
}

function activityAt(node: string): Activity {
  const found = findActivity(model, node);
  if (found === undefined) throw new RangeError(`There is no node ${node}.`);
  return found;
}

function entriesOf(activity: Activity): readonly string[] {
  return (['control', 'input', 'output', 'mechanism'] as const).flatMap((role) =>
    (activity.lists[role] ?? []).map(
      ({ object }) => `${role} ${model.object(object)?.name ?? object}`,
    ),
  );
}

function derivedList(entry: BookEntry): string {
  const object = model.objects().find(({ name }) => name === entry.object);
  if (object === undefined) return 'unknown object';
  const list = fromTo(model, activityAt(entry.node).id, entry.role, object.id);
  return listText(list.nodes, list.agents.length > 0);
}

function listText(nodes: readonly string[], outside: boolean): string {
  const all = outside ? [...nodes, 'outside'] : nodes;
  return all.length === 0 ? 'nobody' : all.join(' ');
}

/** Where arrows meet the box of a node on its parent's diagram. */
function boxEndsOf(node: string): readonly string[] {
  const parent = node === 'A2' ? 'A0' : node.slice(0, -1);
  const diagram = model.diagram(parent);
  const ends = diagram?.arrows.flatMap(({ sources, targets }) => [...sources, ...targets]) ?? [];
  return ends.flatMap((end) =>
    end.kind === 'box' && diagram?.boxes[end.box]?.node === node
      ? [`${node} ${end.role} ${model.object(end.object)?.name ?? end.object}`]
      : [],
  );
}

function byPlace(one: { readonly place: string }, other: { readonly place: string }): number {
  return one.place < other.place ? -1 : 1;
}
