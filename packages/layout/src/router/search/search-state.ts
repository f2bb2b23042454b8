/**
 * The drawing while it is searched for: the trees of all arrows, with the tables that tell fast what a
 * change costs.
 */
import type { Network } from '../normalise/network.js';
import { randomOf, type Random } from '../random.js';
import { NO_PREVIOUS, type PreviousLayout } from '../start/previous-layout.js';
import type { StartingPoint } from '../start/starting-point.js';
import { bandsOf, enter, leave, type Band } from '../strands/bands.js';
import { measureMoved, measureStrands } from '../strands/measure-strands.js';
import { emptyPool, type StrandPool } from '../strands/strand-pool.js';
import { cloneStrands } from '../strands/strand-tree.js';
import type { Strand } from '../strands/strand.js';
import { orderCostOf } from './best-rank.js';
import { combCost, detours, doubtCost, plainCost, WEIGHTS } from './cost.js';
import {
  addFrameEnds,
  byCode,
  byPreviousOrder,
  disorderChange,
  disorderOf,
  noFrameEnds,
  removeFrameEnds,
  type FrameEnds,
} from './frame-order.js';
import { inversionCost, inversionsOf } from './inversions.js';
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
import type { Shape } from './shape.js';

/** Mutable: the moves work on it in place. */
export interface SearchState {
  readonly network: Network;
  readonly n: number;
  readonly shapes: Shape[];
  readonly lines: Lines;
  readonly frame: FrameEnds;
  readonly bands: readonly Band[];
  readonly previous: PreviousLayout;
  /** Arrows that half of the moves are spent on; empty where none stands out. */
  readonly focus: readonly number[];
  readonly random: Random;
  /** Strands for the copies of trees that moves make. */
  readonly pool: StrandPool;
  /** In crossings: how much worse a change may be and still be taken now and then. */
  temperature: number;
  /** In crossings: what it costs that two ends stand the other way round than in the previous layout. */
  inversionPrice: number;
}

/** A search that begins with copies of the trees. */
export function beginSearch(
  network: Network,
  { trees, previous, changed }: StartingPoint,
  seed: number,
): SearchState {
  const n = network.boxes;
  const lines = noLines(n);
  const frame = noFrameEnds();
  const bands = bandsOf(n);
  const shapes = trees.map((tree, index): Shape => {
    const strands = withPreviousOrder(cloneStrands(tree), previous);
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
    previous,
    focus: changed,
    random,
    pool: emptyPool(),
    temperature: 0,
    inversionPrice: previous.inversions.price,
  };
}

function withPreviousOrder(
  strands: readonly Strand[],
  { orderOf }: PreviousLayout,
): readonly Strand[] {
  for (const strand of strands) {
    if (strand.terminal !== undefined) strand.previousOrder = orderOf(strand.terminal);
  }
  return strands;
}

/** The shape of an arrow whose strands are measured. */
export function shapeOf(network: Network, index: number, strands: readonly Strand[]): Shape {
  const arrow = network.arrows[index];
  const fixedCost =
    arrow === undefined ? 0 : detours(arrow, strands) + combCost(arrow, strands, network.boxes);
  return { strands, fixedCost, ownCost: Number.NaN };
}

/** True where the new shape of an arrow costs at most so much more than its present one. Only lines that
 *  are new, gone, or longer or shorter than before can cross others than before. */
export function isWithin(search: SearchState, index: number, next: Shape, limit: number): boolean {
  const { network, shapes, lines, frame, inversionPrice } = search;
  const shape = shapes[index];
  if (shape === undefined) return false;
  const plain = plainCostOf(search, index, next);
  let change = plain - ownCostOf(search, index, shape);
  change += WEIGHTS.codeOrder * disorderChange(frame, shape.strands, next.strands, byCode);
  if (inversionPrice > 0) {
    change += inversionPrice * disorderChange(frame, shape.strands, next.strands, byPreviousOrder);
  }
  markKept(lines, shape.strands, next.strands);
  for (const strand of shape.strands) {
    if (!strand.isFrame && !strand.isKept) change -= crossingsOf(lines, strand, index);
  }
  for (const strand of next.strands) {
    if (change > limit) return false;
    if (!strand.isFrame && !strand.isKept) change += crossingsOf(lines, strand, index);
  }
  if (change > limit) return false;
  // Last, for it takes longest and most changes are too dear without it.
  const doubts = doubtCost(network.arrows[index], next.strands);
  next.ownCost = plain + doubts;
  return change + doubts <= limit;
}

/** Marks the strands of a tree and of its changed copy that lie where they lay. */
function markKept(lines: Lines, tree: readonly Strand[], copy: readonly Strand[]): void {
  for (const strand of tree) strand.isKept = false;
  for (const strand of copy) {
    const old = lineBefore(lines, strand);
    strand.isKept = old !== undefined && isSameLine(old, strand);
    if (old !== undefined) old.isKept = strand.isKept;
  }
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
export function adopt(
  { shapes, lines, frame, bands }: SearchState,
  index: number,
  next: Shape,
): void {
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
export function refresh({ lines, n }: SearchState, shape: Shape): void {
  measureStrands(shape.strands, n);
  updateLines(lines, shape.strands);
  shape.ownCost = Number.NaN;
}

/** The same after one strand alone has another rank. */
export function refreshMoved({ lines, n }: SearchState, shape: Shape, strand: Strand): void {
  measureMoved(strand, n);
  updateLines(lines, [strand]);
  updateLines(lines, strand.links);
  shape.ownCost = Number.NaN;
}

/** What an arrow costs by itself; remembered until one of its strands moves. */
function ownCostOf(search: SearchState, index: number, shape: Shape): number {
  if (Number.isNaN(shape.ownCost)) {
    const doubts = doubtCost(search.network.arrows[index], shape.strands);
    shape.ownCost = plainCostOf(search, index, shape) + doubts;
  }
  return shape.ownCost;
}

/** The same but for what may be misread in the arrow. */
function plainCostOf(search: SearchState, index: number, shape: Shape): number {
  return plainCost(shape) + novelty(search, index, shape.strands);
}

/** What it costs that strands are not those of the previous layout. */
function novelty({ previous }: SearchState, arrow: number, strands: readonly Strand[]): number {
  if (!previous.knows(arrow)) return 0;
  let cost = 0;
  for (const strand of strands) {
    const isNew = !strand.isFrame && previous.rankOf(arrow, strand) === undefined;
    if (isNew) cost += WEIGHTS.novelty;
  }
  return cost;
}

/** What the whole drawing costs. */
export function totalCost(search: SearchState): number {
  const { shapes, lines, frame, bands, previous } = search;
  let cost = allCrossings(lines, shapes);
  for (const band of bands) cost += orderCostOf(band, previous);
  shapes.forEach((shape, index) => {
    cost += ownCostOf(search, index, shape);
    cost += (WEIGHTS.codeOrder / 2) * disorderOf(frame, shape.strands, byCode);
  });
  return previous === NO_PREVIOUS
    ? cost
    : cost + inversionCost(inversionsOf(search), previous.inversions);
}

/** Trees, by arrow, with what they cost together. */
export interface Snapshot {
  readonly cost: number;
  readonly trees: readonly (readonly Strand[])[];
}

/** The trees as they are now. */
export function snapshot(search: SearchState): Snapshot {
  return {
    cost: totalCost(search),
    trees: search.shapes.map(({ strands }) => cloneStrands(strands)),
  };
}
