/** Corners bend with the flow; what several ways share is drawn once. */
import type { ArrowGeometry, Point } from '@idef0-studio/geometry';
import { drawArrow } from '@idef0-studio/render';
import { expect, test } from 'vitest';

/** Polylines separated by `|`, points by blanks, as those at which it passes under others; `d` of the arrow that they make. */
function pathOf(polylines: string, gaps = ''): unknown {
  const paths = polylines.split(' | ').map((line) => line.split(' ').map(pointOf));
  const under = gaps === '' ? {} : { gaps: gaps.split(' ').map(pointOf) };
  const line = drawArrow({ ...arrowOf(paths), ...under }).children.find(
    (child) => typeof child !== 'string' && child.attributes['class'] === 'idef0-line',
  );
  return typeof line === 'object' ? line.attributes['d'] : undefined;
}

function arrowOf(paths: readonly (readonly Point[])[]): ArrowGeometry {
  return { id: 'x', object: 'X', kind: 'icom', segments: [], paths, ends: [] };
}

function pointOf(text: string): Point {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return { x, y };
}

test.each([
  ['a straight line ends inside its head', '0,0 100,0', 'M0 0H92.5'],
  ['points inside a straight run do not count', '0,0 40,0 40,0 100,0', 'M0 0H92.5'],
  ['a right turn', '0,0 50,0 50,60', 'M0 0H44A6 6 0 0 1 50 6V52.5'],
  ['a left turn', '0,60 50,60 50,0', 'M0 60H44A6 6 0 0 0 50 54V7.5'],
  [
    'a short leg between two corners gets half of it',
    '0,0 50,0 50,8 99,8',
    'M0 0H46A4 4 0 0 1 50 4A4 4 0 0 0 54 8H91.5',
  ],
  ['a short last leg keeps its head', '0,0 50,0 50,10', 'M0 0H47.5A2.5 2.5 0 0 1 50 2.5'],
  [
    'a fork leaves the trunk in a bend',
    '0,0 100,0 | 0,0 50,0 50,60',
    'M0 0H92.5M44 0A6 6 0 0 1 50 6V52.5',
  ],
  [
    'a join enters the trunk in a bend',
    '0,50 100,50 | 20,0 20,50 100,50',
    'M0 50H92.5M20 0V44A6 6 0 0 0 26 50',
  ],
  [
    'ways that share a corner share its arc, in the lesser radius',
    '0,0 50,0 50,90 | 0,0 50,0 50,6 80,6',
    'M0 0H47A3 3 0 0 1 50 3V82.5M50 3A3 3 0 0 0 53 6H72.5',
  ],
  ['a way without length is not drawn', '5,5 5,5', ''],
  ['a single point is not drawn', '5,5', ''],
])('%s', (_, polylines, d) => {
  expect(pathOf(polylines)).toBe(d);
});

test('a line goes on behind a gap', () => {
  expect(pathOf('0,0 100,0', '50,0')).toBe('M0 0H46.8M53.2 0H92.5');
});

test('gaps that nearly touch are one', () => {
  expect(pathOf('0,0 100,0', '50,0 56,0')).toBe('M0 0H46.8M59.2 0H92.5');
});

test('a line against the flow has its gaps in its own order', () => {
  expect(pathOf('100,0 0,0', '30,0 60,0')).toBe('M100 0H63.2M56.8 0H33.2M26.8 0H7.5');
});

test('a corner behind a gap stays round', () => {
  expect(pathOf('0,0 100,0 100,50', '50,0')).toBe('M0 0H46.8M53.2 0H94A6 6 0 0 1 100 6V42.5');
});

test('a gap before a fork is left out of each way', () => {
  expect(pathOf('0,0 100,0 | 0,0 80,0 80,50', '50,0')).toBe(
    'M0 0H46.8M53.2 0H92.5M74 0A6 6 0 0 1 80 6V42.5',
  );
});

test.each([
  ['is not on the line', '50,9'],
  ['lies in a corner', '98,0'],
])('a gap that %s changes nothing', (_, gap) => {
  expect(pathOf('0,0 100,0 100,50', gap)).toBe(pathOf('0,0 100,0 100,50'));
});
