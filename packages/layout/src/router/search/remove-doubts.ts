/**
 * Arrows that cross themselves look like loops, and some say what is not so. They are rare, so that few moves of the
 * search were spent on them; here they get more.
 */
import type { Effort } from '../effort.js';
import type { Network } from '../normalise/network.js';
import type { StartingPoint } from '../start/starting-point.js';
import { clearTree } from '../start/clear-tree.js';
import { measureStrands } from '../strands/measure-strands.js';
import type { Trees } from '../strands/strand-tree.js';
import { movesPerStep } from './anneal.js';
import { doubtCost } from './cost.js';
import { changeTree, placeNew, reorder } from './moves.js';
import { adopt, beginSearch, shapeOf, snapshot, type SearchState } from './search-state.js';

/** The trees, of which those that can be misread have been searched for once more; where an arrow cannot be made
 *  clear, the least doubtful that was found. Yields after every few milliseconds of work. */
export function* removeDoubts(
  network: Network,
  start: StartingPoint,
  effort: Effort,
  seed: number,
): Generator<void, Trees> {
  let { trees } = start;
  const search = beginSearch(network, start, seed);
  for (const index of network.arrows.keys()) {
    if (doubtAt(search, index) === 0) continue;
    const again = beginSearch(network, { ...start, trees }, seed);
    trees = yield* leastDoubtful(again, index, ATTEMPTS[effort]);
  }
  return trees;
}

/** Moves spent on an arrow that can be misread, each time. */
const MOVES = 3000;
/** How often it is tried: first from where it is, then from a tree that cannot be misread. */
const ATTEMPTS: Readonly<Record<Effort, number>> = { typing: 2, normal: 16, high: 32 };
/** How hot that is then. */
const HOT = 3;

/** The trees with the least doubtful one of an arrow, and of these the cheapest. Uses the search up. */
function* leastDoubtful(
  search: SearchState,
  index: number,
  attempts: number,
): Generator<void, Trees> {
  let best = { doubt: doubtAt(search, index), ...snapshot(search) };
  for (let attempt = 0; attempt < attempts && best.doubt > 0; attempt++) {
    if (attempt > 0) beginAgain(search, index);
    yield* searchArrow(search, index, attempt > 0 ? { hot: HOT, least: MOVES / 2 } : COOL);
    const doubt = doubtAt(search, index);
    const found = doubt <= best.doubt ? snapshot(search) : undefined;
    if (found && (doubt < best.doubt || found.cost < best.cost)) best = { doubt, ...found };
  }
  return best.trees;
}

/** From where an arrow is. */
const COOL = { hot: 1, least: 0 };

/** Moves one arrow until it cannot be misread, and at least so often. */
function* searchArrow(
  search: SearchState,
  index: number,
  { hot, least }: { readonly hot: number; readonly least: number },
): Generator<void, void> {
  const pause = movesPerStep(search);
  for (let move = 0; move < MOVES && (move < least || doubtAt(search, index) > 0); move++) {
    search.temperature = hot * (1 - move / MOVES);
    changeTree(search, index);
    reorder(search, index);
    if (move % pause === pause - 1) yield;
  }
}

/** Gives an arrow a tree that cannot be misread, as good as a short look makes it. */
function beginAgain(search: SearchState, index: number): void {
  const { network, n } = search;
  const arrow = network.arrows[index];
  const strands = arrow?.isMesh === true ? clearTree(arrow, search) : undefined;
  if (strands === undefined) return;
  measureStrands(strands, n);
  for (const strand of strands) {
    placeNew(search, index, strand);
    measureStrands(strands, n);
  }
  adopt(search, index, shapeOf(network, index, strands));
}

function doubtAt({ network, shapes }: SearchState, index: number): number {
  return doubtCost(network.arrows[index], shapes[index]?.strands ?? []);
}
