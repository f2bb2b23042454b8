/**
 * What runs through each piece of an arrow: from which of its ends to which. Colour by role and focus ask this,
 * for the trunk of an arrow may serve ends that its branches do not.
 */
import type { ArrowGeometry, EndGeometry, Point } from '@idef0-studio/geometry';

/** A straight piece between two neighbouring corners, forks, joins or ends, with the flow. */
export interface Flow {
  readonly from: Point;
  readonly to: Point;
  /** Indices into the arrow's ends: the sources that feed the piece and the targets that it feeds. */
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}

const known = new WeakMap<ArrowGeometry, readonly Flow[]>();

/** The pieces of an arrow, each once for each way that paths take it. Remembered by arrow:
 *  lines, heads and labels of every picture ask for them. */
export function flowsOf(arrow: ArrowGeometry): readonly Flow[] {
  const flows = known.get(arrow) ?? findFlows(arrow);
  known.set(arrow, flows);
  return flows;
}

function findFlows(arrow: ArrowGeometry): readonly Flow[] {
  const pieces = piecesOf(arrow.paths);
  const [behind, ahead] = [new Map<string, Piece[]>(), new Map<string, Piece[]>()];
  for (const piece of pieces) {
    add(behind, keyOf(piece.to), piece);
    add(ahead, keyOf(piece.from), piece);
  }
  return pieces.map(({ from, to }) => ({
    from,
    to,
    sources: endsAt(
      arrow,
      'source',
      reached(behind, from, (piece) => piece.from),
    ),
    targets: endsAt(
      arrow,
      'target',
      reached(ahead, to, (piece) => piece.to),
    ),
  }));
}

function add(pieces: Map<string, Piece[]>, key: string, piece: Piece): void {
  const list = pieces.get(key) ?? [];
  pieces.set(key, list);
  list.push(piece);
}

/** The piece that a point lies on; undefined where none is. */
export function flowAt(flows: readonly Flow[], point: Point): Flow | undefined {
  return flows.find(({ from, to }) => liesBetween(from, to, point));
}

/** True where a piece runs from one of the ends to another of them. */
export function isInFocus({ sources, targets }: Flow, ends: readonly number[]): boolean {
  const holds = (index: number): boolean => ends.includes(index);
  return sources.some(holds) && (targets.length === 0 || targets.some(holds));
}

interface Piece {
  readonly from: Point;
  readonly to: Point;
}

/** The legs of all polylines, cut wherever a point of another one lies on them. */
function piecesOf(paths: readonly (readonly Point[])[]): readonly Piece[] {
  const points = [...new Map(paths.flat().map((point) => [keyOf(point), point])).values()];
  const pieces = new Map<string, Piece>();
  for (const path of paths) {
    path.slice(1).forEach((to, index) => {
      const from = path[index] ?? to;
      const stops = [from, ...points.filter((point) => isInside(from, to, point)), to].sort(
        (a, b) => distance(from, a) - distance(from, b),
      );
      stops.slice(1).forEach((next, at) => {
        const before = stops[at] ?? next;
        if (keyOf(before) === keyOf(next)) return;
        const key = `${keyOf(before)} | ${keyOf(next)}`;
        if (!pieces.has(key)) pieces.set(key, { from: before, to: next });
      });
    });
  }
  return [...pieces.values()];
}

/** The points that one comes to from a start, with the flow or against it. */
function reached(
  pieces: ReadonlyMap<string, readonly Piece[]>,
  start: Point,
  next: (piece: Piece) => Point,
): ReadonlySet<string> {
  const found = new Set([keyOf(start)]);
  for (const key of found) {
    for (const piece of pieces.get(key) ?? []) found.add(keyOf(next(piece)));
  }
  return found;
}

function endsAt(
  arrow: ArrowGeometry,
  direction: EndGeometry['direction'],
  points: ReadonlySet<string>,
): readonly number[] {
  return arrow.ends.flatMap((end, index) =>
    end.direction === direction && points.has(keyOf(end)) ? [index] : [],
  );
}

function keyOf({ x, y }: Point): string {
  return `${x} ${y}`;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function isInside(from: Point, to: Point, point: Point): boolean {
  return liesBetween(from, to, point) && keyOf(point) !== keyOf(from) && keyOf(point) !== keyOf(to);
}

/** True on a horizontal or vertical piece, its ends included. */
function liesBetween(from: Point, to: Point, { x, y }: Point): boolean {
  if (from.x === to.x && x === from.x)
    return y >= Math.min(from.y, to.y) && y <= Math.max(from.y, to.y);
  return (
    from.y === to.y && y === from.y && x >= Math.min(from.x, to.x) && x <= Math.max(from.x, to.x)
  );
}
