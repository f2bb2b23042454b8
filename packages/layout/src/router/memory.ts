/**
 * What is known of the last layout: which strands each arrow had, and where in their bands they stood.
 */
import type { Terminal } from './normalise.js';
import type { Strand } from './strand.js';

/** Where the last layout had what. */
export interface Memory {
  /** True where it had the arrow. */
  readonly knows: (arrow: number) => boolean;
  /** The rank of a strand; undefined where it did not have it. */
  readonly rankOf: (arrow: number, strand: Strand) => number | undefined;
}

/** The memory of a layout from scratch. */
export const NO_MEMORY: Memory = { knows: () => false, rankOf: () => undefined };

/** The memory of the strands that arrows had, by number of the arrow. */
export function memoryOf(known: ReadonlyMap<number, readonly Strand[]>, n: number): Memory {
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
  };
}

function gapNumber({ isVertical, index }: Strand, n: number): number {
  return isVertical ? index : n + 1 + index;
}
