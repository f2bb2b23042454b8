/**
 * Phase 3, search: the trees of all arrows and the order of their strands that cost least. Simulated annealing with
 * restarts, seeded: where chance leads matters more than how long it is followed.
 */
import type { Effort } from '../effort.js';
import type { Network } from '../normalise/network.js';
import { previousEnds } from '../start/previous-layout.js';
import type { Start, StartingPoint } from '../start/starting-point.js';
import { spreadRanks } from '../strands/bands.js';
import { sortTree, type Trees } from '../strands/strand-tree.js';
import { anneal } from './anneal.js';
import { allowUnder, settleFeedback } from './control-feedback.js';
import { joinPorts } from './join-ports.js';
import { comparablePairs } from './inversions.js';
import { removeDoubts } from './remove-doubts.js';
import { scheduleFor, type Annealing, type Schedule } from './schedule.js';
import { beginSearch, type Snapshot } from './search-state.js';
import { settleCombs } from './settle-combs.js';
import { sortTwins } from './sort-twins.js';

/** The trees of all arrows, by arrow, as good as the effort lets them become; deterministic. A diagram that has not
 *  changed is not searched again. The trees of the start are not changed. Yields after every few milliseconds
 *  of work. */
export function* search(network: Network, start: Start, effort: Effort): Generator<void, Trees> {
  if (start.kind === 'continued' && start.isSettled(effort)) return start.trees.map(sortTree);
  const trees = yield* annealed(network, start, effort);
  spreadRanks(trees, network.boxes);
  return trees.map(sortTree);
}

function* annealed(network: Network, start: Start, effort: Effort): Generator<void, Trees> {
  const schedule = scheduleFor(network, start, effort);
  const open = allowUnder(network, start);
  const near = yield* bestOfRestarts(open, start, schedule);
  const free = yield* searchedFreely(open, { ...start, trees: near.trees }, schedule.free);
  const clear = yield* removeDoubts(open, { ...start, trees: free }, effort, SEED);
  const combs = settleCombs(open, { ...start, trees: clear }, SEED);
  const trees = settleFeedback(network, { ...start, trees: combs }, SEED);
  const joined = joinPorts(network, { ...start, trees }, SEED);
  return sortTwins(network, { ...start, trees: joined });
}

const SEED = 7;

/** Searches until two have come to the same, or nearly so: then more of them would hardly find anything better. Where
 *  none agree, the best is followed for a while. */
function* bestOfRestarts(
  network: Network,
  start: StartingPoint,
  { moves, hot, cold, restarts, reheated }: Schedule,
): Generator<void, Snapshot> {
  const found: Snapshot[] = [];
  while (found.length < restarts && !agree(found)) {
    const state = beginSearch(network, start, SEED + found.length);
    found.push(yield* anneal(state, { moves, hot, cold }));
  }
  if (reheated === 0 || agree(found)) return cheapest(found);
  const state = beginSearch(network, { ...start, trees: cheapest(found).trees }, SEED);
  const moreMoves = Math.floor(reheated * moves);
  return cheapest([...found, yield* anneal(state, { moves: moreMoves, hot: REHEAT, cold })]);
}

/** How hot the best of the searches is followed: enough to mend what is next to right. */
const REHEAT = 0.4;

/** True where two searches have come to the least cost, but for so small a share of it. */
function agree(found: readonly Snapshot[]): boolean {
  const [least = 0, next = Infinity] = found.map(({ cost }) => cost).sort((a, b) => a - b);
  return next <= least * (1 + ALIKE);
}

const ALIKE = 0.003;

function cheapest(found: readonly Snapshot[]): Snapshot {
  return found.reduce((best, next) => (next.cost < best.cost ? next : best));
}

/** The trees, or better ones where all lines may move, but the ends keep to their order but for a few. */
function* searchedFreely(
  network: Network,
  start: StartingPoint,
  annealing: Annealing | undefined,
): Generator<void, Trees> {
  if (annealing === undefined) return start.trees;
  const most = Math.floor(INVERTIBLE * comparablePairs(beginSearch(network, start, SEED)));
  const previous = previousEnds(start.previous, most);
  const state = beginSearch(network, { ...start, previous, changed: [] }, SEED);
  return (yield* anneal(state, annealing)).trees;
}

/** Share of the pairs of ends that may be inverted. */
const INVERTIBLE = 0.02;
