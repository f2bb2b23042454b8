/**
 * The moves of the search: one arrow gets another tree, or one of its lines another place among its
 * neighbours. Another tree is accepted by the Metropolis rule; another place is drawn by Gibbs sampling.
 */
import { pick } from '../random.js';
import { bandOf, enter, isCrowded, leave, spread, type Band } from '../strands/bands.js';
import { giveBack } from '../strands/strand-pool.js';
import { measureMoved, measureStrands } from '../strands/measure-strands.js';
import type { Strand } from '../strands/strand.js';
import { bestRank } from './best-rank.js';
import { anyStrand, crossingsOf } from './lines.js';
import {
  adopt,
  isKept,
  isWithin,
  refresh,
  refreshMoved,
  shapeOf,
  type SearchState,
} from './search-state.js';
import { regraft, shiftGap } from './tree-moves.js';

/** Makes one move with some arrow. */
export function makeMove(search: SearchState): void {
  if (search.random() < TREE_CHANGES) changeTree(search, arrowToChange(search));
  else reorder(search, anyArrow(search));
}

/** Share of the moves that change a tree; the others change an order. */
const TREE_CHANGES = 0.35;

/** Large trees have more to gain, so that each is as likely as it has lines. */
function anyArrow(search: SearchState): number {
  return focused(search) ?? anyStrand(search.lines, search.random)?.arrow ?? 0;
}

/** So have lines that cross many others: often the worse of two is taken. Two strands that have met stay as they are. */
function arrowToChange(search: SearchState): number {
  const arrow = focused(search);
  if (arrow !== undefined) return arrow;
  const { lines, random } = search;
  const [line, other] = [changeable(search), changeable(search)];
  if (random() > TOURNAMENTS) return line?.arrow ?? 0;
  const isWorse =
    line && other && crossingsOf(lines, other, other.arrow) > crossingsOf(lines, line, line.arrow);
  return (isWorse ? other : line)?.arrow ?? 0;
}

/** How often the worse of two lines is taken. */
const TOURNAMENTS = 0.6;

/** A line of a tree that has others beside it. */
function changeable({ lines, shapes, random }: SearchState): Strand | undefined {
  for (let attempt = 0; attempt < 4; attempt++) {
    const line = anyStrand(lines, random);
    if (line && (shapes[line.arrow]?.strands.length ?? 0) > 2) return line;
  }
  return undefined;
}

/** Half of the time one of the arrows that the search is about, where there are such. */
function focused({ shapes, focus, random }: SearchState): number | undefined {
  return focus.length < shapes.length && random() < 0.5 ? pick(random, focus) : undefined;
}

/** A tree is changed, its new strands put at their best places, and kept or dropped by what it costs. */
export function changeTree(search: SearchState, index: number): void {
  const { network, n, shapes, random, pool } = search;
  const arrow = network.arrows[index];
  const shape = shapes[index];
  if (arrow === undefined || shape === undefined || arrow.terminals.length < 2) return;
  const change = random() < 0.4 ? shiftGap : regraft;
  const strands = change(arrow, shape.strands, search);
  if (strands === undefined) return;
  measureStrands(strands, n);
  for (const strand of strands) {
    if (strand.row >= 0 || strand.isFrame) continue;
    placeNew(search, index, strand);
    measureMoved(strand, n);
  }
  if (random() < FOLLOW) placeChanged(search, index, strands);
  const next = shapeOf(network, index, strands);
  const limit = -search.temperature * Math.log(random() || 1e-12);
  const isTaken = isWithin(search, index, next, limit);
  if (isTaken) adopt(search, index, next);
  giveBack(pool, isTaken ? shape.strands : strands);
}

/** Where a tree has changed, the strands that stayed may have better places now, at boxes above all. */
function placeChanged(search: SearchState, index: number, strands: readonly Strand[]): void {
  for (const strand of strands) {
    if (strand.row < 0 || strand.isFrame || isKept(search.lines, strand)) continue;
    placeNew(search, index, strand);
    measureMoved(strand, search.n);
  }
}

/** Share of the changes after which the rest of the tree follows. */
const FOLLOW = 0.3;
/** A strand is put at another place in its band. */
export function reorder(search: SearchState, index: number): void {
  const { shapes, bands, random } = search;
  const shape = shapes[index];
  const strand = shape && pick(random, shape.strands);
  if (shape === undefined || strand === undefined || strand.isFrame) return;
  const band = bandOf(bands, strand);
  if (band === undefined || band.members.length < 2) return;
  const before = strand.rank;
  place(search, index, strand, search.temperature, undefined);
  if (strand.rank !== before) {
    leave(bands, [strand]);
    enter(bands, [strand], index);
    refreshMoved(search, shape, strand);
  }
  if (isCrowded(band)) spreadBand(search, band);
}

/** A new strand goes where it costs least, its arrow's old strands not counted. */
export function placeNew(search: SearchState, arrow: number, strand: Strand): void {
  place(search, arrow, strand, 0, arrow);
}

function place(
  { bands, previous, inversionPrice, random }: SearchState,
  arrow: number,
  strand: Strand,
  temperature: number,
  without: number | undefined,
): void {
  const band = bandOf(bands, strand);
  if (band === undefined) return;
  strand.rank = bestRank(band, strand, {
    arrow,
    without,
    temperature,
    previousRank: previous.rankOf(arrow, strand),
    inversionPrice,
    random,
  });
}

function spreadBand(search: SearchState, band: Band): void {
  for (const arrow of spread(band)) {
    const shape = search.shapes[arrow];
    if (shape !== undefined) refresh(search, shape);
  }
}
