/**
 * What every single line has to keep: horizontal or vertical (FIPS 183 §3.3.3 rule 7), clear of the
 * boxes, inside the frame, and without kinks.
 */
import type { Point, Rect } from '@idef0-studio/geometry';
import {
  isDiagonal,
  liesIn,
  middleOf,
  rectOfRun,
  runsThrough,
  SAME,
  type Run,
} from '../scene/plane.js';
import type { Scene, SceneArrow } from '../scene/scene.js';
import type { Violation } from '../verdict.js';

/** A leg of a path shorter than this is a kink, px. */
const KINK = 6;
/** How deep a line may reach into a box before it counts, px: the rounding of coordinates. */
const DEEP = 0.6;

/** Rules `line-diagonal`, `line-through-box`, `line-outside` and `line-kink`. */
export function checkLines(scene: Scene): readonly Violation[] {
  return scene.arrows.flatMap((arrow) => [
    ...diagonals(arrow),
    ...throughBoxes(scene, arrow),
    ...outside(scene, arrow),
    ...kinks(arrow),
  ]);
}

function diagonals({ drawn }: SceneArrow): readonly Violation[] {
  return drawn.segments.filter(isDiagonal).map(([x1, y1, x2, y2]) => ({
    rule: 'line-diagonal',
    message: `A line of '${drawn.object}' is diagonal.`,
    at: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
  }));
}

function throughBoxes(scene: Scene, { drawn, runs }: SceneArrow): readonly Violation[] {
  return scene.drawing.boxes.flatMap((box) =>
    runs
      .filter((run) => runsThrough(run, box, DEEP) || runsAlong(run, box))
      .map((run) => ({
        rule: 'line-through-box',
        message: `A line of '${drawn.object}' runs through box '${box.name}' or along its side.`,
        at: middleOf(run),
      })),
  );
}

/** True where a run lies on a side of the box, not just touching it with its end. */
function runsAlong(run: Run, box: Rect): boolean {
  const [low, high, start, end] =
    run.axis === 'h'
      ? [box.y, box.y + box.height, box.x, box.x + box.width]
      : [box.x, box.x + box.width, box.y, box.y + box.height];
  const onSide = Math.abs(run.at - low) <= DEEP || Math.abs(run.at - high) <= DEEP;
  return onSide && Math.min(run.to, end) - Math.max(run.from, start) > DEEP;
}

function outside(scene: Scene, { drawn, runs }: SceneArrow): readonly Violation[] {
  return runs
    .filter((run) => !liesIn(rectOfRun(run), scene.frame, SAME) || runsAlong(run, scene.frame))
    .map((run) => ({
      rule: 'line-outside',
      message: `A line of '${drawn.object}' leaves the frame or lies on it.`,
      at: middleOf(run),
    }));
}

function kinks({ drawn }: SceneArrow): readonly Violation[] {
  const found = new Map<string, Violation>();
  for (const path of drawn.paths) {
    const points = cornersOf(path);
    points.forEach((point, index) => {
      const next = points[index + 1];
      if (next === undefined) return;
      const length = Math.hypot(next.x - point.x, next.y - point.y);
      if (length >= KINK - 0.01) return;
      found.set(`${point.x} ${point.y} ${next.x} ${next.y}`, {
        rule: 'line-kink',
        message: `A leg of '${drawn.object}' is only ${length.toFixed(1)} px long.`,
        at: point,
      });
    });
  }
  return [...found.values()];
}

/** The first point, the points where the direction changes, and the last. */
export function cornersOf(path: readonly Point[]): readonly Point[] {
  const distinct = path.filter((point, index) => {
    const before = path[index - 1];
    return before === undefined || Math.hypot(point.x - before.x, point.y - before.y) > 0.01;
  });
  return distinct.filter((point, index) => {
    const before = distinct[index - 1];
    const after = distinct[index + 1];
    if (before === undefined || after === undefined) return true;
    return !isStraight(before, point, after);
  });
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  const sameX = Math.abs(a.x - b.x) <= 0.01 && Math.abs(b.x - c.x) <= 0.01;
  const sameY = Math.abs(a.y - b.y) <= 0.01 && Math.abs(b.y - c.y) <= 0.01;
  const forward = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) >= 0;
  return (sameX || sameY) && forward;
}
