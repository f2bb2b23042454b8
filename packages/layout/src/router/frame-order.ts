/**
 * The order of boundary arrows along a side of the frame. Readers look for I3 between I2 and I4; so ends
 * stand in the order of their ICOM codes wherever that costs next to nothing.
 */
import { LINE_LANES, type Strand } from './strand.js';

/** The ends with ICOM codes at the frame, by side. */
export type FrameEnds = readonly Strand[][];

/** No ends at any side. */
export function noFrameEnds(): FrameEnds {
  return [[], [], [], []];
}

/** Takes up the ends of an arrow. */
export function addFrameEnds(ends: FrameEnds, strands: readonly Strand[]): void {
  for (const strand of strands) if (isCoded(strand)) sideOf(ends, strand)?.push(strand);
}

/** Takes the ends of an arrow away. */
export function removeFrameEnds(ends: FrameEnds, strands: readonly Strand[]): void {
  for (const strand of strands) {
    const side = isCoded(strand) ? sideOf(ends, strand) : undefined;
    const place = side?.indexOf(strand) ?? -1;
    if (place >= 0) side?.splice(place, 1);
  }
}

function isCoded({ isFrame, terminal }: Strand): boolean {
  return isFrame && terminal?.order !== undefined;
}

function sideOf(ends: FrameEnds, { laneNumber }: Strand): Strand[] | undefined {
  return ends[laneNumber - LINE_LANES];
}

/** How many ends stand on the wrong side of one of these ends of an arrow. */
export function disorderOf(ends: FrameEnds, strands: readonly Strand[]): number {
  let count = 0;
  for (const strand of strands) {
    if (!isCoded(strand)) continue;
    for (const other of sideOf(ends, strand) ?? []) if (areTurned(strand, other)) count++;
  }
  return count;
}

/** How many more ends stand on the wrong side of those of an arrow after its tree has changed. */
export function disorderChange(
  ends: FrameEnds,
  before: readonly Strand[],
  after: readonly Strand[],
): number {
  for (const strand of after) {
    if (isCoded(strand) && hasMoved(strand, before)) {
      return disorderOf(ends, after) - disorderOf(ends, before);
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

function areTurned(a: Strand, b: Strand): boolean {
  if (a.terminal === b.terminal) return false;
  const [placeA, placeB] = [a.links[0]?.at ?? 0, b.links[0]?.at ?? 0];
  const [orderA, orderB] = [a.terminal?.order ?? 0, b.terminal?.order ?? 0];
  return (orderA - orderB) * (placeA - placeB) < 0;
}

/** True where a line leads to an end with a code. */
export function hasCodedEnd({ links }: Strand): boolean {
  for (const other of links) if (isCoded(other)) return true;
  return false;
}

/** How much worse the codes like it that `first` stands before `second`, both lines of one band, than the
 *  other way round. */
export function codeOrder(first: Strand, second: Strand): number {
  let change = 0;
  for (const a of first.links) {
    if (!isCoded(a)) continue;
    for (const b of second.links) {
      if (b.lane !== a.lane || !isCoded(b)) continue;
      change += Math.sign((a.terminal?.order ?? 0) - (b.terminal?.order ?? 0));
    }
  }
  return change;
}
