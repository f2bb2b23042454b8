/**
 * The context diagram names the agents that send and take: outside the frame, at the ends of the arrows.
 */
import { measureText, type DiagramGeometry, type EndGeometry } from '@idef0-studio/geometry';
import { judge, layoutDiagram, type Rule } from '@idef0-studio/layout';
import type { ArrowEnd, Diagram } from '@idef0-studio/model';
import { drawDiagram, toSvg } from '@idef0-studio/render';
import { expect, test } from 'vitest';
import { sketch } from '../support/sketch.js';

/** A context diagram whose boundary ends have agents, by object. */
function context(arrows: string, agents: Readonly<Record<string, readonly string[]>>): Diagram {
  const diagram = sketch('Bake', arrows);
  const withAgents = (end: ArrowEnd): ArrowEnd =>
    end.kind === 'box' ? end : { ...end, agents: agents[end.object] ?? [] };
  return {
    ...diagram,
    node: 'A-0',
    arrows: diagram.arrows.map((arrow) => ({
      ...arrow,
      sources: arrow.sources.map(withAgents),
      targets: arrow.targets.map(withAgents),
    })),
  };
}

const AGENTS = {
  Flour: ['Miller'],
  Water: ['Municipal Water Works of the Greater Area', 'Well', 'Rain'],
  Recipe: ['Grandmother'],
  'Law of Food': ['Parliament, Upper House'],
  Bread: ['Customer', 'Baker'],
  Smell: ['Street'],
  Oven: ['Mason'],
  Baker: ['Guild'],
};

const diagram = context(
  `Flour: I -> 1I
   Water: I -> 1I
   Recipe: C -> 1C
   Law of Food: C -> 1C
   Bread: 1O -> O
   Smell: 1O -> O
   Oven: M -> 1M
   Baker: M -> 1M`,
  AGENTS,
);

const geometry = layoutDiagram(diagram, { measure: measureText });

const rulesOf = (drawn: DiagramGeometry): readonly Rule[] => [
  ...new Set(judge(diagram, drawn, { measure: measureText }).violations.map(({ rule }) => rule)),
];

const boundaryEnds = geometry.arrows
  .flatMap(({ ends }) => ends)
  .filter(({ kind }) => kind !== 'box');

/** The drawing with other values at the boundary end of an object. */
const withEnd = (object: string, change: Partial<EndGeometry>): DiagramGeometry => ({
  ...geometry,
  arrows: geometry.arrows.map((arrow) => ({
    ...arrow,
    ends: arrow.ends.map((end) =>
      end.kind !== 'box' && end.object === object ? { ...end, ...change } : end,
    ),
  })),
});

test('every end has its agents, outside the frame and inside the sheet, clear of everything', () => {
  expect(rulesOf(geometry)).toEqual([]);
  for (const { object, agents, agentLines, agentsAt } of boundaryEnds) {
    expect(agents).toEqual(Object.entries(AGENTS).find(([name]) => name === object)?.[1]);
    expect(agentLines?.join(' ')).toBe(agents?.join(', '));
    if (agentsAt === undefined) throw new RangeError(`No place for the agents of ${object}.`);
    const { frame, width, height } = geometry;
    const isInside =
      agentsAt.x + agentsAt.width > frame.x &&
      agentsAt.x < frame.x + frame.width &&
      agentsAt.y + agentsAt.height > frame.y &&
      agentsAt.y < frame.y + frame.height;
    expect(isInside).toBe(false);
    expect(agentsAt.x).toBeGreaterThan(12);
    expect(agentsAt.x + agentsAt.width).toBeLessThan(width - 12);
    expect(agentsAt.y).toBeGreaterThan(12);
    expect(agentsAt.y + agentsAt.height).toBeLessThan(height - 12);
  }
});

test('the agents are drawn, each line as a text', () => {
  const svg = toSvg(drawDiagram(geometry));
  for (const line of boundaryEnds.flatMap(({ agentLines }) => agentLines ?? [])) {
    expect(svg).toMatch(new RegExp(`class="idef0-agent"[^>]*>${line}</text>`, 'u'));
  }
});

test('ends without agents say nothing', () => {
  const silent = layoutDiagram(sketch('Bake', 'Flour: I -> 1I'), { measure: measureText });
  const ends = silent.arrows.flatMap((arrow) => arrow.ends);
  expect(ends.map(({ agents, agentsAt }) => agents ?? agentsAt)).toEqual([undefined, undefined]);
  expect(silent.frame.x).toBe(12.5);
});

test('the judge finds agents left out, changed, misplaced or covered', () => {
  const flour = boundaryEnds.find(({ object }) => object === 'Flour')?.agentsAt;
  const water = boundaryEnds.find(({ object }) => object === 'Water')?.agentsAt;
  const left = { agents: undefined, agentLines: undefined, agentsAt: undefined };
  expect(rulesOf(withEnd('Flour', left))).toEqual(['agents-wrong']);
  expect(rulesOf(withEnd('Flour', { agentsAt: undefined }))).toEqual(['agents-wrong']);
  expect(rulesOf(withEnd('Flour', { agentLines: ['Mill'] }))).toEqual(['agents-wrong']);
  const away = flour && { ...flour, x: flour.x - 20 };
  expect(rulesOf(withEnd('Flour', { agentsAt: away }))).toEqual(['agents-wrong']);
  expect(rulesOf(withEnd('Flour', { agentsAt: water }))).toContain('agents-covered');
  const inside = flour && { ...flour, x: flour.x + flour.width + 10 };
  expect(rulesOf(withEnd('Flour', { agentsAt: inside }))).toContain('agents-covered');
});
