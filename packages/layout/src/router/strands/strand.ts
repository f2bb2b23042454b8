/**
 * Strands, the pieces that arrows are made of, and which of them may meet.
 *
 * On a strict staircase every x lies in the column of one box or in a gap between two, and every y in
 * a row or a gap. A strand is one straight run that stays in one such band: above or below box i in
 * its column, left or right of it in its row, or anywhere in gap k (before box k). Such a run can hit
 * no box, whatever its place within the band. An arrow is a tree of strands, horizontal ones linked
 * to vertical ones.
 */
import type { Terminal } from '../normalise/network.js';

/** The bands, named by what a strand in them does. `frame-*` are the four sides of the frame: no lines,
 *  but leaves of the tree, each linked to the strand that reaches it. */
export type Lane =
  | 'above'
  | 'below'
  | 'left'
  | 'right'
  | 'column-gap'
  | 'row-gap'
  | 'frame-top'
  | 'frame-bottom'
  | 'frame-left'
  | 'frame-right';

/** A node of an arrow's tree. Mutable: the search works on it in place. */
export interface Strand {
  readonly lane: Lane;
  /** The lane as a number, for tables: see `LANES`. */
  readonly laneNumber: number;
  /** Which box, or which gap: gap k stands before box k, gap n after the last. 0 at the frame. */
  readonly index: number;
  readonly isVertical: boolean;
  /** True for a side of the frame. */
  readonly isFrame: boolean;
  /** Set on every strand that an end sits on. */
  readonly terminal: Terminal | undefined;
  /** Place within the band, between 0 and 1: left to right, top to bottom. */
  rank: number;
  links: Strand[];
  /** Where it lies and how far it reaches, in band units: see `measureStrands`. */
  at: number;
  from: number;
  to: number;
  /** Number of its arrow; set when it enters its band. */
  arrow: number;
  /** Row of its line among those along its axis; -1 where it has none (yet). */
  row: number;
  /** Place of its line in the table of its band. */
  slot: number;
  /** Where the previous layout had its end, from 1 on along its side; 0 where it had not: see `PreviousLayout`. */
  previousOrder: number;
  /** The strand before it on the last walk over its tree: see `walkFrom`. */
  via: Strand | undefined;
  /** True while a tree is compared with a changed copy, for a strand that lies where it lay. */
  isKept: boolean;
  /** Place among the strands of its tree while the tree is copied. */
  place: number;
}

/** Numbers of the lanes; those that hold lines come first. */
const LANES: Readonly<Record<Lane, number>> = {
  above: 0,
  below: 1,
  left: 2,
  right: 3,
  'column-gap': 4,
  'row-gap': 5,
  'frame-top': 6,
  'frame-bottom': 7,
  'frame-left': 8,
  'frame-right': 9,
};
/** The lanes from this one on are gaps. */
const FIRST_GAP = 4;
/** How many lanes hold lines. */
export const LINE_LANES = 6;

const FRAME: ReadonlySet<Lane> = new Set([
  'frame-top',
  'frame-bottom',
  'frame-left',
  'frame-right',
]);

const VERTICAL: ReadonlySet<Lane> = new Set([
  'above',
  'below',
  'column-gap',
  'frame-left',
  'frame-right',
]);

/** A strand of its own, linked to nothing. */
export function strandOf(lane: Lane, index: number, rank: number, terminal?: Terminal): Strand {
  return {
    lane,
    laneNumber: LANES[lane],
    index,
    isVertical: VERTICAL.has(lane),
    isFrame: FRAME.has(lane),
    terminal,
    rank,
    links: [],
    at: 0,
    from: 0,
    to: 0,
    arrow: -1,
    row: -1,
    slot: -1,
    previousOrder: 0,
    via: undefined,
    isKept: false,
    place: 0,
  };
}

/** The same strand, linked to nothing. Written out, for it is made several times in every move. */
export function copyOf(strand: Strand): Strand {
  return {
    lane: strand.lane,
    laneNumber: strand.laneNumber,
    index: strand.index,
    isVertical: strand.isVertical,
    isFrame: strand.isFrame,
    terminal: strand.terminal,
    rank: strand.rank,
    links: [],
    at: strand.at,
    from: strand.from,
    to: strand.to,
    arrow: strand.arrow,
    row: strand.row,
    slot: -1,
    previousOrder: strand.previousOrder,
    via: undefined,
    isKept: false,
    place: 0,
  };
}

