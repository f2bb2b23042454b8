/**
 * The shapes that the router gives to arrows: up and over, down and under, forks and joins, codes, calls
 * and tunnels (FIPS 183 §3.3.3).
 */
import { measureText, TYPOGRAPHY, type Drawing, type Point } from '@idef0-studio/geometry';
import { drawingOf, layoutDiagram } from '@idef0-studio/layout';
import { expect, test } from 'vitest';
import { factsDiagrams } from '../support/facts-diagrams.js';
import { sketch } from '../support/sketch.js';

function draw(boxes: string, arrows: string): Drawing {
  return drawingOf(sketch(boxes, arrows), { measure: measureText });
}

function pathOf(drawing: Drawing, object: string): readonly Point[] {
  return drawing.arrows.find((arrow) => arrow.object === object)?.paths[0] ?? [];
}

function ysOf(path: readonly Point[]): readonly number[] {
  return path.map(({ y }) => y);
}

function box(drawing: Drawing, number: number) {
  const found = drawing.boxes.find((each) => each.number === number);
  if (found === undefined) throw new RangeError(`There is no box ${number}.`);
  return found;
}

test('an output that feeds a control of an earlier box goes up and over', () => {
  const drawing = draw('Plan | Make | Sell', 'Findings: 3O -> 1C');
  const ys = ysOf(pathOf(drawing, 'Findings'));
  expect(Math.min(...ys)).toBeLessThan(box(drawing, 1).y);
  expect(Math.max(...ys)).toBeLessThan(box(drawing, 3).y + box(drawing, 3).height);
});

test.each(['I', 'M'])('an output that feeds %s of an earlier box goes down and under', (role) => {
  const drawing = draw('Plan | Make | Sell', `Returns: 3O -> 1${role}`);
  const ys = ysOf(pathOf(drawing, 'Returns'));
  expect(Math.max(...ys)).toBeGreaterThan(box(drawing, 3).y + box(drawing, 3).height);
  expect(Math.min(...ys)).toBeGreaterThan(box(drawing, 1).y);
});

test.each([
  ['C', 'top'],
  ['I', 'left'],
  ['M', 'bottom'],
])('an output may feed %s of its own box', (role, side) => {
  const drawing = draw('Plan | Make', `Lessons: 1O -> 1${role}`);
  const end = drawing.arrows[0]?.ends.find(({ direction }) => direction === 'target');
  expect(end?.side).toBe(side);
  const ys = ysOf(pathOf(drawing, 'Lessons'));
  const { y, height } = box(drawing, 1);
  if (role === 'C') expect(Math.min(...ys)).toBeLessThan(y);
  else expect(Math.max(...ys)).toBeGreaterThan(y + height);
});

test('an output that feeds the control of the next box turns down once', () => {
  const drawing = draw('Plan | Make', 'Plan: 1O -> 2C');
  expect(pathOf(drawing, 'Plan')).toHaveLength(3);
});

test('a mechanism comes straight up from the bottom of the frame', () => {
  const drawing = draw('Plan | Make', 'Staff: M1 -> 2M');
  const path = pathOf(drawing, 'Staff');
  expect(path).toHaveLength(2);
  expect(path[0]?.y).toBe(drawing.height);
  expect(path[1]?.y).toBe(box(drawing, 2).y + box(drawing, 2).height);
});

test('an output of a sibling comes to a mechanism from below', () => {
  const drawing = draw('Plan | Make', 'Tools: 1O -> 2M');
  const bottom = box(drawing, 2).y + box(drawing, 2).height;
  expect(Math.max(...ysOf(pathOf(drawing, 'Tools')))).toBeGreaterThan(bottom);
});

test('a call leaves the bottom of its box, names what it calls, and ends there', () => {
  const drawing = draw('Plan | Make', 'Shared/A42: call 2');
  const [arrow] = drawing.arrows;
  expect(arrow?.ends).toHaveLength(1);
  expect(arrow?.ends[0]).toMatchObject({ side: 'bottom', direction: 'source', node: 'A52' });
  const [start, end] = pathOf(drawing, 'Shared/A42');
  expect(end?.x).toBe(start?.x);
  expect(end?.y).toBeGreaterThan(start?.y ?? Infinity);
  expect(drawing.labels.map(({ object }) => object)).toEqual(['Shared/A42']);
});

