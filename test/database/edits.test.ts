/** Incremental checking against the batch: after any edits, everything is as if it were made from nothing. */
import { describe, expect, test } from 'vitest';
import { LiveModel } from '@idef0-studio/database';
import {
  assemble,
  checkModel,
  fromTo,
  makersOf,
  plainKinds,
  queriesOf,
  takersOf,
  type Fragment,
  type ModelQueries,
  type ProcessModel,
} from '@idef0-studio/model';
import { everyFinding } from '../support/every-finding.js';
import { takeIn } from '../support/take-in.js';
import { Edits, randomFiles, textOf, type Files } from '../support/model-edits.js';
import { StructureEdits } from '../support/structure-edits.js';
import { fragmentsOf } from '../support/model-notation.js';

const SETTINGS = { severities: {} };

/** Fragments of files that did not change are the same values, as a workspace has them. */
class Reader {
  private readonly known = new Map<string, Fragment>();

  read(files: Files): readonly Fragment[] {
    return [...files].flatMap(([name, lines]) => {
      const text = textOf(new Map([[name, lines]]));
      const [fragment] = this.known.has(text) ? [this.known.get(text)] : fragmentsOf(text);
      if (fragment !== undefined) this.known.set(text, fragment);
      return fragment ?? [];
    });
  }
}

/** All that can be asked of a model, as plain values. */
function answers(model: ModelQueries): unknown {
  const activities = model.activities();
  const documents = model.fragments().map(({ document }) => document);
  return {
    name: model.name,
    header: model.header(),
    root: model.root(),
    activities,
    boundaries: activities.map(({ id }) => model.boundary(id)),
    links: activities.map(({ id }) => {
      const { links, findings } = model.links(id);
      return { links, findings };
    }),
    objects: model.objects().map((object) => ({
      ...object,
      declarations: model.declarations(object.id),
      occurrences: model.occurrences(object.id),
      written: [model.makers(object.id), model.takers(object.id), model.isTaken(object.id)],
      makers: makersOf(model, object.id).map(({ node }) => node),
      takers: takersOf(model, object.id).map(({ node }) => node),
    })),
    agents: model.agents().map((agent) => [agent, model.agent(agent.name)]),
    plainElements: plainKinds.map((kind) => model.plainElements(kind)),
    named: activities.map(({ name }) => model.named(name).map(({ id }) => id)),
    references: model.references(),
    findings: model.findings(),
    byDocument: documents.map((uri) => [model.activitiesIn(uri), model.referencesIn(uri)]),
    diagrams: model.diagrams().map(({ node }) => model.diagram(node)),
    lists: activities.map(({ id, lists }) =>
      (lists.output ?? []).map(({ object }) => fromTo(model, id, 'output', object)),
    ),
  };
}

/** Says where two values differ; they are printed as JSON first, since that is quick. */
function expectSame(found: unknown, expected: unknown, where: string): void {
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  expect(firstDifference(found, expected, ''), where).toBeUndefined();
}

