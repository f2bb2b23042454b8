/**
 * The order of strands within a band. Which of two strands of a band stands first decides a few
 * crossings only, those of one with the links of the other; so the best place for a strand, all others
 * standing still, is found in one walk along its band.
 */
import { WEIGHTS } from './cost.js';
import { byCode, bySeat, hasFrameEnd, lineOrder } from './frame-order.js';
import type { Memory } from '../start/previous-layout.js';
import type { Random } from '../random.js';
import { LINE_LANES, type Strand } from '../strands/strand.js';

/** All strands of one band, by rank; each knows the number of its arrow. */
export interface Band {
  readonly members: Strand[];
}

/** The bands of a diagram with n boxes, empty. */
export function bandsOf(n: number): readonly Band[] {
  return Array.from({ length: LINE_LANES * (n + 1) }, () => ({ members: [] }));
}

/** The band of a strand; undefined for a side of the frame. */
export function bandOf(bands: readonly Band[], strand: Strand): Band | undefined {
  if (strand.isFrame) return undefined;
  return bands[strand.laneNumber * (bands.length / LINE_LANES) + strand.index];
}

/** Puts the strands of an arrow into their bands, by rank. */
export function enter(bands: readonly Band[], strands: readonly Strand[], arrow: number): void {
  for (const strand of strands) {
    strand.arrow = arrow;
    const members = bandOf(bands, strand)?.members;
    if (members === undefined) continue;
    let slot = members.length;
    members.push(strand);
    for (let before = members[slot - 1]; slot > 0; before = members[slot - 1]) {
      if (before === undefined || before.rank <= strand.rank) break;
      members[slot--] = before;
    }
    members[slot] = strand;
  }
}

/** Takes the strands out of their bands. */
export function leave(bands: readonly Band[], strands: readonly Strand[]): void {
  for (const strand of strands) {
    const members = bandOf(bands, strand)?.members;
    if (members === undefined) continue;
    const slot = members.indexOf(strand);
    if (slot < 0) continue;
    for (let next = slot + 1; next < members.length; next++) {
      members[next - 1] = members[next] ?? strand;
    }
    members.pop();
  }
}

/** The rank that a strand had best take among the members of its band, itself and `without` left out. With
 *  a temperature above 0 worse places are taken, too, as likely as they are good (Gibbs sampling). */
export function bestRank(
  { members }: Band,
  strand: Strand,
  choice: {
    readonly arrow: number;
    /** An arrow whose strands are left out: they are about to be replaced. */
    readonly without: number | undefined;
    readonly memory: number | undefined;
    readonly temperature: number;
    /** What it costs that two ends stand the other way round than in the last layout. */
    readonly turnPrice: number;
    readonly random: Random;
  },
): number {
  const { arrow, without, memory, temperature, turnPrice, random } = choice;
  const isAtFrame = hasFrameEnd(strand);
  let cost = 0;
  let best = Infinity;
  let rank = strand.rank;
  let low = 0;
  for (let slot = 0; slot <= members.length; slot++) {
    const next = members[slot];
    if (next !== undefined && (next === strand || next.arrow === without)) continue;
    const high = next?.rank ?? 1;
    const middle = restingPlace(low, high, memory);
    const sure = cost + unrest(middle, memory);
    const chance = temperature > 0 ? random() || 1e-12 : 0;
    if (sure - temperature * mostNoise(chance) < best) {
      const score = sure - temperature * noise(chance);
      if (score < best) {
        best = score;
        rank = middle;
      }
    }
    if (next === undefined) break;
    cost += orderChange(next, strand, next.arrow === arrow);
    if (turnPrice > 0) cost += turnPrice * seatOrder(next, strand);
    if (isAtFrame) {
      cost += WEIGHTS.codeOrder * lineOrder(next, strand, byCode);
      if (turnPrice > 0) cost += turnPrice * lineOrder(next, strand, bySeat);
    }
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
function noise(chance: number): number {
  return chance === 0 ? 0 : -Math.log(-Math.log(chance));
}

/** At least the noise of a chance, without logarithms: most places are so bad that this settles it. */
function mostNoise(chance: number): number {
  return MOST_NOISE[Math.floor(chance * STEPS)] ?? Infinity;
}

const STEPS = 64;
/** The noise at the upper end of each step; the rounding of logarithms is allowed for. */
const MOST_NOISE = Float64Array.from({ length: STEPS }, (_, step) =>
  step + 1 === STEPS ? Infinity : noise((step + 1) / STEPS) + 1e-9,
);

/** What it costs more that `first` stands before (left of, above) `second` than the other way round. Only
 *  links that lead to one side change what they cross. */
function orderChange(first: Strand, second: Strand, isOwn: boolean): number {
  let count = 0;
  for (const other of second.links) {
    if (!isAcross(other, first) || (isOwn && first.links.includes(other))) continue;
    if (other.to <= second.at) count++;
    if (other.from >= second.at) count--;
  }
  for (const other of first.links) {
    if (!isAcross(other, second) || (isOwn && second.links.includes(other))) continue;
    if (other.from >= first.at) count++;
    if (other.to <= first.at) count--;
  }
  const disorder = (isOutOfOrder(first, second) ? 1 : 0) - (isOutOfOrder(second, first) ? 1 : 0);
  return (isOwn ? WEIGHTS.selfCrossing : 1) * count + WEIGHTS.portOrder * disorder;
}

/** 1 where `first` stands before `second` and the last layout had them the other way round, -1 where it had
 *  them so, 0 where it did not have both. */
export function seatOrder({ seat: first }: Strand, { seat: second }: Strand): number {
  if (first === 0 || second === 0) return 0;
  return first > second ? 1 : -1;
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
  band.members.forEach((strand, index) => {
    cost += unrest(strand.rank, memory.rankOf(strand.arrow, strand));
    if (strand.terminal?.position === undefined) return;
    for (const before of band.members.slice(0, index)) {
      if (isOutOfOrder(before, strand)) cost += WEIGHTS.portOrder;
    }
  });
  return cost;
}

/** True where neighbours have come too near to put another between. */
export function isCrowded(band: Band): boolean {
  let before = 0;
  for (const strand of band.members) {
    if (strand.rank - before < 1e-9) return true;
    before = strand.rank;
  }
  return 1 - before < 1e-9;
}

/** Even ranks in the same order; returns the arrows whose strands have moved. */
export function spread(band: Band): readonly number[] {
  band.members.forEach((strand, index) => {
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
