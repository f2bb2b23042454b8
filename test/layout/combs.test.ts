/**
 * What is common to many boxes is drawn as a comb: one trunk along the top for a control, along the bottom for a
 * mechanism, with one line to each box.
 */
import { measureText, type ArrowGeometry, type Drawing } from '@idef0-studio/geometry';
import { drawingOf, judge } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { Random } from '../support/random.js';
import { sketch } from '../support/sketch.js';

const boxesOf = (n: number) => Array.from({ length: n }, (_, index) => `Step ${index + 1}`);

/** Each step hands its part to the next. */
const chainOf = (n: number) =>
  boxesOf(n)
    .slice(1)
    .map((_, index) => `Part ${index + 1}: ${index + 1}O -> ${index + 2}I`);

const plant = sketch(
  boxesOf(14).join(' | '),
  [
    ...chainOf(14),
    `Policy: C1 -> ${boxesOf(14)
      .map((_, index) => `${index + 1}C`)
      .join(' ')}`,
    `Worker: M1 -> ${boxesOf(14)
      .map((_, index) => `${index + 1}M`)
      .join(' ')}`,
  ].join('\n'),
);

/** Steps under one or two policies with one or two workers, each common to most of them, and plans of their own. */
function fanOf(seed: number): Diagram {
  const random = new Random(seed);
  const n = 6 + random.below(9);
  const most = (role: string) => {
    const taken = boxesOf(n).flatMap((_, index) =>
      random.oneIn(4) ? [] : [`${index + 1}${role}`],
    );
    return (taken.length < 5 ? boxesOf(n).map((_, index) => `${index + 1}${role}`) : taken).join(
      ' ',
    );
  };
  const lines = chainOf(n);
  const [policies, workers] = [1 + random.below(2), 1 + random.below(2)];
  for (let code = 1; code <= policies; code++)
    lines.push(`Policy ${code}: C${code} -> ${most('C')}`);
  for (let code = 1; code <= workers; code++)
    lines.push(`Worker ${code}: M${code} -> ${most('M')}`);
  for (let box = 1, code = policies; box <= n; box++) {
    if (random.oneIn(3)) lines.push(`Plan ${box}: C${++code} -> ${box}C`);
  }
  return sketch(boxesOf(n).join(' | '), lines.join('\n'));
}

const commonIn = ({ arrows }: Drawing) =>
  arrows.filter(({ object }) => /^(?:Policy|Worker)/u.test(object));

/** The heights of its level lines. */
const levelsOf = ({ segments }: ArrowGeometry) => [
  ...new Set(segments.flatMap(([, y1, , y2]) => (y1 === y2 ? [y1] : []))),
];

test('a policy and a worker common to 14 boxes have one trunk each, above and below all boxes', () => {
  const drawing = drawingOf(plant, { measure: measureText });
  const tops = drawing.boxes.map(({ y }) => y);
  const bottoms = drawing.boxes.map(({ y, height }) => y + height);
  const [policy, worker] = commonIn(drawing).map(levelsOf);
  expect([policy?.length, worker?.length]).toEqual([1, 1]);
  expect(policy?.[0]).toBeLessThan(Math.min(...tops));
  expect(worker?.[0]).toBeGreaterThan(Math.max(...bottoms));
  expect(judge(plant, drawing, { measure: measureText }).figures.crossings).toBe(0);
});

test('however many boxes take it, what is common to them has one trunk, and nothing is drawn wrong', () => {
  const seeds = Array.from({ length: 25 }, (_, index) => index + 1);
  const broken = seeds.flatMap((seed) => {
    const diagram = fanOf(seed);
    const drawing = drawingOf(diagram, { measure: measureText, effort: 'typing' });
    const { violations } = judge(diagram, drawing, { measure: measureText });
    const combs = commonIn(drawing).filter((arrow) => levelsOf(arrow).length !== 1);
    return [...violations.map(({ message }) => message), ...combs.map(({ object }) => object)].map(
      (what) => `seed ${seed}: ${what}`,
    );
  });
  expect(broken).toEqual([]);
});
