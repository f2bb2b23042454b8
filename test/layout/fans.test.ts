/** Boxes with many lines from the frame are so wide that these go straight, instead of a fan of lines that turn aside. */
import { measureText, type Drawing } from '@idef0-studio/geometry';
import { drawingOf, judge, layoutDiagram } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { Random } from '../support/random.js';
import { sketch } from '../support/sketch.js';

const WORDS = ['Oven', 'Sales Clerk', 'Paint Shop', 'Board of Directors', 'Forklift Truck', 'Law'];

/** A context diagram with as many mechanisms and controls as asked for, each from an agent. */
function contextOf(random: Random, mechanisms: number, controls: number): Diagram {
  const lines = ['M', 'C'].flatMap((letter) =>
    Array.from({ length: letter === 'M' ? mechanisms : controls }, (_, index) => {
      const code = `${letter}${index + 1}`;
      return `${random.of(WORDS)} ${code}: ${code} -> 1${letter}`;
    }),
  );
  const diagram = sketch(
    'Run the Plant',
    ['Order: I1 -> 1I', ...lines, 'Goods: 1O -> O1'].join('\n'),
  );
  return {
    ...diagram,
    arrows: diagram.arrows.map((arrow) => ({
      ...arrow,
      sources: arrow.sources.map((end) =>
        end.kind === 'boundary' ? { ...end, agents: [`${random.of(WORDS)} Pool`] } : end,
      ),
    })),
  };
}

const bendsOf = ({ arrows }: Pick<Drawing, 'arrows'>) =>
  arrows.flatMap(({ object, paths }) => (paths.some((path) => path.length > 2) ? [object] : []));

test.each([
  ['on a sheet', undefined],
  ['in a window', { width: 900, height: 800 }],
] as const)('13 mechanisms from agents come straight up to a wide box: %s', (_, page) => {
  const diagram = contextOf(new Random(1), 13, 1);
  const geometry = layoutDiagram(diagram, { measure: measureText, page });
  expect(bendsOf(geometry)).toEqual([]);
  expect(judge(diagram, geometry, { measure: measureText }).violations).toEqual([]);
});

test('however many lines a context diagram has, they are straight', () => {
  const seeds = Array.from({ length: 15 }, (_, index) => index + 1);
  const broken = seeds.flatMap((seed) => {
    const random = new Random(seed);
    const diagram = contextOf(random, 8 + random.below(20), random.below(16));
    const drawing = drawingOf(diagram, { measure: measureText, effort: 'typing' });
    const { violations } = judge(diagram, drawing, { measure: measureText });
    return [...bendsOf(drawing), ...violations.map(({ message }) => message)].map(
      (what) => `seed ${seed}: ${what}`,
    );
  });
  expect(broken).toEqual([]);
});

test('a hundred controls of one box are named and come straight down, on a sheet that is no wider than their names', () => {
  const rules = Array.from(
    { length: 100 },
    (_, index) => `Rule of Case ${index + 1}: C${index + 1} -> 1C`,
  );
  const diagram = sketch('Steer | Do', [...rules, 'Plan: 1O -> 2C', 'Goods: 2O -> O1'].join('\n'));
  const drawing = drawingOf(diagram, { measure: measureText, effort: 'typing' });
  expect(bendsOf(drawing)).toEqual(['Plan']);
  expect(drawing.labels.filter(({ object }) => object.startsWith('Rule'))).toHaveLength(100);
  const ends = drawing.arrows.flatMap((arrow) =>
    arrow.ends.filter(({ side, kind }) => side === 'top' && kind === 'boundary'),
  );
  const inOrder = [...ends].sort((a, b) => a.x - b.x).map(({ code }) => code);
  expect(inOrder).toEqual(rules.map((_, index) => `C${index + 1}`));
  expect(drawing.width / 100).toBeLessThan(60);
  expect(judge(diagram, drawing, { measure: measureText }).violations).toEqual([]);
});
