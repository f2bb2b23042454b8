/** The nearest of names that come and go. */
import { expect, test } from 'vitest';
import { NameIndex } from '@idef0-studio/model/testing';

function indexOf(...names: readonly string[]): NameIndex {
  const index = new NameIndex();
  for (const name of names) index.add(name);
  return index;
}

test.each([
  ['Bred', 'Bread'],
  ['Service Catalgo', 'Service Catalog'],
  ['service catalog', 'Service Catalog'],
  ['Catalog of Services', undefined],
  ['XY', undefined],
])('the nearest to %s is %s', (name, nearest) => {
  expect(indexOf('Bread', 'Service Catalog', 'XZ', 'Broth').nearest(name)).toBe(nearest);
});

test('of names equally near the first in the order of the code units is meant', () => {
  for (const names of [
    ['Cart', 'Card'],
    ['Card', 'Cart'],
  ]) {
    expect(indexOf(...names).nearest('Carb')).toBe('Card');
  }
});

test('names of one root are found whatever is between', () => {
  const index = indexOf('Service-Catalogs', 'Policies');
  expect(index.sameRoot('service catalog')).toBe('Service-Catalogs');
  expect(index.sameRoot('Policy')).toBe('Policies');
  expect(index.sameRoot('Policies')).toBeUndefined();
});

test('a name is known until it is taken out as often as it was put in', () => {
  const index = indexOf('Bread', 'Bread');
  index.delete('Bread');
  expect(index.nearest('Bred')).toBe('Bread');
  index.delete('Bread');
  index.delete('Bread');
  expect(index.nearest('Bred')).toBeUndefined();
});
