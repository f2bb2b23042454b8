/**
 * Arrows that cross themselves look like loops. They are rare, so that few moves of the search were spent on them;
 * here they get more.
 */
import type { Network } from '../normalise/network.js';
import type { StartingPoint } from '../start/starting-point.js';
import type { Trees } from '../strands/strand-tree.js';
import { movesPerStep } from './anneal.js';
import { selfCrossings } from './cost.js';
import { changeTree, reorder } from './moves.js';
import { beginSearch, snapshot, type SearchState } from './search-state.js';

/** The trees, of which those that cross themselves have been searched for once more. */
export function* removeLoops(
  network: Network,
  start: StartingPoint,
  seed: number,
): Generator<void, Trees> {
  const hasLoop = start.trees.some((strands) => selfCrossings(strands) > 0);
  if (!hasLoop) return start.trees;
  const search = beginSearch(network, start, seed);
  const pause = movesPerStep(search);
  for (let index = 0; index < search.shapes.length; index++) {
    for (let move = 0; move < MOVES && hasSelfCrossing(search, index); move++) {
      search.temperature = 1 - move / MOVES;
      changeTree(search, index);
      reorder(search, index);
      if (move % pause === pause - 1) yield;
    }
  }
  return snapshot(search).trees;
}

/** Moves spent on an arrow that crosses itself. */
const MOVES = 2000;

function hasSelfCrossing(search: SearchState, index: number): boolean {
  return selfCrossings(search.shapes[index]?.strands ?? []) > 0;
}
