/**
 * What a drawing costs, in crossings: bends and length count a little, and what the reader would
 * stumble over (lines that run both ways, an arrow that crosses itself) counts much.
 */
import type { NetArrow } from '../normalise/network.js';
import { alongWays } from '../strands/strand-tree.js';
import type { Strand } from '../strands/strand.js';
import { knotsOf, misreadings } from './reading.js';
import type { Shape } from './shape.js';

export const WEIGHTS = {
  bend: 1,
  /** For the way from one band to the next. */
  length: 0.04,
  /** For a strand that leads away from where its flow goes on. */
  detour: 8,
  /** For a strand that leads beyond the box that its flow goes to. */
  overshoot: 2,
  /** For the way, band by band, that a line from the frame leads back left or up: as long as a line goes
   *  with the flow it costs less. */
  backward: 0.5,
  /** For each piece that one path takes forward and another backward. */
  contraflow: 24,
  /** For each reading of an arrow that is not so: see `misreadings`. */
  misreading: 24,
  /** For each place where four lines of an arrow meet. */
  knot: 24,
  /** For each line between two that are to be one at a side of a box. */
  portApart: 3,
  /** For each place where an arrow meets itself: it would look like a loop. */
  selfCrossing: 60,
  /** For each pair of ports of a decomposed box that do not stand in the order of their codes. */
  portOrder: 5,
  /** For each pair of ends at a side of the frame that do not stand in the order of their codes. */
  codeOrder: 0.1,
  /** For moving a strand all across its band, away from where the previous layout had it. */
  displacement: 4,
  /** For a strand that the previous layout did not have. */
  novelty: 0.5,
} as const;

/** The cost of an arrow by itself, but for what may be misread in it: see `doubtCost`. */
export function plainCost(shape: Shape): number {
  let bends = 0;
  let length = 0;
  for (const strand of shape.strands) {
    if (strand.isFrame) continue;
    if (strand.to > strand.from) length += strand.to - strand.from;
    for (const other of strand.links) if (!other.isFrame) bends++;
  }
  return (
    shape.fixedCost +
    (WEIGHTS.bend * bends) / 2 +
    WEIGHTS.length * length +
    WEIGHTS.backward * backwardWay(shape.strands)
  );
}

/** What it costs that a reader may take an arrow for what it is not; never below 0. */
export function doubtCost(arrow: NetArrow | undefined, strands: readonly Strand[]): number {
  const crossings = WEIGHTS.selfCrossing * selfCrossings(strands);
  const knots = strands.length > 3 ? WEIGHTS.knot * knotsOf(strands) : 0;
  if (arrow?.serves !== undefined) {
    return crossings + knots + WEIGHTS.misreading * misreadings(arrow, strands);
  }
  const contraflow = arrow?.isMesh === true ? contraflowOf(strands) : 0;
  return crossings + knots + WEIGHTS.contraflow * contraflow;
}

/** How far lines from the frame lead back, left from the top or bottom, up from the left. */
function backwardWay(strands: readonly Strand[]): number {
  let way = 0;
  for (const { lane, links, terminal } of strands) {
    if (lane === 'frame-right' || terminal?.direction !== 'source' || terminal.box !== undefined) {
      continue;
    }
    const entry = links[0];
    if (entry === undefined) continue;
    let first = entry.at;
    for (const strand of strands) {
      const isParallel = strand.isVertical === entry.isVertical && !strand.isFrame;
      if (isParallel && strand.at < first) first = strand.at;
    }
    way += entry.at - first;
  }
  return way;
}

/** What it costs that outputs do not take the way that a reader expects, whatever the order of lines: they
 *  lead back, left of or above the box they come from, though they go on; they pass the box they go to;
 *  or they come to a control of an earlier box from below. */
export function detours(arrow: NetArrow, strands: readonly Strand[]): number {
  if (!mayDetour(arrow, strands)) return 0;
  const back: Strand[] = [];
  const beyond: Strand[] = [];
  alongWays(arrow.onward, strands, (strand, source, target) => {
    if (strand.isFrame) return;
    if (isBefore(strand, source.box ?? 0)) note(back, strand);
    if (isBeyond(strand, target.box ?? Infinity)) note(beyond, strand);
  });
  alongWays(arrow.feedbackOver, strands, (strand, source) => {
    if (strand.lane === 'row-gap' && strand.index > (source.box ?? 0)) note(back, strand);
  });
  return WEIGHTS.detour * back.length + WEIGHTS.overshoot * beyond.length;
}

