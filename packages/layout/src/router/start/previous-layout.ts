/**
 * What is known of the previous layout: which strands each arrow had, where in their bands they stood, and in which
 * order the ends at each side.
 */
import type { Terminal } from '../normalise/network.js';
import type { Strand } from '../strands/strand.js';

/** Where the previous layout had what. */
export interface PreviousLayout {
  /** True where it had the arrow. */
  readonly knows: (arrow: number) => boolean;
  /** The rank of a strand; undefined where it did not have it. */
  readonly rankOf: (arrow: number, strand: Strand) => number | undefined;
  /** Numbers ends in their order along each side, from 1 on; 0 where it did not have the end. */
  readonly orderOf: (terminal: Terminal) => number;
  readonly inversions: InversionTerms;
}

/** Inversions: pairs of ends at one side that stand the other way round than in the previous layout. What each
 *  costs, in crossings, and how many there may be. */
export interface InversionTerms {
  readonly price: number;
  readonly most: number;
}

/** What is known where there was none, for a layout from scratch. */
export const NO_PREVIOUS: PreviousLayout = {
  knows: () => false,
  rankOf: () => undefined,
  orderOf: () => 0,
  inversions: { price: 0, most: Infinity },
};

/** The previous layout by the strands that arrows had, by number of the arrow, and the places that ends had along
 *  their sides. */
export function previousLayoutOf(
  known: ReadonlyMap<number, readonly Strand[]>,
  places: ReadonlyMap<Terminal, number>,
  n: number,
): PreviousLayout {
  const orders = ordersOf(places);
  const ends = new Map<Terminal, number>();
  const gaps = new Map<number, Float64Array>();
  for (const [arrow, strands] of known) {
    const ranks = new Float64Array(2 * (n + 1)).fill(Number.NaN);
    gaps.set(arrow, ranks);
    for (const strand of strands) {
      if (strand.terminal === undefined) ranks[gapNumber(strand, n)] = strand.rank;
      else ends.set(strand.terminal, strand.rank);
    }
  }
  return {
    knows: (arrow) => known.has(arrow),
    rankOf: (arrow, strand) => {
      if (strand.terminal !== undefined) return ends.get(strand.terminal);
      const rank = gaps.get(arrow)?.[gapNumber(strand, n)] ?? Number.NaN;
      return Number.isNaN(rank) ? undefined : rank;
    },
    orderOf: (terminal) => orders.get(terminal) ?? 0,
    inversions: { price: STRICT, most: Infinity },
  };
}

/** What an inversion costs where all lines are to stay: few edits are worth one. */
const STRICT = 3;

/** The same for a search in which lines may lie anywhere, and so many pairs of ends may be inverted. */
export function previousEnds({ orderOf }: PreviousLayout, most: number): PreviousLayout {
  return { ...NO_PREVIOUS, orderOf, inversions: { price: LOOSE, most } };
}

/** What an inversion costs at least where there may be a few: less than the crossing that it saves. */
const LOOSE = 0.6;

function ordersOf(places: ReadonlyMap<Terminal, number>): ReadonlyMap<Terminal, number> {
  const inOrder = [...places].sort(([, a], [, b]) => a - b);
  return new Map(inOrder.map(([terminal], index) => [terminal, index + 1]));
}

function gapNumber({ isVertical, index }: Strand, n: number): number {
  return isVertical ? index : n + 1 + index;
}
