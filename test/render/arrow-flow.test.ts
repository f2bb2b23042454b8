/** What runs through each piece of an arrow, by way of what drawing makes of it: pieces fade by the ends in focus. */
import type { ArrowGeometry, EndGeometry, Point } from '@idef0-studio/geometry';
import { drawArrow } from '@idef0-studio/render';
import { expect, test } from 'vitest';

/** `0,0 10,0 | ...`: polylines. */
function pathsOf(text: string): readonly (readonly Point[])[] {
  return text.split('|').map((line) =>
    line
      .trim()
      .split(/\s+/u)
      .map((pair) => {
        const [x = 0, y = 0] = pair.split(',').map(Number);
        return { x, y };
      }),
  );
}

function arrow(paths: string, sources: string, targets: string): ArrowGeometry {
  const ends = (text: string, direction: 'source' | 'target'): readonly EndGeometry[] =>
    pathsOf(text).flatMap((points) =>
      points.map((point) => ({
        ...({ kind: 'box', direction, role: 'input', side: 'left', object: 'A' } as const),
        ...{ tunnel: false, unbalanced: false, ...point },
      })),
    );
  return {
    ...({ id: 'a', object: 'A', kind: 'icom', segments: [], paths: pathsOf(paths) } as const),
    ends: [...ends(sources, 'source'), ...ends(targets, 'target')],
  };
}

/** The lines in full ink. */
function inkOf(drawn: ArrowGeometry, focus: readonly number[]): string {
  return drawArrow(drawn, { focus })
    .children.flatMap((child) =>
      typeof child !== 'string' && child.attributes['class'] === 'idef0-line'
        ? [`${child.attributes['d']}`]
        : [],
    )
    .join('');
}

const fork = arrow('0,0 100,0 100,50 200,50 | 0,0 200,0', '0,0', '200,50 200,0');
const join = arrow('0,0 200,0 | 0,50 100,50 100,0 200,0', '0,0 0,50', '200,0');
const mesh = arrow(
  '0,0 300,0 | 0,0 200,0 200,50 300,50 | 0,50 100,50 100,0 300,0',
  '0,0 0,50',
  '300,0 300,50',
);
/** The first source forks to the first target before the second joins. */
const forkThenJoin = arrow(
  '0,0 100,0 100,50 300,50 | 0,0 300,0 | 0,90 200,90 200,0 300,0',
  '0,0 0,90',
  '300,50 300,0',
);
const single = arrow('0,0 100,0', '0,0', '');

test('a source feeds nothing that forked off before it joined', () => {
  expect(inkOf(forkThenJoin, [1, 2])).toBe('');
  expect(inkOf(forkThenJoin, [1, 3])).not.toBe('');
  expect(inkOf(forkThenJoin, [0, 3])).not.toBe('');
});

test.each([
  ['of a fork the way to one end', fork, [0, 2], 'M0 0H94M0 0H100M100 0H192.5'],
  [
    'of a fork the way to the other end',
    fork,
    [0, 1],
    'M0 0H94A6 6 0 0 1 100 6V44A6 6 0 0 0 106 50H192.5M0 0H100',
  ],
  ['of a join the way from one end', join, [0, 2], 'M0 0H100M100 0H192.5'],
  [
    'of a mesh the way from one to the other',
    mesh,
    [1, 2],
    'M100 0H200M200 0H292.5M0 50H94A6 6 0 0 0 100 44V6A6 6 0 0 1 106 0',
  ],
  [
    'all of it',
    fork,
    [0, 1, 2],
    'M0 0H94A6 6 0 0 1 100 6V44A6 6 0 0 0 106 50H192.5M0 0H100M100 0H192.5',
  ],
  ['nothing where only a source is in focus', fork, [0], ''],
  ['a line without a target', single, [0], 'M0 0H92.5'],
])('%s', (_, drawn, focus, ink) => {
  const pieces = (d: string) => d.split(/(?=M)/u).sort();
  expect(pieces(inkOf(drawn, focus))).toEqual(pieces(ink));
});

test('lines that touch no end, run in a circle or have no length are drawn all the same', () => {
  for (const odd of [
    arrow('0,0 100,0', '7,7', '8,8'),
    arrow('0,0 100,0 100,100 0,100 0,0 100,0', '0,0', '100,0'),
    arrow('0,0 0,0', '0,0', '0,0'),
    arrow('0,0 NaN,0', '0,0', 'NaN,0'),
  ]) {
    for (const options of [{ focus: [0] }, { colour: 'role' }] as const) {
      expect(drawArrow(odd, options).name).toBe('g');
    }
  }
});
