/**
 * Pairs of ends at one side that stand the other way round than in the last layout. The reader has to look
 * for these anew, so that they have a price; and where there may be few of them only, the price rises as long
 * as there are more.
 */
import { bySeat, disorderOf } from './frame-order.js';
import type { Turning } from '../start/previous-layout.js';
import { seatOrder, type Band } from './best-rank.js';
import type { Search } from './search-state.js';
import type { Strand } from '../strands/strand.js';

type Ends = Pick<Search, 'bands' | 'frame' | 'shapes'>;

/** How many pairs of ends stand the other way round. */
export function turnsOf({ bands, frame, shapes }: Ends): number {
  let count = 0;
  for (const band of bands) count += turnsIn(band);
  for (const { strands } of shapes) count += disorderOf(frame, strands, bySeat) / 2;
  return count;
}

/** How many pairs of ends at one side the last layout had, too. */
export function seatedPairs({ bands, frame }: Ends): number {
  const sides = [...bands.map(({ members }) => members), ...frame];
  return sides.reduce((sum, strands) => sum + pairsOf(strands), 0);
}

function pairsOf(strands: readonly Strand[]): number {
  const count = strands.filter(({ seat }) => seat > 0).length;
  return (count * (count - 1)) / 2;
}

function turnsIn({ members }: Band): number {
  let count = 0;
  members.forEach((strand, index) => {
    if (strand.seat === 0) return;
    for (let place = 0; place < index; place++) {
      const before = members[place];
      if (before !== undefined && seatOrder(before, strand) > 0) count++;
    }
  });
  return count;
}

/** What so many turned pairs cost: more than anything can be worth, where they are too many. */
export function costOfTurns(turns: number, { price, most }: Turning): number {
  return turns === 0 ? 0 : price * turns + TOO_MANY * Math.max(0, turns - most);
}

/** In crossings, for each pair too many. */
const TOO_MANY = 30;

/** Brings the price that the search reckons with nearer to one at which as many pairs turn as may. */
export function reprice(search: Search): void {
  const { price, most } = search.memory.turning;
  if (most === Infinity) return;
  const isOver = turnsOf(search) > most;
  const next = search.turnPrice * (isOver ? RISE : FALL);
  search.turnPrice = Math.min(HIGHEST, Math.max(price, next));
}

/** How the price changes from one look to the next, and how high it may rise. */
const [RISE, FALL, HIGHEST] = [1.1, 0.95, 6];
