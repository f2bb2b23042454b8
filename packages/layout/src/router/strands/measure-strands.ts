/**
 * Where the strands of an arrow lie, in band units. Bands are numbered
 * along each axis from 0: gap 0, box 0, gap 1, box 1, ... gap n; the frame is at -1 and 2n + 2.
 */
import type { Strand } from './strand.js';

/** Sets `at`, `from` and `to` of each strand: it reaches from its end to its farthest links. */
export function measureStrands(strands: readonly Strand[], n: number): void {
  for (const strand of strands) strand.at = placeOf(strand, n);
  for (const strand of strands) measureReach(strand);
}

/** Brings a tree up to date in which one strand alone has another rank. */
export function measureMoved(strand: Strand, n: number): void {
  strand.at = placeOf(strand, n);
  for (const other of strand.links) measureReach(other);
}

function measureReach(strand: Strand): void {
  let from = Infinity;
  let to = -Infinity;
  for (const other of strand.links) {
    if (other.at < from) from = other.at;
    if (other.at > to) to = other.at;
  }
  const end = endOf(strand);
  if (end < from) from = end;
  if (end > to) to = end;
  strand.from = from;
  strand.to = to;
}

function placeOf(strand: Strand, n: number): number {
  switch (strand.lane) {
    case 'column-gap':
    case 'row-gap':
      return 2 * strand.index + strand.rank;
    case 'above':
    case 'below':
    case 'left':
    case 'right':
      return 2 * strand.index + 1 + strand.rank;
    case 'frame-top':
    case 'frame-left':
      return -1;
    case 'frame-bottom':
    case 'frame-right':
      return 2 * n + 2;
  }
}

/** Where the strand meets its box, along itself; NaN, which no comparison holds for, where it stands at none. */
function endOf(strand: Strand): number {
  switch (strand.lane) {
    case 'above':
    case 'left':
      return 2 * strand.index + 1;
    case 'below':
    case 'right':
      return 2 * strand.index + 2;
    default:
      return Number.NaN;
  }
}
