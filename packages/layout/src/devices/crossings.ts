/** Where lines cross: there the one that runs level has a gap, so that it is seen to go under the other. */
import type { ArrowGeometry, DiagramGeometry, Point } from '@idef0-studio/geometry';

/** The way of a line, or one of its ways. */
export interface LineWay<Line> {
  readonly line: Line;
  readonly points: readonly Point[];
  /** Ways of one tree do not cross: there it forks. */
  readonly tree: unknown;
}

/** A vertical piece of a way, shared by others of its tree or not. */
interface Upright {
  readonly tree: unknown;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The geometry with gaps at all crossings of its arrows. */
export function withGaps(geometry: DiagramGeometry): DiagramGeometry {
  const ways = geometry.arrows.flatMap((arrow): readonly LineWay<ArrowGeometry>[] =>
    arrow.paths.map((points) => ({ line: arrow, points, tree: arrow })),
  );
  const gaps = gapsOf(ways);
  const arrows = geometry.arrows.map((arrow) => {
    const own = gaps.get(arrow);
    return own === undefined ? arrow : { ...arrow, gaps: own };
  });
  return { ...geometry, arrows };
}

/** The points at which each line passes under others, in the order of its ways, each once; lines that pass under none
 *  have no entry. */
export function gapsOf<Line>(ways: readonly LineWay<Line>[]): ReadonlyMap<Line, readonly Point[]> {
  const uprights = ways.flatMap(uprightsOf);
  const gaps = new Map<Line, Map<string, Point>>();
  for (const { line, points, tree } of ways) {
    const others = uprights.filter((upright) => upright.tree !== tree);
    const own = gaps.get(line) ?? new Map<string, Point>();
    for (const [from, to] of levelsOf(points)) {
      const crossed = others.filter((upright) => isCrossed(upright, from, to));
      const xs = crossed.map(({ x }) => x).sort((a, b) => (from.x < to.x ? a - b : b - a));
      for (const x of xs) own.set(`${x} ${from.y}`, { x, y: from.y });
    }
    if (own.size > 0) gaps.set(line, own);
  }
  return new Map([...gaps].map(([line, own]) => [line, [...own.values()]]));
}

function uprightsOf<Line>({ points, tree }: LineWay<Line>): readonly Upright[] {
  return points.slice(1).flatMap((to, index): readonly Upright[] => {
    const from = points[index];
    if (from === undefined || from.x !== to.x || from.y === to.y) return [];
    return [{ tree, x: to.x, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) }];
  });
}

function levelsOf(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).flatMap((to, index): readonly (readonly [Point, Point])[] => {
    const from = points[index];
    return from !== undefined && from.y === to.y && from.x !== to.x ? [[from, to]] : [];
  });
}

function isCrossed({ x, top, bottom }: Upright, from: Point, to: Point): boolean {
  const isAcross = x > Math.min(from.x, to.x) && x < Math.max(from.x, to.x);
  return isAcross && from.y > top && from.y < bottom;
}
