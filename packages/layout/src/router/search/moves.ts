/**
 * The moves of the search: one arrow gets another tree, or one of its lines another place among its
 * neighbours. Another tree is accepted by the Metropolis rule; another place is drawn by Gibbs sampling.
 */
import { pick } from '../random.js';
import { bandOf, enter, isCrowded, leave, spread, type Band } from '../strands/bands.js';
import { measureMoved, measureStrands } from '../strands/measure-strands.js';
import { obeysFeedback } from '../strands/strand-tree.js';
import type { Strand } from '../strands/strand.js';
import { bestRank } from './best-rank.js';
import { anyStrand } from './lines.js';
import { adopt, isKept, isWithin, refresh, shapeOf, type SearchState } from './search-state.js';
import { regraft, shiftGap } from './tree-moves.js';

/** Makes one move with some arrow. */
export function makeMove(search: SearchState): void {
  const arrow = nextArrow(search);
  if (search.random() < TREE_CHANGES) changeTree(search, arrow);
  else reorder(search, arrow);
}

/** Share of the moves that change a tree; the others change an order. */
const TREE_CHANGES = 0.45;

/** The arrow to move next: large trees have more to gain, so that each is as likely as it has lines. */
function nextArrow({ shapes, lines, focus, random }: SearchState): number {
  const isFocused = focus.length < shapes.length && random() < 0.5;
  const arrow = isFocused ? pick(random, focus) : undefined;
  return arrow ?? anyStrand(lines, random)?.arrow ?? 0;
}

/** A tree is changed, its new strands put at their best places, and kept or dropped by what it costs. */
export function changeTree(search: SearchState, index: number): void {
  const { network, n, shapes, random } = search;
  const arrow = network.arrows[index];
  const shape = shapes[index];
  if (arrow === undefined || shape === undefined || arrow.terminals.length < 2) return;
  const change = random() < 0.4 ? shiftGap : regraft;
  const strands = change(shape.strands, n, random);
  if (strands === undefined || !obeysFeedback(arrow, strands, n)) return;
  measureStrands(strands, n);
  for (const strand of strands) {
    if (strand.row >= 0 || strand.isFrame) continue;
    placeNew(search, index, strand);
    measureMoved(strand, n);
  }
  if (random() < FOLLOW) placeChanged(search, index, strands);
  const next = shapeOf(network, index, strands);
  const limit = -search.temperature * Math.log(random() || 1e-12);
  if (isWithin(search, index, next, limit)) adopt(search, index, next);
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
  place(search, index, strand, { temperature: search.temperature, without: undefined });
  if (strand.rank !== before) {
    leave(bands, [strand]);
    enter(bands, [strand], index);
    refresh(search, shape);
  }
  if (isCrowded(band)) spreadBand(search, band);
}

/** A new strand goes where it costs least, its arrow's old strands not counted. */
export function placeNew(search: SearchState, arrow: number, strand: Strand): void {
  place(search, arrow, strand, { temperature: 0, without: arrow });
}

function place(
  { bands, previous, inversionPrice, random }: SearchState,
  arrow: number,
  strand: Strand,
  how: { readonly temperature: number; readonly without: number | undefined },
): void {
  const band = bandOf(bands, strand);
  if (band === undefined) return;
  const choice = {
    arrow,
    previousRank: previous.rankOf(arrow, strand),
    inversionPrice,
    random,
    ...how,
  };
  strand.rank = bestRank(band, strand, choice);
}

function spreadBand(search: SearchState, band: Band): void {
  for (const arrow of spread(band)) {
    const shape = search.shapes[arrow];
    if (shape !== undefined) refresh(search, shape);
  }
}
