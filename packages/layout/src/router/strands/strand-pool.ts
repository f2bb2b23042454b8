/**
 * An object pool of strands. Each move of the search copies a tree, and most copies are dropped again: strands that are used
 * again cost neither memory nor the time to collect it.
 */
import { copyOf, strandOf, type Strand } from './strand.js';

/** Strands that nobody needs any more. */
export interface StrandPool {
  readonly spare: Spare[];
}

/** A strand that may become any other. */
type Spare = { -readonly [Key in keyof Strand]: Strand[Key] };

/** A pool without strands: they are made when there are none. */
export function emptyPool(): StrandPool {
  return { spare: [] };
}

/** A strand in a gap, linked to nothing. */
export function gapStrand(
  { spare }: StrandPool,
  isVertical: boolean,
  index: number,
  rank: number,
): Strand {
  const blank = isVertical ? COLUMN_GAP : ROW_GAP;
  const strand = copied(blank, spare.pop());
  strand.index = index;
  strand.rank = rank;
  return strand;
}

const COLUMN_GAP = strandOf('column-gap', 0, 0);
const ROW_GAP = strandOf('row-gap', 0, 0);

/** A copy of a tree, in the same order: see `cloneStrands`. */
export function copyTree({ spare }: StrandPool, tree: readonly Strand[]): Strand[] {
  const copies: Strand[] = [];
  for (let place = 0; place < tree.length; place++) {
    const strand = tree[place];
    if (strand === undefined) break;
    strand.place = place;
    copies.push(copied(strand, spare.pop()));
  }
  for (let place = 0; place < tree.length; place++) {
    const links = copies[place]?.links;
    for (const { place: other } of tree[place]?.links ?? []) {
      const copy = copies[other];
      if (copy !== undefined) links?.push(copy);
    }
  }
  return copies;
}

/** Takes strands back, which must be held by nobody else. */
export function giveBack({ spare }: StrandPool, strands: readonly Strand[]): void {
  for (const strand of strands) {
    // Not by its length: that would drop the room that the array has.
    while (strand.links.length > 0) strand.links.pop();
    spare.push(strand);
  }
}

/** Makes a strand the same as another, linked to nothing. */
function copied(strand: Strand, into: Spare = copyOf(strand)): Spare {
  into.lane = strand.lane;
  into.laneNumber = strand.laneNumber;
  into.index = strand.index;
  into.isVertical = strand.isVertical;
  into.isFrame = strand.isFrame;
  into.terminal = strand.terminal;
  into.rank = strand.rank;
  into.at = strand.at;
  into.from = strand.from;
  into.to = strand.to;
  into.arrow = strand.arrow;
  into.row = strand.row;
  into.slot = -1;
  into.previousOrder = strand.previousOrder;
  return into;
}
