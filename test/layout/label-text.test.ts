/**
 * What labels say: the name of the object, or the caption that the diagram has instead.
 */
import { measureText } from '@idef0-studio/geometry';
import { drawingOf, judge } from '@idef0-studio/layout';
import type { ArrowEnd, Diagram, DiagramArrow } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { sketch } from '../support/sketch.js';

const plain = sketch(
  'Plan | Make',
  'Orders: I1 -> 1I\nParts: I2 -> 1I=Bolts 2I=Nuts\nPlan: 1O -> 2C\nGoods: 2O -> O1',
);

/** The diagram with other values for an arrow. */
const withArrow = (object: string, change: (arrow: DiagramArrow) => Partial<DiagramArrow>) => ({
  ...plain,
  arrows: plain.arrows.map((arrow) =>
    arrow.object === object ? { ...arrow, ...change(arrow) } : arrow,
  ),
});

const drawn = (diagram: Diagram) => drawingOf(diagram, { measure: measureText, effort: 'typing' });

const linesOf = (diagram: Diagram, object: string) =>
  drawn(diagram)
    .labels.filter((label) => label.object === object)
    .map(({ lines }) => lines);

const rulesOf = (wanted: Diagram, shown: Diagram) =>
  judge(wanted, drawn(shown), { measure: measureText }).violations.map(({ rule }) => rule);

test('a label says the name of its object', () => {
  expect(linesOf(plain, 'Orders')).toEqual([['Orders']]);
});

test('a caption stands instead of the name, each paragraph on lines of its own', () => {
  const listed = withArrow('Orders', () => ({ caption: ['Orders', 'Requests', 'Complaints'] }));
  expect(linesOf(listed, 'Orders')).toEqual([['Orders', 'Requests', 'Complaints']]);
  expect(rulesOf(listed, listed)).toEqual([]);
});

test('a paragraph of several that needs more lines goes on indented', () => {
  const caption = ['Requests for Information and Other Support', 'Orders'];
  const listed = withArrow('Orders', () => ({ caption }));
  const [lines = []] = linesOf(listed, 'Orders');
  expect(lines.map((line) => line.startsWith('\u00a0'))).toEqual(
    lines.map((_, index) => index > 0 && index < lines.length - 1),
  );
  expect(lines.length).toBeGreaterThan(2);
  expect(rulesOf(listed, listed)).toEqual([]);
});

test('the caption of an end stands at its branch only', () => {
  const withCode = (end: ArrowEnd): ArrowEnd =>
    end.object === 'Bolts' ? { ...end, caption: ['b'] } : end;
  const coded = withArrow('Parts', ({ targets }) => ({ targets: targets.map(withCode) }));
  expect(linesOf(coded, 'Bolts')).toEqual([['b']]);
  expect(linesOf(coded, 'Nuts')).toEqual([['Nuts']]);
  expect(rulesOf(coded, coded)).toEqual([]);
});

test('a caption without a word is none', () => {
  expect(
    linesOf(
      withArrow('Orders', () => ({ caption: [] })),
      'Orders',
    ),
  ).toEqual([['Orders']]);
  expect(
    linesOf(
      withArrow('Orders', () => ({ caption: [' '] })),
      'Orders',
    ),
  ).toEqual([['Orders']]);
});

test('the judge wants the caption where there is one, and the name where there is none', () => {
  const coded = withArrow('Orders', () => ({ caption: ['a'] }));
  expect(rulesOf(coded, plain)).toEqual(['label-text']);
  expect(rulesOf(plain, coded)).toEqual(['label-text']);
});
