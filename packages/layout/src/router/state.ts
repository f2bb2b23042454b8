/**
 * The state of a layout: the trees and orders that an edit starts from, so that the picture that the
 * author has in mind stays what it is. Plain JSON; opaque to everybody else, and read with distrust.
 */
import type { NetArrow, Network } from './normalise.js';
import type { Memory } from './order.js';
import type { Random } from './random.js';
import { EFFORTS, type Effort } from './schedule.js';
import { canLink, link, strandAt, strandOf, type Lane, type Strand } from './strand.js';
import { firstTree, joinAll } from './first-tree.js';
import { pruned, reached } from './tree.js';

/** The boxes by id, in order, and the trees by arrow id. */
interface LayoutState {
  /** How long the search was that led here. */
  readonly effort: Effort;
  /** Widest label before it was broken, px. */
  readonly labelWidth: number;
  readonly boxes: readonly string[];
  readonly arrows: Readonly<Record<string, SavedTree>>;
}

interface SavedTree {
  readonly strands: readonly SavedStrand[];
  /** Pairs of indices of strands that are linked. */
  readonly links: readonly (readonly [number, number])[];
}

/** Lane, index, rank, and the key of the terminal or ''. */
type SavedStrand = readonly [lane: string, index: number, rank: number, key: string];

/** The state to hand to the next layout. */
export function stateOf(
  network: Network,
  trees: readonly (readonly Strand[])[],
  { effort, labelWidth }: { readonly effort: Effort; readonly labelWidth: number },
): LayoutState {
  return {
    effort,
    labelWidth,
    boxes: network.diagram.boxes.map(({ id }) => id),
    arrows: Object.fromEntries(
      network.arrows.map(({ id }, index) => [id, savedTree(trees[index] ?? [])]),
    ),
  };
}

function savedTree(strands: readonly Strand[]): SavedTree {
  return {
    strands: strands.map(({ lane, index, rank, terminal }) => [
      lane,
      index,
      Math.round(rank * 1e6) / 1e6,
      terminal?.key ?? '',
    ]),
    links: strands.flatMap((strand, from) =>
      strand.links
        .map((other) => strands.indexOf(other))
        .filter((to) => to > from)
        .map((to) => [from, to] as const),
    ),
  };
}

/** Where a search starts. */
export interface Start {
  readonly trees: readonly (readonly Strand[])[];
  readonly memory: Memory;
  /** Numbers of the arrows that the last layout did not have like this. */
  readonly changed: readonly number[];
}

export interface Restored extends Start {
  readonly labelWidth: number;
  /** True where nothing has changed and a search of this effort has been made. */
  readonly isSettled: (effort: Effort) => boolean;
}

/** The trees of the last layout as far as they still fit, and new ones for the rest. Total: `saved` may
 *  be anything; what cannot be used is ignored. Undefined where nothing can be used. */
export function restore(network: Network, saved: unknown, random: Random): Restored | undefined {
  if (!isLayoutState(saved)) return undefined;
  const changed: number[] = [];
  const known = new Set<number>();
  const ranks = new Map<string, number>();
  const trees = network.arrows.map((arrow, index) => {
    const tree = Object.hasOwn(saved.arrows, arrow.id) ? saved.arrows[arrow.id] : undefined;
    const restored = tree && restoreTree(network, arrow, tree, saved.boxes, random);
    if (restored === undefined || restored.isChanged) changed.push(index);
    if (restored !== undefined) known.add(index);
    for (const strand of restored?.strands ?? []) {
      ranks.set(memoryKey(index, strand), strand.rank);
    }
    return restored?.strands ?? firstTree(arrow, network.boxes, random);
  });
  if (known.size === 0) return undefined;
  return {
    trees,
    changed,
    labelWidth: saved.labelWidth,
    memory: {
      knows: (arrow) => known.has(arrow),
      rankOf: (arrow, strand) => ranks.get(memoryKey(arrow, strand)),
    },
    isSettled: (effort) =>
      changed.length === 0 && EFFORTS.indexOf(saved.effort) >= EFFORTS.indexOf(effort),
  };
}

