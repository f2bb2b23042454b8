/**
 * The end of the search: arrows that leave or arrive at a box as one line stand next to each other there. The search
 * has been drawn towards this; where it did not come to it, the order is mended as cheaply as can be.
 */
import type { Network } from '../normalise/network.js';
import type { StartingPoint } from '../start/starting-point.js';
import { bandOf, enter, leave, type Band } from '../strands/bands.js';
import { measureStrands } from '../strands/measure-strands.js';
import { gapsOf, link, strandOf, unlink, type Strand } from '../strands/strand.js';
import { cloneStrands, type Trees } from '../strands/strand-tree.js';
import { placeNew } from './moves.js';
import {
  adopt,
  beginSearch,
  refresh,
  shapeOf,
  snapshot,
  totalCost,
  type SearchState,
} from './search-state.js';

/** The trees, with neighbouring places for all ends at a shared port. */
export function joinPorts(network: Network, start: StartingPoint, seed: number): Trees {
  const isShared = network.arrows.some(({ terminals }) => terminals.some(({ port }) => port > 0));
  if (!isShared) return start.trees;
  const search = beginSearch(network, start, seed);
  for (const ends of endsByPort(search)) {
    for (const { arrow, terminal } of ends.filter(reachesFrame).slice(1)) {
      const end = search.shapes[arrow]?.strands.find((strand) => strand.terminal === terminal);
      if (end !== undefined) leaveByGap(search, end);
    }
  }
  for (const ends of endsByPort(search)) {
    const band = ends[0] && bandOf(search.bands, ends[0]);
    if (band === undefined || areNeighbours(band, ends)) continue;
    const costs = ends.map((end) => costAround(search, ends, end));
    const best = ends[costs.indexOf(Math.min(...costs))];
    if (best !== undefined) gather(search, band, ends, best);
  }
  return snapshot(search).trees;
}

function reachesFrame({ links }: Strand): boolean {
  return links.some(({ isFrame }) => isFrame);
}

/** Two arrows that are one line at a box cannot both go straight on to the frame: they would end there at one point.
 *  One goes there through gaps, where that costs least. */
function leaveByGap(search: SearchState, end: Strand): void {
  const { network, n, shapes } = search;
  const [low, high] = gapsOf(end, n);
  const arrow = end.arrow;
  const strands = shapes[arrow]?.strands ?? [];
  const place = strands.indexOf(end);
  let best: { readonly cost: number; readonly strands: readonly Strand[] } | undefined;
  for (let across = low; across <= high; across++) {
    for (let along = 0; along <= n; along++) {
      const next = detached(strands, place, across, along);
      measureStrands(next, n);
      for (const strand of next.slice(-2)) {
        placeNew(search, arrow, strand);
        measureStrands(next, n);
      }
      const before = shapes[arrow];
      adopt(search, arrow, shapeOf(network, arrow, next));
      const cost = totalCost(search);
      if (before !== undefined) adopt(search, arrow, before);
      if (best === undefined || cost < best.cost) best = { cost, strands: next };
    }
  }
  if (best !== undefined) adopt(search, arrow, shapeOf(network, arrow, best.strands));
}

/** A copy of the tree in which a strand reaches the frame by a gap across it and one along it; these come last. */
function detached(
  strands: readonly Strand[],
  place: number,
  across: number,
  along: number,
): readonly Strand[] {
  const copies = cloneStrands(strands);
  const end = copies[place];
  const side = end?.links.find(({ isFrame }) => isFrame);
  if (end === undefined || side === undefined) return copies;
  const [first, second] = [
    strandOf(end.isVertical ? 'row-gap' : 'column-gap', across, FIRST),
    strandOf(end.isVertical ? 'column-gap' : 'row-gap', along, FIRST),
  ];
  unlink(end, side);
  link(end, first);
  link(first, second);
  link(second, side);
  return [...copies, first, second];
}

/** Some rank: the place is looked for then. */
const FIRST = 0.5;

function endsByPort({ shapes }: SearchState): readonly (readonly Strand[])[] {
  const ports = new Map<number, Strand[]>();
  for (const strand of shapes.flatMap(({ strands }) => strands)) {
    const port = strand.terminal?.port ?? 0;
    if (port > 0) ports.set(port, [...(ports.get(port) ?? []), strand]);
  }
  return [...ports.values()];
}

function areNeighbours({ members }: Band, ends: readonly Strand[]): boolean {
  const places = ends.map((end) => members.indexOf(end));
  return Math.max(...places) - Math.min(...places) === ends.length - 1;
}

/** What the drawing would cost with all ends round one of them; leaves it as it was. */
function costAround(search: SearchState, ends: readonly Strand[], middle: Strand): number {
  const band = bandOf(search.bands, middle);
  if (band === undefined) return Infinity;
  const before = ends.map(({ rank }) => rank);
  gather(search, band, ends, middle);
  const cost = totalCost(search);
  ends.forEach((end, index) => {
    move(search, end, before[index] ?? end.rank);
  });
  return cost;
}

/** Puts all ends right behind one of them, in their order. */
function gather(search: SearchState, band: Band, ends: readonly Strand[], first: Strand): void {
  const others = band.members.filter((strand) => strand !== first && ends.includes(strand));
  const next = band.members.find((strand) => strand.rank > first.rank && !ends.includes(strand));
  const room = (next?.rank ?? 1) - first.rank;
  others.forEach((end, index) => {
    move(search, end, first.rank + (room * (index + 1)) / (others.length + 1));
  });
}

function move(search: SearchState, strand: Strand, rank: number): void {
  const shape = search.shapes[strand.arrow];
  if (shape === undefined) return;
  leave(search.bands, [strand]);
  strand.rank = rank;
  enter(search.bands, [strand], strand.arrow);
  refresh(search, shape);
}