/** A quick look, before the ways are followed one by one. */
function mayDetour({ onward, feedbackOver }: NetArrow, strands: readonly Strand[]): boolean {
  if (feedbackOver.length > 0) return true;
  let [first, last] = [-1, Infinity];
  for (const [source, target] of onward) {
    first = Math.max(first, source.box ?? 0);
    last = Math.min(last, target.box ?? Infinity);
  }
  if (first < 0) return false;
  for (const strand of strands) {
    if (!strand.isFrame && (isBefore(strand, first) || isBeyond(strand, last))) return true;
  }
  return false;
}

/** The length that the lines of a comb to its boxes save by beginning at a trunk farther in than the edge of the drawing.
 *  With it all are as dear as from there, so that none of them gains by a second trunk. */
export function combCost({ isComb }: NetArrow, strands: readonly Strand[], n: number): number {
  if (!isComb) return 0;
  let saved = 0;
  for (const { lane, index, links } of strands) {
    if (lane !== 'row-gap') continue;
    for (const other of links) {
      if (other.lane === 'above') saved += 2 * index;
      if (other.lane === 'below') saved += 2 * (n - index);
    }
  }
  return WEIGHTS.length * saved;
}

function note(strands: Strand[], strand: Strand): void {
  if (!strands.includes(strand)) strands.push(strand);
}

/** True for a line in a gap right of or below a box. */
function isBeyond(strand: Strand, box: number): boolean {
  return isGap(strand) && strand.index > (strand.isVertical ? box : box + 1);
}

/** True for a strand that lies wholly left of or above a box. */
function isBefore(strand: Strand, box: number): boolean {
  return isGap(strand) ? strand.index <= box : strand.index < box;
}

function isGap({ lane }: Strand): boolean {
  return lane === 'column-gap' || lane === 'row-gap';
}

/** Places where two strands of one tree cross that are not linked. */
export function selfCrossings(strands: readonly Strand[]): number {
  let count = 0;
  for (const a of strands) {
    if (!a.isVertical || a.isFrame) continue;
    for (const b of strands) {
      if (b.isVertical || b.isFrame || b.at < a.from || b.at > a.to) continue;
      if (a.at >= b.from && a.at <= b.to && !a.links.includes(b)) count++;
    }
  }
  return count;
}

/** Pieces of the tree that have sources and targets on both sides: some paths take them forward, others
 *  backward. */
export function contraflowOf(strands: readonly Strand[]): number {
  const [allSources, allTargets] = endsOf(strands);
  let count = 0;
  for (const strand of strands) {
    if (strand.isFrame) continue;
    let sources = 0;
    let targets = 0;
    for (const [, behind] of jointsOf(strand).slice(0, -1)) {
      sources += behind[0];
      targets += behind[1];
      const isBothWays = sources > 0 && targets > 0 && sources < allSources && targets < allTargets;
      if (isBothWays) count++;
    }
  }
  return count;
}

/** Numbers of sources and of targets. */
type Ends = readonly [sources: number, targets: number];

/** Where the strand branches or ends, in order along it, and how many ends lie behind each. */
function jointsOf(strand: Strand): readonly (readonly [at: number, behind: Ends])[] {
  const joints = strand.links.map(
    (other) => [other.at, endsOf(behindLink(strand, other))] as const,
  );
  const isStart = strand.lane === 'below' || strand.lane === 'right';
  const own = [isStart ? -Infinity : Infinity, endsOf([strand])] as const;
  return [...joints, own].sort((a, b) => a[0] - b[0]);
}

function behindLink(strand: Strand, other: Strand): readonly Strand[] {
  const found = [other];
  for (const next of found) {
    for (const beyond of next.links) {
      if (beyond !== strand && !found.includes(beyond)) found.push(beyond);
    }
  }
  return found;
}

function endsOf(strands: readonly Strand[]): Ends {
  let sources = 0;
  let targets = 0;
  for (const { terminal } of strands) {
    if (terminal?.direction === 'source') sources++;
    if (terminal?.direction === 'target') targets++;
  }
  return [sources, targets];
}
