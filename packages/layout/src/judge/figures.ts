/**
 * The figures by which two clean drawings are compared.
 */
import type { Point } from '@idef0-studio/geometry';
import { readabilityOf } from './readability.js';
import { feedbackUnder } from './rules/feedback-rules.js';
import { cornersOf } from './rules/line-rules.js';
import { areCrossing, areTight } from './rules/pair-rules.js';
import type { Run } from './scene/plane.js';
import type { Scene, SceneArrow } from './scene/scene.js';
import type { Figures } from './verdict.js';

/** Parallel lines of two arrows ought to be at least this far apart, px. */
const ROOM = 5;

/** Counts what the rules do not forbid. */
export function figuresOf(scene: Scene): Figures {
  const { arrows, drawing } = scene;
  return {
    crossings: crossingsOf(arrows),
    bends: arrows.reduce((sum, arrow) => sum + bendsOf(arrow), 0),
    length: Math.round(arrows.reduce((sum, { runs }) => sum + lengthOf(runs), 0)),
    width: Math.round(drawing.width),
    height: Math.round(drawing.height),
    tight: countPairs(arrows, (a, b) => areTight(a, b, ROOM)),
    contraflow: arrows.filter(isContraflow).length,
    under: feedbackUnder(scene),
    ...readabilityOf(scene),
  };
}

/** Points where lines of two arrows cross. Where two arrows are one line, what crosses it crosses it once. */
function crossingsOf(arrows: readonly SceneArrow[]): number {
  const points = new Set<string>();
  arrows.forEach((first, index) => {
    for (const second of arrows.slice(index + 1)) {
      for (const a of first.runs) {
        for (const b of second.runs) {
          const [h, v] = a.axis === 'h' ? [a, b] : [b, a];
          if (areCrossing(a, b)) points.add(`${v.at.toFixed(1)} ${h.at.toFixed(1)}`);
        }
      }
    }
  });
  return points.size;
}

function countPairs(arrows: readonly SceneArrow[], counts: (a: Run, b: Run) => boolean): number {
  let count = 0;
  arrows.forEach((first, index) => {
    for (const second of arrows.slice(index + 1)) {
      for (const a of first.runs) for (const b of second.runs) if (counts(a, b)) count++;
    }
  });
  return count;
}

/** Nodes of the tree where a horizontal and a vertical piece meet. */
function bendsOf({ tree }: SceneArrow): number {
  return tree.at.filter(
    (pieces) => new Set(pieces.map((index) => tree.pieces[index]?.run.axis)).size > 1,
  ).length;
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.to - run.from, 0);
}

/** True where two paths run over the same line in opposite directions. */
function isContraflow({ drawn }: SceneArrow): boolean {
  const legs = drawn.paths.flatMap((path) => directedLegs(cornersOf(path)));
  return legs.some((leg) =>
    legs.some(
      (other) =>
        other.forward !== leg.forward &&
        other.run.axis === leg.run.axis &&
        Math.abs(other.run.at - leg.run.at) < 1 &&
        Math.min(other.run.to, leg.run.to) - Math.max(other.run.from, leg.run.from) > 1,
    ),
  );
}

function directedLegs(points: readonly Point[]): { run: Run; forward: boolean }[] {
  return points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const isLevel = Math.abs(point.y - before.y) <= Math.abs(point.x - before.x);
    const [start, end] = isLevel ? [before.x, point.x] : [before.y, point.y];
    const run: Run = {
      axis: isLevel ? 'h' : 'v',
      at: isLevel ? point.y : point.x,
      from: Math.min(start, end),
      to: Math.max(start, end),
    };
    return { run, forward: end > start };
  });
}
