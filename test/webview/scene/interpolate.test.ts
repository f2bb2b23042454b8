import type { ArrowGeometry, BoxGeometry, LabelGeometry, Point } from '@idef0-studio/geometry';
import { arrowBetween, boxBetween, haveSameCourse, labelBetween } from '@idef0-studio/webview';
import { expect, test } from 'vitest';

const box = (x: number, name = 'Mill'): BoxGeometry => ({
  ...{
    id: 'Mill',
    node: 'A1',
    number: 1,
    name,
    lines: [name],
    decomposed: false,
    kind: 'activity',
  },
  ...{ x, y: 20, width: 100, height: 60 },
});

/** An arrow along points written as `0,0 10,0`. */
const arrow = (...courses: readonly string[]): ArrowGeometry => ({
  ...{ id: 'Flour', object: 'Flour', kind: 'icom', segments: [], ends: [] },
  paths: courses.map((course) => course.split(' ').map(pointOf)),
});

function pointOf(text: string): Point {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return { x, y };
}

test('a box half way stands in the middle and has its new name', () => {
  expect(boxBetween(box(0), box(100, 'Grind'), 0.5)).toEqual({ ...box(50, 'Grind') });
});

test('an arrow with the same course stays horizontal and vertical on its way', () => {
  const between = arrowBetween(arrow('0,0 40,0 40,80'), arrow('0,10 60,10 60,90'), 0.25);
  expect(between?.paths).toEqual([
    [
      { x: 0, y: 2.5 },
      { x: 45, y: 2.5 },
      { x: 45, y: 82.5 },
    ],
  ]);
});

test.each([
  ['a run more', arrow('0,0 40,0 40,80 60,80')],
  ['a vertical start', arrow('0,0 0,80 40,80')],
  ['a branch more', arrow('0,0 40,0 40,80', '0,0 90,0 90,80')],
])('there is no way to an arrow with %s', (_what, other) => {
  const from = arrow('0,0 40,0 40,80');
  expect([haveSameCourse(from, other), arrowBetween(from, other, 0.5)]).toEqual([false, undefined]);
});

test('an arrow has its gaps when it has arrived', () => {
  const to = { ...arrow('0,10 60,10'), gaps: [pointOf('30,10')] };
  const gapsAt = (t: number) => arrowBetween(arrow('0,0 60,0'), to, t)?.gaps;
  expect([gapsAt(0.5), gapsAt(1)]).toEqual([undefined, to.gaps]);
});

test('a squiggle follows its label', () => {
  const label = (y: number): LabelGeometry => ({
    ...{ arrow: 'Flour', object: 'Flour', lines: ['Flour'], anchor: 'start' },
    ...{ x: 0, y, width: 30, height: 13 },
    squiggle: [pointOf(`0,${y}`), pointOf(`8,${y}`)],
  });
  expect(labelBetween(label(0), label(40), 0.5)).toEqual(label(20));
});
