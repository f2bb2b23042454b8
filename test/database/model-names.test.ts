/** Names of other models: after any edits each model finds what it would find if all were made from nothing. */
import { Database } from '@idef0-studio/database';
import { assemble, checkModel, type Fragment } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { elsewhereOf } from '../support/elsewhere.js';
import { everyFinding } from '../support/every-finding.js';
import { lowered } from '../support/language.js';
import { Random } from '../support/random.js';

const SETTINGS = { severities: { 'map/not-mapped': 'warning' } } as const;
const KEYS = ['p\na', 'p\nb', 'q\nc', 'q\n'];
const MODELS = ['Ada', 'Ben', 'Cyd'];
const NAMES = ['Bake', 'Sell', 'Mix', 'Buy', 'A1', 'A2'];

test('after any edits of several models each finds the same of the names of others, and of maps', () => {
  let told = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const random = new Random(seed);
    const database = new Database();
    const files = new Map<string, readonly Fragment[]>();
    for (let edit = 1; edit <= 20; edit++) {
      const key = random.of(KEYS);
      if (random.oneIn(8) && files.delete(key)) database.delete(key);
      else {
        const fragments = [fileOf(random, key)];
        files.set(key, fragments);
        database.update(key, fragments);
      }
      const models = [...files].map(([each, fragments]) => [each, assemble(fragments)] as const);
      const elsewhere = elsewhereOf(models.map(([, model]) => model));
      for (const [each, model] of models) {
        const live = database.model(each);
        const found = live === undefined ? [] : everyFinding(live, SETTINGS);
        const fresh = checkModel(model, SETTINGS, elsewhere).filter(isOfNames);
        expect(found.filter(isOfNames), `seed ${seed}, edit ${edit}`).toEqual(fresh);
        told += fresh.length;
      }
    }
  }
  expect(told).toBeGreaterThan(200);
});

function isOfNames({ code }: { readonly code: string }): boolean {
  return code.startsWith('name/') || code.startsWith('map/');
}

/** A file of the model of a key, which most often has the name of the key and refers to the others. */
function fileOf(random: Random, key: string): Fragment {
  const own = MODELS[KEYS.indexOf(key)];
  if (own === undefined) return lowered(mapOf(random), 'file:///maps.idef0').fragment;
  // Each name belongs to one key, so that nobody has to choose between two models.
  const name = random.oneIn(6) ? `Not ${own}` : own;
  const foreign = () => `${random.of(MODELS)}.${random.of(NAMES)}`;
  const map = random.oneIn(2) ? mapOf(random) : '';
  const text = `model ${name}
${map}
external ${random.of(NAMES.slice(0, 4))} Agent { output Thing }
activity Run {
  activity ${random.of(NAMES.slice(0, 2))} {
    excludes "More" see ${foreign()}, ${foreign()}.Deep
    input Thing <- ${foreign()}
  }
  activity ${random.of(NAMES.slice(2, 4))} {
    call ${foreign()}
    activity Deep
  }
}`;
  return lowered(text, `file:///${own}.idef0`).fragment;
}

/** A map of any two of the models, of which one may be the same. */
function mapOf(random: Random): string {
  const lines = [0, 1, 2, 3].map(() => {
    const right = [random.of(NAMES), random.of([...NAMES, 'Deep', 'Run'])].join(', ');
    const [left, sign] = [random.of(NAMES), random.of(['=', '>', '<', '~'])];
    return random.of([`${left} ${sign} ${right}`, `${left} = none`, `none = ${random.of(NAMES)}`]);
  });
  return `map ${random.of(MODELS)} -> ${random.of(MODELS)} {\n  ${lines.join('\n  ')}\n}`;
}
