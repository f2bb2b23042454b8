/** The pieces that the path of an arrow is drawn of, one after the other. */
import type { Point } from '@idef0-studio/geometry';

/** A straight run, or the arc of a corner. */
export type Piece =
  | { readonly kind: 'run'; readonly from: Point; readonly to: Point }
  | {
      readonly kind: 'arc';
      readonly from: Point;
      readonly to: Point;
      readonly radius: number;
      readonly sweep: 0 | 1;
    };

/** A run in parts between the cuts that lie on it. */
export function cutAt(piece: Piece, cuts: readonly Point[]): readonly Piece[] {
  if (piece.kind === 'arc') return [piece];
  const { from, to } = piece;
  const inner = cuts
    .filter((cut) => isBetween(piece, cut) && !isSame(cut, from) && !isSame(cut, to))
    .sort((a, b) => lengthOf(from, a) - lengthOf(from, b));
  const stops = [from, ...inner, to];
  return stops
    .slice(1)
    .map((stop, index): Piece => ({ kind: 'run', from: stops[index] ?? stop, to: stop }));
}

/** What is drawn of a piece that passes under others: a level run without its gaps. */
export function partsBetween(piece: Piece, gaps: readonly Point[]): readonly Piece[] {
  const { kind, from, to } = piece;
  if (kind === 'arc' || from.y !== to.y) return [piece];
  const own = gaps.filter((gap) => isBetween(piece, gap));
  if (own.length === 0) return [piece];
  const sorted = own.sort((a, b) => lengthOf(from, a) - lengthOf(from, b));
  const starts = [from, ...sorted.map((gap) => towards(gap, to, HALF))];
  const stops = [...sorted.map((gap) => towards(gap, from, HALF)), to];
  return starts.flatMap((start, index): readonly Piece[] => {
    const part = { kind: 'run', from: start, to: stops[index] ?? to } as const;
    const isBetweenGaps = index > 0 && index < sorted.length;
    return lengthAlong(part, piece) > (isBetweenGaps ? LEAST : 0) ? [part] : [];
  });
}

/** From the middle of a gap to where the line goes on, px. */
const HALF = 3.2;
/** Between two gaps a part of this length is a dot, px. */
const LEAST = 2;

/** Below 0 where the part runs back, since two gaps overlap. */
function lengthAlong({ from, to }: Piece, whole: Piece): number {
  const forth = directionOf(whole.from, whole.to);
  return (to.x - from.x) * forth.x + (to.y - from.y) * forth.y;
}

function lengthOf(from: Point, to: Point): number {
  return Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
}

/** Whether a piece lies on one that is drawn. */
export function covers(drawn: Piece, piece: Piece): boolean {
  if (drawn.kind === 'arc' || piece.kind === 'arc') {
    return (
      drawn.kind === piece.kind && isSame(drawn.from, piece.from) && isSame(drawn.to, piece.to)
    );
  }
  return isBetween(drawn, piece.from) && isBetween(drawn, piece.to);
}

/** True where a point lies on a horizontal or vertical run. */
function isBetween({ from, to }: Piece, point: Point): boolean {
  const isOnLine =
    (from.x === to.x && point.x === from.x) || (from.y === to.y && point.y === from.y);
  return isOnLine && isWithin(from.x, to.x, point.x) && isWithin(from.y, to.y, point.y);
}

function isWithin(one: number, other: number, value: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}

export function isSame(one: Point, other: Point): boolean {
  return one.x === other.x && one.y === other.y;
}

/** The point `distance` px from `from` on the way to `to`. */
export function towards(from: Point, to: Point, distance: number): Point {
  const direction = directionOf(from, to);
  return { x: from.x + direction.x * distance, y: from.y + direction.y * distance };
}

/** Unit vector; zero where the points are the same. */
export function directionOf(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return { x: 0, y: 0 };
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
