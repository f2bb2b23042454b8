/** Steps between two geometries of the same piece. Pure. */
import type {
  ArrowGeometry,
  BoxGeometry,
  EndGeometry,
  LabelGeometry,
  Point,
  Rect,
} from '@idef0-studio/geometry';

/** The box a part `t` (0 to 1) of its way; its text is that of `to`. */
export function boxBetween(from: BoxGeometry, to: BoxGeometry, t: number): BoxGeometry {
  return placeBetween(from, to, t);
}

/** Anything with a place a part of its way; all but the place is that of `to`. */
export function placeBetween<Geometry extends Rect>(
  from: Geometry,
  to: Geometry,
  t: number,
): Geometry {
  return { ...to, ...rectBetween(from, to, t) };
}

/** The label a part of its way; its text is that of `to`. */
export function labelBetween(from: LabelGeometry, to: LabelGeometry, t: number): LabelGeometry {
  const moved = { ...to, ...rectBetween(from, to, t) };
  if (from.squiggle === undefined || to.squiggle === undefined) return moved;
  const [start, end] = from.squiggle;
  const [toStart, toEnd] = to.squiggle;
  return { ...moved, squiggle: [pointBetween(start, toStart, t), pointBetween(end, toEnd, t)] };
}

/** The arrow a part of its way; undefined where the two have different courses, between which there is no
 *  way that stays horizontal and vertical. */
export function arrowBetween(
  from: ArrowGeometry,
  to: ArrowGeometry,
  t: number,
): ArrowGeometry | undefined {
  if (!haveSameCourse(from, to)) return undefined;
  // Where lines cross is known of the last step alone.
  const { gaps, ...course } = to;
  return {
    ...course,
    ...(t < 1 || gaps === undefined ? {} : { gaps }),
    paths: to.paths.map((path, index) => pathBetween(from.paths[index] ?? path, path, t)),
    ends: to.ends.map((end, index) => endBetween(from.ends[index] ?? end, end, t)),
  };
}

/** True where every point of one has its point in the other, and every run its direction. */
export function haveSameCourse(from: ArrowGeometry, to: ArrowGeometry): boolean {
  return (
    from.paths.length === to.paths.length &&
    from.ends.length === to.ends.length &&
    from.paths.every((path, index) => courseOf(path) === courseOf(to.paths[index] ?? [])) &&
    from.ends.every((end, index) => {
      const other = to.ends[index];
      return end.kind === other?.kind && end.side === other.side;
    })
  );
}

/** `hvh`: a letter for each run, horizontal or vertical. */
function courseOf(path: readonly Point[]): string {
  return path
    .slice(1)
    .map((point, index) => (point.y === path[index]?.y ? 'h' : 'v'))
    .join('');
}

function pathBetween(from: readonly Point[], to: readonly Point[], t: number): readonly Point[] {
  return to.map((point, index) => pointBetween(from[index] ?? point, point, t));
}

function endBetween(from: EndGeometry, to: EndGeometry, t: number): EndGeometry {
  const moved = { ...to, ...pointBetween(from, to, t) };
  if (from.codeAt === undefined || to.codeAt === undefined) return moved;
  return { ...moved, codeAt: rectBetween(from.codeAt, to.codeAt, t) };
}

function rectBetween(from: Rect, to: Rect, t: number): Rect {
  return {
    ...pointBetween(from, to, t),
    width: between(from.width, to.width, t),
    height: between(from.height, to.height, t),
  };
}

function pointBetween(from: Point, to: Point, t: number): Point {
  return { x: between(from.x, to.x, t), y: between(from.y, to.y, t) };
}

function between(from: number, to: number, t: number): number {
  return from + (to - from) * t;
}
