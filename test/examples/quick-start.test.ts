/** The small model that the README shows: it must be without fault, and all of it must be drawn. */
import { expect, test } from 'vitest';
import { findingsOf, loadExample } from './load-example.js';

const workspace = await loadExample('quick-start');

test('the bakery has no findings', () => {
  expect(findingsOf(workspace)).toEqual([]);
});

test('the diagram of the bakery has four boxes with control, input, output, mechanism and feedback', () => {
  const model = workspace.model('Bakery');
  const diagram = model && model.diagram('A0');
  const ends = diagram?.arrows.flatMap(({ sources, targets }) => [...sources, ...targets]) ?? [];
  expect(diagram?.boxes.map(({ name }) => name)).toEqual([
    'Plan the Day',
    'Knead the Dough',
    'Bake the Bread',
    'Sell the Bread',
  ]);
  expect(new Set(ends.map(({ role }) => role))).toEqual(
    new Set(['control', 'input', 'output', 'mechanism']),
  );
  const feedback = diagram?.arrows.find(({ object }) => object === 'Sales Figures');
  expect(feedback?.sources).toMatchObject([{ kind: 'box', box: 3 }]);
  expect(feedback?.targets).toMatchObject([{ kind: 'box', box: 0 }]);
});
