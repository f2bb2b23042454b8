/**
 * Feedback to a control goes up and over (FIPS 183 §3.3.3 rule 12), unless that is a tangle and down and under
 * is not: there it crosses nothing, and comes to the top of its box all the same.
 */
import { measureText, type Drawing, type Point } from '@idef0-studio/geometry';
import { drawingOf, judge } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { randomSource } from '../support/random-diagrams.js';
import { sketch } from '../support/sketch.js';

const BOXES = 'Plan | Make | Sell';
const FINDINGS = 'Findings: 3O -> 2C';
/** Controls of box 3: Findings has to cross them on its way up and over. */
const controls = (count: number) =>
  ['Law', 'Budget', 'Calendar', 'Custom']
    .slice(0, count)
    .map((name, at) => `${name}: C${at + 1} -> 3C`);

function diagramOf(...arrows: readonly string[]): Diagram {
  return sketch(BOXES, arrows.join('\n'));
}

function draw(diagram: Diagram, previous?: Drawing): Drawing {
  return drawingOf(diagram, { measure: measureText, effort: 'typing', previous });
}

const judged = (diagram: Diagram, drawing: Drawing) =>
  judge(diagram, drawing, { measure: measureText });

function pathOf(drawing: Drawing): readonly Point[] {
  return drawing.arrows.find(({ object }) => object === 'Findings')?.paths[0] ?? [];
}

/** Which way Findings goes. */
function wayOf(drawing: Drawing): 'over' | 'under' {
  const source = drawing.boxes[2];
  const bottom = source === undefined ? 0 : source.y + source.height;
  return pathOf(drawing).some(({ y }) => y > bottom) ? 'under' : 'over';
}

test('it goes up and over though it crosses two other arrows', () => {
  expect(wayOf(draw(diagramOf(...controls(2), FINDINGS)))).toBe('over');
});

test('where it would cross three, it goes down and under, and crosses nothing', () => {
  const diagram = diagramOf(...controls(3), FINDINGS);
  const drawing = draw(diagram);
  const { violations, figures } = judged(diagram, drawing);
  expect(wayOf(drawing)).toBe('under');
  expect(violations).toEqual([]);
  expect(figures).toMatchObject({ under: 1, crossings: 0 });
});

test('from below, too, it comes down to the top of its box', () => {
  const [before, end] = pathOf(draw(diagramOf(...controls(3), FINDINGS))).slice(-2);
  expect(before?.x).toBe(end?.x);
  expect(before?.y).toBeLessThan(end?.y ?? 0);
});

test.each([
  ['it would cross something below', ['Staff: M1 -> 3M'], FINDINGS],
  ['it leads to its own box', [], 'Findings: 3O -> 3C'],
  ['it forks', [], 'Findings: 3O -> 2C O1'],
])('it goes up and over as ever where %s', (_, others, findings) => {
  const diagram = diagramOf(...controls(3), ...others, findings);
  expect(wayOf(draw(diagram))).toBe('over');
});

test('it does not go under for the price of ports out of order', () => {
  const reached = ['Rules: C5 -> 2C', 'Advice: C6 -> 2C'];
  const free = sketch(BOXES, [...controls(3), ...reached, FINDINGS].join('\n'));
  const ordered = sketch('Plan | Make+ | Sell', [...controls(3), ...reached, FINDINGS].join('\n'));
  expect([wayOf(draw(free)), wayOf(draw(ordered))]).toEqual(['under', 'over']);
});

test('an edit leaves it where it was', () => {
  const [few, many] = [diagramOf(...controls(2), FINDINGS), diagramOf(...controls(3), FINDINGS)];
  expect(wayOf(draw(many, draw(few)))).toBe('over');
  expect(wayOf(draw(few, draw(many)))).toBe('under');
  expect(wayOf(draw(few, draw(few, draw(many))))).toBe('under');
});

test('an edit that brings something in its way sends it up and over', () => {
  const before = draw(diagramOf(...controls(3), FINDINGS));
  const after = diagramOf(...controls(3), FINDINGS, 'Staff: M1 -> 3M');
  const drawing = draw(after, before);
  expect(wayOf(drawing)).toBe('over');
  expect(judged(after, drawing).violations).toEqual([]);
});

test('random diagrams of single arrows keep the rule, afresh and when an arrow goes and comes back', () => {
  let under = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const diagram = singleArrows(seed);
    const fewer = { ...diagram, arrows: diagram.arrows.slice(1) };
    const fresh = draw(diagram);
    const without = draw(fewer, fresh);
    const back = judged(diagram, draw(diagram, without));
    const first = judged(diagram, fresh);
    const broken = [first, judged(fewer, without), back].flatMap(({ violations }) => violations);
    expect([seed, ...broken]).toEqual([seed]);
    under += first.figures.under;
  }
  expect(under).toBeGreaterThan(0);
});

const SEEDS = 20;

/** Controls, most of them from later boxes or from the frame, and inputs and outputs between them. */
function singleArrows(seed: number): Diagram {
  const next = randomSource(seed);
  const upTo = (limit: number) => Math.floor(next() * limit);
  const boxes = 3 + upTo(5);
  const arrows = Array.from({ length: 3 * boxes }, (_, index) => {
    const [from, to, role] = [upTo(boxes) + 1, upTo(boxes) + 1, 'CCCI'.charAt(upTo(4))];
    if (next() < 0.3) return `Object ${index}: ${role}${index + 1} -> ${to}${role}`;
    return `Object ${index}: ${from}O -> ${to}${role}`;
  });
  const names = Array.from({ length: boxes }, (_, index) => `Box ${index + 1}`);
  return sketch(names.join(' | '), arrows.join('\n'));
}

test('the judge sees a feedback that goes under and crosses something', () => {
  const diagram = diagramOf(FINDINGS, 'Staff: M1 -> 3M');
  const drawing = withFindings(draw(diagram), ({ right, bottom, left, top }, start, end) => [
    start,
    { x: right, y: start.y },
    { x: right, y: bottom },
    { x: left, y: bottom },
    { x: left, y: top },
    { x: end.x, y: top },
    end,
  ]);
  const { violations, figures } = judged(diagram, drawing);
  expect(violations.map(({ rule, message }) => [rule, message])).toContainEqual([
    'feedback-astray',
    "The feedback 'Findings' goes under its box and crosses 'Staff'.",
  ]);
  expect(figures.under).toBe(1);
});

interface Round {
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly top: number;
}

/** The drawing with Findings along another way, given what lies just outside of its two boxes. */
function withFindings(
  drawing: Drawing,
  way: (round: Round, start: Point, end: Point) => readonly Point[],
): Drawing {
  const [, target, source] = drawing.boxes;
  const [start, end] = [pathOf(drawing)[0], pathOf(drawing).at(-1)];
  if (target === undefined || source === undefined || start === undefined || end === undefined) {
    throw new RangeError('Findings is not drawn.');
  }
  const round: Round = {
    right: source.x + source.width + 20,
    bottom: source.y + source.height + 20,
    left: target.x - 20,
    top: target.y - 20,
  };
  const path = way(round, start, end);
  const segments = path.slice(1).map((point, index) => {
    const before = path[index] ?? point;
    return [before.x, before.y, point.x, point.y] as const;
  });
  return {
    ...drawing,
    arrows: drawing.arrows.map((arrow) =>
      arrow.object === 'Findings' ? { ...arrow, paths: [path], segments } : arrow,
    ),
  };
}
