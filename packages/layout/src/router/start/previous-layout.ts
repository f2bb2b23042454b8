/**
 * What is known of the last layout: which strands each arrow had, where in their bands they stood, and in which
 * order the ends at each side.
 */
import type { Terminal } from '../normalise/normalise.js';
import type { Strand } from '../strands/strand.js';

/** Where the last layout had what. */
export interface Memory {
  /** True where it had the arrow. */
  readonly knows: (arrow: number) => boolean;
  /** The rank of a strand; undefined where it did not have it. */
  readonly rankOf: (arrow: number, strand: Strand) => number | undefined;
  /** Numbers ends in their order along each side, from 1 on; 0 where it did not have the end. */
  readonly seatOf: (terminal: Terminal) => number;
  readonly turning: Turning;
}

/** Pairs of ends at one side may stand the other way round than in the last layout: what each costs, in
 *  crossings, and how many there may be. */
export interface Turning {
  readonly price: number;
  readonly most: number;
}

/** The memory of a layout from scratch. */
export const NO_MEMORY: Memory = {
  knows: () => false,
  rankOf: () => undefined,
  seatOf: () => 0,
  turning: { price: 0, most: Infinity },
};

/** The memory of the strands that arrows had, by number of the arrow, and of the places that ends had along
 *  their sides. */
export function memoryOf(
  known: ReadonlyMap<number, readonly Strand[]>,
  places: ReadonlyMap<Terminal, number>,
  n: number,
): Memory {
  const seats = seatsOf(places);
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
    seatOf: (terminal) => seats.get(terminal) ?? 0,
    turning: { price: STRICT, most: Infinity },
  };
}

/** What a turned pair costs where all lines are to stay: few edits are worth one. */
const STRICT = 3;

/** The same memory for a search in which lines may lie anywhere, and so many pairs of ends may turn. */
export function memoryOfEnds({ seatOf }: Memory, most: number): Memory {
  return { ...NO_MEMORY, seatOf, turning: { price: LOOSE, most } };
}

/** What a turned pair costs at least where a few may turn: less than the crossing that it saves. */
const LOOSE = 0.6;

function seatsOf(places: ReadonlyMap<Terminal, number>): ReadonlyMap<Terminal, number> {
  const inOrder = [...places].sort(([, a], [, b]) => a - b);
  return new Map(inOrder.map(([terminal], index) => [terminal, index + 1]));
}

function gapNumber({ isVertical, index }: Strand, n: number): number {
  return isVertical ? index : n + 1 + index;
}
