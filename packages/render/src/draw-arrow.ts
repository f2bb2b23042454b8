/** An arrow: its lines with rounded corners, a head at each target, and what stands at its ends. */
import type { ArrowGeometry, Point } from '@idef0-studio/geometry';
import { drawEnd, drawHead, HEAD } from './draw-end.js';
import { directionOf, roundedPath } from './rounded-path.js';
import { group, svgElement, tooltip, type SvgElement } from './svg-element.js';

/** The line goes this far into its head, px, so that no gap shows. */
const OVERLAP = 1;

/** Lines first, then heads and ends. The class of each role that the arrow has at a box is on the group. */
export function drawArrow(arrow: ArrowGeometry): SvgElement {
  const d = roundedPath(arrow.paths, { end: HEAD.length - OVERLAP });
  return group(
    {
      class: ['idef0-arrow', `idef0-arrow-${arrow.kind}`, ...roleClasses(arrow)].join(' '),
      'data-id': arrow.id,
      'data-object': arrow.object,
    },
    [
      tooltip(arrow.object),
      svgElement('path', { class: 'idef0-hit', d }),
      svgElement('path', { class: 'idef0-line', d }),
      ...headsOf(arrow).map(({ tip, direction }) => drawHead(tip, direction)),
      ...arrow.ends.map(drawEnd).filter((part) => part !== undefined),
    ],
  );
}

interface Head {
  readonly tip: Point;
  readonly direction: Point;
}

/** One head at the end of each way, once: several ways may end there. (A call has its head at its lower
 *  end: it points down, FIPS 183 §3.2.2.3 rule 2e.) */
function headsOf(arrow: ArrowGeometry): readonly Head[] {
  const heads = new Map<string, Head>();
  for (const path of arrow.paths) {
    const tip = path.at(-1);
    const before = path.findLast((point) => point.x !== tip?.x || point.y !== tip.y);
    if (tip === undefined || before === undefined) continue;
    heads.set(`${tip.x} ${tip.y}`, { tip, direction: directionOf(before, tip) });
  }
  return [...heads.values()];
}

function roleClasses(arrow: ArrowGeometry): readonly string[] {
  const roles = arrow.ends.filter(({ kind }) => kind === 'box').map(({ role }) => role);
  return [...new Set(roles)].sort().map((role) => `idef0-role-${role}`);
}
