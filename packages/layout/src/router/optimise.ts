/**
 * Phase 3, optimise: a seeded search for the trees of all arrows and the order of their strands that
 * cost least. It cools down: at first it takes changes for the worse, too, at last none.
 */
import { detours, ownCost, selfCrossings, WEIGHTS } from './cost.js';
import {
  addFrameEnds,
  disorderOf,
  noFrameEnds,
  removeFrameEnds,
  type FrameEnds,
} from './frame-order.js';
import {
  addLines,
  allCrossings,
  anyStrand,
  crossingsOf,
  lineBefore,
  noLines,
  removeLines,
  updateLines,
  type Lines,
} from './lines.js';
import type { NetArrow, Network } from './normalise.js';
import type { Memory } from './memory.js';
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
} from './order.js';
import { pick, randomOf, type Random } from './random.js';
import type { Start } from './restore.js';
import { measureStrands, type Shape } from './shape.js';
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
  readonly lines: Lines;
  readonly frame: FrameEnds;
  readonly bands: readonly Band[];
  readonly memory: Memory;
  /** Arrows that half of the moves are spent on; empty where none stands out. */
  readonly focus: readonly number[];
  readonly random: Random;
  temperature: number;
}

/** The trees of all arrows, by arrow, as good as the schedule lets them become; deterministic. The trees
 *  given are where it starts; they are not changed. Yields after every few milliseconds of work. */
export function* optimise(
  network: Network,
  start: Start,
  { moves, hot, cold }: Schedule,
): Generator<void, readonly (readonly Strand[])[]> {
  const search = searchOf(network, start);
  const pause = movesPerStep(search);
  let best = snapshot(search);
  for (let move = 0; move < moves; move++) {
    search.temperature = hot * (cold / hot) ** (move / moves);
    if (search.random() < RETHINK) rethink(search, nextArrow(search));
    else reorder(search, nextArrow(search));
    if (move % pause === pause - 1) yield;
    const isDue = move % CHECKED === CHECKED - 1 && move > moves / 2;
    if (isDue || move === moves - 1) {
      const cost = totalCost(search);
      if (cost < best.cost) best = snapshot(search);
    }
  }
  return hasLoop(best.trees)
    ? yield* withoutLoops(network, { ...start, trees: best.trees })
    : best.trees;
}

/** A move looks at all lines, so that its time grows with them. */
function movesPerStep({ lines }: Search): number {
  const count = lines.horizontals.strands.length + lines.verticals.strands.length;
  return Math.max(1, Math.floor(STEP / (LEAST + count)));
}

/** How many lines the moves between two pauses look at: about 5 ms. */
const STEP = 400_000;
/** What a move costs besides, in lines. */
const LEAST = 100;

