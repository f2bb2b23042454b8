/**
 * Simulated annealing: moves for the worse are accepted while the search is hot, and no longer when it has cooled
 * down.
 */
import { adjustPrice } from './inversions.js';
import { makeMove } from './moves.js';
import type { Annealing } from './schedule.js';
import { snapshot, totalCost, type SearchState, type Snapshot } from './search-state.js';

/** The best that one search comes to while it cools down. Yields after every few milliseconds of work. */
export function* anneal(
  search: SearchState,
  { moves, hot, cold }: Annealing,
): Generator<void, Snapshot> {
  const pause = movesPerStep(search);
  let step = Math.ceil(pause / FIRST_STEP);
  let due = step;
  let best = snapshot(search);
  const cooling = (cold / hot) ** (1 / moves);
  search.temperature = hot;
  for (let move = 0; move < moves; move++) {
    makeMove(search);
    search.temperature *= cooling;
    if (move + 1 === due) {
      yield;
      step = Math.min(pause, 2 * step);
      due += step;
    }
    const isChecked = move % CHECKED === CHECKED - 1;
    if (isChecked) adjustPrice(search);
    const isDue = (move + 1) % COSTED === 0 && move > moves / 2;
    if ((isDue || move === moves - 1) && totalCost(search) < best.cost) best = snapshot(search);
  }
  return best;
}

/** After how many moves the price of inversions is looked at, and after how many the whole cost is taken. */
const [CHECKED, COSTED] = [250, 500];

/** How many moves take about 5 ms. A move looks at all lines, so that its time grows with them. */
export function movesPerStep({ lines }: SearchState): number {
  const count = lines.horizontals.strands.length + lines.verticals.strands.length;
  return Math.max(1, Math.floor(STEP / (LEAST + count)));
}

/** How many lines the moves between two pauses look at: about 5 ms. */
const STEP = 400_000;
/** The first step is this many times shorter, and the next ones grow from there: code that has not run yet
 *  is slow. */
const FIRST_STEP = 8;
/** What a move costs besides, in lines. */
const LEAST = 100;
