/** What the overview in the corner shows, and when it is there. */
import { isHelpful, outlineOf, overviewSize, seenOf } from '@idef0-studio/webview';
import { expect, test } from 'vitest';
import { boxOf, diagramWith, viewWith } from '../roots.js';

const sheet = { width: 4000, height: 2000 };
const canvas = { width: 800, height: 600 };
const at = (x: number, y: number, zoom: number) => ({ scroll: { x, y }, zoom });

test('what is seen is the part of the sheet that is on the canvas', () => {
  expect(seenOf(at(100, 200, 1), canvas, sheet)).toEqual({ x: 100, y: 200, ...canvas });
  expect(seenOf(at(-100, 1800, 1), canvas, sheet)).toEqual({
    x: 0,
    y: 1800,
    width: 700,
    height: 200,
  });
  expect(seenOf(at(9000, 0, 1), canvas, sheet)).toMatchObject({ width: 0 });
});

test.each([
  ['helps where a part of the sheet is seen', at(0, 0, 1), canvas, true],
  ['is away where nearly all of it is seen', at(0, 0, 0.2), canvas, false],
  ['is away where the canvas is small', at(0, 0, 1), { width: 300, height: 600 }, false],
])('it %s', (_what, view, room, expected) =>
  expect(isHelpful(seenOf(view, room, sheet), room, sheet)).toBe(expected),
);

test('it keeps the shape of the sheet, and small', () => {
  expect(overviewSize(sheet)).toEqual({ width: 180, height: 90 });
  expect(overviewSize({ width: 1000, height: 2600 })).toEqual({ width: 50, height: 130 });
});

test('it has the boxes and lines of diagrams and views, and no labels', () => {
  const box = { x: 1, y: 2, width: 30, height: 20 };
  const points = [
    { x: 0, y: 0 },
    { x: 9, y: 0 },
  ];
  const arrow = { id: 'Flour', object: 'Flour', kind: 'icom', paths: [], ends: [] } as const;
  const label = { ...box, arrow: 'Flour', object: 'Flour', lines: [], anchor: 'start' } as const;
  const diagram = diagramWith({
    boxes: [{ ...boxOf('Bake'), ...box }],
    arrows: [{ ...arrow, segments: [[0, 5, 9, 5]] }],
    labels: [label],
  });
  expect(outlineOf(diagram)).toMatchObject({
    boxes: [box],
    lines: [
      [
        { x: 0, y: 5 },
        { x: 9, y: 5 },
      ],
    ],
  });
  const node = {
    ...{ id: 'object:Flour', kind: 'object' as const, object: 'Flour', name: 'Flour' },
    ...{
      isBundle: false,
      isSubject: false,
      group: undefined,
      rank: 0,
      above: [],
      definition: undefined,
    },
  } as const;
  const drawn = { shape: 'box', caption: [], lines: [], definition: [] } as const;
  const line = { id: 'a', from: 'b', to: 'c', kind: 'flow', role: undefined, weight: 1 } as const;
  const view = viewWith({
    nodes: [{ ...box, node, ...drawn }],
    lines: [{ ...line, objects: [], points, label: undefined }],
  });
  expect(outlineOf(view)).toMatchObject({ boxes: [box], lines: [points] });
});
