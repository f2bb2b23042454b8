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
import { drawingOf, judge, type Rule, type Violation } from '@idef0-studio/layout';
import { expect, test } from 'vitest';
import { factsDiagrams } from '../support/facts-diagrams.js';

const found = factsDiagrams().find(({ node }) => node === 'A22');
if (found === undefined) throw new RangeError('The facts have no A22.');
const diagram = found;
const clean = drawingOf(diagram, { measure: measureText, effort: 'typing' });

const violationsOf = (drawing: Drawing): readonly Violation[] =>
  judge(diagram, drawing, { measure: measureText }).violations;

/** Damage to the arrows, or labels, at some places of the drawing. */
type Damage = (isHit: (index: number) => boolean) => Drawing;

const withArrows =
  (change: (arrow: ArrowGeometry, index: number) => Partial<ArrowGeometry>): Damage =>
  (isHit) => ({
    ...clean,
    arrows: clean.arrows.map((arrow, at) =>
      isHit(at) ? { ...arrow, ...change(arrow, at) } : arrow,
    ),
  });

const withEnds = (change: (end: EndGeometry) => Partial<EndGeometry>): Damage =>
  withArrows(({ ends }) => ({ ends: ends.map((end) => ({ ...end, ...change(end) })) }));

const withLabels =
  (change: (label: LabelGeometry, index: number) => Partial<LabelGeometry>): Damage =>
  (isHit) => ({
    ...clean,
    labels: clean.labels.map((label, at) =>
      isHit(at) ? { ...label, ...change(label, at) } : label,
    ),
  });

/** What is done to every second arrow, and the rule that has to notice each. */
const damages: readonly (readonly [string, Rule, Damage])[] = [
  [
    'an arrow left out',
    'arrow-missing',
    (isHit) => ({ ...clean, arrows: clean.arrows.filter((_, at) => !isHit(at)) }),
  ],
  ['an end left out', 'end-missing', withArrows(({ ends }) => ({ ends: ends.slice(1) }))],
  ['ends off their lines', 'end-off-line', withEnds(({ x, y }) => ({ x: x + 3, y: y + 3 }))],
  ['ends with other objects', 'end-missing', withEnds(() => ({ object: 'Else' }))],
  ['ends marked unbalanced', 'end-mark', withEnds(() => ({ unbalanced: true }))],
  ['another name', 'arrow-extra', withArrows(({ object }) => ({ object: `${object} Else` }))],
  [
    'a segment left out',
    'path-off-line',
    withArrows(({ segments }) => ({ segments: segments.slice(1) })),
  ],
  [
    'a segment drawn twice',
    'tree-repeats',
    withArrows(({ segments }) => ({ segments: [...segments, ...segments.slice(0, 1)] })),
  ],
  [
    'slanting lines',
    'line-diagonal',
    withArrows(({ segments }) => ({
      segments: segments.map(([a, b, c, d]) => [a, b, c + 2, d + 2] as const),
    })),
  ],
  ['a path left out', 'path-off-line', withArrows(({ paths }) => ({ paths: paths.slice(1) }))],
  [
    'an arrow on top of another',
    'lines-overlap',
    withArrows((_, index) => ({
      segments: clean.arrows[(index + 1) % clean.arrows.length]?.segments ?? [],
    })),
  ],
  [
    'labels left out',
    'arrow-unlabelled',
    (isHit) => ({
      ...clean,
      labels: clean.labels.filter(
        ({ arrow }) => !clean.arrows.some(({ id }, at) => id === arrow && isHit(at)),
      ),
    }),
  ],
];

const labelDamages: readonly (readonly [string, Rule, Damage])[] = [
  [
    'a label on the next one',
    'label-on-label',
    withLabels((_, index) => {
      const { x = 0, y = 0 } = clean.labels[(index + 1) % clean.labels.length] ?? {};
      return { x, y, squiggle: undefined };
    }),
  ],
  ['a label that is elsewhere', 'label-outside', withLabels(() => ({ x: -500 }))],
  ['a label with another text', 'label-text', withLabels(() => ({ lines: ['Else'] }))],
];

test('the drawing of the router is clean', () => {
  expect(violationsOf(clean)).toEqual([]);
});

function names(message: string, object: string): boolean {
  return message.includes(`'${object}'`) || message.includes(`'${object} Else'`);
}

/** Those of the things, every second one damaged and then the others, that no violation of the rule names. */
function unnoticed(
  things: readonly { readonly object: string }[],
  rule: Rule,
  damage: Damage,
): readonly string[] {
  return [0, 1].flatMap((turn) => {
    const isHit = (index: number) => index % 2 === turn;
    const found = violationsOf(damage(isHit)).filter((violation) => violation.rule === rule);
    return things
      .filter((_, index) => isHit(index))
      .map(({ object }) => object)
      .filter((object) => !found.some(({ message }) => names(message, object)));
  });
}

test.each(damages)('%s is found in every arrow', (_, rule, damage) => {
  expect(unnoticed(clean.arrows, rule, damage)).toEqual([]);
});

test.each(labelDamages)('%s is found at every label', (_, rule, damage) => {
  expect(unnoticed(clean.labels, rule, damage)).toEqual([]);
});

test.each(clean.boxes.map(({ name }, index) => [name, index] as const))(
  "box '%s' moved up has lost its arrows",
  (_, index) => {
    const boxes = clean.boxes.map((box, at) => (at === index ? { ...box, y: box.y - 400 } : box));
    const rules = violationsOf({ ...clean, boxes }).map(({ rule }) => rule);
    expect(rules).toContain('end-side');
  },
);