test('codes are those of the diagram, in whatever order the ends stand at the frame', () => {
  const drawing = draw(
    'Plan | Make',
    'Late: I7 -> 1I\nEarly: I3 -> 2I\nRule: C2 -> 1C\nGain: 2O -> O9',
  );
  const codes = drawing.arrows.flatMap(({ object, ends }) =>
    ends.flatMap(({ code, codeAt }) => (code && codeAt ? [`${object} ${code}`] : [])),
  );
  expect(codes).toEqual(['Late I7', 'Early I3', 'Rule C2', 'Gain O9']);
});

test('a tunnelled end has no code and says so', () => {
  const drawing = draw('Plan | Make', 'Hints: (I) -> 1I\nNotes: 1O -> 2I()');
  const kinds = drawing.arrows.map(({ ends }) => ends.map(({ kind, tunnel }) => [kind, tunnel]));
  expect(kinds).toEqual([
    [
      ['tunnel', false],
      ['box', false],
    ],
    [
      ['box', false],
      ['box', true],
    ],
  ]);
});

test('each branch of a join is named, and a part where it leaves the bundle', () => {
  const drawing = draw(
    'Plan | Make | Sell',
    'Data: 1O 2O -> 3I\nSupplies: I1 -> 1I=Paper 2I=Steel',
  );
  const named = (object: string) =>
    drawing.labels.filter((label) => label.object === object).length;
  expect(named('Data')).toBe(2);
  expect([named('Supplies'), named('Paper'), named('Steel')]).toEqual([1, 1, 1]);
});

test('the label of a part ends before the head of its arrow', () => {
  const drawing = draw('Plan | Make', 'Supplies: I1 -> 1I=Paper 2I=Spring');
  const ends = drawing.arrows.flatMap((arrow) => arrow.ends);
  for (const { object, x, width } of drawing.labels.filter((label) => label.anchor === 'end')) {
    const tip = ends.find((end) => end.object === object)?.x ?? 0;
    expect(tip - x - width).toBeGreaterThanOrEqual(8.5);
  }
  expect(drawing.labels.map(({ object }) => object)).toEqual(['Supplies', 'Paper', 'Spring']);
});

test('ports of a decomposed box stand in the order of their codes', () => {
  const objects = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'];
  const drawing = draw(
    'Plan+ | Make | Sell',
    objects.map((object, index) => `${object}: I${5 - index} -> 1I 2C`).join('\n'),
  );
  const ys = objects.map((object) => {
    const arrow = drawing.arrows.find((each) => each.object === object);
    return arrow?.ends.find(({ node }) => node === 'A51')?.y ?? 0;
  });
  expect(ys).toEqual([...ys].sort((a, b) => a - b));
});

test('boxes stand on a strict staircase in order and hold their names', () => {
  const names = [
    'Establish Stakeholder Requirements Management Framework',
    'Do It',
    'Unbreakablewordofsomelength',
  ];
  const { boxes } = draw(names.join(' | '), 'Plan: 1O -> 2C 3C');
  boxes.forEach((here, index) => {
    const before = boxes[index - 1];
    if (before !== undefined) {
      expect(here.x).toBeGreaterThanOrEqual(before.x + before.width);
      expect(here.y).toBeGreaterThanOrEqual(before.y + before.height);
    }
    for (const line of here.lines) {
      expect(measureText(line, TYPOGRAPHY.name, 'bold')).toBeLessThan(here.width - 10);
    }
  });
});

test('an output that goes on to later boxes does not lead back', () => {
  const drawing = draw(
    'Plan | Make | Sell',
    'Scrap: 2O -> 1I O1\nOrders: I1 -> 1I\nPlan: 1O -> 2C 3C\nGoods: 2O -> 3I',
  );
  const arrow = drawing.arrows.find(({ object }) => object === 'Scrap');
  const out = arrow?.ends.find(({ kind }) => kind === 'boundary');
  const path = arrow?.paths.find((points) => points.at(-1)?.x === out?.x);
  expect(Math.min(...(path ?? []).map(({ x }) => x))).toBe(path?.[0]?.x);
});

