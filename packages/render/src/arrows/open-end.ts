/** The end of an arrow that is open: what comes in, and no box is known to take; or what goes out, and none to make. */
import type { ArrowGeometry, Point } from '@idef0-studio/geometry';
import { svgElement, tooltip, group, type SvgElement } from '../svg/svg-element.js';

/** Radius of the ring there, px. */
const RADIUS = 3.4;

/** Where the arrow begins or stops inside the drawing at nothing; undefined where all its ends are known. A call stops at
 *  what it calls. */
export function openPointOf(arrow: ArrowGeometry): Point | undefined {
  const { kind, ends, paths } = arrow;
  if (kind === 'call' || ends.length === 0) return undefined;
  if (!isEnded(arrow, 'target')) return paths[0]?.at(-1);
  return isEnded(arrow, 'source') ? undefined : paths[0]?.[0];
}

function isEnded({ ends }: ArrowGeometry, direction: 'source' | 'target'): boolean {
  return ends.some((end) => end.direction === direction);
}

/** A ring; undefined where no end is open. */
export function drawOpenEnd(arrow: ArrowGeometry): SvgElement | undefined {
  const at = openPointOf(arrow);
  if (at === undefined) return undefined;
  const what = isEnded(arrow, 'target') ? 'made by no box' : 'taken by no box';
  const isUnbalanced = arrow.ends.some(({ unbalanced }) => unbalanced);
  return group({ class: 'idef0-end' }, [
    tooltip(`'${arrow.object}' is ${what} of this diagram, as far as is known.`),
    svgElement('circle', {
      class: isUnbalanced ? 'idef0-unbalanced-mark' : 'idef0-open',
      ...{ cx: at.x, cy: at.y, r: RADIUS },
    }),
  ]);
}
