/** The crosswalks between the examples: a line for each process, whose note names something that is there. */
import { expect, test } from 'vitest';
import { loadWorkspace } from '@idef0-studio/language';
import {
  mapLines,
  outcomeNumbers,
  type Activity,
  type MapLine,
  type ModelQueries,
} from '@idef0-studio/model';
import { exampleTexts } from './load-example.js';

const FOLDERS = ['crosswalks', 'iso-20000-4', 'hp-itsm', 'prm-it-v2', 'prm-it'];
const workspace = await loadWorkspace(FOLDERS.flatMap(exampleTexts));
const maps = workspace.everyModel().flatMap((owner) =>
  owner.plainElements('map').flatMap(({ map }) => {
    if (map === undefined) return [];
    return [{ left: map.left, right: map.right, lines: mapLines(owner, map) }];
  }),
);
const lines = maps.flatMap((map) => map.lines);

/** Of these the book of version 3 does not tell where they are. */
const LOST = [
  'IT Governance and Management System Capabilities',
  'Configuration Management',
  'Data Management',
  'Event Management',
  'Asset Management',
];

test('three maps lead from ISO 20000-4 to PRM-IT', () => {
  const ways = maps.map(({ left, right }) => `${left} -> ${right}`);
  expect(ways.toSorted()).toEqual([
    'HP ITSM -> PRM-IT V2',
    'ISO 20000-4 -> HP ITSM',
    'PRM-IT V2 -> PRM-IT',
  ]);
});

test.each(maps.map((map) => [map.left, map.right, map] as const))(
  'from %s to %s each process has one line, and each of the other side stands in one',
  (left, right, map) => {
    const said = map.lines.flatMap((line) => line.left?.activity?.name ?? []);
    const processes = processesOf(left).map(({ name }) => name);
    const expected = processes.filter((name) => left !== 'PRM-IT V2' || !LOST.includes(name));
    expect(said.filter((name) => processes.includes(name)).toSorted()).toEqual(expected.toSorted());

    const reached = map.lines.flatMap((line) => line.right.map(({ activity }) => activity?.id));
    const leftOut = processesOf(right).filter(({ id }) => !reached.includes(id));
    expect(leftOut.map(({ name }) => name)).toEqual([]);
  },
);

test('each name on either side is an activity of its model', () => {
  const ends = lines.flatMap((line) => [...(line.left ? [line.left] : []), ...line.right]);
  const unknown = ends.filter(({ activity }) => activity === undefined);
  expect(unknown.map(({ name }) => name.text)).toEqual([]);
  expect(lines.length).toBeGreaterThan(100);
});

test('each line has a note', () => {
  const notes = lines.map(({ note }) => note);
  expect(notes).not.toContain(undefined);
  expect(notes.filter((note = '') => !note.includes(' '))).toEqual([]);
});

test('what a note puts in quotes is an activity of HP ITSM', () => {
  const names = modelOf('HP ITSM')
    .activities()
    .map(({ name }) => name);
  const quoted = lines.flatMap(({ note = '' }) =>
    [...note.matchAll(/'([A-Z][^']+)'/gu)].map(([, name = '']) => name),
  );
  expect(quoted.filter((name) => !names.includes(name))).toEqual([]);
  expect(quoted.length).toBeGreaterThan(20);
});

test('each outcome that a note cites is one of the process at its left', () => {
  const cited = lines.flatMap((line) => citedIn(line).map((each) => ({ ...each, line })));
  const wrong = cited.filter(({ process, outcome, line }) => {
    const activity = line.left?.activity;
    const numbers = outcomeNumbers(activity?.texts.outcomes ?? []);
    return activity?.ownNumber !== process || (outcome !== undefined && !numbers.includes(outcome));
  });
  expect(wrong.map(({ process, outcome }) => `${process}-${outcome}`)).toEqual([]);
  expect(cited.length).toBeGreaterThan(15);
});

test('five processes of A2 are in both versions, two under their numbers, and two are new', () => {
  const { lines: last = [] } = maps.find(({ right }) => right === 'PRM-IT') ?? {};
  const kept = last
    .map(({ left, right: [right] }) => [left?.activity?.node, right?.activity?.node])
    .filter(([, node = '']) => /^A2\d$/u.test(node));
  expect(kept).toEqual([
    ['A21', 'A21'],
    ['A22', 'A26'],
    ['A23', 'A22'],
    ['A24', 'A24'],
    ['A25', 'A27'],
    [undefined, 'A23'],
    [undefined, 'A25'],
  ]);
});

function modelOf(name: string): ModelQueries {
  const found = workspace.model(name);
  if (found === undefined) throw new RangeError(`There is no model '${name}'.`);
  return found;
}

/** The processes of a model: below the groups where it has these, and of PRM-IT those of its book. */
function processesOf(name: string): readonly Activity[] {
  const below = modelOf(name)
    .activities()
    .filter(({ node }) => node !== 'A0');
  if (name === 'ISO 20000-4') return below;
  const processes = below.filter(({ node }) => /^A\d\d$/u.test(node));
  return name === 'PRM-IT' ? processes.filter(({ node }) => node.startsWith('A2')) : processes;
}

/** `5.4-3` or a process alone, `5.26`. */
function citedIn({ note = '' }: MapLine): readonly { process: string; outcome?: number }[] {
  return [...note.matchAll(/\b(5\.\d+)(?:-(\d+))?/gu)].map(([, process = '', outcome]) =>
    outcome === undefined ? { process } : { process, outcome: Number(outcome) },
  );
}
