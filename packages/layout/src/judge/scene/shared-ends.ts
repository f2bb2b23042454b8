/** Ends that two arrows share: at a box what leaves as one output, or arrives as one object, is one line. */
import type { EndGeometry } from '@idef0-studio/geometry';
import { SAME, type Run } from './plane.js';
import type { SceneArrow } from './scene.js';

/** The ends of an arrow that another one has as well, at the same point. */
export function sharedEnds({ drawn: one }: SceneArrow, { drawn: other }: SceneArrow) {
  if (one.id === other.id) return [];
  return one.ends.filter((end) => other.ends.some((each) => isOneEnd(each, end)));
}

/** True where two arrows leave or arrive as one line. */
export function isOneEnd(a: EndGeometry, b: EndGeometry): boolean {
  return isSamePort(a, b) && isAt(a, b);
}

/** True where two ends are one by meaning: the same object, in the same role at the same box or side of the frame. */
export function isSamePort(a: EndGeometry, b: EndGeometry): boolean {
  if (a.kind !== b.kind || a.node !== b.node || a.object !== b.object) return false;
  return a.role === b.role && a.direction === b.direction && a.tunnel === b.tunnel;
}

function isAt(a: EndGeometry, b: EndGeometry): boolean {
  return Math.abs(a.x - b.x) <= SAME && Math.abs(a.y - b.y) <= SAME;
}

/** True where a run begins or ends at one of the ends. */
export function runsFrom({ axis, at, from, to }: Run, ends: readonly EndGeometry[]): boolean {
  return ends.some(({ x, y }) => {
    const [across, along] = axis === 'h' ? [y, x] : [x, y];
    return Math.abs(across - at) <= SAME && [from, to].some((end) => Math.abs(end - along) <= SAME);
  });
}
