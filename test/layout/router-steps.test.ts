/**
 * A layout in steps, for a host that must not be blocked.
 */
import { measureText } from '@idef0-studio/geometry';
import { layoutDiagram, layoutSteps } from '@idef0-studio/layout';
import { expect, test } from 'vitest';
import { factsDiagrams } from '../support/facts-diagrams.js';
import { sketch } from '../support/sketch.js';

const options = { measure: measureText, effort: 'typing' } as const;

test('a layout in steps is the same layout', () => {
  const [, a21] = factsDiagrams();
  if (a21 === undefined) throw new RangeError('There is no A21.');
  const steps = layoutSteps(a21, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  expect(step.value).toEqual(layoutDiagram(a21, options));
});

test('two layouts may take turns', () => {
  const diagrams = factsDiagrams().slice(1, 3);
  const running = diagrams.map((diagram) => layoutSteps(diagram, options));
  const results = new Map<number, unknown>();
  while (results.size < running.length) {
    running.forEach((steps, index) => {
      const step = steps.next();
      if (step.done === true && !results.has(index)) results.set(index, step.value);
    });
  }
  expect([...results].sort(([a], [b]) => a - b).map(([, value]) => value)).toEqual(
    diagrams.map((diagram) => layoutDiagram(diagram, options)),
  );
});

test('the first steps are short, since code that has not run yet is slow', () => {
  const pauses = (effort: 'typing' | 'normal') =>
    [...layoutSteps(sketch('A | B', 'X: 1O -> 2C'), { measure: measureText, effort })].length;
  expect(pauses('normal')).toBeGreaterThan(pauses('typing') + 2);
});

test('the more there is to do, the more often a layout pauses', () => {
  const pauses = (boxes: string, arrows: string) =>
    [...layoutSteps(sketch(boxes, arrows), { measure: measureText })].length;
  const [a2] = factsDiagrams();
  if (a2 === undefined) throw new RangeError('There is no A2.');
  expect(pauses('A | B', 'X: 1O -> 2C')).toBeLessThan(12);
  expect([...layoutSteps(a2, { measure: measureText })].length).toBeGreaterThan(40);
});
