/**
 * The end of the search: what is common to many boxes is drawn as a comb, one trunk along the edge of the drawing with a
 * line to each box, unless a second trunk saves several crossings.
 */
import type { NetArrow, Network } from '../normalise/network.js';
import type { StartingPoint } from '../start/starting-point.js';
import { measureStrands } from '../strands/measure-strands.js';
import { link, strandAt, strandOf, type Strand } from '../strands/strand.js';
import type { Trees } from '../strands/strand-tree.js';
import { placeNew } from './moves.js';
import {
  adopt,
  beginSearch,
  isWithin,
  shapeOf,
  snapshot,
  type SearchState,
} from './search-state.js';

/** The trees, with combs where they are the better ones. The trees given are not changed. */
export function settleCombs(network: Network, start: StartingPoint, seed: number): Trees {
  if (!network.arrows.some(({ isComb }) => isComb)) return start.trees;
  const search = beginSearch(network, start, seed);
  network.arrows.forEach((arrow, index) => {
    if (arrow.isComb) settleComb(search, arrow, index);
  });
  return snapshot(search).trees;
}

function settleComb(search: SearchState, arrow: NetArrow, index: number): void {
  const { network, n, shapes } = search;
  for (let entry = 0; entry < arrow.terminals.length + n; entry++) {
    const known = shapes[index]?.strands ?? [];
    const strands = combOf(arrow, entry, known, n);
    measureStrands(strands, n);
    for (const strand of strands) {
      if (strand.terminal !== undefined) continue;
      placeNew(search, index, strand);
      measureStrands(strands, n);
    }
    const comb = shapeOf(network, index, strands);
    const limit = TRUNK * Math.max(0, trunksOf(known) - 1) - LEAST;
    if (isWithin(search, index, comb, limit)) adopt(search, index, comb);
  }
}

/** What a second trunk has to save at least besides its bend, and one comb against another, in crossings. */
const TRUNK = 2;
const LEAST = 1e-6;

/** A comb that comes in through a gap between columns, or, from `n + 1` on, straight to one of its boxes. Its ends stand
 *  where they stood. */
function combOf(
  { terminals }: NetArrow,
  entry: number,
  known: readonly Strand[],
  n: number,
): readonly Strand[] {
  const ends = terminals.map((terminal) => {
    const rank = known.find((strand) => strand.terminal === terminal)?.rank ?? MIDDLE;
    return strandAt(terminal, rank);
  });
  const [source, ...boxes] = ends;
  const isTop = source?.lane === 'frame-top';
  const trunk = strandOf('row-gap', isTop ? 0 : n, MIDDLE);
  for (const box of boxes) link(box, trunk);
  const straight = boxes[entry - n - 1];
  const way = straight ?? strandOf('column-gap', entry, MIDDLE);
  if (source !== undefined) link(source, way);
  if (straight !== undefined) return [...ends, trunk];
  link(way, trunk);
  return [...ends, trunk, way];
}

const MIDDLE = 0.5;

function trunksOf(strands: readonly Strand[]): number {
  return strands.filter(({ lane }) => lane === 'row-gap').length;
}