function memoryKey(arrow: number, { lane, index, terminal }: Strand): string {
  return `${arrow} ${lane} ${index} ${terminal?.key ?? ''}`;
}

function restoreTree(
  network: Network,
  arrow: NetArrow,
  saved: SavedTree,
  boxes: readonly string[],
  random: Random,
): { readonly strands: readonly Strand[]; readonly isChanged: boolean } | undefined {
  const n = network.boxes;
  const old = saved.strands.map((strand) => restoreStrand(network, arrow, strand, boxes));
  for (const [from, to] of saved.links) {
    const [a, b] = [old[from], old[to]];
    if (a && b && canLink(a, b, n) && !reached(a).includes(b)) link(a, b);
  }
  const known = [...new Set(old.flatMap((strand) => strand ?? []))];
  const kept = pruned(known);
  const missing = arrow.terminals.filter((end) => !kept.some(({ terminal }) => terminal === end));
  const parts = [...componentsOf(kept), ...missing.map((end) => [strandAt(end, random())])];
  const isChanged = parts.length > 1 || kept.length < saved.strands.length;
  const strands = joinAll(arrow, parts, n, random);
  return strands && { strands, isChanged };
}

function restoreStrand(
  network: Network,
  arrow: NetArrow,
  [lane, index, rank, key]: SavedStrand,
  boxes: readonly string[],
): Strand | undefined {
  const terminal = arrow.terminals.find((end) => end.key === key);
  if (terminal !== undefined) return strandAt(terminal, rank);
  if (key !== '' || !isGap(lane)) return undefined;
  return strandOf(lane, gapNow(network, boxes, index), rank);
}

function isGap(lane: string): lane is Lane & ('column-gap' | 'row-gap') {
  return lane === 'column-gap' || lane === 'row-gap';
}

/** A gap follows the box before it, else the box behind it, to where they stand now. */
function gapNow(network: Network, boxes: readonly string[], index: number): number {
  const indexOf = (id: string | undefined) =>
    network.diagram.boxes.findIndex((box) => box.id === id);
  const before = indexOf(boxes[index - 1]);
  if (before >= 0) return before + 1;
  const behind = indexOf(boxes[index]);
  return behind >= 0 ? behind : Math.min(network.boxes, Math.max(0, index));
}

/** The trees that a set of strands falls into, the largest first. */
function componentsOf(strands: readonly Strand[]): readonly (readonly Strand[])[] {
  const parts: (readonly Strand[])[] = [];
  for (const strand of strands) {
    if (!parts.some((part) => part.includes(strand))) parts.push(reached(strand));
  }
  return parts.sort((a, b) => b.length - a.length);
}

function isLayoutState(value: unknown): value is LayoutState {
  if (!isRecord(value) || !Array.isArray(value['boxes']) || !isRecord(value['arrows'])) {
    return false;
  }
  const isEffort = EFFORTS.some((effort) => effort === value['effort']);
  return (
    isEffort &&
    typeof value['labelWidth'] === 'number' &&
    Object.values(value['arrows']).every(isSavedTree)
  );
}

function isSavedTree(value: unknown): value is SavedTree {
  if (!isRecord(value)) return false;
  const { strands, links } = value;
  return (
    Array.isArray(strands) &&
    strands.every(isSavedStrand) &&
    Array.isArray(links) &&
    links.every((pair) => Array.isArray(pair) && pair.length === 2)
  );
}

function isSavedStrand(value: unknown): value is SavedStrand {
  if (!Array.isArray(value)) return false;
  const [lane, index, rank, key]: unknown[] = value;
  return (
    typeof lane === 'string' &&
    Number.isInteger(index) &&
    typeof rank === 'number' &&
    rank > 0 &&
    rank < 1 &&
    typeof key === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
