/** The law of incremental checking: after any edits, everything is as if it were made from nothing. */
import { describe, expect, test } from 'vitest';
import {
  assemble,
  boundaryOf,
  checkModel,
  diagramOf,
  diagramsOf,
  findingsIn,
  fromTo,
  makersOf,
  takersOf,
  type Fragment,
  type ProcessModel,
} from '@idef0-studio/model';
import { Edits, randomFiles, textOf, type Files } from '../../support/model-edits.js';
import { StructureEdits } from '../../support/structure-edits.js';
import { fragmentsOf } from '../../support/model-notation.js';

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
function answers(model: ProcessModel): unknown {
  const { activities, objects, agents, ...fields } = model;
  return {
    ...fields,
    fragments: [],
    sizes: [activities.size, objects.size],
    activities: [...activities],
    boundaries: [...activities.keys()].map((id) => boundaryOf(model, id)),
    objects: [...objects].map(([id, object]) => ({
      ...object,
      key: id,
      makers: makersOf(model, id).map(({ node }) => node),
      takers: takersOf(model, id).map(({ node }) => node),
    })),
    agents,
    diagrams: diagramsOf(model).map(({ node }) => diagramOf(model, node)),
    lists: [...activities.values()].map(({ id, lists }) =>
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

/** Takes a model through edits, each made from the one before, and compares each with one made from nothing. */
function follow(start: Files, next: (files: Files) => Files): void {
  const reader = new Reader();
  let files = start;
  let model = assemble(reader.read(files));
  for (let edit = 0; edit < EDITS; edit += 1) {
    checkModel(model, SETTINGS);
    files = next(files);
    const fragments = reader.read(files);
    model = assemble(fragments, model);
    const fresh = assemble(fragments);
    const where = `edit ${edit}:\n${textOf(files)}`;
    expectSame(answers(model), answers(fresh), where);
    expectSame(checkModel(model, SETTINGS), checkModel(fresh, SETTINGS), where);
    const [{ document: uri = '' } = {}] = fragments;
    expectSame(findingsIn(model, uri, SETTINGS), findingsIn(fresh, uri, SETTINGS), where);
  }
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
  let model = assemble(reader.read(all));
  for (let step = 0; step < 12; step += 1) {
    const files = new Map([...all].filter(() => edits.below(3) > 0));
    const fragments = reader.read(files);
    model = assemble(fragments, model);
    const fresh = assemble(fragments);
    expectSame(answers(model), answers(fresh), `step ${step}`);
    expectSame(checkModel(model, SETTINGS), checkModel(fresh, SETTINGS), `step ${step}`);
  }
});

test('a model stays what it is when the next one is made from it', () => {
  const reader = new Reader();
  const edits = new Edits(3);
  let files = randomFiles(3);
  let model = assemble(reader.read(files));
  const before: { readonly model: ProcessModel; readonly answers: unknown }[] = [];
  for (let edit = 0; edit < 6; edit += 1) {
    before.push({ model, answers: answers(model) });
    files = edits.next(files);
    model = assemble(reader.read(files), model);
  }
  for (const old of before) {
    expectSame(answers(old.model), old.answers, 'an older model');
    const fresh = checkModel(assemble(old.model.fragments), SETTINGS);
    expectSame(checkModel(old.model, SETTINGS), fresh, 'findings of an older model');
  }
});

test('settings may change between edits', () => {
  const reader = new Reader();
  const files = randomFiles(5);
  const model = assemble(reader.read(files));
  const relaxed = { profile: 'relaxed', severities: {} } as const;
  for (const settings of [SETTINGS, relaxed, SETTINGS]) {
    expect(checkModel(model, settings)).toEqual(checkModel(assemble(reader.read(files)), settings));
  }
});

test('the findings of a file that an edit leaves alone are the same list', () => {
  const reader = new Reader();
  const files = new Map([
    ['a.idef0', ['activity Root', '  activity One', '    input Nothing', '  activity Two']],
    ['b.idef0', ['decompose Two', '  activity Three', '    output Thing']],
  ]);
  const model = assemble(reader.read(files));
  const before = findingsIn(model, 'a.idef0', SETTINGS);
  expect(before.length).toBeGreaterThan(0);
  const edited = new Map([...files, ['b.idef0', ['', ...(files.get('b.idef0') ?? [])]]]);
  expect(findingsIn(assemble(reader.read(edited), model), 'a.idef0', SETTINGS)).toBe(before);
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
    const model = assemble(reader.read(files));
    const edited = assemble(reader.read(new Map([...files, ['a.idef0', after]])), model);
    const known = model.activities.get('Root/One/Elsewhere');
    expect(known).toBeDefined();
    expect(edited.activities.get('Root/One/Elsewhere')).toBe(known);
  });
});
