/**
 * The order of strands within a band. Which of two strands of a band stands first decides a few
 * crossings only, those of one with the links of the other; so the best place for a strand, all others
 * standing still, is found in one walk along its band.
 */
import { WEIGHTS } from './cost.js';
import type { Random } from './random.js';
import type { Lane, Strand } from './strand.js';

/** All strands of one band, by rank, each with the number of its arrow. */
export interface Band {
  readonly members: Member[];
}

export interface Member {
  readonly strand: Strand;
  readonly arrow: number;
}

/** Where the last layout had what. */
export interface Memory {
  /** True where it had the arrow. */
  readonly knows: (arrow: number) => boolean;
  /** The rank of a strand; undefined where it did not have it. */
  readonly rankOf: (arrow: number, strand: Strand) => number | undefined;
}

/** The memory of a layout from scratch. */
export const NO_MEMORY: Memory = { knows: () => false, rankOf: () => undefined };

const LANES: Readonly<Record<Lane, number>> = {
  above: 0,
  below: 1,
  left: 2,
  right: 3,
  'column-gap': 4,
  'row-gap': 5,
  'frame-top': -1,
  'frame-bottom': -1,
  'frame-left': -1,
  'frame-right': -1,
};

/** The bands of a diagram with n boxes, empty. */
export function bandsOf(n: number): readonly Band[] {
  return Array.from({ length: 6 * (n + 1) }, () => ({ members: [] }));
}

/** The band of a strand; undefined for a side of the frame. */
export function bandOf(bands: readonly Band[], strand: Strand): Band | undefined {
  return bands[LANES[strand.lane] * (bands.length / 6) + strand.index];
}

/** Puts the strands of an arrow into their bands, by rank. */
export function enter(bands: readonly Band[], strands: readonly Strand[], arrow: number): void {
  for (const strand of strands) {
    if (strand.isFrame) continue;
    const members = bandOf(bands, strand)?.members;
    const slot = members?.findIndex((member) => member.strand.rank > strand.rank) ?? 0;
    members?.splice(slot < 0 ? members.length : slot, 0, { strand, arrow });
  }
}

/** Takes the strands out of their bands. */
export function leave(bands: readonly Band[], strands: readonly Strand[]): void {
  for (const strand of strands) {
    if (strand.isFrame) continue;
    const members = bandOf(bands, strand)?.members;
    const slot = members?.findIndex((member) => member.strand === strand) ?? -1;
    if (slot >= 0) members?.splice(slot, 1);
  }
}

/** The rank that a strand had best take among the members of its band, itself and `without` left out. With
 *  a temperature above 0 worse places are taken, too, as likely as they are good (Gibbs sampling). */
export function bestRank(
  band: Band,
  strand: Strand,
  choice: {
    readonly arrow: number;
    /** An arrow whose strands are left out: they are about to be replaced. */
    readonly without: number | undefined;
    readonly memory: number | undefined;
    readonly temperature: number;
    readonly random: Random;
  },
): number {
  const others = band.members.filter(
    (member) => member.strand !== strand && member.arrow !== choice.without,
  );
  let cost = 0;
  let best = Infinity;
  let rank = strand.rank;
  let low = 0;
  for (let slot = 0; slot <= others.length; slot++) {
    const next = others[slot];
    const high = next?.strand.rank ?? 1;
    const middle = restingPlace(low, high, choice.memory);
    const score = cost + unrest(middle, choice.memory) - noise(choice.temperature, choice.random);
    if (score < best) {
      best = score;
      rank = middle;
    }
    if (next === undefined) break;
    const isOwn = next.arrow === choice.arrow;
    cost += orderCost(next.strand, strand, isOwn) - orderCost(strand, next.strand, isOwn);
    low = high;
  }
  return rank;
}

/** Between two neighbours; where the last layout had it, if that is there. */
function restingPlace(low: number, high: number, memory: number | undefined): number {
  if (memory !== undefined && memory > low && memory < high) return memory;
  return (low + high) / 2;
}

function unrest(rank: number, memory: number | undefined): number {
  return memory === undefined ? 0 : WEIGHTS.unrest * Math.abs(rank - memory);
}

/** Gumbel noise: the smallest of costs minus this noise is a draw by Boltzmann's weights. */
function noise(temperature: number, random: Random): number {
  if (temperature <= 0) return 0;
  return -temperature * Math.log(-Math.log(random() || 1e-12));
}

/** What it costs that one strand of a band stands before (left of, above) another. */
function orderCost(first: Strand, second: Strand, isOwn: boolean): number {
  let count = 0;
  for (const other of second.links) {
    if (other.to <= second.at && isAcross(other, first) && !first.links.includes(other)) count++;
  }
  for (const other of first.links) {
    if (other.from >= first.at && isAcross(other, second) && !second.links.includes(other)) count++;
  }
  const portOrder = isOutOfOrder(first, second) ? WEIGHTS.portOrder : 0;
  return (isOwn ? WEIGHTS.selfCrossing : 1) * count + portOrder;
}

function isAcross(other: Strand, strand: Strand): boolean {
  return other.at > strand.from && other.at < strand.to;
}

function isOutOfOrder(first: Strand, second: Strand): boolean {
  const a = first.terminal?.position;
  const b = second.terminal?.position;
  return a !== undefined && b !== undefined && a > b;
}

/** What the order of a band costs that no crossing counts: ports out of order, and strands away from where
 *  the last layout had them. */
export function orderCostOf(band: Band, memory: Memory): number {
  let cost = 0;
  band.members.forEach(({ strand, arrow }, index) => {
    cost += unrest(strand.rank, memory.rankOf(arrow, strand));
    if (strand.terminal?.position === undefined) return;
    for (const before of band.members.slice(0, index)) {
      if (isOutOfOrder(before.strand, strand)) cost += WEIGHTS.portOrder;
    }
  });
  return cost;
}

/** True where neighbours have come too near to put another between. */
export function isCrowded(band: Band): boolean {
  let before = 0;
  for (const { strand } of band.members) {
    if (strand.rank - before < 1e-9) return true;
    before = strand.rank;
  }
  return 1 - before < 1e-9;
}

/** Even ranks in the same order; returns the arrows whose strands have moved. */
export function spread(band: Band): readonly number[] {
  band.members.forEach(({ strand }, index) => {
    strand.rank = (index + 1) / (band.members.length + 1);
  });
  return [...new Set(band.members.map(({ arrow }) => arrow))];
}

/** Even ranks for all strands of the trees, in the same order. Changes the strands. */
export function spreadRanks(trees: readonly (readonly Strand[])[], n: number): void {
  const bands = bandsOf(n);
  trees.forEach((strands, arrow) => enter(bands, strands, arrow));
  bands.forEach(spread);
}
