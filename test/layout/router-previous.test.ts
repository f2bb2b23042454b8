/**
 * An edit starts from the previous layout, so that the picture the author has in mind stays what it is.
 */
import { measureText, type Drawing } from '@idef0-studio/geometry';
import { drawingOf, layoutDiagram } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { factsDiagrams } from '../support/facts-diagrams.js';
import { sketch } from '../support/sketch.js';

const diagrams = factsDiagrams().map((diagram) => [diagram.node, diagram] as const);

function draw(diagram: Diagram, previous?: { readonly layoutState?: unknown }): Drawing {
  return drawingOf(diagram, { measure: measureText, effort: 'typing', previous });
}

const firsts = new Map<Diagram, Drawing>();

/** The first drawing of a diagram, made once for all tests. */
function firstOf(diagram: Diagram): Drawing {
  const first = firsts.get(diagram) ?? draw(diagram);
  firsts.set(diagram, first);
  return first;
}

/** Pairs of ends at one side of a box, both in both drawings: how many stand the other way round, of how many. */
function inversionsOf(before: Drawing, after: Drawing): readonly [number, number] {
  const ports = (drawing: Drawing) =>
    new Map(
      drawing.arrows.flatMap(({ id, ends }) =>
        ends
          .filter(({ kind }) => kind === 'box')
          .map(({ node, side, role, direction, x, y }) => [
            `${id} ${node} ${role} ${direction}`,
            { group: `${node} ${side}`, at: side === 'top' || side === 'bottom' ? x : y },
          ]),
      ),
    );
  const [old, now] = [ports(before), ports(after)];
  let inverted = 0;
  let all = 0;
  const keys = [...old.keys()].filter((key) => now.has(key));
  keys.forEach((key, index) => {
    for (const other of keys.slice(0, index)) {
      const [a, b, c, d] = [old.get(key), old.get(other), now.get(key), now.get(other)];
      if (!a || !b || !c || !d || a.group !== b.group) continue;
      all++;
      if ((a.at - b.at) * (c.at - d.at) < 0) inverted++;
    }
  });
  return [inverted, all];
}

test('a diagram that has not changed keeps its picture', () => {
  for (const [, diagram] of diagrams) {
    const first = firstOf(diagram);
    expect(draw(diagram, first)).toEqual(first);
  }
});

test('the previous layout may come from its sheet, and as JSON', () => {
  const diagram = sketch('A | B | C', 'X: 1O -> 2C 3C\nY: 3O -> 1I\nZ: I1 -> 2I 3I');
  const first = layoutDiagram(diagram, { measure: measureText });
  const layoutState: unknown = JSON.parse(JSON.stringify(first.layoutState));
  const previous = { layoutState };
  expect(layoutDiagram(diagram, { measure: measureText, previous })).toEqual(first);
});

test.each(['constructor', '__proto__', 'toString'])('an object may be called %s', (name) => {
  const before = draw(sketch('A | B', 'X: 1O -> 2C'));
  const after = draw(sketch('A | B', `X: 1O -> 2C\n${name}: 2O -> 1I`), before);
  expect(after.arrows.map(({ object }) => object)).toEqual(['X', name]);
  expect(draw(sketch('A | B', `X: 1O -> 2C\n${name}: 2O -> 1I`), after)).toEqual(after);
});

test('a longer search may better a picture made in haste, but only once', () => {
  const diagram = sketch('A | B | C', 'X: 1O -> 2C 3C\nY: 3O -> 1I\nZ: I1 -> 2I 3I');
  const normal = drawingOf(diagram, { measure: measureText, previous: draw(diagram) });
  expect(drawingOf(diagram, { measure: measureText, previous: normal })).toEqual(normal);
});

test.each(diagrams)('on %s an arrow may go and come back without disorder', (_, diagram) => {
  const before = firstOf(diagram);
  for (const gone of [3, Math.floor(diagram.arrows.length / 2)]) {
    const fewer = { ...diagram, arrows: diagram.arrows.filter((_arrow, index) => index !== gone) };
    const without = draw(fewer, before);
    expect(inversionsOf(before, without)[0]).toBe(0);
    const back = draw(diagram, without);
    const [inverted, all] = inversionsOf(without, back);
    expect(inverted).toBeLessThanOrEqual(0.02 * all);
  }
});

test('an arrow that gets another end keeps the others where they are', () => {
  const arrows = 'X: 1O -> 2C 3C\nY: 3O -> 1I\nZ: I1 -> 2I 3I\nW: 2O -> 3I';
  const before = draw(sketch('A | B | C', arrows));
  const after = draw(sketch('A | B | C', arrows.replace('W: 2O -> 3I', 'W: 2O -> 3I 1C')), before);
  expect(inversionsOf(before, after)[0]).toBe(0);
});

