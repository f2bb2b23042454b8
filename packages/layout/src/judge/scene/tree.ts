/**
 * The lines of one arrow as a graph: nodes at its ends, corners and junctions, and the pieces between
 * them. In a clean drawing it is one tree.
 */
import type { Point } from '@idef0-studio/geometry';
import { pointOn, SAME, type Run } from './plane.js';

/** A straight piece between two neighbouring nodes. */
export interface Piece {
  /** The part of the run that it is. */
  readonly run: Run;
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

export interface Tree {
  readonly nodes: readonly Point[];
  readonly pieces: readonly Piece[];
  /** For each node the pieces that meet there. */
  readonly at: readonly (readonly number[])[];
}

/** The graph of merged runs. Where two runs of one arrow cross, they are connected. */
export function treeOf(runs: readonly Run[]): Tree {
  const nodes: Point[] = [];
  const nodeAt = (point: Point): number => {
    const known = nearestNode(nodes, point, 2 * SAME);
    return known ?? nodes.push(point) - 1;
  };
  const pieces = runs.flatMap((run) => piecesOf(run, cutsOf(run, runs), nodeAt));
  const at = nodes.map((_, node) =>
    pieces.flatMap((piece, index) => (piece.from === node || piece.to === node ? [index] : [])),
  );
  return { nodes, pieces, at };
}

/** Positions along a run where it ends or meets another, ascending. */
function cutsOf(run: Run, runs: readonly Run[]): readonly number[] {
  const cuts = [run.from, run.to];
  for (const other of runs) {
    if (other.axis === run.axis) continue;
    const meets =
      other.at >= run.from - SAME &&
      other.at <= run.to + SAME &&
      run.at >= other.from - SAME &&
      run.at <= other.to + SAME;
    if (meets) cuts.push(Math.min(run.to, Math.max(run.from, other.at)));
  }
  return cuts.sort((a, b) => a - b);
}

function piecesOf(
  run: Run,
  cuts: readonly number[],
  nodeAt: (point: Point) => number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let index = 1; index < cuts.length; index++) {
    const start = cuts[index - 1] ?? 0;
    const end = cuts[index] ?? 0;
    const from = nodeAt(pointOn(run, start));
    const to = nodeAt(pointOn(run, end));
    if (from !== to) {
      pieces.push({ run: { ...run, from: start, to: end }, from, to, length: end - start });
    }
  }
  return pieces;
}

/** Index of the node nearest to a point, within `reach`; undefined where there is none. */
export function nearestNode(
  nodes: readonly Point[],
  point: Point,
  reach: number,
): number | undefined {
  let best: number | undefined;
  let bestDistance = reach;
  nodes.forEach((node, index) => {
    const distance = Math.hypot(node.x - point.x, node.y - point.y);
    if (distance <= bestDistance) {
      best = index;
      bestDistance = distance;
    }
  });
  return best;
}

/** Which nodes can be reached from a node, without going over the piece left out. */
export function reachOf(tree: Tree, start: number, without?: number): ReadonlySet<number> {
  const seen = new Set([start]);
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const index of tree.at[node] ?? []) {
      const piece = tree.pieces[index];
      if (piece === undefined || index === without) continue;
      const next = piece.from === node ? piece.to : piece.from;
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return seen;
}

/** How many parts the lines fall into: 1 in a clean arrow, 0 without lines. */
export function partsOf(tree: Tree): number {
  const seen = new Set<number>();
  let parts = 0;
  tree.nodes.forEach((_, node) => {
    if (seen.has(node)) return;
    parts++;
    for (const reached of reachOf(tree, node)) seen.add(reached);
  });
  return parts;
}

/** Distance along the lines from a node to every node that can be reached, px. */
export function distancesFrom(tree: Tree, start: number): ReadonlyMap<number, number> {
  const distances = new Map([[start, 0]]);
  const open = [start];
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    for (const index of tree.at[node] ?? []) {
      const piece = tree.pieces[index];
      if (piece === undefined) continue;
      const next = piece.from === node ? piece.to : piece.from;
      const distance = (distances.get(node) ?? 0) + piece.length;
      if (distance >= (distances.get(next) ?? Infinity)) continue;
      distances.set(next, distance);
      open.push(next);
    }
  }
  return distances;
}

/** The pieces of a tree behind which, on one side, only the given nodes among `ends` lie: their own
 *  branch. Empty for a graph with loops there. */
export function branchOf(
  tree: Tree,
  own: ReadonlySet<number>,
  ends: readonly number[],
): readonly number[] {
  return tree.pieces.flatMap((piece, index) => {
    const near = reachOf(tree, piece.from, index);
    if (near.has(piece.to)) return [];
    const [here, there] = [
      ends.filter((end) => near.has(end)),
      ends.filter((end) => !near.has(end)),
    ];
    const isOwn = (side: readonly number[]) => side.length > 0 && side.every((end) => own.has(end));
    return isOwn(here) || isOwn(there) ? [index] : [];
  });
}
