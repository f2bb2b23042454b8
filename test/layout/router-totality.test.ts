/**
 * The router draws every Diagram, however odd, and always the same way.
 */
import { measureText } from '@idef0-studio/geometry';
import { drawingOf, layoutDiagram } from '@idef0-studio/layout';
import { expect, test } from 'vitest';
import { sketch } from '../support/sketch.js';

const TWELVE = Array.from({ length: 12 }, (_, index) => `Step ${index + 1}`).join(' | ');
const CHAIN = Array.from({ length: 11 }, (_, i) => `Part ${i}: ${i + 1}O -> ${i + 2}I 1C 12C`);

const ODD: readonly (readonly [string, string, string])[] = [
  ['without boxes', '', ''],
  [
    'without boxes, but with arrows through it',
    '',
    'Air: I1 -> O1\nLight: C1 -> O2\nDust: M1 -> O3',
  ],
  ['with one box alone', 'Wait', ''],
  ['without arrows', 'Wait | Rest | Sleep', ''],
  ['of a context', 'Bake', 'Flour: I -> 1I\nRecipe: C -> 1C\nBread: 1O -> O\nBaker: M -> 1M'],
  ['of twelve boxes', TWELVE, CHAIN.join('\n')],
  ['with all loops a box can have', 'Spin', 'Twist: 1O -> 1I 1C 1M'],
  ['with an arrow from frame to frame', 'Wait | Rest', 'Air: I1 C1 M1 -> O1 O2'],
  ['with ends given twice', 'Wait | Rest', 'Air: 1O 1O -> 2I 2I 2C 2C O1 O1'],
  ['with an arrow that nobody takes', 'Wait | Rest', 'Noise: 1O -> '],
  [
    'with arrows of one end at the frame',
    'Wait',
    'In: I1 -> \nOver: C1 -> \nUnder: M1 -> \nOut:  -> O1',
  ],
  ['with ends at boxes that do not exist', 'Wait', 'Ghost: 7O -> 1I 9C\nVoid: 8O -> 9I'],
  [
    'with roles turned round',
    'Wait | Rest',
    'Back: 1I -> 2O\nFrom Output: O1 -> 1I\nTo Input: 2O -> I1',
  ],
  ['with empty names', ' | ', ': 1O -> 2I'],
  [
    'with endless names',
    `${'Word '.repeat(60)}| ${'x'.repeat(300)}`,
    `${'y'.repeat(200)}: 1O -> 2C`,
  ],
  ['with two calls of a box', 'Wait', 'M/A1: call 1\nM/A2: call 1'],
  ['of a mesh', 'A | B | C | D', 'Mesh: 1O 2O 3O 4O I1 C1 -> 1I 2C 3M 4I 4C O1'],
];

test.each(ODD)('a diagram %s is drawn', (_, boxes, arrows) => {
  const diagram = sketch(boxes, arrows);
  for (const effort of ['typing', 'normal'] as const) {
    const geometry = layoutDiagram(diagram, { measure: measureText, effort });
    expect(geometry.boxes).toHaveLength(diagram.boxes.length);
    const numbers = JSON.stringify(geometry, (_key, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? 'not a number' : value,
    );
    expect(numbers).not.toContain('not a number');
    const segments = geometry.arrows.flatMap((arrow) => arrow.segments);
    expect(segments.filter(([x1, y1, x2, y2]) => x1 !== x2 && y1 !== y2)).toEqual([]);
  }
});

test('an arrow without any end on the diagram is left out with a note', () => {
  const drawing = drawingOf(sketch('Wait', 'Void: 8O -> 9I'), { measure: measureText });
  expect(drawing.arrows).toEqual([]);
  expect(drawing.notes).toEqual(["Arrow 'Void' is not drawn: it has no end on this diagram."]);
});

test('every end that a box of the diagram has is drawn, doubled ones twice', () => {
  const drawing = drawingOf(sketch('Wait | Rest', 'Air: 1O 1O -> 2I 2I 2C 2C O1 O1'), {
    measure: measureText,
  });
  const points = drawing.arrows[0]?.ends.map(({ x, y }) => `${x} ${y}`) ?? [];
  expect(new Set(points).size).toBe(8);
});

test('two runs give the same drawing, at every effort', () => {
  const diagram = sketch(TWELVE, CHAIN.join('\n'));
  for (const effort of ['typing', 'normal'] as const) {
    const draw = () => JSON.stringify(drawingOf(diagram, { measure: measureText, effort }));
    expect(draw()).toBe(draw());
  }
});
