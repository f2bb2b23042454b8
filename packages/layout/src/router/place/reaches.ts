/**
 * Texts above horizontal lines, at boxes and at the frame, and how near vertical lines come to them. A text reaches over
 * whatever stands in other rows; lines that cross its own row keep clear of it.
 */
import { MEASURES } from '../measures.js';
import type { Terminal } from '../normalise/network.js';
import { isInGap, type Strand } from '../strands/strand.js';
import { frameEnds, strandsIn, type Plan } from './plan.js';

/** How far a text reaches from the box or the side of the frame where it stands, px. */
export interface Reach {
  /** The line that it stands at. */
  readonly line: Strand;
  /** To its end. */
  readonly end: number;
  /** Lines that cross its row are at least so far away. */
  readonly crossing: number;
  /** Lines that turn down from its line are. */
  readonly turning: number;
}

/** A reach from a place to its right. */
export interface PlacedReach extends Reach {
  readonly from: number;
}

/** What stands at a side of a box. */
export function reachesAt(plan: Plan, side: 'left' | 'right', box: number): readonly Reach[] {
  return strandsIn(plan, side, box).flatMap((line): readonly Reach[] => {
    const label = line.terminal && plan.captions.at.get(line.terminal);
    const tunnel = line.terminal?.end.tunnel === true ? MEASURES.tunnel : 0;
    if (label === undefined) {
      const end = Math.max(tunnel, line.links.length === 0 ? MEASURES.loose : 0);
      return end === 0 ? [] : [reachOf(line, end, end)];
    }
    const mark = Math.max(side === 'left' ? MEASURES.head : 0, MEASURES.beside + tunnel);
    const end = mark + label.width;
    const isWhole = side === 'left' || (line.terminal?.port ?? 0) > 0;
    return [reachOf(line, end, isWhole ? end : Math.min(end, mark + OVERHUNG))];
  });
}

/** An output turns down under its name, but not before so much of it, px; one that forks there into several arrows does so
 *  behind it. */
const OVERHUNG = 40;

/** What stands at the left or right of the frame: codes or parentheses, and labels behind them. */
export function reachesAtFrame(plan: Plan, side: 'left' | 'right'): readonly Reach[] {
  return frameEnds(plan, side).map(({ strand, terminal }) => {
    const text = frameTextWidth(plan, side, terminal);
    const end = isOpen(strand) ? openLength(plan, terminal) + MEASURES.open : text;
    return reachOf(strand, end, end);
  });
}

/** True for a line from the frame, or to it, that leads to nothing else. */
export function isOpen({ terminal, links }: Strand): boolean {
  return terminal === undefined && links.length === 1 && links[0]?.isFrame === true;
}

/** Length of such a line, px: past its texts. */
export function openLength(plan: Plan, terminal: Terminal): number {
  const { side } = terminal;
  if (side === 'left' || side === 'right') {
    return Math.max(MEASURES.openLeast, frameTextWidth(plan, side, terminal) + MEASURES.open);
  }
  const height = plan.captions.at.get(terminal)?.height ?? 0;
  return MEASURES.codeRow + Math.max(MEASURES.openRow, height) + MEASURES.open;
}

/** Width of the text along the frame: the code, or parentheses, and the label behind it. */
function frameTextWidth(plan: Plan, side: 'left' | 'right', terminal: Terminal): number {
  return plan.captions.column[side] + (plan.captions.at.get(terminal)?.width ?? 0);
}

function reachOf(line: Strand, end: number, turning: number): Reach {
  const free = MEASURES.above + MEASURES.nearer;
  return { line, end, crossing: end + free, turning: turning + free };
}

/** Where a vertical line may stand at the earliest beside texts that begin to its left. */
export function leastBeside(line: Strand, reaches: readonly PlacedReach[]): number {
  return reaches.reduce((least, reach) => Math.max(least, reach.from + distanceTo(reach, line)), 0);
}

/** Where texts that end at a box or at the right of the frame let it stand at the earliest, right of vertical lines. */
export function leastBehind(reaches: readonly Reach[], lines: ReadonlyMap<Strand, number>): number {
  let least = 0;
  for (const reach of reaches) {
    for (const [line, x] of lines) least = Math.max(least, x + distanceTo(reach, line));
  }
  return least;
}

/** How far a vertical line has to be from where a text begins. */
function distanceTo({ line, crossing, turning }: Reach, { from, to }: Strand): number {
  const { at } = line;
  if (from === at) return turning;
  const top = isInGap(line) ? 2 * line.index : at;
  return from < at && to >= top ? crossing : -Infinity;
}
