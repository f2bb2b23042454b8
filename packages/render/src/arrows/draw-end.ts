/**
 * What stands at the ends of an arrow: heads, the parentheses of a tunnel (FIPS 183 §3.3.2.9), ICOM codes
 * (§3.3.2.8), and the mark of an end that the text does not declare.
 */
import {
  baseLineOf,
  FONT_METRICS,
  TYPOGRAPHY,
  type EndGeometry,
  type Point,
} from '@idef0-studio/geometry';
import {
  rounded,
  drawText,
  group,
  svgElement,
  tooltip,
  type SvgElement,
} from '../svg/svg-element.js';

/** Length of an arrow head along its line, and half its width, px. */
export const HEAD = { length: 8.5, half: 3.1 } as const;
/** A parenthesis: its middle's distance from the end along the line, half its length, and how far its tips
 *  and its middle are from the line, px. */
const TUNNEL = { at: 6, half: 5.2, tip: 2.8, bulge: 4.9 } as const;
/** The ring at an end that is not declared: its distance from the end, its radius, and its distance from a code, px. */
const MARK = { at: 17, radius: 3.2, beside: 2.5 } as const;

/** A head whose tip is at `tip`, pointing in `direction` (a unit vector). */
export function drawHead(tip: Point, direction: Point, className = 'idef0-head'): SvgElement {
  const corner = (side: number): string => {
    const at = along(tip, direction, -HEAD.length, side * HEAD.half);
    return `${rounded(at.x)} ${rounded(at.y)}`;
  };
  return svgElement('path', {
    class: className,
    d: `M${rounded(tip.x)} ${rounded(tip.y)}L${corner(1)}L${corner(-1)}Z`,
  });
}

/** Parentheses, code and mark of an end; undefined where it has none. The head is `drawHead`.
 *  @param isOpen whether the other end of the arrow is open: then that has the mark. */
export function drawEnd(end: EndGeometry, isOpen = false): SvgElement | undefined {
  const parts = [
    ...(end.unbalanced && !isOpen ? drawUnbalanced(end) : []),
    ...(end.tunnel || end.kind === 'tunnel' ? [drawTunnel(end)] : []),
    ...drawCode(end),
    ...drawAgents(end),
  ];
  if (parts.length === 0) return undefined;
  return group(
    {
      class: end.unbalanced ? 'idef0-end idef0-unbalanced' : 'idef0-end',
      'data-node': end.node,
      'data-object': end.object,
      'data-role': end.role,
    },
    parts,
  );
}

/** Two arcs on either side of the line, as `( )` stand round a vertical one. */
function drawTunnel(end: EndGeometry): SvgElement {
  const inward = inwardOf(end);
  const arc = (side: number): string => {
    const at = (distance: number, offset: number): string => {
      const { x, y } = along(end, inward, distance, side * offset);
      return `${rounded(x)} ${rounded(y)}`;
    };
    const { at: middle, half, tip, bulge } = TUNNEL;
    return `M${at(middle - half, tip)}Q${at(middle, 2 * bulge - tip)} ${at(middle + half, tip)}`;
  };
  return svgElement('path', { class: 'idef0-tunnel', d: arc(1) + arc(-1) });
}

function drawCode(end: EndGeometry): readonly SvgElement[] {
  if (end.code === undefined || end.codeAt === undefined) return [];
  const { x, y, width, height } = end.codeAt;
  const size = TYPOGRAPHY.label;
  const place = {
    x: x + width / 2,
    y: y + height / 2 + (FONT_METRICS.capital * size) / 2,
    anchor: 'middle',
    size,
    weight: 'regular',
  } as const;
  const className = end.unbalanced ? 'idef0-code idef0-unbalanced-code' : 'idef0-code';
  return [drawText(className, end.code, place)];
}

/** The agents outside the frame, towards the end of the arrow. */
function drawAgents({ agentLines, agentsAt, side }: EndGeometry): readonly SvgElement[] {
  if (agentLines === undefined || agentsAt === undefined) return [];
  const { label: size, leading } = TYPOGRAPHY;
  const { x, y, width } = agentsAt;
  const anchor = AGENT_ANCHORS[side];
  const edge = { start: x, middle: x + width / 2, end: x + width }[anchor];
  return agentLines.map((line, index) => {
    const place = { x: edge, y: baseLineOf(y, index, size, leading), anchor, size };
    return drawText('idef0-agent', line, { ...place, weight: 'regular' });
  });
}

const AGENT_ANCHORS = { left: 'end', right: 'start', top: 'middle', bottom: 'middle' } as const;

/** The last piece of the line and its head in the colour of warnings, and a ring on it. */
function drawUnbalanced(end: EndGeometry): readonly SvgElement[] {
  const inward = inwardOf(end);
  const ring = along(end, inward, markDistance(end), 0);
  const isTarget = end.direction === 'target';
  const from = along(end, inward, isTarget ? HEAD.length - 1 : 0, 0);
  return [
    tooltip(`'${end.object}' is not declared here.`),
    svgElement('path', {
      class: 'idef0-unbalanced-line',
      d: `M${rounded(from.x)} ${rounded(from.y)}L${rounded(ring.x)} ${rounded(ring.y)}`,
    }),
    ...(isTarget ? [drawHead(end, { x: -inward.x, y: -inward.y }, 'idef0-unbalanced-head')] : []),
    svgElement('circle', {
      class: 'idef0-unbalanced-mark',
      cx: ring.x,
      cy: ring.y,
      r: MARK.radius,
    }),
  ];
}

/** How far the ring is from the end: behind a code that is written along the line. */
function markDistance({ side, x, codeAt }: EndGeometry): number {
  if (codeAt === undefined || side === 'top' || side === 'bottom') return MARK.at;
  const far = side === 'left' ? codeAt.x + codeAt.width - x : x - codeAt.x;
  return Math.max(MARK.at, far + MARK.beside);
}

/** From the end along its line: away from the box, or from the boundary into the drawing. */
function inwardOf(end: EndGeometry): Point {
  const sign = end.kind === 'box' ? 1 : -1;
  switch (end.side) {
    case 'left':
      return { x: -sign, y: 0 };
    case 'right':
      return { x: sign, y: 0 };
    case 'top':
      return { x: 0, y: -sign };
    case 'bottom':
      return { x: 0, y: sign };
  }
}

/** `distance` px from a point in a direction, and `offset` px to its side. */
export function along(from: Point, direction: Point, distance: number, offset: number): Point {
  return {
    x: from.x + direction.x * distance - direction.y * offset,
    y: from.y + direction.y * distance + direction.x * offset,
  };
}
