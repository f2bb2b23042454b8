/** The elements of pictures: their ids, what they stand for, where they are and where they lead. */
import type { LabelGeometry, ViewLineGeometry } from '@idef0-studio/geometry';
import type { ElementRef } from '@idef0-studio/protocol';
import { boundsOf, elementId, elementsOf, entranceOf } from '@idef0-studio/webview';
import { expect, test } from 'vitest';
import { boxOf, diagramWith, viewWith } from '../roots.js';

const labelOf = (arrow: string, object: string, x = 0): LabelGeometry => ({
  ...{ arrow, object, lines: [object], anchor: 'start', x, y: 5, width: 30, height: 12 },
});

const refsOf = (labels: readonly LabelGeometry[]) =>
  elementsOf(diagramWith({ labels })).flatMap((each) => ('ref' in each ? each.ref : []));

test('labels of one arrow with one object are told apart, and no name can look like another', () => {
  const labels = [
    ...[labelOf('A', 'Release'), labelOf('A', 'Release'), labelOf('A', 'Release#2')],
    ...[labelOf('A:B', 'C'), labelOf('A', 'B:C')],
  ];
  const refs = refsOf(labels);
  expect(refs.slice(0, 3)).toEqual([
    { kind: 'label', arrow: 'A', object: 'Release' },
    { kind: 'label', arrow: 'A', object: 'Release', repeat: 2 },
    { kind: 'label', arrow: 'A', object: 'Release#2' },
  ]);
  expect(new Set(refs.map(elementId)).size).toBe(labels.length);
});

test('an element keeps its id while others come before it', () => {
  const ids = (names: readonly string[]) =>
    elementsOf(diagramWith({ boxes: names.map((name) => boxOf(name)) })).map(({ id }) => id);
  expect(ids(['Plan', 'Bake'])).toEqual(expect.arrayContaining(ids(['Bake'])));
});

test('a picture of nothing has no elements', () => {
  const empty = { title: 'No model yet', text: '' };
  expect(elementsOf(diagramWith({ empty }))).toEqual([]);
});

const place = { x: 7, y: 5, width: 30, height: 12 };
const line: ViewLineGeometry = {
  ...{ id: 'Plan-Bake', from: 'Plan', to: 'Bake', kind: 'flow', role: 'input', weight: 1 },
  ...{ objects: ['Flour'], points: [], label: { ...place, lines: ['Flour'], anchor: 'start' } },
};

test.each<[string, ElementRef, unknown]>([
  ['a box', { kind: 'box', activity: 'Shop/Bake' }, { x: 10, y: 20, width: 80, height: 40 }],
  ['an arrow with a label', { kind: 'arrow', arrow: 'Flour' }, place],
  ['an arrow without', { kind: 'arrow', arrow: 'Salt' }, { x: 3, y: 4, width: 0, height: 0 }],
  ['what is not there', { kind: 'box', activity: 'Shop/Sleep' }, undefined],
])('the place of %s', (_what, ref, expected) => {
  const end = { kind: 'box', direction: 'source', role: 'output', side: 'right' } as const;
  const arrow = { kind: 'icom', segments: [], paths: [] } as const;
  const ends = [{ ...end, object: 'Salt', x: 3, y: 4, tunnel: false, unbalanced: false }];
  const root = diagramWith({
    boxes: [boxOf('Bake')],
    arrows: ['Flour', 'Salt'].map((id) => ({ ...arrow, id, object: id, ends })),
    labels: [labelOf('Flour', 'Flour', 7)],
  });
  expect(boundsOf(root, ref)).toEqual(expected);
});

test('the place of what is written at a line of a view is that of its words', () => {
  const root = viewWith({ lines: [line] });
  expect(boundsOf(root, { kind: 'view-label', line: line.id })).toEqual(place);
  expect(boundsOf(root, { kind: 'view-line', line: line.id })).toBeUndefined();
});

test('a box leads into its diagram, and nowhere without one', () => {
  const root = diagramWith({
    boxes: [{ ...boxOf('Bake'), decomposed: true }, boxOf('Sell', 'A2')],
  });
  expect(entranceOf(root, { kind: 'box', activity: 'Shop/Bake' })).toEqual({
    ...{ uri: 'file:///shop.idef0', node: 'A1', activity: 'Shop/Bake' },
  });
  expect(entranceOf(root, { kind: 'box', activity: 'Shop/Sell' })).toBeUndefined();
});