/** An arrow that crosses itself looks like a loop. Rare: few moves were spent on it. So it gets more. */
function* withoutLoops(
  network: Network,
  start: Start,
): Generator<void, readonly (readonly Strand[])[]> {
  const search = searchOf(network, start);
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

/** Share of the moves that change a tree; the others change an order. */
const RETHINK = 0.45;
/** After how many moves the whole cost is taken. */
const CHECKED = 250;

function searchOf(network: Network, { trees, memory, changed }: Start): Search {
  const n = network.boxes;
  const lines = noLines();
  const frame = noFrameEnds();
  const bands = bandsOf(n);
  const shapes = trees.map((tree, index): Shape => {
    const strands = cloneStrands(tree);
    measureStrands(strands, n);
    enter(bands, strands, index);
    addLines(lines, strands, index);
    addFrameEnds(frame, strands);
    return { strands, fixedCost: fixedCost(network.arrows[index], strands), ownCost: Number.NaN };
  });
  const random = randomOf(7);
  return {
    network,
    n,
    shapes,
    lines,
    frame,
    bands,
    memory,
    focus: changed,
    random,
    temperature: 0,
  };
}

/** The arrow to move next: large trees have more to gain, so that each is as likely as it has lines. */
function nextArrow({ shapes, lines, focus, random }: Search): number {
  const isFocused = focus.length < shapes.length && random() < 0.5;
  const arrow = isFocused ? pick(random, focus) : undefined;
  return arrow ?? anyStrand(lines, random)?.arrow ?? 0;
}

/** A tree is changed, its new strands put at their best places, and kept or dropped by what it costs. */
function rethink(search: Search, index: number): void {
  const { network, n, shapes, random } = search;
  const arrow = network.arrows[index];
  const shape = shapes[index];
  if (arrow === undefined || shape === undefined || arrow.terminals.length < 2) return;
  const strands = cloneStrands(shape.strands);
  const isChanged = random() < 0.4 ? shiftGap(strands, n, random) : regraft(strands, n, random);
  if (!isChanged || !obeysFeedback(arrow, strands, n)) return;
  measureStrands(strands, n);
  for (const strand of strands) {
    if (strand.row >= 0 || strand.isFrame) continue;
    placeNew(search, index, strand);
    measureStrands(strands, n);
  }
  const next: Shape = { strands, fixedCost: fixedCost(arrow, strands), ownCost: Number.NaN };
  const limit = -search.temperature * Math.log(random() || 1e-12);
  if (isWithin(search, index, next, limit)) adopt(search, index, next);
}

/** True where the new shape of an arrow costs at most so much more than its present one. Only lines that
 *  are new, gone, or longer or shorter than before can cross others than before. */
function isWithin(search: Search, index: number, next: Shape, limit: number): boolean {
  const { shapes, lines, frame } = search;
  const shape = shapes[index];
  if (shape === undefined) return false;
  let change = ownCostOf(search, index, next) - ownCostOf(search, index, shape);
  change +=
    WEIGHTS.codeOrder * (disorderOf(frame, next.strands) - disorderOf(frame, shape.strands));
  const kept = keptRows(lines, next.strands);
  for (const strand of shape.strands) {
    if (!strand.isFrame && !kept.includes(strand)) change -= crossingsOf(lines, strand, index);
  }
  for (const strand of next.strands) {
    if (change > limit) return false;
    if (!strand.isFrame && !isKept(lines, strand)) change += crossingsOf(lines, strand, index);
  }
  return change <= limit;
}

function keptRows(lines: Lines, strands: readonly Strand[]): readonly Strand[] {
  const kept: Strand[] = [];
  for (const strand of strands) {
    const old = lineBefore(lines, strand);
    if (old !== undefined && isSameLine(old, strand)) kept.push(old);
  }
  return kept;
}

function isKept(lines: Lines, strand: Strand): boolean {
  const old = lineBefore(lines, strand);
  return old !== undefined && isSameLine(old, strand);
}

function isSameLine(a: Strand, b: Strand): boolean {
  return a.at === b.at && a.from === b.from && a.to === b.to;
}

function adopt({ shapes, lines, frame, bands }: Search, index: number, next: Shape): void {
  const strands = shapes[index]?.strands ?? [];
  leave(bands, strands);
  enter(bands, next.strands, index);
  removeLines(lines, strands);
  addLines(lines, next.strands, index);
  removeFrameEnds(frame, strands);
  addFrameEnds(frame, next.strands);
  shapes[index] = next;
}

/** What an arrow costs by itself; remembered until one of its strands moves. */
function ownCostOf(search: Search, index: number, shape: Shape): number {
  if (Number.isNaN(shape.ownCost)) {
    shape.ownCost =
      ownCost(search.network.arrows[index], shape) + novelty(search, index, shape.strands);
  }
  return shape.ownCost;
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
  leave(bands, [strand]);
  enter(bands, [strand], index);
  refresh(search, shape);
  if (isCrowded(band)) spreadBand(search, band);
}

/** Brings what is known of a shape up to date after ranks have changed. */
function refresh({ lines, n }: Search, shape: Shape): void {
  measureStrands(shape.strands, n);
  updateLines(lines, shape.strands);
  shape.ownCost = Number.NaN;
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
    if (shape !== undefined) refresh(search, shape);
  }
}

function totalCost(search: Search): number {
  const { shapes, lines, frame, bands, memory } = search;
  let cost = allCrossings(lines, shapes);
  for (const band of bands) cost += orderCostOf(band, memory);
  shapes.forEach((shape, index) => {
    cost += ownCostOf(search, index, shape);
    cost += (WEIGHTS.codeOrder / 2) * disorderOf(frame, shape.strands);
  });
  return cost;
}

function snapshot(search: Search): { cost: number; trees: readonly (readonly Strand[])[] } {
  return {
    cost: totalCost(search),
    trees: search.shapes.map(({ strands }) => cloneStrands(strands)),
  };
}
