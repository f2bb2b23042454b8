/**
 * What runs through each piece of an arrow: from which of its ends to which. Colour by role and focus ask this,
 * for the trunk of an arrow may serve ends that its branches do not.
 */
import type { ArrowGeometry, Point } from '@idef0-studio/geometry';

/** A straight piece between two neighbouring corners, forks, joins or ends. */
export interface Flow {
  readonly from: Point;
  readonly to: Point;
  /** Indices into the arrow's ends: the sources that feed the piece and the targets that it feeds. */
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}

const known = new WeakMap<ArrowGeometry, readonly Flow[]>();

/** The pieces of an arrow, each once. In a line that is no tree every source feeds every piece. Remembered by arrow:
 *  lines, heads and labels of every picture ask for them. */
export function flowsOf(arrow: ArrowGeometry): readonly Flow[] {
  const flows = known.get(arrow) ?? findFlows(arrow);
  known.set(arrow, flows);
  return flows;
}

function findFlows(arrow: ArrowGeometry): readonly Flow[] {
  const pieces = piecesOf(arrow.paths);
  const neighbours = new Map<string, Piece[]>();
  for (const piece of pieces) {
    for (const point of [piece.from, piece.to]) {
      const list = neighbours.get(keyOf(point)) ?? [];
      neighbours.set(keyOf(point), list);
      list.push(piece);
    }
  }
  return pieces.map((piece) => {
    const one = endsAt(arrow, reached(neighbours, piece, piece.from));
    const other = endsAt(arrow, reached(neighbours, piece, piece.to));
    const runsOn = one.sources.length > 0 && other.targets.length > 0;
    const runsBack = other.sources.length > 0 && one.targets.length > 0;
    const isLoose = !runsOn && !runsBack;
    return {
      from: piece.from,
      to: piece.to,
      sources: unique([
        ...(runsOn || isLoose ? one.sources : []),
        ...(runsBack || isLoose ? other.sources : []),
      ]),
      targets: unique([...(runsOn ? other.targets : []), ...(runsBack ? one.targets : [])]),
    };
  });
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
        const key = [keyOf(before), keyOf(next)].sort().join(' | ');
        if (!pieces.has(key)) pieces.set(key, { from: before, to: next });
      });
    });
  }
  return [...pieces.values()];
}

/** The points that are reached from one side of a piece without passing it. */
function reached(
  neighbours: ReadonlyMap<string, readonly Piece[]>,
  without: Piece,
  start: Point,
): ReadonlySet<string> {
  const found = new Set([keyOf(start)]);
  for (const key of found) {
    for (const piece of neighbours.get(key) ?? []) {
      if (piece !== without) found.add(keyOf(piece.from)).add(keyOf(piece.to));
    }
  }
  return found;
}

function endsAt(arrow: ArrowGeometry, points: ReadonlySet<string>) {
  const indices = (direction: 'source' | 'target') =>
    arrow.ends.flatMap((end, index) =>
      end.direction === direction && points.has(keyOf(end)) ? [index] : [],
    );
  return { sources: indices('source'), targets: indices('target') };
}

function unique(indices: readonly number[]): readonly number[] {
  return [...new Set(indices)].sort((a, b) => a - b);
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
