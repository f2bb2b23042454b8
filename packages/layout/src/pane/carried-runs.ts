/**
 * Which object each piece of an arrow carries: the whole on the trunk, a part on the branches that lead to or from
 * its ends alone. A label may stand at the pieces that carry what it names.
 */
import type { ArrowGeometry, EndGeometry, Point, Segment } from '@idef0-studio/geometry';

/** A straight piece of line that carries one object. */
export interface CarriedRun {
  readonly object: string;
  readonly segment: Segment;
}

/** The runs of an arrow, those nearest its sources first. */
export function carriedRuns(arrow: ArrowGeometry): readonly CarriedRun[] {
  const whole = arrow.object;
  const pieces = new Map<
    string,
    { segment: Segment; sources: Set<string>; targets: Set<string> }
  >();
  const corners = arrow.paths.flat();
  for (const path of arrow.paths) {
    const [source, target] = [path[0], path.at(-1)].map((at) => objectAt(arrow, at));
    for (const segment of legsOf(path).flatMap((leg) => splitAt(leg, corners))) {
      const key = segment.join(' ');
      const piece = pieces.get(key) ?? { segment, sources: new Set(), targets: new Set() };
      piece.sources.add(source ?? whole);
      piece.targets.add(target ?? whole);
      pieces.set(key, piece);
    }
  }
  const runs = [...pieces.values()].map(({ segment, sources, targets }) => ({
    object: partOf(sources, whole) ?? partOf(targets, whole) ?? whole,
    segment,
  }));
  return joined(runs);
}

/** The part that is the only one of a set. */
function partOf(objects: ReadonlySet<string>, whole: string): string | undefined {
  const [only] = objects;
  return objects.size === 1 && only !== whole ? only : undefined;
}

function objectAt({ ends }: ArrowGeometry, at: Point | undefined): string | undefined {
  const end = ends.find((other: EndGeometry) => other.x === at?.x && other.y === at.y);
  return end?.object;
}

function legsOf(path: readonly Point[]): readonly Segment[] {
  return path.slice(1).map((to, index): Segment => {
    const from = path[index] ?? to;
    return [from.x, from.y, to.x, to.y];
  });
}

/** A leg in pieces, at all the points that lie on it; each piece from its lower to its higher end. */
function splitAt([x1, y1, x2, y2]: Segment, points: readonly Point[]): readonly Segment[] {
  const isLevel = y1 === y2;
  const [low, high] = isLevel
    ? [Math.min(x1, x2), Math.max(x1, x2)]
    : [Math.min(y1, y2), Math.max(y1, y2)];
  const inside = points
    .filter(({ x, y }) => (isLevel ? y === y1 : x === x1))
    .map(({ x, y }) => (isLevel ? x : y))
    .filter((place) => place > low && place < high);
  const places = [low, ...new Set(inside.sort((a, b) => a - b)), high];
  return places.slice(1).flatMap((to, index): readonly Segment[] => {
    const from = places[index] ?? to;
    if (from === to) return [];
    return [isLevel ? [from, y1, to, y1] : [x1, from, x1, to]];
  });
}

/** Runs that go on in the same direction with the same object are one. */
function joined(runs: readonly CarriedRun[]): readonly CarriedRun[] {
  const result: CarriedRun[] = [];
  for (const run of runs) {
    let { segment } = run;
    for (let index = 0; index < result.length; index++) {
      const other = result[index];
      const whole = other?.object === run.object ? union(other.segment, segment) : undefined;
      if (whole === undefined) continue;
      segment = whole;
      result.splice(index, 1);
      index = -1;
    }
    result.push({ object: run.object, segment });
  }
  return result;
}

/** Two pieces as one, where they lie on one line and meet. */
function union(a: Segment, b: Segment): Segment | undefined {
  const isLevel = a[1] === a[3] && b[1] === b[3] && a[1] === b[1];
  const isUpright = a[0] === a[2] && b[0] === b[2] && a[0] === b[0];
  if (isLevel && (a[2] === b[0] || b[2] === a[0]))
    return [Math.min(a[0], b[0]), a[1], Math.max(a[2], b[2]), a[1]];
  if (isUpright && (a[3] === b[1] || b[3] === a[1]))
    return [a[0], Math.min(a[1], b[1]), a[0], Math.max(a[3], b[3])];
  return undefined;
}
