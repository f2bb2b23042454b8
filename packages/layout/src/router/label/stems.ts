/**
 * Stems: where a bundle splits into parts and a part forks on to several ends, the piece of line before that
 * fork. One label there names all branches behind it (FIPS 183 §3.3.2.4), so that none is needed at each end.
 * Where parts are gathered each source says what it gives.
 */
import type { ArrowGeometry, EndGeometry, Point, Segment } from '@idef0-studio/geometry';

export interface Stem {
  /** Id of the arrow. */
  readonly arrow: string;
  /** The part that it carries. */
  readonly object: string;
  /** Its pieces, the one nearest the fork last. */
  readonly lines: readonly Segment[];
  /** The ends behind the fork, with the way from there, px. */
  readonly ends: readonly { readonly end: EndGeometry; readonly way: number }[];
}

/** The stems of an arrow, in order of its ends. None where it has several sources: what is before a fork
 *  there is behind a join. */
export function stemsOf(arrow: ArrowGeometry): readonly Stem[] {
  const branches = branchesOf(arrow);
  const seen = new Set<Branch>();
  return branches.flatMap((branch): readonly Stem[] => {
    const { object } = branch.end;
    if (seen.has(branch) || object === arrow.object) return [];
    const start = startOf(branch, branches);
    const group = branches.filter(
      (other) => other === branch || (isSamePart(other, branch) && shared(other, branch) > start),
    );
    for (const member of group) seen.add(member);
    if (group.length < 2) return [];
    const stop = Math.min(...group.filter((b) => b !== branch).map((b) => shared(b, branch)));
    const ends = group.map(({ end, path }) => ({ end, way: lengthOf(path) - stop }));
    return [{ arrow: arrow.id, object, lines: between(branch.path, start, stop), ends }];
  });
}

/** A target with the way to it from the source. */
interface Branch {
  readonly end: EndGeometry;
  readonly path: readonly Point[];
}

function branchesOf({ ends, paths }: ArrowGeometry): readonly Branch[] {
  const targets = ends.filter(({ direction }) => direction === 'target');
  if (ends.length - targets.length !== 1) return [];
  return targets.flatMap((end) => {
    const path = paths.find((way) => way.at(-1)?.x === end.x && way.at(-1)?.y === end.y);
    return path === undefined ? [] : [{ end, path }];
  });
}

/** Where on its way a branch leaves all that carry something else, px from the root. */
function startOf(branch: Branch, branches: readonly Branch[]): number {
  const others = branches.filter((other) => !isSamePart(other, branch));
  return Math.max(0, ...others.map((other) => shared(other, branch)));
}

function isSamePart(one: Branch, other: Branch): boolean {
  return one.end.object === other.end.object;
}

/** Length of the way that two branches go together, px. */
function shared({ path: a }: Branch, { path: b }: Branch): number {
  let length = 0;
  for (let index = 1; index < Math.min(a.length, b.length); index++) {
    const [from, toA, toB] = [a[index - 1], a[index], b[index]];
    if (from === undefined || toA === undefined || toB === undefined) break;
    const way = together(from, toA, toB);
    length += way;
    if (way === 0 || toA.x !== toB.x || toA.y !== toB.y) break;
  }
  return length;
}

/** How far two legs from one point go the same way, px. */
function together(from: Point, a: Point, b: Point): number {
  const [ax, ay, bx, by] = [a.x - from.x, a.y - from.y, b.x - from.x, b.y - from.y];
  const isOneWay = ax * by === ay * bx && ax * bx + ay * by > 0;
  return isOneWay ? Math.min(Math.abs(ax) + Math.abs(ay), Math.abs(bx) + Math.abs(by)) : 0;
}

function lengthOf(path: readonly Point[]): number {
  return path
    .slice(1)
    .reduce((sum, point, index) => sum + distance(path[index] ?? point, point), 0);
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The pieces of a way from one distance along it to another. */
function between(path: readonly Point[], start: number, stop: number): readonly Segment[] {
  let before = 0;
  return path.slice(1).flatMap((to, index): readonly Segment[] => {
    const from = path[index] ?? to;
    const length = distance(from, to);
    const [low, high] = [Math.max(0, start - before), Math.min(length, stop - before)];
    before += length;
    if (length === 0 || high <= low) return [];
    const at = (way: number): Point => ({
      x: from.x + ((to.x - from.x) * way) / length,
      y: from.y + ((to.y - from.y) * way) / length,
    });
    const [first, last] = [at(low), at(high)];
    return [[first.x, first.y, last.x, last.y]];
  });
}
