/**
 * The rules of the judge about what a reader makes of lines that fork and join: each is seen to fire on lines drawn by
 * hand, and not on lines that say what the diagram says.
 */
import { measureText, type ArrowGeometry, type Segment } from '@idef0-studio/geometry';
import { drawingOf, judge, type Rule } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { sketch } from '../support/sketch.js';

const options = { measure: measureText, effort: 'typing' } as const;
const READING: readonly Rule[] = ['line-both-ways', 'line-knot', 'line-misread', 'end-doubled'];

const exchange = sketch('Plan | Make | Sell | Ship', 'Paper: 1O 2O -> 3I 4I');

/** The diagram where source 2 of the arrow serves its second target alone. */
const narrowed: Diagram = {
  ...exchange,
  arrows: exchange.arrows.map((arrow) => ({
    ...arrow,
    serves: [
      [0, 0],
      [0, 1],
      [1, 1],
    ],
  })),
};

function rulesFor(diagram: Diagram, segments: readonly Segment[]): readonly Rule[] {
  const drawing = drawingOf(diagram, options);
  const arrows = drawing.arrows.map((arrow): ArrowGeometry => {
    const places = [
      [0, 0],
      [0, 20],
      [100, 0],
      [100, 20],
    ];
    const ends = arrow.ends.map((end, index) => {
      const [x = 0, y = 0] = places[index] ?? [];
      return { ...end, x, y };
    });
    return { ...arrow, segments, ends };
  });
  const { violations } = judge(diagram, { ...drawing, arrows }, options);
  return READING.filter((rule) => violations.some((each) => each.rule === rule));
}

test('sources that join before targets fork off say that all serve all', () => {
  const lines: readonly Segment[] = [
    [0, 0, 20, 0],
    [0, 20, 20, 20],
    [20, 0, 20, 20],
    [20, 10, 80, 10],
    [80, 0, 80, 20],
    [80, 0, 100, 0],
    [80, 20, 100, 20],
  ];
  expect(rulesFor(exchange, lines)).toEqual([]);
  expect(rulesFor(narrowed, lines)).toEqual(['line-misread']);
});

test('a source that joins behind a fork does not serve who forked off there', () => {
  const lines: readonly Segment[] = [
    [0, 0, 100, 0],
    [50, 0, 50, 20],
    [0, 20, 100, 20],
  ];
  expect(rulesFor(narrowed, lines)).toEqual([]);
  expect(rulesFor(exchange, lines)).toEqual(['line-both-ways']);
});

test('four lines in one point are a knot', () => {
  const lines: readonly Segment[] = [
    [0, 0, 50, 0],
    [50, 0, 50, 20],
    [0, 20, 50, 20],
    [50, 10, 60, 10],
    [60, 10, 100, 10],
    [80, 0, 80, 20],
    [80, 0, 100, 0],
    [80, 20, 100, 20],
  ];
  expect(rulesFor(exchange, lines)).toEqual(['line-knot']);
});

test('an end that stands twice at a box is found', () => {
  const twice = sketch('Plan | Make', 'Paper: 1O -> 2I');
  const [arrow] = twice.arrows;
  if (arrow === undefined) throw new RangeError('The sketch has no arrow.');
  const diagram = { ...twice, arrows: [arrow, { ...arrow, id: 'paper again' }] };
  const drawing = drawingOf(diagram, options);
  expect(judge(diagram, drawing, options).violations).toEqual([]);
  const apart = drawing.arrows.map((each, index) => ({
    ...each,
    ends: each.ends.map((end) => ({ ...end, y: end.y + 5 * index })),
  }));
  const { violations } = judge(diagram, { ...drawing, arrows: apart }, options);
  expect(violations.map(({ rule }) => rule)).toContain('end-doubled');
});
