/**
 * The plane geometry that the judge needs: runs (maximal straight lines), rectangles and distances.
 * Its own, so that a fault in the code that draws cannot hide itself. px, y down.
 */
import type { Point, Rect, Segment } from '@idef0-studio/geometry';

/** A maximal straight line of one arrow. `at` is its y where horizontal, its x where vertical. */
export interface Run {
  readonly axis: 'h' | 'v';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines less than this apart are taken for one, px. */
export const SAME = 0.6;

/** True where neither the x nor the y of both ends agree. */
export function isDiagonal([x1, y1, x2, y2]: Segment): boolean {
  return Math.abs(x1 - x2) > SAME && Math.abs(y1 - y2) > SAME;
}

/** Straight lines merged where they are collinear and meet or overlap; diagonals and points are left out.
 *  Horizontal runs first, each kind by position. */
export function runsOf(segments: readonly Segment[]): readonly Run[] {
  const straight: Run[] = [];
  for (const segment of segments) {
    const [x1, y1, x2, y2] = segment;
    if (isDiagonal(segment)) continue;
    const run: Run =
      Math.abs(y1 - y2) <= Math.abs(x1 - x2)
        ? { axis: 'h', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
        : { axis: 'v', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
    if (run.to - run.from > 0.01) straight.push(run);
  }
  straight.sort((a, b) => byAxis(a, b) || a.at - b.at || a.from - b.from);
  return merged(straight);
}

function byAxis(a: Run, b: Run): number {
  return a.axis === b.axis ? 0 : a.axis === 'h' ? -1 : 1;
}

function merged(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const index = result.findLastIndex(
      (other) =>
        other.axis === run.axis &&
        Math.abs(other.at - run.at) <= SAME &&
        run.from <= other.to + SAME &&
        other.from <= run.to + SAME,
    );
    const other = result[index];
    if (other === undefined) result.push(run);
    else
      result[index] = {
        ...other,
        from: Math.min(other.from, run.from),
        to: Math.max(other.to, run.to),
      };
  }
  return result;
}

/** The point of a run at a position along it. */
export function pointOn(run: Run, along: number): Point {
  return run.axis === 'h' ? { x: along, y: run.at } : { x: run.at, y: along };
}

/** Middle of a run. */
export function middleOf(run: Run): Point {
  return pointOn(run, (run.from + run.to) / 2);
}

/** The run as a rectangle without thickness. */
export function rectOfRun(run: Run): Rect {
  return run.axis === 'h'
    ? { x: run.from, y: run.at, width: run.to - run.from, height: 0 }
    : { x: run.at, y: run.from, width: 0, height: run.to - run.from };
}

/** What of a run does not lie on others, nor within `margin` of where it meets one of them. */
export function piecesOff(run: Run, others: readonly Run[], margin: number): readonly Run[] {
  return others.reduce<readonly Run[]>(
    (pieces, other) => {
      const shared = sharedWith(run, other, margin);
      if (shared === undefined) return pieces;
      const rests = pieces.flatMap((piece) => [
        { ...piece, to: Math.min(piece.to, shared.from) },
        { ...piece, from: Math.max(piece.from, shared.to) },
      ]);
      return rests.filter(({ from, to }) => to - from > SAME);
    },
    [run],
  );
}

/** From where to where along a run it lies on another one, or near the point where it ends at that one. */
function sharedWith(
  { axis, at, from, to }: Run,
  other: Run,
  margin: number,
): { readonly from: number; readonly to: number } | undefined {
  if (axis === other.axis) return Math.abs(at - other.at) <= SAME ? other : undefined;
  const isEnd = [from, to].some((end) => Math.abs(end - other.at) <= SAME);
  const isOn = at >= other.from - SAME && at <= other.to + SAME;
  return isEnd && isOn ? { from: other.at - margin, to: other.at + margin } : undefined;
}

/** Length of what two rectangles share along both axes, the smaller one; negative where they are apart. */
export function overlapOf(a: Rect, b: Rect): number {
  const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(x, y);
}

/** Distance of two rectangles (points and runs are such, too); 0 where they meet. */
export function distanceOf(a: Rect, b: Rect): number {
  const x = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
  const y = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height);
  return Math.hypot(x, y);
}

/** A point as a rectangle without size. */
export function rectOfPoint(point: Point): Rect {
  return { x: point.x, y: point.y, width: 0, height: 0 };
}

/** True where a run passes through the inside of a rectangle, at least `margin` deep. */
export function runsThrough(run: Run, rect: Rect, margin: number): boolean {
  const [across, size, start, length] =
    run.axis === 'h'
      ? [rect.y, rect.height, rect.x, rect.width]
      : [rect.x, rect.width, rect.y, rect.height];
  return (
    run.at > across + margin &&
    run.at < across + size - margin &&
    run.to > start + margin &&
    run.from < start + length - margin
  );
}

/** True where the inner rectangle lies in the outer one, up to `slack`. */
export function liesIn(inner: Rect, outer: Rect, slack: number): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** Point of the run that is nearest to a rectangle: the middle of what they face each other with. */
export function nearestOn(run: Run, rect: Rect): Point {
  const [start, length] = run.axis === 'h' ? [rect.x, rect.width] : [rect.y, rect.height];
  const low = Math.max(run.from, Math.min(run.to, start));
  const high = Math.max(run.from, Math.min(run.to, start + length));
  return pointOn(run, (low + high) / 2);
}

export function middleOfRect(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}
