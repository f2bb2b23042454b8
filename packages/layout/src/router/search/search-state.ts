/**
 * The drawing while it is searched for: the trees of all arrows, with the tables that tell fast what a
 * change costs.
 */
import { detours, ownCost, WEIGHTS } from './cost.js';
import {
  addFrameEnds,
  byCode,
  bySeat,
  disorderChange,
  disorderOf,
  noFrameEnds,
  removeFrameEnds,
  type FrameEnds,
} from './frame-order.js';
import {
  addLines,
  allCrossings,
  crossingsOf,
  lineBefore,
  noLines,
  removeLines,
  updateLines,
  type Lines,
} from './lines.js';
import { NO_MEMORY, type Memory } from '../start/previous-layout.js';
import type { Network } from '../normalise/normalise.js';
import { bandsOf, enter, leave, orderCostOf, type Band } from './best-rank.js';
import { randomOf, type Random } from '../random.js';
import type { Start } from '../start/restore.js';
import { measureStrands, type Shape } from '../strands/measure-strands.js';
import type { Strand } from '../strands/strand.js';
import { cloneStrands } from '../strands/strand-tree.js';
import { costOfTurns, turnsOf } from './inversions.js';

/** Mutable: the moves work on it in place. */
export interface Search {
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
  /** In crossings: how much worse a change may be and still be taken now and then. */
  temperature: number;
  /** In crossings: what it costs that two ends stand the other way round than in the last layout. */
  turnPrice: number;
}

/** A search that begins with copies of the trees. */
export function searchOf(
  network: Network,
  { trees, memory, changed }: Start,
  seed: number,
): Search {
  const n = network.boxes;
  const lines = noLines(n);
  const frame = noFrameEnds();
  const bands = bandsOf(n);
  const shapes = trees.map((tree, index): Shape => {
    const strands = seated(cloneStrands(tree), memory);
    measureStrands(strands, n);
    enter(bands, strands, index);
    addLines(lines, strands, index);
    addFrameEnds(frame, strands);
    return shapeOf(network, index, strands);
  });
  const random = randomOf(seed);
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
    turnPrice: memory.turning.price,
  };
}

function seated(strands: readonly Strand[], { seatOf }: Memory): readonly Strand[] {
  for (const strand of strands) {
    if (strand.terminal !== undefined) strand.seat = seatOf(strand.terminal);
  }
  return strands;
}

/** The shape of an arrow whose strands are measured. */
export function shapeOf(network: Network, index: number, strands: readonly Strand[]): Shape {
  const arrow = network.arrows[index];
  const fixedCost = arrow === undefined ? 0 : detours(arrow, strands);
  return { strands, fixedCost, ownCost: Number.NaN };
}

/** True where the new shape of an arrow costs at most so much more than its present one. Only lines that
 *  are new, gone, or longer or shorter than before can cross others than before. */
export function isWithin(search: Search, index: number, next: Shape, limit: number): boolean {
  const { shapes, lines, frame, turnPrice } = search;
  const shape = shapes[index];
  if (shape === undefined) return false;
  let change = ownCostOf(search, index, next) - ownCostOf(search, index, shape);
  change += WEIGHTS.codeOrder * disorderChange(frame, shape.strands, next.strands, byCode);
  if (turnPrice > 0) {
    change += turnPrice * disorderChange(frame, shape.strands, next.strands, bySeat);
  }
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

/** True where a copied strand still lies where the one lies that it was copied from. */
export function isKept(lines: Lines, strand: Strand): boolean {
  const old = lineBefore(lines, strand);
  return old !== undefined && isSameLine(old, strand);
}

function isSameLine(a: Strand, b: Strand): boolean {
  return a.at === b.at && a.from === b.from && a.to === b.to;
}

/** Gives an arrow another shape. */
export function adopt({ shapes, lines, frame, bands }: Search, index: number, next: Shape): void {
  const strands = shapes[index]?.strands ?? [];
  leave(bands, strands);
  enter(bands, next.strands, index);
  removeLines(lines, strands);
  addLines(lines, next.strands, index);
  removeFrameEnds(frame, strands);
  addFrameEnds(frame, next.strands);
  shapes[index] = next;
}

/** Brings what is known of a shape up to date after ranks have changed. */
export function refresh({ lines, n }: Search, shape: Shape): void {
  measureStrands(shape.strands, n);
  updateLines(lines, shape.strands);
  shape.ownCost = Number.NaN;
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

/** What the whole drawing costs. */
export function totalCost(search: Search): number {
  const { shapes, lines, frame, bands, memory } = search;
  let cost = allCrossings(lines, shapes);
  for (const band of bands) cost += orderCostOf(band, memory);
  shapes.forEach((shape, index) => {
    cost += ownCostOf(search, index, shape);
    cost += (WEIGHTS.codeOrder / 2) * disorderOf(frame, shape.strands, byCode);
  });
  return memory === NO_MEMORY ? cost : cost + costOfTurns(turnsOf(search), memory.turning);
}

/** Trees, by arrow, with what they cost together. */
export interface Snapshot {
  readonly cost: number;
  readonly trees: readonly (readonly Strand[])[];
}

/** The trees as they are now. */
export function snapshot(search: Search): Snapshot {
  return {
    cost: totalCost(search),
    trees: search.shapes.map(({ strands }) => cloneStrands(strands)),
  };
}
