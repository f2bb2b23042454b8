/**
 * The agents named at the boundary of A-0: those of the diagram, each at its end, clear of everything.
 */
import { TYPOGRAPHY, type EndGeometry, type Rect } from '@idef0-studio/geometry';
import type { DiagramArrow } from '@idef0-studio/model';
import { distanceOf, middleOfRect, overlapOf, rectOfPoint, runsThrough } from '../scene/plane.js';
import type { Scene, SceneArrow } from '../scene/scene.js';
import type { Violation } from '../verdict.js';
import { withoutBlanks } from './box-rules.js';
import { endsOf } from './end-rules.js';

/** Names of agents stand within this distance of their end, px. */
const NEAR = 12;

interface Agents {
  readonly text: string;
  readonly end: EndGeometry;
  readonly rect: Rect;
}

/** Rules `agents-wrong` and `agents-covered`. */
export function checkAgents(scene: Scene): readonly Violation[] {
  const all = scene.arrows.flatMap(({ drawn }) => drawn.ends.flatMap(agentsOf));
  return [
    ...scene.arrows.flatMap((arrow) => wrongAgents(scene, arrow)),
    ...all.flatMap((agents, index) => covered(scene, agents, all.slice(index + 1))),
  ];
}

function agentsOf(end: EndGeometry): readonly Agents[] {
  if (end.agentsAt === undefined) return [];
  return [{ text: (end.agents ?? []).join(', '), end, rect: end.agentsAt }];
}

/** The names are those of the diagram, all of them, near their end, and their place holds them. */
function wrongAgents(scene: Scene, { drawn, wanted }: SceneArrow): readonly Violation[] {
  if (wanted === undefined) return [];
  const open = wantedAgents(wanted);
  return drawn.ends
    .filter(({ kind }) => kind !== 'box')
    .filter((end) => {
      const index = open.indexOf(keyOf(end.direction, end.role, end.agents ?? []));
      if (index >= 0) open.splice(index, 1);
      return index < 0 || !isWritten(scene, end);
    })
    .map((end) => ({
      rule: 'agents-wrong',
      message: `The agents at an end of '${drawn.object}' are not written there as the diagram has them.`,
      at: { x: end.x, y: end.y },
    }));
}

function wantedAgents(arrow: DiagramArrow): string[] {
  return endsOf(arrow).flatMap(([direction, end]) =>
    end.kind === 'boundary' ? [keyOf(direction, end.role, end.agents)] : [],
  );
}

function keyOf(direction: string, role: string, agents: readonly string[]): string {
  return [direction, role, ...agents].join('\n');
}

function isWritten({ measure }: Scene, end: EndGeometry): boolean {
  const { agents = [], agentLines = [], agentsAt } = end;
  if (agents.length === 0) return agentsAt === undefined;
  if (agentsAt === undefined) return false;
  const isText = withoutBlanks(agentLines.join('')) === withoutBlanks(agents.join(','));
  const width = Math.max(0, ...agentLines.map((l) => measure(l, TYPOGRAPHY.label, 'regular')));
  const isLarge =
    width <= agentsAt.width + 1 && agentLines.length * TYPOGRAPHY.label <= agentsAt.height + 1;
  return isText && isLarge && distanceOf(agentsAt, rectOfPoint(end)) <= NEAR;
}

function covered(scene: Scene, agents: Agents, others: readonly Agents[]): readonly Violation[] {
  const { text, rect } = agents;
  const codes = scene.arrows.flatMap(({ drawn }) => drawn.ends.flatMap(codeOf));
  const rects = [...others, ...codes, ...scene.drawing.boxes.map(named), ...labelsOf(scene)];
  const by = [
    ...rects.filter((other) => overlapOf(rect, other.rect) > 0.5).map((other) => other.text),
    ...scene.arrows
      .filter(({ runs }) => runs.some((run) => runsThrough(run, rect, 0.5)))
      .map(({ drawn }) => `the line of ${drawn.object}`),
  ];
  return by.map((other) => ({
    rule: 'agents-covered',
    message: `The agents '${text}' and '${other}' overlap.`,
    at: middleOfRect(rect),
  }));
}

function codeOf({ code, codeAt }: EndGeometry): readonly { text: string; rect: Rect }[] {
  return code === undefined || codeAt === undefined ? [] : [{ text: code, rect: codeAt }];
}

function named(box: Rect & { readonly name: string }): { text: string; rect: Rect } {
  return { text: box.name, rect: box };
}

function labelsOf({ drawing }: Scene): readonly { text: string; rect: Rect }[] {
  return drawing.labels.map((label) => ({ text: `the label of ${label.object}`, rect: label }));
}
