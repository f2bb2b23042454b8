/**
 * The shape of one arrow: its tree of strands, and where they lie in band units. Bands are numbered
 * along each axis from 0: gap 0, box 0, gap 1, box 1, ... gap n; the frame is at -1 and 2n + 2.
 */
import type { Strand } from './strand.js';

/** A tree of strands and, packed for the loop that counts crossings, its lines. */
export interface Shape {
  readonly strands: readonly Strand[];
  /** Three numbers a line: at, from, to. */
  readonly horizontals: Float64Array;
  readonly verticals: Float64Array;
  /** Cost of the tree by itself that no order of lines changes. */
  readonly fixedCost: number;
}

/** Measures the strands and packs their lines. */
export function shapeOf(strands: readonly Strand[], n: number, fixedCost = 0): Shape {
  let vertical = 0;
  let horizontal = 0;
  for (const strand of strands) {
    if (strand.isFrame) continue;
    if (strand.isVertical) vertical++;
    else horizontal++;
  }
  const shape: Shape = {
    strands,
    horizontals: new Float64Array(3 * horizontal),
    verticals: new Float64Array(3 * vertical),
    fixedCost,
  };
  refresh(shape, n);
  return shape;
}

/** Brings the lines of a shape up to date after ranks have changed. */
export function refresh(shape: Shape, n: number): void {
  measureStrands(shape.strands, n);
  let h = 0;
  let v = 0;
  for (const strand of shape.strands) {
    if (strand.isFrame) continue;
    if (strand.isVertical) {
      shape.verticals[v++] = strand.at;
      shape.verticals[v++] = strand.from;
      shape.verticals[v++] = strand.to;
    } else {
      shape.horizontals[h++] = strand.at;
      shape.horizontals[h++] = strand.from;
      shape.horizontals[h++] = strand.to;
    }
  }
}

/** Sets `at`, `from` and `to` of each strand: it reaches from its end to its farthest links. */
export function measureStrands(strands: readonly Strand[], n: number): void {
  for (const strand of strands) strand.at = placeOf(strand, n);
  for (const strand of strands) {
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

/** How often the lines of two arrows cross. The innermost loop of the search. */
export function crossings(a: Shape, b: Shape): number {
  return cross(a.horizontals, b.verticals) + cross(b.horizontals, a.verticals);
}

function cross(horizontals: Float64Array, verticals: Float64Array): number {
  let count = 0;
  for (let h = 0; h < horizontals.length; h += 3) {
    const y = horizontals[h] ?? 0;
    const left = horizontals[h + 1] ?? 0;
    const right = horizontals[h + 2] ?? 0;
    for (let v = 0; v < verticals.length; v += 3) {
      const x = verticals[v] ?? 0;
      if (x <= left || x >= right) continue;
      if (y > (verticals[v + 1] ?? 0) && y < (verticals[v + 2] ?? 0)) count++;
    }
  }
  return count;
}
