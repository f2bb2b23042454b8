/**
 * Phase 3, optimise: a seeded search for the trees of all arrows and the order of their strands that
 * cost least. It cools down: at first it takes changes for the worse, too, at last none.
 */
import { costOf, detours, ownCost, selfCrossings, WEIGHTS } from './cost.js';
import type { NetArrow, Network } from './normalise.js';
import {
  bandOf,
  bandsOf,
  bestRank,
  enter,
  isCrowded,
  leave,
  orderCostOf,
  spread,
  type Band,
  type Memory,
} from './order.js';
import { pick, randomOf, type Random } from './random.js';
import type { Start } from './state.js';
import { crossings, refresh, shapeOf, type Shape } from './shape.js';
import type { Strand } from './strand.js';
import { regraft, shiftGap } from './topology.js';
import { cloneStrands, obeysFeedback } from './tree.js';

/** How long and how freely to search. Temperatures are in crossings. */
export interface Schedule {
  readonly moves: number;
  readonly hot: number;
  readonly cold: number;
}

interface Search {
  readonly network: Network;
  readonly n: number;
  readonly shapes: Shape[];
  readonly bands: readonly Band[];
  readonly memory: Memory;
  /** Arrows that half of the moves are spent on; empty where none stands out. */
  readonly focus: readonly number[];
  readonly random: Random;
  temperature: number;
}

/** The trees of all arrows, by arrow, as good as the schedule lets them become; deterministic. The trees
 *  given are where it starts; they are not changed. */
export function optimise(
  network: Network,
  start: Start,
  { moves, hot, cold }: Schedule,
): readonly (readonly Strand[])[] {
  const search = searchOf(network, start);
  let best = snapshot(search);
  for (let move = 0; move < moves; move++) {
    search.temperature = hot * (cold / hot) ** (move / moves);
    if (search.random() < RETHINK) rethink(search, nextArrow(search));
    else reorder(search, nextArrow(search));
    const isDue = move % CHECKED === CHECKED - 1 && move > moves / 2;
    if (isDue || move === moves - 1) {
      const cost = totalCost(search);
      if (cost < best.cost) best = snapshot(search);
    }
  }
  return hasLoop(best.trees) ? withoutLoops(network, { ...start, trees: best.trees }) : best.trees;
}

/** An arrow that crosses itself looks like a loop. Rare: few moves were spent on it. So it gets more. */
function withoutLoops(network: Network, start: Start): readonly (readonly Strand[])[] {
  const search = searchOf(network, start);
  for (let index = 0; index < search.shapes.length; index++) {
    for (let move = 0; move < LOOP_MOVES && hasSelfCrossing(search, index); move++) {
      search.temperature = 1 - move / LOOP_MOVES;
      rethink(search, index);
      reorder(search, index);
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

/** Share of the moves that change a tree; the others change an order. */
const RETHINK = 0.45;
/** After how many moves the whole cost is taken. */
const CHECKED = 250;

function searchOf(network: Network, { trees, memory, changed }: Start): Search {
  const n = network.boxes;
  const shapes = trees.map((strands, index) =>
    shapeOf(cloneStrands(strands), n, fixedCost(network.arrows[index], strands)),
  );
  const bands = bandsOf(n);
  shapes.forEach(({ strands }, arrow) => enter(bands, strands, arrow));
  const random = randomOf(7);
  return { network, n, shapes, bands, memory, focus: changed, random, temperature: 0 };
}

function nextArrow({ shapes, focus, random }: Search): number {
  const isFocused = focus.length < shapes.length && random() < 0.5;
  const arrow = isFocused ? pick(random, focus) : undefined;
  return arrow ?? Math.floor(random() * shapes.length);
}

/** A tree is changed, its new strands put at their best places, and kept or dropped by what it costs. */
function rethink(search: Search, index: number): void {
  const { network, n, shapes, bands, random } = search;
  const arrow = network.arrows[index];
  const shape = shapes[index];
  if (arrow === undefined || shape === undefined || arrow.terminals.length < 2) return;
  const strands = cloneStrands(shape.strands);
  const known = new Set(strands);
  const isChanged = random() < 0.4 ? shiftGap(strands, n, random) : regraft(strands, n, random);
  if (!isChanged || !obeysFeedback(arrow, strands, n)) return;
  const next = shapeOf(strands, n, fixedCost(arrow, strands));
  for (const strand of strands) {
    if (known.has(strand)) continue;
    placeNew(search, index, strand);
    refresh(next, n);
  }
  const change =
    costOf(arrow, next, shapes, index) +
    novelty(search, index, strands) -
    costOf(arrow, shape, shapes, index) -
    novelty(search, index, shape.strands);
  if (change > 0 && random() >= Math.exp(-change / search.temperature)) return;
  leave(bands, shape.strands);
  enter(bands, strands, index);
  shapes[index] = next;
}

/** What it costs that strands are not those of the last layout. */
function novelty({ memory }: Search, arrow: number, strands: readonly Strand[]): number {
  if (!memory.knows(arrow)) return 0;
  let cost = 0;
  for (const strand of strands) {
    const isNew = !strand.isFrame && memory.rankOf(arrow, strand) === undefined;
    if (isNew) cost += WEIGHTS.novelty;
  }
  return cost;
}

function fixedCost(arrow: NetArrow | undefined, strands: readonly Strand[]): number {
  return arrow === undefined ? 0 : detours(arrow, strands);
}

/** A strand is put at another place in its band. */
function reorder(search: Search, index: number): void {
  const { shapes, bands, random } = search;
  const shape = shapes[index];
  const strand = shape && pick(random, shape.strands);
  if (shape === undefined || strand === undefined || strand.isFrame) return;
  const band = bandOf(bands, strand);
  if (band === undefined || band.members.length < 2) return;
  place(search, index, strand, { temperature: search.temperature, without: undefined });
  refresh(shape, search.n);
  leave(bands, [strand]);
  enter(bands, [strand], index);
  if (isCrowded(band)) spreadBand(search, band);
}

/** A new strand goes where it costs least, its arrow's old strands not counted. */
function placeNew(search: Search, arrow: number, strand: Strand): void {
  place(search, arrow, strand, { temperature: 0, without: arrow });
}

function place(
  { bands, memory, random }: Search,
  arrow: number,
  strand: Strand,
  how: { readonly temperature: number; readonly without: number | undefined },
): void {
  const band = bandOf(bands, strand);
  if (band === undefined) return;
  const choice = { arrow, memory: memory.rankOf(arrow, strand), random, ...how };
  strand.rank = bestRank(band, strand, choice);
}

function spreadBand(search: Search, band: Band): void {
  for (const arrow of spread(band)) {
    const shape = search.shapes[arrow];
    if (shape !== undefined) refresh(shape, search.n);
  }
}

function totalCost(search: Search): number {
  const { network, shapes, bands, memory } = search;
  let cost = bands.reduce((sum, band) => sum + orderCostOf(band, memory), 0);
  shapes.forEach((shape, index) => {
    cost += novelty(search, index, shape.strands);
    const arrow = network.arrows[index];
    if (arrow !== undefined) cost += ownCost(arrow, shape);
    for (let other = 0; other < index; other++) {
      const before = shapes[other];
      if (before !== undefined) cost += crossings(shape, before);
    }
  });
  return cost;
}

function snapshot(search: Search): { cost: number; trees: readonly (readonly Strand[])[] } {
  return {
    cost: totalCost(search),
    trees: search.shapes.map(({ strands }) => cloneStrands(strands)),
  };
}
