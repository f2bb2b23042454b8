/**
 * Lines that reach the top or bottom of the frame need room beside each other for their labels there. Where
 * two stand only a little too near, everything from the second one on steps aside, for a short jog below the
 * label would be uglier than a drawing a little wider.
 */
import type { Terminal } from '../normalise/network.js';
import type { Strand } from '../strands/strand.js';
import { frameEnd } from './plan.js';

/** The last line, from left to right, that reaches each side of the frame, and the room it wants to its right. */
export interface Fronts {
  readonly top: Front | undefined;
  readonly bottom: Front | undefined;
}

interface Front {
  readonly x: number;
  readonly room: number;
}

export const NO_FRONTS: Fronts = { top: undefined, bottom: undefined };

/** Farther than this nothing steps aside, px: longer jogs look as if they were meant. */
export const FARTHEST = 64;

/** How far the lines of a gap or column, given with their x, had better step to the right, px; and the fronts
 *  behind them then. */
export function stepAside(
  fronts: Fronts,
  lines: ReadonlyMap<Strand, number>,
  roomOf: (terminal: Terminal) => number,
): { readonly by: number; readonly fronts: Fronts } {
  const sides = (['top', 'bottom'] as const).map((side) => ({
    side,
    reaching: [...lines]
      .flatMap(([strand, x]) => {
        const terminal = frameEnd(strand, side);
        return terminal === undefined ? [] : [{ x, room: roomOf(terminal) }];
      })
      .sort((a, b) => a.x - b.x),
  }));
  const lacking = sides.map(({ side, reaching: [first] }) => {
    const front = fronts[side];
    return front === undefined || first === undefined ? 0 : front.x + front.room - first.x;
  });
  const by = Math.max(0, ...lacking.filter((step) => step <= FARTHEST));
  const [top, bottom] = sides.map(({ side, reaching }) => {
    const last = reaching.at(-1);
    return last === undefined ? fronts[side] : { x: last.x + by, room: last.room };
  });
  return { by, fronts: { top, bottom } };
}
