/**
 * Arrows that cross themselves look like loops, and some say what is not so. They are rare, so that few moves of the
 * search were spent on them; here they get more.
 */
import type { Network } from '../normalise/network.js';
import type { StartingPoint } from '../start/starting-point.js';
import { clearTree } from '../start/clear-tree.js';
import { measureStrands } from '../strands/measure-strands.js';
import type { Trees } from '../strands/strand-tree.js';
import { movesPerStep } from './anneal.js';
import { isDoubtful } from './cost.js';
import { changeTree, placeNew, reorder } from './moves.js';
import { adopt, beginSearch, shapeOf, snapshot, type SearchState } from './search-state.js';

/** The trees, of which those that can be misread have been searched for once more. */
export function* removeDoubts(
  network: Network,
  start: StartingPoint,
  seed: number,
): Generator<void, Trees> {
  const search = beginSearch(network, start, seed);
  const pause = movesPerStep(search);
  for (let index = 0; index < search.shapes.length; index++) {
    for (let attempt = 0; attempt < ATTEMPTS && isDoubtfulAt(search, index); attempt++) {
      if (attempt > 0) beginAgain(search, index);
      const least = attempt > 0 ? MOVES / 2 : 0;
      for (let move = 0; move < MOVES && (move < least || isDoubtfulAt(search, index)); move++) {
        search.temperature = (attempt > 0 ? HOT : 1) * (1 - move / MOVES);
        changeTree(search, index);
        reorder(search, index);
        if (move % pause === pause - 1) yield;
      }
    }
  }
  return snapshot(search).trees;
}

/** Moves spent on an arrow that can be misread, each time. */
const MOVES = 3000;
/** How often it is tried: first from where it is, then from a tree that cannot be misread. */
const ATTEMPTS = 16;
/** How hot that is then. */
const HOT = 3;

/** Gives an arrow a tree that cannot be misread, as good as a short look makes it. */
function beginAgain(search: SearchState, index: number): void {
  const { network, n, random } = search;
  const arrow = network.arrows[index];
  const strands = arrow?.isMesh === true ? clearTree(arrow, n, random) : undefined;
  if (strands === undefined) return;
  measureStrands(strands, n);
  for (const strand of strands) {
    placeNew(search, index, strand);
    measureStrands(strands, n);
  }
  adopt(search, index, shapeOf(network, index, strands));
}

function isDoubtfulAt({ network, shapes }: SearchState, index: number): boolean {
  return isDoubtful(network.arrows[index], shapes[index]?.strands ?? []);
}
