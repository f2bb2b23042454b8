/**
 * From the state of the previous layout to the start of the next: what is still there keeps its tree and its
 * place, also where it was renamed; what is new gets a tree of its own.
 */
import { EFFORTS } from '../effort.js';
import type { NetArrow, Network, Terminal } from '../normalise/network.js';
import type { TreeTools } from '../strands/connect.js';
import { pruned, reached } from '../strands/strand-tree.js';
import { canLink, link, strandAt, strandOf, type Lane, type Strand } from '../strands/strand.js';
import { firstTree, joinAll } from './first-tree.js';
import { isLayoutState, type SavedStrand, type SavedTree } from './layout-state.js';
import { matchArrows, matchBoxes, matchTerminals, type BoxMatching } from './matching.js';
import { previousLayoutOf } from './previous-layout.js';
import type { ContinuedStart } from './starting-point.js';

/** The trees of the previous layout as far as they still fit, and new ones for the rest. Total: `saved` may
 *  be anything; what cannot be used is ignored. Undefined where nothing can be used. */
export function restore(
  network: Network,
  saved: unknown,
  tools: TreeTools,
): ContinuedStart | undefined {
  if (!isLayoutState(saved)) return undefined;
  const boxes = matchBoxes(network, saved.boxes);
  const savedOf = matchArrows(network, saved.arrows, boxes);
  const changed: number[] = [];
  const known = new Map<number, readonly Strand[]>();
  const places = new Map<Terminal, number>();
  const trees = network.arrows.map((arrow, index) => {
    const tree = savedOf.get(arrow);
    const restored = tree && restoreTree(arrow, tree, { boxes, places }, tools);
    if (restored === undefined || restored.isChanged) changed.push(index);
    if (restored !== undefined) known.set(index, restored.kept);
    return restored?.strands ?? firstTree(arrow, tools);
  });
  if (known.size === 0) return undefined;
  const hasAll = known.size === Object.keys(saved.arrows).length;
  return {
    kind: 'continued',
    trees,
    changed,
    hasLostBox: network.boxes < saved.boxes.length,
    widths: { labelWidth: saved.labelWidth, straight: saved.straight, places: saved.places },
    previous: previousLayoutOf(known, places, network.boxes),
    isSettled: (effort) =>
      changed.length === 0 &&
      (effort === 'typing' || hasAll) &&
      EFFORTS.indexOf(saved.effort) >= EFFORTS.indexOf(effort),
  };
}

interface Here {
  readonly boxes: BoxMatching;
  /** Where the ends stood along their sides; filled arrow by arrow. */
  readonly places: Map<Terminal, number>;
}

interface RestoredTree {
  readonly strands: readonly Strand[];
  /** Those of them that the previous layout had. */
  readonly kept: readonly Strand[];
  readonly isChanged: boolean;
}

function restoreTree(
  arrow: NetArrow,
  saved: SavedTree,
  { boxes, places }: Here,
  tools: TreeTools,
): RestoredTree | undefined {
  const { n, random } = tools;
  const ends = matchTerminals(arrow, saved, boxes);
  for (const [key, place] of placesOfEnds(saved)) {
    const terminal = ends.get(key);
    if (terminal !== undefined) places.set(terminal, place);
  }
  const old = saved.strands.map((strand) => restoreStrand(strand, ends, boxes));
  for (const [from, to] of saved.links) {
    const [a, b] = [old[from], old[to]];
    if (a && b && canLink(a, b, n) && !reached(a).includes(b)) link(a, b);
  }
  const kept = pruned([...new Set(old.flatMap((strand) => strand ?? []))]);
  const missing = arrow.terminals.filter((end) => !kept.some(({ terminal }) => terminal === end));
  const parts = [...componentsOf(kept), ...missing.map((end) => [strandAt(end, random())])];
  const hasLost = saved.strands.some(([, , , key]) => key !== '' && !ends.has(key));
  const isChanged = parts.length > 1 || hasLost || kept.length < saved.strands.length;
  const strands = joinAll(arrow, parts, tools);
  return strands && { strands, kept, isChanged };
}

/** A strand as it was. The line at a box that has gone stays as a line in the gap there, as long as others
 *  hang on it: so they keep their way. */
function restoreStrand(
  [lane, index, rank, key]: SavedStrand,
  ends: ReadonlyMap<string, Terminal>,
  boxes: BoxMatching,
): Strand | undefined {
  const terminal = ends.get(key);
  if (terminal !== undefined) return strandAt(terminal, rank);
  if (key === '') return isGap(lane) ? strandOf(lane, ...boxes.placeNow(index, rank)) : undefined;
  const gap = GAPS_BESIDE.get(lane);
  const place = gap && boxes.placeOfGone(index, rank);
  return place && strandOf(gap, ...place);
}

/** The gaps that the rows and columns of boxes become, by lane. */
const GAPS_BESIDE: ReadonlyMap<string, Lane> = new Map([
  ['above', 'column-gap'],
  ['below', 'column-gap'],
  ['left', 'row-gap'],
  ['right', 'row-gap'],
]);

/** Where the ends stood along their sides, in the bands of that time: at a box by their own rank, at the
 *  frame where the line was that led there. */
function placesOfEnds({ strands, links }: SavedTree): readonly (readonly [string, number])[] {
  return strands.flatMap(([lane, , rank, key], at): readonly (readonly [string, number])[] => {
    if (key === '') return [];
    if (GAPS_BESIDE.has(lane)) return [[key, rank]];
    const [from, to] = links.find((pair) => pair.includes(at)) ?? [];
    const line = strands[(from === at ? to : from) ?? -1];
    return line === undefined ? [] : [[key, placeAcross(line)]];
  });
}

function placeAcross([lane, index, rank]: SavedStrand): number {
  return 2 * index + (isGap(lane) ? 0 : 1) + rank;
}

function isGap(lane: string): lane is Lane & ('column-gap' | 'row-gap') {
  return lane === 'column-gap' || lane === 'row-gap';
}

/** The trees that a set of strands falls into, the largest first. */
function componentsOf(strands: readonly Strand[]): readonly (readonly Strand[])[] {
  const parts: (readonly Strand[])[] = [];
  for (const strand of strands) {
    if (!parts.some((part) => part.includes(strand))) parts.push(reached(strand));
  }
  return parts.sort((a, b) => b.length - a.length);
}
