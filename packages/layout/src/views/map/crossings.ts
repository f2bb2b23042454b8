/** Where lines of the map cross: there the one that runs level has a gap, so that it is seen to go under the other. */
import type { Point } from '@idef0-studio/geometry';
import type { ViewLine } from '@idef0-studio/model';
import type { Bundle, Bundles } from './bundles.js';

/** A vertical piece of a bundle, shared by its lines or not. */
interface Upright {
  readonly bundle: Bundle | undefined;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The points at which each line passes under others, in the order of its way; lines that pass under none have no
 *  entry. Lines of one bundle do not cross: there an arrow forks. */
export function gapsOf(
  ways: ReadonlyMap<ViewLine, readonly Point[]>,
  bundles: Bundles,
): ReadonlyMap<ViewLine, readonly Point[]> {
  const uprights = [...ways].flatMap(([line, way]) => uprightsOf(way, bundles.of.get(line)));
  const gaps = new Map<ViewLine, readonly Point[]>();
  for (const [line, way] of ways) {
    const bundle = bundles.of.get(line);
    const others = uprights.filter((upright) => upright.bundle !== bundle);
    const found = levelsOf(way).flatMap(([from, to]) => {
      const xs = new Set(
        others.filter((upright) => isCrossed(upright, from, to)).map(({ x }) => x),
      );
      const forth = [...xs].sort((a, b) => (from.x < to.x ? a - b : b - a));
      return forth.map((x): Point => ({ x, y: from.y }));
    });
    if (found.length > 0) gaps.set(line, found);
  }
  return gaps;
}

function uprightsOf(way: readonly Point[], bundle: Bundle | undefined): readonly Upright[] {
  return way.slice(1).flatMap((to, index): readonly Upright[] => {
    const from = way[index];
    if (from === undefined || from.x !== to.x || from.y === to.y) return [];
    return [{ bundle, x: to.x, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) }];
  });
}

function levelsOf(way: readonly Point[]): readonly (readonly [Point, Point])[] {
  return way.slice(1).flatMap((to, index): readonly (readonly [Point, Point])[] => {
    const from = way[index];
    return from !== undefined && from.y === to.y && from.x !== to.x ? [[from, to]] : [];
  });
}

function isCrossed({ x, top, bottom }: Upright, from: Point, to: Point): boolean {
  const isAcross = x > Math.min(from.x, to.x) && x < Math.max(from.x, to.x);
  return isAcross && from.y > top && from.y < bottom;
}
