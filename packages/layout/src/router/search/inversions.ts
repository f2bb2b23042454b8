/**
 * Inversions: pairs of ends at one side that stand the other way round than in the previous layout. The reader has
 * to look for these anew, so that each has a price. Where there may be few of them only, the price rises as long
 * as there are more: a penalty method.
 */
import type { InversionTerms, PreviousLayout } from '../start/previous-layout.js';
import type { Band } from '../strands/bands.js';
import type { Strand } from '../strands/strand.js';
import { inversionChange } from './best-rank.js';
import { byPreviousOrder, disorderOf, type FrameEnds } from './frame-order.js';
import type { Shape } from './shape.js';

/** The ends of a drawing, by the bands and the sides of the frame that they stand at. */
interface Ends {
  readonly bands: readonly Band[];
  readonly frame: FrameEnds;
  readonly shapes: readonly Shape[];
}

/** Ends with what an inversion costs while they are searched for. */
interface PricedEnds extends Ends {
  readonly previous: PreviousLayout;
  inversionPrice: number;
}

/** How many pairs of ends are inverted. */
export function inversionsOf({ bands, frame, shapes }: Ends): number {
  let count = 0;
  for (const band of bands) count += inversionsIn(band);
  for (const { strands } of shapes) count += disorderOf(frame, strands, byPreviousOrder) / 2;
  return count;
}

/** How many pairs of ends at one side the previous layout had, too. */
export function comparablePairs({ bands, frame }: Ends): number {
  const sides = [...bands.map(({ members }) => members), ...frame];
  return sides.reduce((sum, strands) => sum + pairsOf(strands), 0);
}

function pairsOf(strands: readonly Strand[]): number {
  const count = strands.filter(({ previousOrder }) => previousOrder > 0).length;
  return (count * (count - 1)) / 2;
}

function inversionsIn({ members }: Band): number {
  let count = 0;
  members.forEach((strand, index) => {
    if (strand.previousOrder === 0) return;
    for (let place = 0; place < index; place++) {
      const before = members[place];
      if (before !== undefined && inversionChange(before, strand) > 0) count++;
    }
  });
  return count;
}

/** What so many inversions cost: more than anything can be worth, where they are too many. */
export function inversionCost(count: number, { price, most }: InversionTerms): number {
  return count === 0 ? 0 : price * count + TOO_MANY * Math.max(0, count - most);
}

/** In crossings, for each inversion too many. */
const TOO_MANY = 30;

/** Brings the price that the search reckons with nearer to one at which there are as many inversions as may be. */
export function adjustPrice(search: PricedEnds): void {
  const { price, most } = search.previous.inversions;
  if (most === Infinity) return;
  const isOver = inversionsOf(search) > most;
  const next = search.inversionPrice * (isOver ? RISE : FALL);
  search.inversionPrice = Math.min(HIGHEST, Math.max(price, next));
}

/** How the price changes from one count to the next, and how high it may rise. */
const [RISE, FALL, HIGHEST] = [1.1, 0.95, 6];
