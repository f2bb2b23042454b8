/** A line with gaps where it passes under others. */
import type { Point } from '@idef0-studio/geometry';
import { roundedPath, towards, type PathTrim } from './rounded-path.js';

/** From the middle of a gap to where the line goes on, px. */
const HALF = 3.2;
/** Between two gaps a shorter piece is no line any more, px. */
const LEAST = 2;

/** Value of `d`; as `roundedPath` where no gap lies on the way. Gaps on straight runs, in their order. */
export function gappedPath(
  points: readonly Point[],
  gaps: readonly Point[],
  trim: PathTrim,
): string {
  const pieces = piecesBetween(points, gaps);
  const last = pieces.at(-1);
  const path = roundedPath(pieces.slice(0, -1));
  return last === undefined ? path : path + roundedPath([last], trim);
}

/** The parts of the way that are drawn. */
function piecesBetween(
  points: readonly Point[],
  gaps: readonly Point[],
): readonly (readonly Point[])[] {
  const pieces: Point[][] = [[]];
  points.forEach((to, index) => {
    const from = points[index - 1];
    for (const gap of from === undefined ? [] : gaps.filter((at) => isBetween(at, from, to))) {
      pieces.at(-1)?.push(towards(gap, from ?? gap, HALF));
      pieces.push([towards(gap, to, HALF)]);
    }
    pieces.at(-1)?.push(to);
  });
  return pieces.filter((piece, index) => isLongEnough(piece) || index === pieces.length - 1);
}

function isBetween({ x, y }: Point, from: Point, to: Point): boolean {
  return y === from.y && y === to.y && x > Math.min(from.x, to.x) && x < Math.max(from.x, to.x);
}

/** A piece between two gaps that stand close is a dot, or runs back. */
function isLongEnough(piece: readonly Point[]): boolean {
  const [first, second] = piece;
  if (piece.length > 2 || first === undefined || second === undefined) return piece.length > 1;
  return Math.abs(first.x - second.x) + Math.abs(first.y - second.y) >= LEAST;
}
