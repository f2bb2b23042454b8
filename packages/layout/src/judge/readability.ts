/**
 * What makes a drawing bad to read though no rule is broken: labels away from their lines, short jogs,
 * blank paper, and long ways on which nothing says what a line carries.
 */
import type { Point, Rect } from '@idef0-studio/geometry';
import { cornersOf } from './rules/line-rules.js';
import { wayTo } from './rules/naming-rules.js';
import { distanceOf, SAME, type Run } from './scene/plane.js';
import type { Scene, SceneArrow } from './scene/scene.js';
import { distancesFrom, nearestNode } from './scene/tree.js';
import type { Figures } from './verdict.js';

/** A leg between two turns the other way that is shorter than this is a jog, px. */
const JOG = 30;
/** Side of the squares by which blank paper is counted, px. */
const SQUARE = 32;

/** The figures of `Figures` that tell how a drawing reads. */
export function readabilityOf(
  scene: Scene,
): Pick<Figures, 'jogs' | 'bent' | 'blank' | 'labelGap' | 'unnamed'> {
  return {
    jogs: scene.arrows.reduce((sum, arrow) => sum + jogsOf(arrow), 0),
    bent: scene.arrows.reduce((sum, arrow) => sum + bentEnds(arrow), 0),
    blank: blankShare(scene),
    labelGap: labelGap(scene),
    unnamed: Math.round(Math.max(0, ...scene.arrows.flatMap((arrow) => unnamedWays(scene, arrow)))),
  };
}

/** Short legs between two that lead the same way, each counted once. */
function jogsOf({ drawn }: SceneArrow): number {
  const found = new Set<string>();
  for (const path of drawn.paths) {
    const corners = cornersOf(path);
    corners.forEach((corner, index) => {
      const [before, next, after] = [corners[index - 1], corners[index + 1], corners[index + 2]];
      if (before === undefined || next === undefined || after === undefined) return;
      const length = Math.hypot(next.x - corner.x, next.y - corner.y);
      if (length >= JOG || !leadOn(before, corner, next, after)) return;
      found.add(`${corner.x} ${corner.y} ${next.x} ${next.y}`);
    });
  }
  return found.size;
}

function leadOn(a: Point, b: Point, c: Point, d: Point): boolean {
  return (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y) > 0;
}

/** Ends at the top and the bottom of the frame from which the whole line turns aside and then on again,
 *  instead of leading straight to a box or to where it forks. */
function bentEnds({ drawn, runs }: SceneArrow): number {
  const ends = drawn.ends.filter(({ kind, side }) => {
    return kind !== 'box' && (side === 'top' || side === 'bottom');
  });
  return ends.filter((end) => {
    const paths = drawn.paths.map((path) =>
      end.direction === 'source' ? path : path.toReversed(),
    );
    return paths.some((path) => {
      const [first, second, third, fourth] = cornersOf(path);
      if (first?.x !== end.x || first.y !== end.y) return false;
      if (second === undefined || third === undefined || fourth === undefined) return false;
      return (
        leadOn(first, second, third, fourth) && runs.some((run) => stopsAt(run, first, second))
      );
    });
  }).length;
}

/** True for the vertical run between two points, where it goes no further. */
function stopsAt({ axis, at, from, to }: Run, start: Point, stop: Point): boolean {
  const far = stop.y > start.y ? to : from;
  return axis === 'v' && Math.abs(at - start.x) <= SAME && Math.abs(far - stop.y) <= SAME;
}

/** Share of the squares of the drawing with nothing on them, percent. */
function blankShare({ drawing, frame, arrows }: Scene): number {
  const columns = Math.ceil(frame.width / SQUARE);
  const rows = Math.ceil(frame.height / SQUARE);
  if (columns === 0 || rows === 0) return 0;
  const used = new Uint8Array(columns * rows);
  const covered: readonly Rect[] = [
    ...drawing.boxes,
    ...drawing.labels,
    ...arrows.flatMap(({ rects }) => rects),
  ];
  for (const rect of covered) {
    const [left, right] = squaresOf(rect.x - frame.x, rect.width, columns);
    const [top, bottom] = squaresOf(rect.y - frame.y, rect.height, rows);
    for (let row = top; row <= bottom; row++) {
      used.fill(1, row * columns + left, row * columns + right + 1);
    }
  }
  const count = used.reduce((sum, square) => sum + square, 0);
  return Math.round(100 * (1 - count / used.length));
}

function squaresOf(start: number, size: number, count: number): readonly [number, number] {
  const square = (place: number) => Math.min(count - 1, Math.max(0, Math.floor(place / SQUARE)));
  return [square(start), square(start + size)];
}

/** Mean distance of the labels from their lines, px; of one with a squiggle the squiggle's length. */
function labelGap({ drawing, arrows }: Scene): number {
  const gaps = drawing.labels.flatMap((label): readonly number[] => {
    if (label.squiggle !== undefined) {
      const [from, to] = label.squiggle;
      return [Math.hypot(to.x - from.x, to.y - from.y)];
    }
    const rects = arrows.find(({ drawn }) => drawn.id === label.arrow)?.rects ?? [];
    return rects.length === 0 ? [] : [Math.min(...rects.map((r) => distanceOf(r, label)))];
  });
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  return gaps.length === 0 ? 0 : Math.round((10 * sum) / gaps.length) / 10;
}

/** For each end how far along its line a reader has to go to a label that names it, px. */
function unnamedWays({ drawing }: Scene, arrow: SceneArrow): readonly number[] {
  const { drawn, tree } = arrow;
  const labels = drawing.labels.filter(({ arrow: id }) => id === drawn.id);
  return drawn.ends.flatMap((end): readonly number[] => {
    const start = nearestNode(tree.nodes, end, 2 * SAME);
    if (start === undefined) return [];
    const named = labels.filter(({ object }) => object === end.object);
    const distances = distancesFrom(tree, start);
    const ways = named.map((label) => wayTo(label, arrow, distances));
    return [Math.min(...ways)].filter((way) => Number.isFinite(way));
  });
}
