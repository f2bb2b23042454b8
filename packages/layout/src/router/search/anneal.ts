/**
 * Phase 3, optimise: a seeded search for the trees of all arrows and the order of their strands that
 * cost least. It cools down: at first it takes changes for the worse, too, at last none. Where chance
 * leads matters more than how long it is followed, so that there are several heats, and the best goes on.
 */
import { allowUnder, settleFeedback } from './control-feedback.js';
import { selfCrossings } from './cost.js';
import { makeMove, reorder, rethink } from './moves.js';
import { memoryOfEnds } from '../start/previous-layout.js';
import type { Network } from '../normalise/normalise.js';
import type { Start } from '../start/restore.js';
import { searchOf, snapshot, totalCost, type Search, type Snapshot } from './search-state.js';
import type { Strand } from '../strands/strand.js';
import { reprice, seatedPairs } from './inversions.js';

/** How long and how freely to search. Temperatures are in crossings. */
export interface Schedule {
  readonly moves: number;
  readonly hot: number;
  readonly cold: number;
  /** How many searches to begin before the best is followed. */
  readonly heats: number;
  /** A search that follows, in which lines need not stay where the last layout had them. */
  readonly wide?: Omit<Schedule, 'heats' | 'wide'>;
}

/** The trees of all arrows, by arrow, as good as the schedule lets them become; deterministic. The trees
 *  given are where it starts; they are not changed. Yields after every few milliseconds of work. */
export function* optimise(
  network: Network,
  start: Start,
  schedule: Schedule,
): Generator<void, readonly (readonly Strand[])[]> {
  const open = allowUnder(network, start);
  const near = yield* bestOfHeats(open, start, schedule);
  const trees = yield* widened(open, { ...start, trees: near.trees }, schedule.wide);
  const free = hasLoop(trees) ? yield* withoutLoops(open, { ...start, trees }) : trees;
  return settleFeedback(network, { ...start, trees: free }, SEED);
}

function* bestOfHeats(
  network: Network,
  start: Start,
  { moves, hot, cold, heats }: Schedule,
): Generator<void, Snapshot> {
  if (heats === 1) return yield* anneal(searchOf(network, start, SEED), { moves, hot, cold });
  const part = Math.floor(((1 - FINAL) * moves) / heats);
  let best: Snapshot | undefined;
  for (let heat = 0; heat < heats; heat++) {
    const search = searchOf(network, start, SEED + heat);
    const found = yield* anneal(search, { moves: part, hot, cold });
    if (best === undefined || found.cost < best.cost) best = found;
  }
  const trees = best?.trees ?? start.trees;
  const last = searchOf(network, { ...start, trees }, SEED);
  return yield* anneal(last, { moves: moves - heats * part, hot: REHEAT, cold });
}

/** The trees, or better ones where all lines may move, but the ends keep to their order but for a few. */
function* widened(
  network: Network,
  start: Start,
  wide: Schedule['wide'],
): Generator<void, Start['trees']> {
  if (wide === undefined) return start.trees;
  const most = Math.floor(TURNABLE * seatedPairs(searchOf(network, start, SEED)));
  const memory = memoryOfEnds(start.memory, most);
  const { trees } = yield* anneal(searchOf(network, { ...start, memory, changed: [] }, SEED), wide);
  return trees;
}

/** Share of the pairs of ends that may turn round. */
const TURNABLE = 0.02;

const SEED = 7;
/** Share of the moves that the best of the heats goes on with. */
const FINAL = 0.2;
/** How hot it starts then: enough to mend what is next to right. */
const REHEAT = 0.4;

/** The best that one search comes to while it cools down. */
function* anneal(
  search: Search,
  { moves, hot, cold }: Omit<Schedule, 'heats' | 'wide'>,
): Generator<void, Snapshot> {
  const pause = movesPerStep(search);
  let step = Math.ceil(pause / FIRST_STEP);
  let due = step;
  let best = snapshot(search);
  for (let move = 0; move < moves; move++) {
    search.temperature = hot * (cold / hot) ** (move / moves);
    makeMove(search);
    if (move + 1 === due) {
      yield;
      step = Math.min(pause, 2 * step);
      due += step;
    }
    const isChecked = move % CHECKED === CHECKED - 1;
    if (isChecked) reprice(search);
    const isDue = isChecked && move > moves / 2;
    if ((isDue || move === moves - 1) && totalCost(search) < best.cost) best = snapshot(search);
  }
  return best;
}

/** After how many moves the whole cost is taken. */
const CHECKED = 250;

/** A move looks at all lines, so that its time grows with them. */
function movesPerStep({ lines }: Search): number {
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

/** An arrow that crosses itself looks like a loop. Rare: few moves were spent on it. So it gets more. */
function* withoutLoops(
  network: Network,
  start: Start,
): Generator<void, readonly (readonly Strand[])[]> {
  const search = searchOf(network, start, SEED);
  const pause = movesPerStep(search);
  for (let index = 0; index < search.shapes.length; index++) {
    for (let move = 0; move < LOOP_MOVES && hasSelfCrossing(search, index); move++) {
      search.temperature = 1 - move / LOOP_MOVES;
      rethink(search, index);
      reorder(search, index);
      if (move % pause === pause - 1) yield;
    }
  }
  return snapshot(search).trees;
}

/** Moves spent on an arrow that crosses itself. */
const LOOP_MOVES = 2000;

function hasLoop(trees: readonly (readonly Strand[])[]): boolean {
  return trees.some((strands) => selfCrossings(strands) > 0);
}

function hasSelfCrossing(search: Search, index: number): boolean {
  return selfCrossings(search.shapes[index]?.strands ?? []) > 0;
}
