/** Focus on views: what stays in full ink, and what is over what. */
import { layoutView } from '@idef0-studio/layout/views';
import { drawView, type SvgElement } from '@idef0-studio/render';
import { expect, test } from 'vitest';
import { modelOf } from '../support/model-check.js';
import { viewIn } from '../support/view-check.js';

const model = modelOf(`
  activity Shop
    activity Sell
      output Order
    activity Make
      input Order
      output Goods
    activity Pack
      input Goods, Order
    activity Rest
`);
const map = await layoutView(viewIn(model, { kind: 'map', level: 1 }));

test.each([
  ['a box by its name', ' make ', ['Make', 'Pack', 'Sell'], ['Make>Pack', 'Sell>Make']],
  ['a box by its number', 'a3', ['Make', 'Pack', 'Sell'], ['Make>Pack', 'Sell>Pack']],
  ['an object', 'order', ['Make', 'Pack', 'Sell'], ['Sell>Make', 'Sell>Pack']],
  ['a box that nothing leads to', 'Rest', ['Rest'], []],
])('%s stays with what belongs to it', (_, focus, nodes, lines) => {
  const kept = fullIn(drawView(map, { focus }));
  expect(kept.filter((id) => !id.includes('>')).sort()).toEqual(nodes);
  expect([...new Set(kept.filter((id) => id.includes('>')))].sort()).toEqual(lines);
});

test('what is not there fades nothing', () => {
  expect(drawView(map, { focus: 'Nobody' })).toEqual(drawView(map));
});

test('lines in focus are drawn over those that fade', () => {
  const lines = partsOf(drawView(map, { focus: 'Make' })).filter(has('idef0-arrow'));
  const faded = lines.map(has('idef0-faded'));
  expect(faded).toEqual([...faded].sort().reverse());
  expect(new Set(faded).size).toBe(2);
});

/** Short ids of what does not fade: nodes, and lines with their labels. */
function fullIn(element: SvgElement): readonly string[] {
  return partsOf(element)
    .filter((part) =>
      ['idef0-view-node', 'idef0-arrow', 'idef0-label'].some((name) => has(name)(part)),
    )
    .filter((part) => !has('idef0-faded')(part))
    .map(({ attributes }) => `${attributes['data-id']}`.replaceAll('activity:Shop/', ''));
}

function has(name: string): (part: SvgElement) => boolean {
  return ({ attributes }) => `${attributes['class'] ?? ''}`.split(' ').includes(name);
}

function partsOf(element: SvgElement): readonly SvgElement[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  return [element, ...children.flatMap(partsOf)];
}