/** True for a line in a gap between boxes, not beside a box. */
export function isInGap({ laneNumber }: Strand): boolean {
  return laneNumber >= FIRST_GAP && laneNumber < LINE_LANES;
}

const BOX_LANES = { top: 'above', bottom: 'below', left: 'left', right: 'right' } as const;
/** The leaves at the sides of the frame. */
export const FRAME_LANES = {
  top: 'frame-top',
  bottom: 'frame-bottom',
  left: 'frame-left',
  right: 'frame-right',
} as const;

/** The strand that a terminal stands on: its fixed start or end. */
export function strandAt(terminal: Terminal, rank: number): Strand {
  if (terminal.box === undefined) return strandOf(FRAME_LANES[terminal.side], 0, rank, terminal);
  return strandOf(BOX_LANES[terminal.side], terminal.box, rank, terminal);
}

/** Lowest and highest index of a gap across the strand's own axis that the strand can meet. */
export type GapRange = readonly [low: number, high: number];

/** Which gaps a strand can reach without leaving its band or entering a box; n is the number of boxes. */
export function gapsOf(strand: Strand, n: number): GapRange {
  return [lowestGap(strand), highestGap(strand, n)];
}

/** The first of the gaps that a strand can reach. */
export function lowestGap({ lane, index }: Strand): number {
  return lane === 'below' || lane === 'right' ? index + 1 : 0;
}

/** The last of them. */
export function highestGap({ lane, index }: Strand, n: number): number {
  return lane === 'above' || lane === 'left' ? index : n;
}

/** True where a line from one strand turns straight into the other. */
export function canMeet(a: Strand, b: Strand, n: number): boolean {
  if (a.isVertical === b.isVertical) return false;
  const vertical = a.isVertical ? a : b;
  const horizontal = a.isVertical ? b : a;
  if (vertical.isFrame || horizontal.isFrame) return meetsFrame(vertical, horizontal);
  if (vertical.lane === 'column-gap') return isIn(vertical.index, gapsOf(horizontal, n));
  if (horizontal.lane === 'row-gap') return isIn(horizontal.index, gapsOf(vertical, n));
  if (vertical.lane === 'above') {
    return horizontal.lane === 'right' && horizontal.index < vertical.index;
  }
  return horizontal.lane === 'left' && horizontal.index > vertical.index;
}

function isIn(index: number, [low, high]: GapRange): boolean {
  return index >= low && index <= high;
}

/** Lines above a box reach the top of the frame, lines to its right the right side, and so on. */
function meetsFrame(vertical: Strand, horizontal: Strand): boolean {
  switch (horizontal.lane) {
    case 'frame-top':
      return vertical.lane === 'column-gap' || vertical.lane === 'above';
    case 'frame-bottom':
      return vertical.lane === 'column-gap' || vertical.lane === 'below';
    case 'row-gap':
      return vertical.lane === 'frame-left' || vertical.lane === 'frame-right';
    case 'left':
      return vertical.lane === 'frame-left';
    case 'right':
      return vertical.lane === 'frame-right';
    default:
      return false;
  }
}

/** True where the strand can take one more link: a side of the frame takes one, and a strand reaches
 *  each side of the frame once. */
export function canLink(a: Strand, b: Strand, n: number): boolean {
  if (!canMeet(a, b, n)) return false;
  if (a.isFrame) return a.links.length === 0 && !b.links.some((link) => link.lane === a.lane);
  if (b.isFrame) return b.links.length === 0 && !a.links.some((link) => link.lane === b.lane);
  return true;
}

/** Links two strands. */
export function link(a: Strand, b: Strand): void {
  a.links.push(b);
  b.links.push(a);
}

/** Takes the link between two strands away. */
export function unlink(a: Strand, b: Strand): void {
  a.links = a.links.filter((strand) => strand !== b);
  b.links = b.links.filter((strand) => strand !== a);
}