test('a box put between others leaves the order at the others alone', () => {
  const [, diagram] = diagrams[1] ?? [];
  if (diagram === undefined) throw new RangeError('There is no A21.');
  const before = firstOf(diagram);
  const shift = <E extends { readonly kind: string }>(end: E): E =>
    'box' in end && typeof end.box === 'number' && end.box >= 2
      ? { ...end, box: end.box + 1 }
      : end;
  const [first, second, ...rest] = diagram.boxes;
  if (first === undefined || second === undefined) throw new RangeError('A21 has too few boxes.');
  const added = { ...second, id: 'new', node: 'A219', name: 'Wait' };
  const wider: Diagram = {
    ...diagram,
    boxes: [first, second, added, ...rest],
    arrows: diagram.arrows.map((arrow) => ({
      ...arrow,
      sources: arrow.sources.map(shift),
      targets: arrow.targets.map(shift),
    })),
  };
  const after = draw(wider, before);
  expect(after.boxes).toHaveLength(6);
  expect(inversionsOf(before, after)[0]).toBe(0);
});

test('while its author types, a picture keeps its widths, and after a pause takes better ones', () => {
  const diagram = sketch('A | B', 'X: 1O -> 2C\nA long name of an input: I1 -> 1I');
  const first = draw(diagram).layoutState as Readonly<Record<string, unknown>>;
  const last = { layoutState: { ...first, labelWidth: 60, straight: 210 } };
  expect(draw(diagram, last).layoutState).toMatchObject({ labelWidth: 60 });
  const normal = drawingOf(diagram, { measure: measureText, previous: last });
  expect(normal.layoutState).not.toMatchObject({ labelWidth: 60 });
});

/** The ends of a drawing at their places, whatever the objects and boxes are called. */
function places({ arrows }: Drawing): readonly string[] {
  return arrows.flatMap(({ ends }) => ends.map(({ side, x, y }) => `${side} ${x} ${y}`)).sort();
}

test('an object that gets another name of the same width keeps its lines', () => {
  const arrows = 'X: 1O -> 2C 3C\nY: 3O -> 1I\nnap: I1 -> 2I 3I\nW: 2O -> 3I\nV: I2 -> 2I 3I';
  const before = draw(sketch('A | B | C', arrows));
  const after = draw(sketch('A | B | C', arrows.replace('nap', 'pan')), before);
  expect(places(after)).toEqual(places(before));
});

test('a box that gets another name keeps its lines', () => {
  const arrows = 'X: 1O -> 2C 3C\nY: 3O -> 1I\nZ: I1 -> 2I 3I\nW: 2O -> 3I';
  const before = draw(sketch('A | B | C', arrows));
  const after = draw(sketch('A | N | C', arrows), before);
  expect(places(after)).toEqual(places(before));
});

test('where a box goes, the lines of the gaps beside it keep their order', () => {
  const inputs = ['A', 'B', 'C', 'D'].map((name, index) => `${name}: I${index + 1} -> `);
  const on = (targets: readonly string[]) =>
    inputs.map((input, index) => `${input}${targets[index] ?? ''}`).join('\n');
  const before = draw(sketch('P | Q | R', on(['1I 3I', '1I 3I', '2I 3I', '1I 3M'])));
  const after = draw(sketch('P | R', on(['1I 2I', '1I 2I', '2I', '1I 2M'])), before);
  const [inverted, all] = inversionsOf(before, after);
  expect([inverted, all > 0]).toEqual([0, true]);
});

test('a part that gets another name keeps its branch', () => {
  const arrows = 'X: I1 -> 1I=Bolts 2I=nuts\nY: 1O -> 2C 3C\nZ: 2O -> 1C';
  const before = draw(sketch('A | B | C', arrows));
  const after = draw(sketch('A | B | C', arrows.replace('nuts', 'stun')), before);
  expect(places(after)).toEqual(places(before));
});

test.each([
  undefined,
  null,
  42,
  'x',
  [],
  {},
  { effort: 'typing', labelWidth: 104, boxes: [], arrows: { y: 1 } },
  { effort: 'typing', labelWidth: 104, straight: 210, places: ['left'], boxes: [], arrows: {} },
  { effort: 'typing', labelWidth: 104, straight: 210, places: 'wide', boxes: [], arrows: {} },
  {
    effort: 'typing',
    labelWidth: 104,
    boxes: ['?'],
    arrows: { y: { strands: [['above', 99, 2, '']], links: [] } },
  },
  {
    effort: 'high',
    labelWidth: 104,
    boxes: ['?', 'sketch/A'],
    arrows: {
      x: {
        strands: [
          ['row-gap', -7, 0.5, ''],
          ['column-gap', 1e9, 0.5, ''],
          ['right', 0, 0.5, 'source output sketch/A X'],
        ],
        links: [
          [0, 1],
          [1, 0],
          [0, 0],
          [2, 9],
          ['a', 'b'],
        ],
      },
    },
  },
])('a previous layout that is none does no harm: %j', (layoutState) => {
  const diagram = sketch('A | B', 'X: 1O -> 2C\nY: 2O -> 1I');
  const drawing = draw(diagram, { layoutState });
  expect(drawing.arrows.map(({ ends }) => ends.length)).toEqual([2, 2]);
  expect(JSON.stringify(drawing)).not.toContain('null');
});
