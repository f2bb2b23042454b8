/**
 * The layout of the densest diagrams that we know, those of PRM-IT A2: no rule is broken, and crossings and
 * bends stay near the goals. Twenty percent of room is left for changes that help elsewhere.
 */
import { measureText } from '@idef0-studio/geometry';
import { drawingOf, judge } from '@idef0-studio/layout';
import { expect, test } from 'vitest';
import { factsDiagrams } from '../support/facts-diagrams.js';
import { GOALS } from '../support/judge-goals.js';

const ROOM = 1.2;

const diagrams = factsDiagrams().map((diagram) => [diagram.node, diagram] as const);

test('the facts give eight diagrams with all their arrows', () => {
  const sizes = diagrams.map(([node, { boxes, arrows }]) => {
    const ends = arrows.reduce(
      (sum, { sources, targets }) => sum + sources.length + targets.length,
      0,
    );
    return `${node}: ${boxes.length} boxes, ${arrows.length} arrows, ${ends} ends`;
  });
  expect(sizes).toMatchInlineSnapshot(`
    [
      "A2: 7 boxes, 63 arrows, 194 ends",
      "A21: 5 boxes, 20 arrows, 47 ends",
      "A22: 9 boxes, 40 arrows, 115 ends",
      "A23: 7 boxes, 26 arrows, 70 ends",
      "A24: 7 boxes, 37 arrows, 105 ends",
      "A25: 7 boxes, 37 arrows, 99 ends",
      "A26: 7 boxes, 36 arrows, 94 ends",
      "A27: 7 boxes, 27 arrows, 73 ends",
    ]
  `);
});

test.each(diagrams)('%s is drawn without a violation, near its goals', (node, diagram) => {
  const drawing = drawingOf(diagram, { measure: measureText, effort: 'normal' });
  const { violations, figures } = judge(diagram, drawing, { measure: measureText });
  const goal = GOALS[node];
  expect(violations).toEqual([]);
  expect(figures.crossings).toBeLessThanOrEqual((goal?.crossings ?? 0) * ROOM);
  expect(figures.bends).toBeLessThanOrEqual((goal?.bends ?? 0) * ROOM);
});
