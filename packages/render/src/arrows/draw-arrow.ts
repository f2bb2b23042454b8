/** An arrow: its lines with rounded corners, a head at each target, and what stands at its ends. */
import type { ArrowGeometry, Devices, EndGeometry, Point } from '@idef0-studio/geometry';
import {
  FADED,
  group,
  svgElement,
  tooltip,
  withClass,
  type SvgElement,
} from '../svg/svg-element.js';
import { flowAt, flowsOf, isInFocus, type Flow } from './arrow-flow.js';
import { drawEnd, drawHead, HEAD } from './draw-end.js';
import { drawOpenEnd, openPointOf } from './open-end.js';
import { drawRoleHead } from './role-head.js';
import { endLookOf, ROLE_LOOKS, roleLookOf, type RoleLook } from './role-look.js';
import { directionOf } from './piece.js';
import { roundedPath, roundedPaths } from './rounded-path.js';

/** The line goes this far into its head, px, so that no gap shows. */
const OVERLAP = 1;
const TRIM = { end: HEAD.length - OVERLAP };

/** How far short of its ends the line stops: at an open end there is no head. */
function trimOf(arrow: ArrowGeometry): typeof TRIM {
  const open = openPointOf(arrow);
  return open !== undefined && open === arrow.paths[0]?.at(-1) ? { end: 0 } : TRIM;
}

export interface ArrowOptions {
  /** Default `none`: all lines in the same ink. */
  readonly colour?: Devices['colour'];
  /** What of the arrow fades; default `full`. */
  readonly focus?: ArrowFocus;
}

/** An arrow in full ink, or faded, or in full ink only where it leads to or from some of its ends (indices). */
export type ArrowFocus = 'full' | 'faded' | readonly number[];

/** Lines first, then heads and ends. The class of each role that the arrow has at a box is on the group. */
export function drawArrow(arrow: ArrowGeometry, options: ArrowOptions = {}): SvgElement {
  const { colour = 'none', focus = 'full' } = options;
  const openEnd = drawOpenEnd(arrow);
  const element = group(
    {
      class: ['idef0-arrow', `idef0-arrow-${arrow.kind}`, ...roleClasses(arrow)].join(' '),
      'data-id': arrow.id,
      'data-object': arrow.object,
    },
    [
      tooltip(arrow.members?.map(({ object }) => object).join('\n') ?? arrow.object),
      svgElement('path', { class: 'idef0-hit', d: roundedPath(arrow.paths, trimOf(arrow)) }),
      ...linesOf(arrow, colour, focus),
      ...headsOf(arrow).map((head) => drawnHead(arrow, head, colour, focus)),
      ...arrow.ends.flatMap((end, index) => {
        const drawn = drawEnd(end, openEnd !== undefined);
        if (drawn === undefined) return [];
        return isKept(focus, [index]) ? [drawn] : [withClass(drawn, FADED)];
      }),
      ...(openEnd === undefined ? [] : [openEnd]),
    ],
  );
  return focus === 'faded' ? withClass(element, FADED) : element;
}

/** One path, or one for each look that pieces of the arrow have. */
function linesOf(
  arrow: ArrowGeometry,
  colour: Devices['colour'],
  focus: ArrowFocus,
): readonly SvgElement[] {
  if (colour === 'none' && typeof focus === 'string') {
    const d = roundedPath(arrow.paths, trimOf(arrow), arrow.gaps);
    return [svgElement('path', { class: 'idef0-line', d })];
  }
  const flows = flowsOf(arrow);
  const looks = new Map<number, LineLook>();
  const lookAt = (point: Point): number => {
    const look = lineLook(arrow, flowAt(flows, point), colour, focus);
    looks.set(rankOf(look), look);
    return rankOf(look);
  };
  const cuts = flows.flatMap(({ from, to }) => [from, to]);
  const paths = roundedPaths(arrow.paths, trimOf(arrow), {
    gaps: arrow.gaps ?? [],
    cuts,
    lookAt,
    atBend,
  });
  return [...paths]
    .sort(([a], [b]) => a - b)
    .map(([rank, d]) => drawLine(looks.get(rank), colour, d));
}

/** The order in which looks are drawn: branches over trunks, what is faded (below 0) under all. */
function rankOf({ role, isFaded }: LineLook): number {
  const rank = ROLE_LOOKS.indexOf(role) + 1;
  return isFaded ? rank - ROLE_LOOKS.length - 1 : rank;
}

/** A bend between trunk and branch belongs to the branch, and to that which fades. */
function atBend(before: number, behind: number): number {
  return before * behind < 0 ? Math.min(before, behind) : Math.max(before, behind);
}

interface LineLook {
  readonly role: RoleLook;
  readonly isFaded: boolean;
}

function lineLook(
  arrow: ArrowGeometry,
  flow: Flow | undefined,
  colour: Devices['colour'],
  focus: ArrowFocus,
): LineLook {
  const role = colour === 'role' ? roleLookOf(arrow, flow) : 'shared';
  if (typeof focus === 'string' || flow === undefined) return { role, isFaded: false };
  return { role, isFaded: !isInFocus(flow, focus) };
}

function drawLine(look: LineLook | undefined, colour: Devices['colour'], d: string): SvgElement {
  const role = colour === 'role' && look !== undefined ? ` idef0-line-${look.role}` : '';
  const line = svgElement('path', { class: `idef0-line${role}`, d });
  return look?.isFaded === true ? withClass(line, FADED) : line;
}

interface Head {
  readonly tip: Point;
  readonly direction: Point;
}

/** One head at the end of each way, once: several ways may end there; none where that is open. (A call has its head at its lower
 *  end: it points down, FIPS 183 §3.2.2.3 rule 2e.) */
function headsOf(arrow: ArrowGeometry): readonly Head[] {
  const heads = new Map<string, Head>();
  const open = openPointOf(arrow);
  for (const path of arrow.paths) {
    const tip = path.at(-1);
    const before = path.findLast((point) => point.x !== tip?.x || point.y !== tip.y);
    if (tip === undefined || before === undefined || tip === open) continue;
    heads.set(`${tip.x} ${tip.y}`, { tip, direction: directionOf(before, tip) });
  }
  return [...heads.values()];
}

function drawnHead(
  arrow: ArrowGeometry,
  { tip, direction }: Head,
  colour: Devices['colour'],
  focus: ArrowFocus,
): SvgElement {
  const indices = arrow.ends.flatMap(({ x, y }, index) =>
    x === tip.x && y === tip.y ? [index] : [],
  );
  const look = endLookOf(endOf(arrow, indices)) ?? 'shared';
  const head = colour === 'role' ? drawRoleHead(tip, direction, look) : drawHead(tip, direction);
  return indices.length === 0 || isKept(focus, indices) ? head : withClass(head, FADED);
}

function endOf(arrow: ArrowGeometry, [first]: readonly number[]): EndGeometry | undefined {
  return first === undefined ? undefined : arrow.ends[first];
}

/** True where an end is not to fade by itself; in an arrow that fades as a whole none is. */
function isKept(focus: ArrowFocus, ends: readonly number[]): boolean {
  return typeof focus === 'string' || ends.some((index) => focus.includes(index));
}

function roleClasses(arrow: ArrowGeometry): readonly string[] {
  const roles = arrow.ends.filter(({ kind }) => kind === 'box').map(({ role }) => role);
  return [...new Set(roles)].sort().map((role) => `idef0-role-${role}`);
}
