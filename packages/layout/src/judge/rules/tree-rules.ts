/**
 * The lines of one arrow make one tree without loops or loose ends, each piece drawn once, and its
 * paths run over all of it and over nothing else.
 */
import type { Point, Segment } from '@idef0-studio/geometry';
import {
  distanceOf,
  middleOf,
  rectOfPoint,
  rectOfRun,
  runsOf,
  SAME,
  type Run,
} from '../scene/plane.js';
import type { Scene, SceneArrow } from '../scene/scene.js';
import { nearestNode, partsOf } from '../scene/tree.js';
import type { Violation } from '../verdict.js';

/** Rules `tree-broken`, `tree-loop`, `tree-repeats`, `tree-loose-end` and `path-off-line`. */
export function checkTrees(scene: Scene): readonly Violation[] {
  return scene.arrows.flatMap((arrow) => [
    ...brokenOrLooped(arrow),
    ...repeats(arrow),
    ...looseEnds(arrow),
    ...pathsOffLines(arrow),
    ...pathsOffEnds(arrow),
  ]);
}

function brokenOrLooped({ drawn, tree }: SceneArrow): readonly Violation[] {
  const at = tree.nodes[0] ?? { x: 0, y: 0 };
  const parts = partsOf(tree);
  const found: Violation[] = [];
  if (parts !== 1) {
    const message = `The lines of '${drawn.object}' fall into ${parts} parts.`;
    found.push({ rule: 'tree-broken', message, at });
  }
  if (tree.pieces.length > tree.nodes.length - parts) {
    found.push({ rule: 'tree-loop', message: `The lines of '${drawn.object}' close a loop.`, at });
  }
  return found;
}

function repeats({ drawn, runs }: SceneArrow): readonly Violation[] {
  const drawnLength = drawn.segments.reduce((sum, segment) => sum + lengthOf(segment), 0);
  const length = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  if (drawnLength <= length + 1) return [];
  const message = `'${drawn.object}' draws ${(drawnLength - length).toFixed(1)} px twice.`;
  return [{ rule: 'tree-repeats', message, at: startOf(drawn.segments) }];
}

function lengthOf([x1, y1, x2, y2]: Segment): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function startOf(segments: readonly Segment[]): Point {
  const [x, y] = segments[0] ?? [0, 0];
  return { x, y };
}

/** Leaves of the tree that are no end; one is allowed where an arrow has no source or no target: the head of a call, the
 *  open end of another. */
function looseEnds({ drawn, tree }: SceneArrow): readonly Violation[] {
  const ends = new Set(drawn.ends.map((end) => nearestNode(tree.nodes, end, 2 * SAME)));
  const loose = tree.nodes.filter((_, node) => tree.at[node]?.length === 1 && !ends.has(node));
  const allowed = hasEnd(drawn, 'source') && hasEnd(drawn, 'target') ? 0 : 1;
  if (loose.length <= allowed) return [];
  return loose.map((at) => ({
    rule: 'tree-loose-end',
    message: `A line of '${drawn.object}' ends nowhere.`,
    at,
  }));
}

/** The paths, taken together, have to draw exactly the segments. */
function pathsOffLines({ drawn, runs }: SceneArrow): readonly Violation[] {
  const legs = runsOf(drawn.paths.flatMap(legsOf));
  const message = `The paths of '${drawn.object}' and its segments draw different lines.`;
  const apart = [...without(runs, legs), ...without(legs, runs)];
  return apart.map((run) => ({ rule: 'path-off-line', message, at: middleOf(run) }));
}

function legsOf(path: readonly Point[]): readonly Segment[] {
  return path.slice(1).map((point, index): Segment => {
    const before = path[index] ?? point;
    return [before.x, before.y, point.x, point.y];
  });
}

function without(runs: readonly Run[], others: readonly Run[]): readonly Run[] {
  return runs.filter((run) => !others.some((other) => isSame(run, other)));
}

function isSame(a: Run, b: Run): boolean {
  const near = (p: number, q: number) => Math.abs(p - q) <= 2 * SAME;
  return a.axis === b.axis && near(a.at, b.at) && near(a.from, b.from) && near(a.to, b.to);
}

/** Every end is where a path starts or stops, and paths start and stop nowhere else. */
function pathsOffEnds({ drawn }: SceneArrow): readonly Violation[] {
  const message = `A path of '${drawn.object}' does not lead from a source to a target.`;
  const starts = drawn.paths.flatMap((path) => path.slice(0, 1));
  const stops = drawn.paths.flatMap((path) => path.slice(-1));
  const sources = drawn.ends.filter((end) => end.direction === 'source');
  const targets = drawn.ends.filter((end) => end.direction === 'target');
  const apart = [
    ...(hasEnd(drawn, 'source') ? away(starts, sources) : []),
    ...away(sources, starts),
    ...away(targets, stops),
    ...(hasEnd(drawn, 'target') ? away(stops, targets) : []),
  ];
  return apart.map((at) => ({ rule: 'path-off-line', message, at: { x: at.x, y: at.y } }));
}

function hasEnd({ ends }: SceneArrow['drawn'], direction: 'source' | 'target'): boolean {
  return ends.some((end) => end.direction === direction);
}

function away(points: readonly Point[], others: readonly Point[]): readonly Point[] {
  return points.filter(
    (point) =>
      !others.some((other) => distanceOf(rectOfPoint(point), rectOfPoint(other)) <= 2 * SAME),
  );
}

/** True where a point lies on a run of the arrow. */
export function liesOnLine(point: Point, runs: readonly Run[]): boolean {
  return runs.some((run) => distanceOf(rectOfPoint(point), rectOfRun(run)) <= 2 * SAME);
}
