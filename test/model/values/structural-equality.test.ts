/** When two plain values are equal. */
import { equal } from '@idef0-studio/model';
import { expect, test } from 'vitest';

test.each<readonly [string, unknown, unknown]>([
  ['the same text', 'Flour', 'Flour'],
  ['nothing', undefined, undefined],
  ['lists with equal items', [1, ['a']], [1, ['a']]],
  ['fields in another order', { a: 1, b: { c: [] } }, { b: { c: [] }, a: 1 }],
  ['a field that is undefined and one that is not there', { a: 1, b: undefined }, { a: 1 }],
])('%s', (_name, a, b) => {
  expect([equal(a, b), equal(b, a)]).toEqual([true, true]);
});

test.each<readonly [string, unknown, unknown]>([
  ['a number and its text', 1, '1'],
  ['undefined and null', undefined, null],
  ['an object and null', {}, null],
  ['lists of other lengths', [1], [1, 2]],
  ['lists in another order', [1, 2], [2, 1]],
  ['a list and an object with its items', ['a'], { 0: 'a' }],
  ['a field more', { a: 1 }, { a: 1, b: 2 }],
  ['a field deep inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
])('%s are not equal', (_name, a, b) => {
  expect([equal(a, b), equal(b, a)]).toEqual([false, false]);
});
