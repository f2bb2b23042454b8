/**
 * The judge on the router's own drawing of a dense diagram: clean as it is, and every kind of damage to it is
 * found, wherever it is done.
 */
import {
  measureText,
  type ArrowGeometry,
  type Drawing,
  type EndGeometry,
  type LabelGeometry,
} from '@idef0-studio/geometry';
import { drawingOf, judge, type Rule } from '@idef0-studio/layout';
import { expect, test } from 'vitest';
import { factsDiagrams } from '../support/facts-diagrams.js';

const found = factsDiagrams().find(({ node }) => node === 'A22');
if (found === undefined) throw new RangeError('The facts have no A22.');
const diagram = found;
const clean = drawingOf(diagram, { measure: measureText, effort: 'typing' });

const rulesOf = (drawing: Drawing): ReadonlySet<Rule> =>
  new Set(judge(diagram, drawing, { measure: measureText }).violations.map(({ rule }) => rule));

const withArrow = (index: number, change: (arrow: ArrowGeometry) => Partial<ArrowGeometry>) => ({
  ...clean,
  arrows: clean.arrows.map((arrow, at) => (at === index ? { ...arrow, ...change(arrow) } : arrow)),
});

const withEnds = (index: number, change: (end: EndGeometry) => Partial<EndGeometry>) =>
  withArrow(index, ({ ends }) => ({ ends: ends.map((end) => ({ ...end, ...change(end) })) }));

const withLabel = (index: number, change: (label: LabelGeometry) => Partial<LabelGeometry>) => ({
  ...clean,
  labels: clean.labels.map((label, at) => (at === index ? { ...label, ...change(label) } : label)),
});

/** Damage to the arrow, or label, of an index, and the rule that has to notice. */
const damages: readonly (readonly [string, Rule, (index: number) => Drawing])[] = [
  [
    'an arrow left out',
    'arrow-missing',
    (index) => ({ ...clean, arrows: clean.arrows.filter((_, at) => at !== index) }),
  ],
  [
    'an end left out',
    'end-missing',
    (index) => withArrow(index, ({ ends }) => ({ ends: ends.slice(1) })),
  ],
  [
    'ends off their lines',
    'end-off-line',
    (index) => withEnds(index, ({ x, y }) => ({ x: x + 3, y: y + 3 })),
  ],
  [
    'ends with other objects',
    'end-missing',
    (index) => withEnds(index, () => ({ object: 'Else' })),
  ],
  ['ends marked unbalanced', 'end-mark', (index) => withEnds(index, () => ({ unbalanced: true }))],
  ['another name', 'arrow-extra', (index) => withArrow(index, () => ({ object: 'Else' }))],
  [
    'a segment left out',
    'path-off-line',
    (index) => withArrow(index, ({ segments }) => ({ segments: segments.slice(1) })),
  ],
  [
    'a segment drawn twice',
    'tree-repeats',
    (index) =>
      withArrow(index, ({ segments }) => ({ segments: [...segments, ...segments.slice(0, 1)] })),
  ],
  [
    'slanting lines',
    'line-diagonal',
    (index) =>
      withArrow(index, ({ segments }) => ({
        segments: segments.map(([a, b, c, d]) => [a, b, c + 2, d + 2] as const),
      })),
  ],
  [
    'a path left out',
    'path-off-line',
    (index) => withArrow(index, ({ paths }) => ({ paths: paths.slice(1) })),
  ],
  [
    'an arrow on top of another',
    'lines-overlap',
    (index) =>
      withArrow(index, () => ({
        segments: clean.arrows[(index + 1) % clean.arrows.length]?.segments ?? [],
      })),
  ],
  [
    'labels left out',
    'arrow-unlabelled',
    (index) => ({
      ...clean,
      labels: clean.labels.filter(({ arrow }) => arrow !== clean.arrows[index]?.id),
    }),
  ],
  [
    'a label on the next one',
    'label-on-label',
    (index) =>
      withLabel(index, () => {
        const { x = 0, y = 0 } = clean.labels[(index + 1) % clean.labels.length] ?? {};
        return { x, y, squiggle: undefined };
      }),
  ],
  ['a label that is elsewhere', 'label-outside', (index) => withLabel(index, () => ({ x: -500 }))],
  [
    'a label with another text',
    'label-text',
    (index) => withLabel(index, () => ({ lines: ['Else'] })),
  ],
];

test('the drawing of the router is clean', () => {
  expect(rulesOf(clean)).toEqual(new Set());
});

test.each(damages)('%s is found in every arrow', (_, rule, damage) => {
  clean.arrows.forEach((arrow, index) => {
    expect([arrow.object, [...rulesOf(damage(index))]]).toEqual([
      arrow.object,
      expect.arrayContaining([rule]),
    ]);
  });
});

test.each(clean.boxes.map(({ name }, index) => [name, index] as const))(
  "box '%s' moved up has lost its arrows",
  (_, index) => {
    const boxes = clean.boxes.map((box, at) => (at === index ? { ...box, y: box.y - 400 } : box));
    expect(rulesOf({ ...clean, boxes })).toContain('end-side');
  },
);
