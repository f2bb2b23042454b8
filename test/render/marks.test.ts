/** The marks of ends that are not declared, and of those that are open. */
import type { ArrowGeometry, EndGeometry } from '@idef0-studio/geometry';
import { drawArrow, toSvg } from '@idef0-studio/render';
import { expect, test } from 'vitest';

const end: EndGeometry = {
  kind: 'boundary',
  direction: 'target',
  role: 'output',
  side: 'right',
  object: 'Bread',
  code: 'O1',
  codeAt: { x: 182, y: 36, width: 13, height: 13 },
  tunnel: false,
  unbalanced: true,
  x: 200,
  y: 50,
};

const arrow = (ends: readonly EndGeometry[]): ArrowGeometry => ({
  id: 'Bread',
  object: 'Bread',
  kind: 'icom',
  segments: [[100, 50, 200, 50]],
  paths: [
    [
      { x: 100, y: 50 },
      { x: 200, y: 50 },
    ],
  ],
  ends,
});

/** Class and place of each ring. */
function ringsOf(ends: readonly EndGeometry[]): readonly string[] {
  const svg = toSvg(drawArrow(arrow(ends)));
  return [...svg.matchAll(/<circle[^>]*>/gu)].map(([ring]) => {
    const [, name = ''] = /class="([^"]*)"/u.exec(ring) ?? [];
    const [, x = ''] = /cx="([^"]*)"/u.exec(ring) ?? [];
    return `${name} ${x}`;
  });
}

const source: EndGeometry = {
  ...end,
  ...{ kind: 'box', direction: 'source', unbalanced: false, x: 100, node: 'A1' },
  ...{ code: undefined, codeAt: undefined },
};

test('the mark of an end that is not declared stands behind its code', () => {
  expect(ringsOf([source, end])).toEqual(['idef0-unbalanced-mark 179.5']);
});

test('an arrow that nobody is known to make begins at a ring, which is the mark where it is not balanced', () => {
  expect(ringsOf([{ ...end, unbalanced: false }])).toEqual(['idef0-open 100']);
  expect(ringsOf([end])).toEqual(['idef0-unbalanced-mark 100']);
});

test('an arrow that nobody is known to take stops at a ring, without a head', () => {
  const input: EndGeometry = { ...end, direction: 'source', role: 'input', unbalanced: false };
  expect(ringsOf([input])).toEqual(['idef0-open 200']);
  expect(toSvg(drawArrow(arrow([input])))).not.toContain('class="idef0-head"');
});
