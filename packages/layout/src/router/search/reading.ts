/**
 * What a tree of lines says to a reader, who follows each line with the flow, past forks and through joins. Where not
 * every source serves every target, a tree may say more than is so, or need a line that runs both ways.
 */
import type { NetArrow, Terminal, TerminalPair } from '../normalise/network.js';
import { walkFrom } from '../strands/strand-tree.js';
import type { Strand } from '../strands/strand.js';

/** A tree as numbered corners with the pieces of line between them, rooted at some corner: each piece leads from a
 *  corner up to the next one on the way to the root. */
interface LineGraph {
  readonly strands: readonly Strand[];
  /** For each corner the next one on the way to the root; -1 for the root. */
  readonly up: readonly number[];
  /** For each corner which way the flow takes the piece above it: `UP`, `DOWN`, their sum, or 0. */
  readonly flow: number[];
}

const [UP, DOWN] = [1, 2];

/** How often a tree says what is not so: pieces of line that run both ways, and pairs of a source and a target that it
 *  does not serve though the lines lead there. 0 where the tree says who serves whom and nothing else. */
export function misreadings(
  { serves, unserved }: Pick<NetArrow, 'serves' | 'unserved'>,
  strands: readonly Strand[],
): number {
  const graph = graphOf(strands);
  const { flow } = graph;
  waysFollowed(graph, serves ?? [], (corner, way) => {
    flow[corner] = (flow[corner] ?? 0) | way;
    return true;
  });
  let count = waysFollowed(graph, unserved, (corner, way) => ((flow[corner] ?? 0) & way) !== 0);
  for (const ways of flow) if (ways === (UP | DOWN)) count++;
  return count;
}

/** The corners are numbered by the strands: where a strand meets the one before it on a walk, and its end. */
function graphOf(strands: readonly Strand[]): LineGraph {
  const up = new Array<number>(2 * strands.length).fill(-1);
  strands.forEach((strand, place) => (strand.place = place));
  const [root] = strands;
  for (const strand of root === undefined ? [] : walkFrom(root)) {
    const along = cornersAlong(strand, strands.length);
    const entry = strand.via === undefined ? 0 : along.indexOf(strand.place);
    for (let place = 0; place < along.length; place++) {
      const next = along[place < entry ? place + 1 : place - 1];
      if (place !== entry) up[along[place] ?? 0] = next ?? -1;
    }
  }
  return { strands, up, flow: new Array<number>(up.length).fill(0) };
}

/** The corners of a strand, from left to right or from top to bottom. */
function cornersAlong(strand: Strand, count: number): readonly number[] {
  const { via, place, terminal } = strand;
  const corners = linksAlong(strand).map((other) => (other === via ? place : other.place));
  if (terminal === undefined) return corners;
  if (beginsAtBox(strand)) corners.unshift(count + place);
  else corners.push(count + place);
  return corners;
}

/** The links in the order in which they stand along the strand. */
function linksAlong({ links }: Strand): readonly Strand[] {
  for (let index = 1; index < links.length; index++) {
    if ((links[index - 1]?.at ?? 0) > (links[index]?.at ?? 0)) {
      return [...links].sort((one, other) => one.at - other.at);
    }
  }
  return links;
}

/** True for a strand whose box is at its left or upper end. */
function beginsAtBox({ lane }: Strand): boolean {
  return lane === 'below' || lane === 'right';
}

/** Follows the way from each source to its target, piece by piece, as long as `visit` says to go on; returns how many
 *  ways it followed to their ends. */
function waysFollowed(
  graph: LineGraph,
  pairs: readonly TerminalPair[],
  visit: (corner: number, way: number) => boolean,
): number {
  let count = 0;
  let last: Terminal | undefined;
  let start = -1;
  const isAbove = new Array<boolean>(graph.up.length).fill(false);
  for (const [source, target] of pairs) {
    if (source !== last) {
      last = source;
      start = cornerOf(graph, source);
      isAbove.fill(false);
      for (let corner = start; corner >= 0; corner = graph.up[corner] ?? -1) isAbove[corner] = true;
    }
    const end = cornerOf(graph, target);
    if (start >= 0 && end >= 0 && isFollowed(graph, start, end, isAbove, visit)) count++;
  }
  return count;
}

function isFollowed(
  { up }: LineGraph,
  start: number,
  end: number,
  isAboveStart: readonly boolean[],
  visit: (corner: number, way: number) => boolean,
): boolean {
  let top = end;
  for (; isAboveStart[top] !== true; top = up[top] ?? -1) {
    if (top < 0 || !visit(top, DOWN)) return false;
  }
  for (let corner = start; corner !== top; corner = up[corner] ?? -1) {
    if (!visit(corner, UP)) return false;
  }
  return true;
}

/** The corner of an end; -1 where it has none. */
function cornerOf({ strands }: LineGraph, terminal: Terminal): number {
  for (const strand of strands)
    if (strand.terminal === terminal) return strands.length + strand.place;
  return -1;
}

/** How often four lines of a tree meet in one point: which of them go together cannot be seen. */
export function knotsOf(strands: readonly Strand[]): number {
  let count = 0;
  for (const strand of strands) {
    if (!strand.isVertical || strand.isFrame) continue;
    for (const other of strand.links) {
      if (other.at <= strand.from || other.at >= strand.to) continue;
      if (strand.at > other.from && strand.at < other.to) count++;
    }
  }
  return count;
}
