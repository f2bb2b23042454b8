/**
 * How two strands are connected: directly where they can meet, else over new strands in gaps.
 */
import { between, type Random } from '../random.js';
import { canLink, gapsOf, link, strandOf, type GapRange, type Strand } from './strand.js';

/** Links two strands, directly or over up to three new ones in gaps, which are returned. Undefined, and
 *  nothing changed, where the random choice of gaps does not lead there. */
export function connect(a: Strand, b: Strand, n: number, random: Random): Strand[] | undefined {
  const way = canLink(a, b, n) ? [] : wayBetween(a, b, n, random);
  const chain = [a, ...way, b];
  const isWay = chain.every((strand, index) => {
    const next = chain[index + 1];
    return next === undefined || canLink(strand, next, n);
  });
  if (!isWay) return undefined;
  chain.forEach((strand, index) => {
    const next = chain[index + 1];
    if (next !== undefined) link(strand, next);
  });
  return way;
}

function wayBetween(a: Strand, b: Strand, n: number, random: Random): Strand[] {
  const first = gapsOf(a, n);
  const last = gapsOf(b, n);
  if (a.isVertical !== b.isVertical) {
    return [gapStrand(!a.isVertical, first, random), gapStrand(!b.isVertical, last, random)];
  }
  const shared = intersection(first, last);
  // One line that reaches a side of the frame twice would end there in one point.
  const isOneSide = a.isFrame && a.lane === b.lane;
  if (shared[0] <= shared[1] && !isOneSide) return [gapStrand(!a.isVertical, shared, random)];
  return [
    gapStrand(!a.isVertical, first, random),
    gapStrand(a.isVertical, [0, n], random),
    gapStrand(!b.isVertical, last, random),
  ];
}

function gapStrand(isVertical: boolean, [low, high]: GapRange, random: Random): Strand {
  const lane = isVertical ? 'column-gap' : 'row-gap';
  return strandOf(lane, between(random, low, high), random());
}

/** What two ranges share; empty (low above high) where they share nothing. */
export function intersection(a: GapRange, b: GapRange): GapRange {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}
