/** Several models in one database: each goes its own way, and what is asked across them is kept up to date. */
import { Database, LiveModel } from '@idef0-studio/database';
import type { Fragment } from '@idef0-studio/model';
import { expect, test, vi } from 'vitest';
import { Computed } from '@idef0-studio/database/testing';
import { fragmentsOf } from '../support/model-notation.js';

const SHOP = fragmentsOf('external Miller\nobject Order\nactivity Sell\n  output Bread');
const MILL = fragmentsOf('activity Grind\n  output Flour\n  activity Sell\n    input Order');

/** Where else than in the shop something has a name, as `mill: activity Grind`. */
function elsewhere(database: Database, name: string): readonly string[] {
  return database
    .namedElsewhere('shop', name)
    .map(({ model, kind, id }) => `${model}: ${kind} ${id}`);
}

function twoModels(): Database {
  const database = new Database();
  database.update('shop', SHOP);
  database.update('mill', MILL);
  return database;
}

test('a name is found in the other models: activities, declared objects and agents', () => {
  const database = twoModels();
  expect(database.keys()).toEqual(['shop', 'mill']);
  expect(elsewhere(database, 'Sell')).toEqual(['mill: activity Grind/Sell']);
  expect(elsewhere(database, 'Flour')).toEqual(['mill: object Flour']);
  // The mill takes it, and declares it nowhere; its own names are not elsewhere.
  expect(elsewhere(database, 'Order')).toEqual([]);
  expect(elsewhere(database, 'Miller')).toEqual([]);
  expect(database.namedElsewhere('mill', 'Miller')).toEqual([
    { model: 'shop', kind: 'agent', id: 'Miller' },
  ]);
});

test('what was computed across models is computed again where the names have changed, and only then', () => {
  const database = twoModels();
  let count = 0;
  const flour = new Computed(
    () => {
      count += 1;
      return elsewhere(database, 'Flour').join();
    },
    (a, b) => a === b,
  );
  expect(flour.current()).toBe('mill: object Flour');
  const mill = (text: string): readonly Fragment[] => fragmentsOf(text);
  database.update('mill', mill('activity Grind\n  output Flour\n  activity Sieve'));
  database.update('shop', fragmentsOf('activity Sell\n  output Cake'));
  expect([flour.current(), count]).toEqual(['mill: object Flour', 1]);
  database.update('mill', mill('activity Grind\n  output Meal'));
  expect([flour.current(), count]).toEqual(['', 2]);
  database.update('silo', mill('activity Store\n  output Flour'));
  expect([flour.current(), count]).toEqual(['silo: object Flour', 3]);
  database.delete('silo');
  expect([flour.current(), count]).toEqual(['', 4]);
});

test('an edit of one model leaves the other one alone', () => {
  const database = twoModels();
  const before = database.model('mill')?.queries.revision;
  database.update('shop', fragmentsOf('activity Sell'));
  expect(database.model('mill')?.queries.revision).toBe(before);
  expect(database.model('shop')?.queries.object('Bread')).toBeUndefined();
});

test('a model that code of ours fails on is not kept half updated', () => {
  const database = twoModels();
  vi.spyOn(LiveModel.prototype, 'update').mockImplementation(() => {
    throw new Error('Injected');
  });
  expect(() => database.update('shop', MILL)).toThrow('Injected');
  vi.restoreAllMocks();
  expect(database.model('shop')).toBeUndefined();
  expect(database.rebuild('shop', SHOP).queries.object('Bread')?.declared).toBe(true);
});

test('whoever has read the texts of an object is told of another one', () => {
  const shop = (text: string) =>
    fragmentsOf(`object Order\n  ${text}\nactivity Sell\n  input Order`);
  const model = new LiveModel(shop('description "By letter"'));
  const said = new Computed(
    () => model.queries.texts('Order').texts,
    (a, b) => a === b,
  );
  expect(said.current()).toEqual({ description: 'By letter' });
  model.update(shop('description "By telephone"'));
  expect(said.current()).toEqual({ description: 'By telephone' });
});

test('after an edit of one file no file that has nothing to do with it is looked at', () => {
  const looked = new Set<string>();
  const watched = (fragment: Fragment): Fragment =>
    new Proxy(fragment, {
      get: (target, key) => {
        looked.add(target.document);
        const value: unknown = Reflect.get(target, key);
        return value;
      },
    });
  const parts = [1, 2, 3, 4, 5];
  const text = [
    '//- root.idef0\nactivity Root\n  control Plan',
    ...parts.map((part) => `  activity Part ${part}\n    control Plan\n    output Result ${part}`),
    ...parts.map((part) => `//- ${part}.idef0\ndecompose Part ${part}\n  activity Step ${part}`),
  ].join('\n');
  const files = fragmentsOf(text);
  const model = new LiveModel(files.map(watched));
  const settings = { severities: {} };
  const all = () => files.flatMap(({ document }) => model.findingsIn(document, settings));
  all();
  model.takeChanged();
  const edited = fragmentsOf(`${text}\n    output Waste()`);
  const now = edited.find(({ document }) => document === '5.idef0');
  if (now === undefined) throw new Error('There is a last file.');
  looked.clear();
  model.replace([watched(now)]);
  // A finding in the file leads to its parent.
  const touched = new Set([now.document, 'root.idef0']);
  expect(model.takeChanged()).toEqual(touched);
  model.findingsIn(now.document, settings);
  expect([...looked].filter((uri) => !touched.has(uri))).toEqual([]);
  expect(model.queries.object('Waste')?.declared).toBe(true);
});
