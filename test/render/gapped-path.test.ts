/** Lines that pass under others. */
import { gappedPath } from '@idef0-studio/render/testing';
import { expect, test } from 'vitest';

const LEVEL = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
];
const NO_TRIM = { end: 0 };

test('a line goes on behind a gap', () => {
  expect(gappedPath(LEVEL, [{ x: 50, y: 0 }], NO_TRIM)).toBe('M0 0H46.8M53.2 0H100');
});

test('gaps that nearly touch are one', () => {
  const gaps = [
    { x: 50, y: 0 },
    { x: 56, y: 0 },
  ];
  expect(gappedPath(LEVEL, gaps, NO_TRIM)).toBe('M0 0H46.8M59.2 0H100');
});

test('a corner behind a gap stays round, and the head has its room', () => {
  const way = [...LEVEL, { x: 100, y: 50 }];
  expect(gappedPath(way, [{ x: 50, y: 0 }], { end: 8 })).toBe(
    'M0 0H46.8M53.2 0H94A6 6 0 0 1 100 6V42',
  );
});

test('a gap that is not on the line changes nothing', () => {
  expect(gappedPath(LEVEL, [{ x: 50, y: 9 }], NO_TRIM)).toBe('M0 0H100');
});
