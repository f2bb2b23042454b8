/**
 * The best place of a strand in the order of its band. Which of two strands of a band stands first decides a few
 * crossings only, those of one with the links of the other. So the best place for a strand, where all others
 * stay, is found in one walk along its band, as in the sifting of layered graph drawing.
 */
import type { Random } from '../random.js';
import type { PreviousLayout } from '../start/previous-layout.js';
import type { Band } from '../strands/bands.js';
import { isInGap, type Strand } from '../strands/strand.js';
import { WEIGHTS } from './cost.js';
import { byCode, byPreviousOrder, hasFrameEnd, lineOrder } from './frame-order.js';

/** The rank that a strand had best take among the members of its band, itself and `without` left out. With
 *  a temperature above 0 worse places are taken, too, as likely as they are good (Gibbs sampling). */
export function bestRank(
  { members }: Band,
  strand: Strand,
  choice: {
    readonly arrow: number;
    /** An arrow whose strands are left out: they are about to be replaced. */
    readonly without: number | undefined;
    readonly previousRank: number | undefined;
    readonly temperature: number;
    /** What it costs that two ends stand the other way round than in the previous layout. */
    readonly inversionPrice: number;
    readonly random: Random;
  },
): number {
  const { arrow, without, previousRank, temperature, inversionPrice, random } = choice;
  const isAtFrame = hasFrameEnd(strand);
  const isAtBox = !isInGap(strand);
  const port = strand.terminal?.port ?? 0;
  let [ahead, behind] = [port === 0 ? 0 : countAt(members, port, strand, without), 0];
  let cost = 0;
  let best = Infinity;
  let rank = strand.rank;
  let low = 0;
  for (let slot = 0; slot <= members.length; slot++) {
    const next = members[slot];
    if (next !== undefined && (next === strand || next.arrow === without)) continue;
    const high = next?.rank ?? 1;
    const middle = restingPlace(low, high, previousRank);
    const sure = cost + displacement(middle, previousRank);
    const chance = temperature > 0 ? random() || 1e-12 : 0;
    if (sure - temperature * mostNoise(chance) < best) {
      const score = sure - temperature * noise(chance);
      if (score < best) {
        best = score;
        rank = middle;
      }
    }
    if (next === undefined) break;
    cost += orderChange(next, strand, next.arrow === arrow, isAtBox);
    if (port > 0 && next.terminal?.port === port) {
      ahead--;
      behind++;
    } else if (port > 0) cost += WEIGHTS.portApart * (behind - ahead);
    else if (isAtBox) cost += WEIGHTS.portApart * openedPorts(members, slot);
    if (inversionPrice > 0) cost += inversionPrice * inversionChange(next, strand);
    if (isAtFrame) {
      cost += WEIGHTS.codeOrder * lineOrder(next, strand, byCode);
      if (inversionPrice > 0) cost += inversionPrice * lineOrder(next, strand, byPreviousOrder);
    }
    low = high;
  }
  return rank;
}

/** How many other strands of the band end at a shared port. */
function countAt(
  members: readonly Strand[],
  port: number,
  strand: Strand,
  without: number | undefined,
): number {
  let count = 0;
  for (const other of members) {
    if (other !== strand && other.arrow !== without && other.terminal?.port === port) count++;
  }
  return count;
}

/** 1 where the member at a slot is the first of neighbours at one port, so that what comes next stands between
 *  them, -1 where it is the last; else 0. */
function openedPorts(members: readonly Strand[], slot: number): number {
  const port = members[slot]?.terminal?.port ?? 0;
  if (port === 0) return 0;
  const isBefore = members[slot + 1]?.terminal?.port === port;
  const isAfter = members[slot - 1]?.terminal?.port === port;
  return (isBefore ? 1 : 0) - (isAfter ? 1 : 0);
}

/** Between two neighbours; where the previous layout had it, if that is there. */
function restingPlace(low: number, high: number, previousRank: number | undefined): number {
  if (previousRank !== undefined && previousRank > low && previousRank < high) return previousRank;
  return (low + high) / 2;
}

function displacement(rank: number, previousRank: number | undefined): number {
  return previousRank === undefined ? 0 : WEIGHTS.displacement * Math.abs(rank - previousRank);
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
function orderChange(first: Strand, second: Strand, isOwn: boolean, isAtBox: boolean): number {
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
  const weight = isOwn ? WEIGHTS.selfCrossing : 1;
  if (!isAtBox) return weight * count;
  const disorder = (isOutOfOrder(first, second) ? 1 : 0) - (isOutOfOrder(second, first) ? 1 : 0);
  return weight * count + WEIGHTS.portOrder * disorder;
}

/** 1 where `first` stands before `second` and the previous layout had them the other way round, -1 where it had
 *  them so, 0 where it did not have both. */
export function inversionChange(
  { previousOrder: first }: Strand,
  { previousOrder: second }: Strand,
): number {
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

/** How many strands stand between one and the last before it that ends at the same port. */
function apartFromPort(members: readonly Strand[], index: number): number {
  const port = members[index]?.terminal?.port ?? 0;
  if (port === 0) return 0;
  for (let before = index - 1; before >= 0; before--) {
    if (members[before]?.terminal?.port === port) return index - before - 1;
  }
  return 0;
}

/** What the order of a band costs that no crossing counts: ports out of order, and strands away from where
 *  the previous layout had them. */
export function orderCostOf(band: Band, previous: PreviousLayout): number {
  let cost = 0;
  band.members.forEach((strand, index) => {
    cost += displacement(strand.rank, previous.rankOf(strand.arrow, strand));
    cost += WEIGHTS.portApart * apartFromPort(band.members, index);
    if (strand.terminal?.position === undefined) return;
    for (const before of band.members.slice(0, index)) {
      if (isOutOfOrder(before, strand)) cost += WEIGHTS.portOrder;
    }
  });
  return cost;
}
