/**
 * The order of boundary arrows along a side of the frame. Readers look for I3 between I2 and I4; so ends
 * stand in the order of their ICOM codes wherever that costs next to nothing. After an edit they look for
 * them where they were.
 */
import { LINE_LANES, type Strand } from '../strands/strand.js';

/** The ends at the frame, by side. */
export type FrameEnds = readonly Strand[][];

/** The place that an end ought to have among those at its side; undefined where that is all the same. */
export type EndOrder = (end: Strand) => number | undefined;

/** The order of the ICOM codes. */
export const byCode: EndOrder = ({ terminal }) => terminal?.order;

/** The order of the previous layout. */
export const byPreviousOrder: EndOrder = ({ previousOrder }) =>
  previousOrder === 0 ? undefined : previousOrder;

/** No ends at any side. */
export function noFrameEnds(): FrameEnds {
  return [[], [], [], []];
}

/** Takes up the ends of an arrow. */
export function addFrameEnds(ends: FrameEnds, strands: readonly Strand[]): void {
  for (const strand of strands) if (strand.isFrame) sideOf(ends, strand)?.push(strand);
}

/** Takes the ends of an arrow away. */
export function removeFrameEnds(ends: FrameEnds, strands: readonly Strand[]): void {
  for (const strand of strands) {
    const side = strand.isFrame ? sideOf(ends, strand) : undefined;
    const place = side?.indexOf(strand) ?? -1;
    if (place >= 0) side?.splice(place, 1);
  }
}

function sideOf(ends: FrameEnds, { laneNumber }: Strand): Strand[] | undefined {
  return ends[laneNumber - LINE_LANES];
}

/** How many ends stand on the wrong side of one of these ends of an arrow. */
export function disorderOf(ends: FrameEnds, strands: readonly Strand[], order: EndOrder): number {
  let count = 0;
  for (const strand of strands) {
    const place = strand.isFrame ? order(strand) : undefined;
    if (place !== undefined) count += turnedRound(strand, place, sideOf(ends, strand), order);
  }
  return count;
}

/** How many ends at its side stand on the wrong side of one that ought to have a place. */
function turnedRound(
  end: Strand,
  place: number,
  side: readonly Strand[] | undefined,
  order: EndOrder,
): number {
  const at = end.links[0]?.at ?? 0;
  let count = 0;
  for (const other of side ?? []) {
    if (other.terminal === end.terminal) continue;
    const otherPlace = order(other);
    if (otherPlace === undefined) continue;
    if ((place - otherPlace) * (at - (other.links[0]?.at ?? 0)) < 0) count++;
  }
  return count;
}

/** How many more ends stand on the wrong side of those of an arrow after its tree has changed. */
export function disorderChange(
  ends: FrameEnds,
  before: readonly Strand[],
  after: readonly Strand[],
  order: EndOrder,
): number {
  for (const strand of after) {
    if (strand.isFrame && order(strand) !== undefined && hasMoved(strand, before)) {
      return disorderOf(ends, after, order) - disorderOf(ends, before, order);
    }
  }
  return 0;
}

function hasMoved(end: Strand, before: readonly Strand[]): boolean {
  for (const { terminal, links } of before) {
    if (terminal === end.terminal) return links[0]?.at !== end.links[0]?.at;
  }
  return true;
}

/** True where a line leads to an end at the frame. */
export function hasFrameEnd({ links }: Strand): boolean {
  for (const other of links) if (other.isFrame) return true;
  return false;
}

/** How much worse for the order of their ends it is that `first` stands before `second`, both lines of one
 *  band, than the other way round. */
export function lineOrder(first: Strand, second: Strand, order: EndOrder): number {
  let change = 0;
  for (const a of first.links) {
    const orderA = a.isFrame ? order(a) : undefined;
    if (orderA === undefined) continue;
    for (const b of second.links) {
      const orderB = b.lane === a.lane ? order(b) : undefined;
      if (orderB !== undefined) change += Math.sign(orderA - orderB);
    }
  }
  return change;
}
