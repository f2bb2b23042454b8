/**
 * How the chosen trees look: lines that go straight into their boxes, one label for a part that forks on,
 * labels at far ends.
 */
import { measureText, type Drawing } from '@idef0-studio/geometry';
import { drawingOf, judge } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { factsDiagrams } from '../support/facts-diagrams.js';
import { sketch } from '../support/sketch.js';

const drawn = (diagram: Diagram): Drawing =>
  drawingOf(diagram, { measure: measureText, effort: 'typing' });

const judged = (diagram: Diagram, drawing: Drawing) =>
  judge(diagram, drawing, { measure: measureText });

const labelsOf = ({ labels }: Drawing, object: string) =>
  labels.filter((label) => label.object === object);

test('a box grows so that many controls from the frame go straight into it', () => {
  const controls = ['IT Management Ecosystem', 'IT Strategy', 'Market Analysis', 'IT Portfolio'];
  const diagram = sketch(
    'Establish | Act | Check',
    `${controls.map((name, index) => `${name}: C${index + 1} -> 1C`).join('\n')}
     Rules: 1O -> 2C 3C
     Things: 2O -> 3I`,
  );
  const drawing = drawn(diagram);
  const { violations, figures } = judged(diagram, drawing);
  expect(violations).toEqual([]);
  expect(figures.bent).toBe(0);
  const widths = drawing.boxes.map(({ width }) => width);
  expect(widths[0]).toBeGreaterThan(1.5 * (widths[1] ?? 0));
});

test.each(factsDiagrams().map((diagram) => [diagram.node, diagram] as const))(
  'hardly a line from the frame of %s bends below its label, or jogs anywhere',
  (_, diagram) => {
    const { bent, jogs } = judged(diagram, drawn(diagram)).figures;
    expect(bent).toBeLessThanOrEqual(1);
    expect(jogs).toBeLessThanOrEqual(2);
  },
);

/** Boxes in a row, and a bundle that takes tools to the first and bolts to others. */
const withBolts = (...takers: readonly number[]) =>
  sketch(
    'Plan | Form | Fit | Pack | Ship',
    `Wares: I1 -> 1I=Tools ${takers.map((box) => `${box}I=Bolts`).join(' ')}
     Plan: 1O -> 2C
     Frame: 2O -> 3C
     Kit: 3O -> 4C
     Parcel: 4O -> 5C
     Goods: 5O -> O1`,
  );

test('a box steps aside where its line would jog a little below the label before it', () => {
  const diagram = sketch(
    'Wait | Rest | Go',
    `Reservations: C1 -> 1I
     Sun: C2 -> 1C
     Moon: C3 -> 1C
     Mars: C4 -> 1C
     Way: 1O -> 2I
     End: 2O -> 3I`,
  );
  const drawing = drawn(diagram);
  const { violations, figures } = judged(diagram, drawing);
  expect(violations).toEqual([]);
  expect(figures.bent).toBe(0);
});

test('a part that forks on is named once, before the fork', () => {
  const diagram = withBolts(2, 3);
  const drawing = drawn(diagram);
  expect(judged(diagram, drawing).violations).toEqual([]);
  expect(labelsOf(drawing, 'Tools')).toHaveLength(1);
  const [label, ...others] = labelsOf(drawing, 'Bolts');
  expect(others).toEqual([]);
  expect(label?.y).toBeLessThan(drawing.boxes[1]?.y ?? 0);
});

test('a branch that leads far from the label before the fork is named at its end, too', () => {
  const diagram = withBolts(2, 5);
  const drawing = drawn(diagram);
  expect(judged(diagram, drawing).violations).toEqual([]);
  expect(labelsOf(drawing, 'Bolts')).toHaveLength(2);
});

test('inputs that come from afar are named again beside their arrow heads', () => {
  const diagram = factsDiagrams().find(({ node }) => node === 'A24');
  if (diagram === undefined) throw new RangeError('The facts have no A24.');
  const drawing = drawn(diagram);
  const box = drawing.boxes[3];
  const inputs = drawing.arrows.flatMap(({ ends }) =>
    ends.filter(({ node, role }) => node === box?.node && role === 'input'),
  );
  const gapTo = (object: string) =>
    Math.min(...labelsOf(drawing, object).map((label) => (box?.x ?? 0) - label.x - label.width));
  const named = inputs.filter(({ object }) => gapTo(object) < 40);
  expect(inputs.length).toBeGreaterThan(5);
  expect(named.length / inputs.length).toBeGreaterThan(0.7);
});

test('a look is kept while the diagram is edited', () => {
  const [, diagram] = factsDiagrams();
  if (diagram === undefined) throw new RangeError('The facts have no A21.');
  const options = { measure: measureText, effort: 'typing' } as const;
  const before = drawingOf(diagram, options);
  const fewer = { ...diagram, arrows: diagram.arrows.slice(0, -1) };
  const after = drawingOf(fewer, { ...options, previous: before });
  const widthsOf = ({ boxes }: Drawing) => boxes.map(({ width }) => width);
  expect(widthsOf(after)).toEqual(widthsOf(before));
});
