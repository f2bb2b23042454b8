/**
 * The end of the search: which feedback to controls goes up and over, as FIPS 183 §3.3.3 rule 12 has it, and which
 * may go down and under. On a busy diagram a line up and over cuts through whatever comes to the boxes that it
 * passes. Where it could go under its own boxes instead and cross nothing at all, it is followed at a glance,
 * and so it goes there; its last piece still comes down to the top of the box. This is asked once, when all
 * else is settled: as a move of the search it would be a matter of price, and lines would go under for little.
 */
import type { NetArrow, Network } from '../normalise/network.js';
import type { StartingPoint } from '../start/starting-point.js';
import { measureStrands } from '../strands/measure-strands.js';
import { goesUnder, type Trees } from '../strands/strand-tree.js';
import { link, strandAt, strandOf, type Strand } from '../strands/strand.js';
import { crossingsOf } from './lines.js';
import { placeNew } from './moves.js';
import {
  adopt,
  beginSearch,
  shapeOf,
  snapshot,
  totalCost,
  type SearchState,
} from './search-state.js';

/** How often a line has to cross other arrows up and over before it may go under. */
const TANGLED = 3;

/** The trees, with control feedback where it ought to be. Only arrows with nothing but two ends are looked at:
 *  those that fork have other ways to keep. What goes under crosses nothing then; what the previous layout had
 *  under stays there as long as it crosses nothing. The trees given are not changed. */
export function settleFeedback(network: Network, start: StartingPoint, seed: number): Trees {
  const searchFrom = (trees: Trees) => beginSearch(network, { ...start, trees }, seed);
  let { trees } = start;
  for (const index of arrowsUnder(network, trees)) {
    trees = lifted(searchFrom(trees), index) ?? trees;
  }
  const free = freeArrows(network, start);
  const tangled = free.length === 0 ? [] : tangledFirst(searchFrom(trees), free);
  for (const index of tangled) trees = lowered(searchFrom(trees), index) ?? trees;
  return trees;
}

/** The network as it is searched after a previous layout: what went under there may do so. */
export function allowUnder(network: Network, { trees, previous }: StartingPoint): Network {
  const under = arrowsUnder(network, trees);
  if (under.length === 0) return network;
  const arrows = network.arrows.map((arrow, index) => {
    return previous.knows(index) && under.includes(index) ? allowed(arrow) : arrow;
  });
  return { ...network, arrows };
}

function allowUnderAt(network: Network, index: number): Network {
  const arrows = network.arrows.map((arrow, at) => (at === index ? allowed(arrow) : arrow));
  return { ...network, arrows };
}

function allowed(arrow: NetArrow): NetArrow {
  return { ...arrow, feedbackOver: [] };
}

function isAlone({ terminals, feedbackOver }: NetArrow): boolean {
  return terminals.length === 2 && feedbackOver.length === 1;
}

function arrowsUnder({ arrows }: Network, trees: Trees): readonly number[] {
  return [...arrows.keys()].filter((index) => {
    const arrow = arrows[index];
    return arrow !== undefined && isAlone(arrow) && goesUnder(arrow, trees[index] ?? []);
  });
}

/** Numbers of the arrows that may go under if that is better. */
function freeArrows({ arrows }: Network, { previous }: StartingPoint): readonly number[] {
  return [...arrows.keys()].filter((index) => {
    const arrow = arrows[index];
    return arrow !== undefined && isAlone(arrow) && leadsBack(arrow) && !previous.knows(index);
  });
}

/** Those of the arrows that are tangled, the most tangled first. */
function tangledFirst(search: SearchState, arrows: readonly number[]): readonly number[] {
  return arrows
    .map((index) => ({ index, count: crossings(search, index) }))
    .filter(({ count }) => count >= TANGLED)
    .sort((a, b) => b.count - a.count)
    .map(({ index }) => index);
}

/** True for feedback to a box before its own: round its own box a line is always shortest over it. */
function leadsBack({ feedbackOver: [pair] }: NetArrow): boolean {
  return pair !== undefined && (pair[1].box ?? 0) < (pair[0].box ?? 0);
}

function crossings({ shapes, lines }: SearchState, index: number): number {
  const strands = shapes[index]?.strands ?? [];
  return strands.reduce((sum, strand) => sum + crossingsOf(lines, strand, index), 0);
}

/** The trees with one arrow going over that has crossed something under its boxes; undefined where it has
 *  not. Uses the search up. */
function lifted(search: SearchState, index: number): Trees | undefined {
  const pair = search.network.arrows[index]?.feedbackOver[0];
  if (pair === undefined || crossings(search, index) === 0) return undefined;
  takeWay(search, index, wayOver(strandAt(pair[0], LAST), strandAt(pair[1], FIRST)));
  return snapshot(search).trees;
}

/** The trees with one arrow going under; undefined where it would cross something there, or where the order
 *  of ports and the bends get worse by more than it gains. Uses the search up. */
function lowered(search: SearchState, index: number): Trees | undefined {
  const pair = search.network.arrows[index]?.feedbackOver[0];
  if (pair === undefined || crossings(search, index) < TANGLED) return undefined;
  const before = totalCost(search);
  takeWay(search, index, wayUnder(strandAt(pair[0], LAST), strandAt(pair[1], FIRST)));
  const { cost, trees } = snapshot(search);
  return crossings(search, index) === 0 && cost < before ? trees : undefined;
}

/** Gives an arrow another tree, each strand where it costs least. Which way it goes costs nothing here. */
function takeWay(search: SearchState, index: number, strands: readonly Strand[]): void {
  const { network, n } = search;
  measureStrands(strands, n);
  for (let round = 0; round < ROUNDS; round++) {
    for (const strand of strands) {
      placeNew(search, index, strand);
      measureStrands(strands, n);
    }
  }
  adopt(search, index, shapeOf(allowUnderAt(network, index), index, strands));
}

/** After two rounds hardly a strand moves. */
const ROUNDS = 2;

/** Ranks near both ends of a band: where a line is nearest to a box. */
const [FIRST, LAST] = [0.001, 0.999];

/** From the right of a box round its upper right corner to the top of itself or of an earlier one. */
function wayOver(right: Strand, above: Strand): readonly Strand[] {
  return linked([
    right,
    strandOf('column-gap', right.index + 1, FIRST),
    strandOf('row-gap', above.index, LAST),
    above,
  ]);
}

/** From the right of a box round its lower right corner, and round the lower left corner of an earlier one to
 *  its top. */
function wayUnder(right: Strand, above: Strand): readonly Strand[] {
  return linked([
    right,
    strandOf('column-gap', right.index + 1, FIRST),
    strandOf('row-gap', right.index + 1, FIRST),
    strandOf('column-gap', above.index, LAST),
    strandOf('row-gap', above.index, LAST),
    above,
  ]);
}

function linked(way: readonly Strand[]): readonly Strand[] {
  way.forEach((strand, place) => {
    const next = way[place + 1];
    if (next !== undefined) link(strand, next);
  });
  return way;
}
