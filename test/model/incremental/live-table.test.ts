/** Tables that go on changing while what was frozen of them stays. */
import { expect, test } from 'vitest';
import { LiveTable } from '../../../packages/model/src/incremental/live-table.js';

test('each frozen state stays as it was', () => {
  const table = new LiveTable<string, number>();
  const empty = table.freeze();
  table.set('a', 1);
  table.set('b', 2);
  const both = table.freeze();
  table.set('a', 10);
  table.delete('b');
  table.set('c', 3);
  const last = table.freeze();
  table.delete('a');
  const seen = [empty, both, last].map((state) => ({
    size: state.size,
    keys: [...state.keys()].sort(),
    values: ['a', 'b', 'c'].map((key) => state.get(key)),
    has: state.has('b'),
  }));
  expect(seen).toEqual([
    { size: 0, keys: [], values: [undefined, undefined, undefined], has: false },
    { size: 2, keys: ['a', 'b'], values: [1, 2, undefined], has: true },
    { size: 2, keys: ['a', 'c'], values: [10, undefined, 3], has: false },
  ]);
  expect([...table.keys()]).toEqual(['c']);
});

test('what changes before the next state is frozen is kept for the last one', () => {
  const table = new LiveTable<string, number>();
  table.set('a', 1);
  const state = table.freeze();
  table.set('a', 2);
  table.set('a', 3);
  expect([state.get('a'), table.get('a')]).toEqual([1, 3]);
});