test('a word is not broken to fit a label or a box', () => {
  const drawing = draw('Telecommunication | Make', 'Interdepartmental_Guidelines: C1 -> 2C');
  expect(drawing.boxes[0]?.lines).toEqual(['Telecommunication']);
  expect(drawing.labels[0]?.lines).toEqual(['Interdepartmental_Guidelines']);
});

test('a long arrow says what it carries at both ends', () => {
  const boxes = ['Plan', 'Make', 'Test', 'Pack', 'Ship', 'Sell'].join(' | ');
  const drawing = draw(boxes, 'Reports: 6O -> 1I\nRules: C1 -> 1C 6C');
  const labels = drawing.labels.filter(({ object }) => object === 'Reports');
  expect(labels.length).toBeGreaterThan(1);
});

test('a trunk whose ends all carry parts has a label of its own', () => {
  const drawing = draw('Plan | Make | Sell', 'Data: 1O=Plans 2O=Counts -> 3I=Sums');
  expect(new Set(drawing.labels.map(({ object }) => object))).toEqual(
    new Set(['Plans', 'Counts', 'Sums', 'Data']),
  );
});

test.each([
  ['Plan | Make | Sell', 'A: 1O -> 2C 3C\nB: 2O -> 3I\nC: 3O -> 1I'],
  [
    'One | Two | Three | Four | Five | Six',
    'A: 1O -> 2C 3C 4C 5C 6C\nB: 2O -> 3I 4I\nC: 6O -> 1I\nD: I1 -> 2I 4I 6I',
  ],
])('a sheet has about the shape of paper and screens: %s', (boxes, arrows) => {
  const { width, height } = layoutDiagram(sketch(boxes, arrows), { measure: measureText });
  expect(width / height).toBeGreaterThan(1.3);
  expect(width / height).toBeLessThan(1.7);
});

test('ends at the frame stand in the order of their codes where that costs nothing', () => {
  const drawing = draw(
    'Plan | Make',
    'Law: C1 -> 1C\nRule: C2 -> 1C\nBudget: C3 -> 1C\nWish: C4 -> 1C\nIron: I1 -> 2I\nCoal: I2 -> 2I',
  );
  const codesAt = (side: string) =>
    drawing.arrows
      .flatMap(({ ends }) => ends.filter((end) => end.side === side && end.code !== undefined))
      .sort((a, b) => a.x + a.y - b.x - b.y)
      .map(({ code }) => code);
  expect(codesAt('top')).toEqual(['C1', 'C2', 'C3', 'C4']);
  expect(codesAt('left')).toEqual(['I1', 'I2']);
});

test.each(['A23', 'A25', 'A26'])('on %s no output climbs on its way to a later box', (node) => {
  const diagram = factsDiagrams().find((each) => each.node === node);
  if (diagram === undefined) throw new RangeError(`There is no ${node}.`);
  const { arrows } = drawingOf(diagram, { measure: measureText });
  const climbing = arrows.flatMap(({ object, paths }) =>
    paths
      .filter(([start, ...rest]) => {
        const end = rest.at(-1);
        if (start === undefined || end === undefined || end.y <= start.y) return false;
        return rest.some(({ x, y }) => y < start.y - 1 && x < end.x - 1) && start.x > 0;
      })
      .map(() => object),
  );
  expect(climbing).toEqual([]);
});

test('on A26 an output that governs the next box does not go round the sheet', () => {
  const diagram = factsDiagrams().find(({ node }) => node === 'A26');
  if (diagram === undefined) throw new RangeError('There is no A26.');
  const drawing = drawingOf(diagram, { measure: measureText });
  const first = box(drawing, 3);
  const controls = drawing.arrows
    .filter(({ object }) => object.startsWith('IT Customer Transformation Themes'))
    .flatMap(({ paths }) => paths)
    .filter((path) => (path.at(-1)?.x ?? 0) > first.x + first.width);
  expect(controls.length).toBeGreaterThan(2);
  for (const path of controls) {
    expect(Math.min(...path.map(({ x }) => x))).toBeGreaterThanOrEqual(first.x);
  }
});
