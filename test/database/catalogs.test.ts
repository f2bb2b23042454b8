/** Catalogs hold for all models: after any edit of one, the others find what they would find if all were made from nothing. */
import { Database } from '@idef0-studio/database';
import { assemble, checkModel, type Fragment } from '@idef0-studio/model';
import { print } from '@idef0-studio/language';
import { expect, test } from 'vitest';
import { elsewhereOf } from '../support/elsewhere.js';
import { everyFinding } from '../support/every-finding.js';
import { lowered } from '../support/language.js';
import { Random } from '../support/random.js';
import { randomFragment } from '../support/random-fragments.js';

const SETTINGS = {
  severities: { 'trace/not-met': 'warning', 'trace/not-traced': 'warning' },
} as const;
const MODELS = ['A', 'B', ''];

test('after any edits of several models each sees the catalogs of all', () => {
  let told = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const random = new Random(seed);
    const database = new Database();
    const files = new Map(MODELS.map((key) => [key, [fileOf(random, key)]]));
    for (const [key, fragments] of files) database.update(key, fragments);
    for (let edit = 1; edit <= 6; edit++) {
      const key = random.of(MODELS);
      const fragments = [fileOf(random, key)];
      files.set(key, fragments);
      database.update(key, fragments);
      const models = [...files.values()].map(assemble);
      const elsewhere = elsewhereOf(models);
      const found = MODELS.flatMap((each) => everyFinding(live(database, each), SETTINGS));
      const fresh = models.flatMap((each) => checkModel(each, SETTINGS, elsewhere));
      expect(found.filter(isTrace), `seed ${seed}, edit ${edit}`).toEqual(fresh.filter(isTrace));
      told += fresh.filter(isTrace).length;
    }
  }
  expect(told).toBeGreaterThan(100);
});

function isTrace({ code }: { readonly code: string }): boolean {
  return code.startsWith('trace/');
}

function live(database: Database, key: string) {
  const model = database.model(key);
  if (model === undefined) throw new RangeError(`There is no model '${key}'.`);
  return model;
}

/** What a random file of a model says; where the model has no name, its catalogs alone. */
function fileOf(random: Random, model: string): Fragment {
  const said = randomFragment(random);
  const names = ['Law', 'Ed1', 'Ed2'];
  const plainElements = [0, 1].map(() => ({
    kind: 'catalog' as const,
    name: { text: random.of(names), qualifier: [], node: false },
    texts: { outcomes: [], satisfies: [], includes: [], excludes: [] },
    members: ['4.1', '04.3', 'A.5.1']
      .filter(() => random.oneIn(2))
      .map((number) => ({ name: { text: number, qualifier: [], node: false } })),
  }));
  const satisfies = [0, 1, 2].map(() => ({
    text: { text: 'So' },
    satisfies: {
      none: random.oneIn(6),
      clauses: [{ parts: [random.of(names), random.of(['4.1', '04.3', '4.3'])].map(asText) }],
    },
  }));
  const texts = { outcomes: satisfies, satisfies: [], includes: [], excludes: [] };
  const content = { texts, lists: [], calls: [], children: [], objects: [], bundles: [] };
  const name = { text: 'Work', qualifier: [], node: false };
  const text = print(
    model === ''
      ? { ...NOTHING, plainElements }
      : {
          ...said,
          model: { text: model, qualifier: [], node: false },
          plainElements,
          activities: [{ kind: 'activity', name, content }],
        },
  );
  return lowered(text, `file:///${model || 'shared'}.idef0`).fragment;
}

const NOTHING = {
  ...{ model: undefined, body: undefined, externals: [], objects: [], bundles: [] },
  ...{ plainElements: [], assessments: [], activities: [], decompositions: [], ignores: [] },
};

const asText = (text: string) => ({ text });
