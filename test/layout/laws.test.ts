/**
 * The laws of the layout: whatever the diagram, its drawing breaks no rule, and the same diagram is always
 * drawn the same. Tried on random diagrams; a seed that fails is told by name.
 */
import { measureText } from '@idef0-studio/geometry';
import { drawingOf, judge } from '@idef0-studio/layout';
import type { ArrowEnd, Diagram, DiagramArrow } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { randomDiagram } from '../support/random-diagrams.js';

const SEEDS = 200;
const CHUNK = 20;
const EDITED = 20;

const chunks = Array.from({ length: SEEDS / CHUNK }, (_, index) => index * CHUNK + 1);

test.each(chunks)('random diagrams from seed %i on are drawn without a violation', (first) => {
  const broken: string[] = [];
  for (let seed = first; seed < first + CHUNK; seed++) {
    const diagram = randomDiagram(seed);
    const drawing = drawingOf(diagram, { measure: measureText, effort: 'typing' });
    const { violations } = judge(diagram, drawing, { measure: measureText });
    broken.push(...violations.map(({ rule, message }) => `seed ${seed}: ${rule}: ${message}`));
  }
  expect(broken).toEqual([]);
});

/** What an author does to a diagram while it is shown. */
const edits: readonly (readonly [string, (diagram: Diagram) => Diagram])[] = [
  ['an arrow has gone', (diagram) => ({ ...diagram, arrows: diagram.arrows.slice(1) })],
  ['the last arrow has gone', (diagram) => ({ ...diagram, arrows: diagram.arrows.slice(0, -1) })],
  [
    'an object has a longer name',
    (diagram) => ({
      ...diagram,
      arrows: diagram.arrows.map((arrow, index) => (index === 1 ? renamed(arrow) : arrow)),
    }),
  ],
  ['the last box has gone', withoutLastBox],
];

function renamed(arrow: DiagramArrow): DiagramArrow {
  const rename = (end: ArrowEnd): ArrowEnd =>
    end.object === arrow.object ? { ...end, object: `${arrow.object} of the Year` } : end;
  return {
    ...arrow,
    id: `${arrow.id} of the year`,
    object: `${arrow.object} of the Year`,
    sources: arrow.sources.map(rename),
    targets: arrow.targets.map(rename),
  };
}

/** The ends at the box go with it, and arrows that lose all their sources or targets. */
function withoutLastBox(diagram: Diagram): Diagram {
  const last = diagram.boxes.length - 1;
  const stays = (end: ArrowEnd) => end.kind === 'boundary' || end.box !== last;
  const arrows = diagram.arrows.map((arrow) => ({
    ...arrow,
    sources: arrow.sources.filter(stays),
    targets: arrow.targets.filter(stays),
  }));
  return {
    ...diagram,
    boxes: diagram.boxes.slice(0, -1),
    arrows: arrows.filter(
      ({ kind, sources, targets }) => sources.length > 0 && (kind === 'call' || targets.length > 0),
    ),
  };
}

test.each(edits)('a layout that goes on from the last one keeps the rules: %s', (_, edit) => {
  const broken: string[] = [];
  for (let seed = 1; seed <= EDITED; seed++) {
    const before = randomDiagram(seed);
    const options = { measure: measureText, effort: 'typing' } as const;
    const after = edit(before);
    const drawing = drawingOf(after, { ...options, previous: drawingOf(before, options) });
    const { violations } = judge(after, drawing, options);
    broken.push(...violations.map(({ rule, message }) => `seed ${seed}: ${rule}: ${message}`));
  }
  expect(broken).toEqual([]);
});

test('the same diagram is drawn the same', () => {
  for (const seed of [1, 2, 3, 5, 8, 13, 21, 34]) {
    const draw = () => drawingOf(randomDiagram(seed), { measure: measureText, effort: 'typing' });
    expect(draw()).toEqual(draw());
  }
});

test('the random diagrams hold all that a diagram may hold', () => {
  const diagrams = Array.from({ length: SEEDS }, (_, index) => randomDiagram(index + 1));
  const arrows = diagrams.flatMap((diagram) => diagram.arrows);
  const ends = arrows.flatMap((arrow) => [...arrow.sources, ...arrow.targets]);
  const hasSelfLoop = arrows.some(({ sources, targets }) =>
    sources.some((a) =>
      targets.some((b) => a.kind === 'box' && b.kind === 'box' && a.box === b.box),
    ),
  );
  const crossing = ({ sources, targets }: (typeof arrows)[number]) =>
    sources.some(({ kind }) => kind === 'boundary') &&
    targets.some(({ kind }) => kind === 'boundary');
  expect(new Set(diagrams.map(({ boxes }) => boxes.length)).size).toBe(10);
  expect(hasSelfLoop).toBe(true);
  expect(arrows.some(crossing)).toBe(true);
  expect(arrows.some(({ kind }) => kind === 'call')).toBe(true);
  expect(arrows.some(({ sources, targets }) => sources.length > 2 && targets.length > 2)).toBe(
    true,
  );
  expect(arrows.every(({ kind, targets }) => targets.length > 0 || kind === 'call')).toBe(true);
  for (const kind of ['box', 'boundary'] as const) {
    const some = ends.filter((end) => end.kind === kind);
    expect(some.some(({ tunnel }) => tunnel)).toBe(true);
    expect(some.some(({ unbalanced }) => unbalanced)).toBe(true);
    expect(some.some(({ role }) => role === 'mechanism')).toBe(true);
  }
});