function firstDifference(a: unknown, b: unknown, path: string): string | undefined {
  if (JSON.stringify(a) === JSON.stringify(b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object')
    return `${path}: ${String(a)} is not ${String(b)}`;
  const keys = new Set([...Object.keys(Object(a)), ...Object.keys(Object(b))]);
  for (const key of keys) {
    const found = firstDifference(
      Reflect.get(Object(a), key),
      Reflect.get(Object(b), key),
      `${path}.${key}`,
    );
    if (found !== undefined) return found;
  }
  return `${path}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`;
}

const EDITS = 8;

/** Takes a model through edits, and compares it after each with one that is made from nothing by other code. */
function follow(start: Files, next: (files: Files) => Files): void {
  const reader = new Reader();
  let files = start;
  const live = new LiveModel(reader.read(files));
  for (let edit = 0; edit < EDITS; edit += 1) {
    everyFinding(live, SETTINGS);
    files = next(files);
    const fragments = reader.read(files);
    takeIn(live, fragments, edit);
    expectAsFresh(live, fragments, `edit ${edit}:\n${textOf(files)}`);
  }
}

function expectAsFresh(live: LiveModel, fragments: readonly Fragment[], where: string): void {
  const fresh = assemble(fragments);
  expectSame(live.snapshot(), fresh, where);
  expectSame(answers(live.queries), answers(queriesOf(fresh)), where);
  expectSame(everyFinding(live, SETTINGS), checkModel(fresh, SETTINGS), where);
}

function seeds(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

test.each(seeds(10))('any edits of the model of seed %i give what its files give', (seed) => {
  const edits = new Edits(seed);
  follow(randomFiles(seed), (files) => edits.next(files));
});

test.each(seeds(15))('boxes that come, go and move in seed %i give what its files give', (seed) => {
  const words = new Edits(seed);
  const boxes = new StructureEdits(seed);
  // Every third model is of names alone: then no edit may build its tree anew.
  const isMixed = seed % 3 > 0;
  follow(randomFiles(seed), (files) =>
    isMixed && words.below(8) === 0 ? words.next(files) : boxes.next(files),
  );
});

test('files that come, go and come back leave nothing behind', () => {
  const reader = new Reader();
  const edits = new Edits(7);
  const all = randomFiles(7);
  const live = new LiveModel(reader.read(all));
  for (let step = 0; step < 12; step += 1) {
    const files = new Map([...all].filter(() => edits.below(3) > 0));
    const fragments = reader.read(files);
    live.update(fragments);
    expectAsFresh(live, fragments, `step ${step}`);
  }
});

test('a snapshot stays what it is, and prints as JSON', () => {
  const reader = new Reader();
  const edits = new Edits(3);
  let files = randomFiles(3);
  const live = new LiveModel(reader.read(files));
  const before: { readonly model: ProcessModel; readonly json: string }[] = [];
  for (let edit = 0; edit < 6; edit += 1) {
    const model = live.snapshot();
    before.push({ model, json: JSON.stringify(model) });
    files = edits.next(files);
    live.update(reader.read(files));
  }
  for (const { model, json } of before) {
    expect(JSON.stringify(model)).toBe(json);
    expectSame(JSON.parse(json), assemble(model.fragments), 'an older model');
  }
});

test('a fork shows the model with other files, and leaves it as it was', () => {
  const reader = new Reader();
  const edits = new Edits(11);
  const boxes = new StructureEdits(11);
  let files = randomFiles(11);
  const live = new LiveModel(reader.read(files));
  for (let edit = 0; edit < 12; edit += 1) {
    const before = everyFinding(live, SETTINGS);
    const { revision } = live.queries;
    const tried = edit % 2 === 0 ? edits.next(files) : boxes.next(files);
    const fragments = reader.read(tried);
    live.fork(fragments, (fork) => expectAsFresh(fork, fragments, `fork ${edit}`));
    expect(live.queries.revision).toBe(revision);
    expectAsFresh(live, live.fragments, `after fork ${edit}`);
    expect(everyFinding(live, SETTINGS)).toEqual(before);
    files = edits.next(files);
    live.update(reader.read(files));
  }
});

test('a fork of another name leaves what is kept alone', () => {
  const named = (name: string) => {
    const [fragment] = fragmentsOf('activity Root');
    if (fragment?.model === undefined) throw new RangeError('There is no model.');
    return [{ ...fragment, model: { ...fragment.model, text: name } }];
  };
  const live = new LiveModel(named('One'));
  const { queries } = live;
  expect(live.fork(named('Two'), (fork) => fork.queries.name)).toBe('Two');
  expect(live.queries).toBe(queries);
  expect(live.queries.name).toBe('One');
});

test('settings may change between edits', () => {
  const reader = new Reader();
  const files = randomFiles(5);
  const live = new LiveModel(reader.read(files));
  const relaxed = { profile: 'relaxed', severities: {} } as const;
  for (const settings of [SETTINGS, relaxed, SETTINGS]) {
    expect(everyFinding(live, settings)).toEqual(
      checkModel(assemble(reader.read(files)), settings),
    );
  }
});

test('the findings of a file that an edit leaves alone are the same list', () => {
  const reader = new Reader();
  const files = new Map([
    ['a.idef0', ['activity Root', '  activity One', '    input Nothing', '  activity Two']],
    ['b.idef0', ['decompose Two', '  activity Three', '    output Thing']],
  ]);
  const live = new LiveModel(reader.read(files));
  const before = live.findingsIn('a.idef0', SETTINGS);
  expect(before.length).toBeGreaterThan(0);
  const edited = new Map([...files, ['b.idef0', ['', ...(files.get('b.idef0') ?? [])]]]);
  live.update(reader.read(edited));
  expect(live.findingsIn('a.idef0', SETTINGS)).toBe(before);
});

describe('an activity of another file is the same value after', () => {
  const before = ['activity Root', '  activity One', '  activity Two', '    activity Inner'];
  const files = new Map([
    ['a.idef0', before],
    ['b.idef0', ['decompose One', '  activity Elsewhere', '    output Thing']],
  ]);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['a box inserted', [...before, '  activity Three']],
    ['a box inserted inside another', [...before, '    activity Next']],
    ['a box renamed', before.with(2, '  activity Renamed')],
    ['a box removed', before.slice(0, 3)],
    ['boxes removed with those inside', before.slice(0, 2)],
    ['a box moved', before.with(3, '  activity Inner')],
    ['a box numbered', before.with(2, '  activity 4 Two')],
  ];
  test.each(cases)('%s', (_, after) => {
    const reader = new Reader();
    const live = new LiveModel(reader.read(files));
    const known = live.queries.activity('Root/One/Elsewhere');
    expect(known).toBeDefined();
    live.update(reader.read(new Map([...files, ['a.idef0', after]])));
    expect(live.queries.activity('Root/One/Elsewhere')).toBe(known);
  });
});
