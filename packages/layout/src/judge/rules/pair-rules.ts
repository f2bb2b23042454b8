/**
 * What the lines of two different arrows may do to each other: cross, and nothing else. A reader has
 * to be able to follow every line with a finger.
 */
import type { EndGeometry } from '@idef0-studio/geometry';
import { pointOn, SAME, type Run } from '../scene/plane.js';
import type { Scene, SceneArrow } from '../scene/scene.js';
import { runsFrom, sharedEnds } from '../scene/shared-ends.js';
import type { Violation } from '../verdict.js';

/** Parallel lines nearer than this look like one, px. */
const ONE_LINE = 2;
/** Collinear lines need at least this much room between their ends, px. */
const ABUT = 8;
/** An end or corner nearer than this to a foreign line touches it, px. */
const TOUCH = 2;

/** Rules `lines-overlap`, `lines-abut` and `lines-touch`. */
export function checkPairs(scene: Scene): readonly Violation[] {
  const found: Violation[] = [];
  scene.arrows.forEach((first, index) => {
    for (const second of scene.arrows.slice(index + 1)) {
      const shared = sharedEnds(first, second);
      for (const a of first.runs) {
        for (const b of second.runs) {
          if (shared.length > 0 && isOneLine(a, b, shared)) continue;
          const violation =
            a.axis === b.axis ? collinear(first, a, second, b) : touching(first, a, second, b);
          if (violation !== undefined) found.push(violation);
        }
      }
    }
  });
  return found;
}

/** True for the line that two arrows have together from an end that they share, and for what leaves it. */
function isOneLine(a: Run, b: Run, shared: readonly EndGeometry[]): boolean {
  const [isA, isB] = [runsFrom(a, shared), runsFrom(b, shared)];
  return a.axis === b.axis ? isA && isB && Math.abs(a.at - b.at) <= SAME : isA || isB;
}

function collinear(first: SceneArrow, a: Run, second: SceneArrow, b: Run): Violation | undefined {
  if (Math.abs(a.at - b.at) >= ONE_LINE) return undefined;
  const low = Math.max(a.from, b.from);
  const high = Math.min(a.to, b.to);
  const at = pointOn(a, (low + high) / 2);
  if (high - low > 0) {
    return { rule: 'lines-overlap', message: `${both(first, second)} lie on one line.`, at };
  }
  if (low - high < ABUT - 0.01) {
    return { rule: 'lines-abut', message: `${both(first, second)} end against each other.`, at };
  }
  return undefined;
}

/** A horizontal and a vertical line that meet, where one ends, or nearly so. */
function touching(first: SceneArrow, a: Run, second: SceneArrow, b: Run): Violation | undefined {
  const meets = within(b.at, a, TOUCH) && within(a.at, b, TOUCH);
  const crosses = within(b.at, a, -TOUCH) && within(a.at, b, -TOUCH);
  if (!meets || crosses) return undefined;
  return {
    rule: 'lines-touch',
    message: `${both(first, second)} touch without crossing.`,
    at: pointOn(a, b.at),
  };
}

function within(position: number, run: Run, slack: number): boolean {
  return position > run.from - slack && position < run.to + slack;
}

function both(first: SceneArrow, second: SceneArrow): string {
  return `'${first.drawn.object}' and '${second.drawn.object}'`;
}

/** True where two runs of different axes cross each other inside. */
export function areCrossing(a: Run, b: Run): boolean {
  return a.axis !== b.axis && within(b.at, a, -0.5) && within(a.at, b, -0.5);
}

/** True where two parallel lines run side by side nearer than `room` px over a visible length. */
export function areTight(a: Run, b: Run, room: number): boolean {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return a.axis === b.axis && shared > 1 && Math.abs(a.at - b.at) < room;
}
