/** What a focus keeps, and what it says where there is nothing to look at. */
import type { Focus } from '@idef0-studio/geometry';
import { focusOf, type FocusProblem } from '@idef0-studio/render';
import { drawingOf } from '@idef0-studio/layout';
import { measureText } from '@idef0-studio/geometry';
import { expect, test } from 'vitest';
import { sketch } from '../support/sketch.js';

const geometry = (boxes: string, arrows: string) =>
  drawingOf(sketch(boxes, arrows), { measure: measureText, effort: 'typing' });

const chain = geometry(
  'Plan | Make | Pack | Send',
  'Plan: 1O -> 2C\nGoods: 2O -> 3I\nParcel: 3O -> 4I\nNews: 3O -> 1I\nLaw: C1 -> 4C\nWaste: 4O -> O1',
);

test.each<readonly [string, Focus, FocusProblem]>([
  [
    'a misspelt object',
    { kind: 'object', name: 'Parcels' },
    { kind: 'unknown-object', name: 'Parcels' },
  ],
  [
    'an object that is nowhere near',
    { kind: 'object', name: 'Xylophone' },
    { kind: 'unknown-object', name: 'Xylophone' },
  ],
  [
    'the beginning of a name',
    { kind: 'object', name: 'pa' },
    { kind: 'unknown-object', name: 'pa' },
  ],
  ['a box that is not there', { kind: 'box', name: 'A55' }, { kind: 'unknown-box', name: 'A55' }],
  [
    'a path from nowhere',
    { kind: 'path', from: 'Plann', to: 'Send' },
    { kind: 'unknown-box', name: 'Plann' },
  ],
  [
    'a path that there is not',
    { kind: 'path', from: 'Send', to: 'Plan' },
    { kind: 'no-way', from: 'Send', to: 'Plan' },
  ],
])('%s is told', (_, focus, problem) => {
  expect(focusOf(chain, focus).problem).toEqual(problem);
});

const arrowsOn = (from: string, to: string) => [
  ...focusOf(chain, { kind: 'path', from, to }).arrows.keys(),
];

test.each([
  ['a way over other boxes', 'Plan', 'Send', ['plan', 'goods', 'parcel']],
  ['no step that only leads round in a circle', 'Make', 'Send', ['goods', 'parcel']],
  ['a way back', 'Pack', 'Make', ['news', 'plan']],
  ['from a box to itself the ways that come back', 'Plan', 'Plan', ['plan', 'goods', 'news']],
])('a path keeps %s', (_, from, to, arrows) => {
  expect(arrowsOn(from, to).sort()).toEqual([...arrows].sort());
});

test('a path in a crowd of boxes that all know each other is found in no time', () => {
  const names = Array.from({ length: 24 }, (_, index) => `Box ${index + 1}`);
  const ends = names.map((_, index) => ({ node: `A5${index + 1}`, role: 'input' as const }));
  const arrows = ends.map(({ node }, index) => ({
    ...{ id: `a${index}`, object: `a${index}`, kind: 'icom' as const, segments: [], paths: [] },
    ends: [
      { ...end(node, 'source'), role: 'output' as const },
      ...ends.map((other) => end(other.node, 'target')),
    ],
  }));
  const boxes = names.map((name, index) => ({
    ...{ id: name, name, node: `A5${index + 1}`, number: index + 1, lines: [name] },
    ...{ decomposed: false, kind: 'activity' as const, x: 0, y: 0, width: 1, height: 1 },
  }));
  const set = focusOf({ boxes, arrows }, { kind: 'path', from: 'Box 1', to: 'Box 24' });
  expect(set.boxes.size).toBe(24);
});

function end(node: string, direction: 'source' | 'target') {
  return {
    ...{ kind: 'box' as const, direction, role: 'input' as const, side: 'left' as const },
    ...{ node, object: '', tunnel: false, unbalanced: false, x: 0, y: 0 },
  };
}
