/**
 * From the state of the last layout to the start of the next: what is still there keeps its tree and its
 * place, also where it was renamed; what is new gets a tree of its own.
 */
import { firstTree, joinAll } from './first-tree.js';
import { memoryOf, NO_MEMORY, type Memory } from './memory.js';
import type { NetArrow, Network, Terminal } from './normalise.js';
import type { Random } from './random.js';
import { sameArrows, sameBoxes, sameTerminals, type SameBoxes } from './same.js';
import { EFFORTS, type Effort } from './schedule.js';
import { isLayoutState, type LayoutState, type SavedStrand, type SavedTree } from './state.js';
import { canLink, link, strandAt, strandOf, type Lane, type Strand } from './strand.js';
import { pruned, reached } from './tree.js';

/** Where a search starts. */
export interface Start {
  readonly trees: readonly (readonly Strand[])[];
  readonly memory: Memory;
  /** Numbers of the arrows that the last layout did not have like this. */
  readonly changed: readonly number[];
}

export interface Restored extends Start {
  /** How the last picture looked. */
  readonly look: Pick<LayoutState, 'labelWidth' | 'straight'>;
  /** True where nothing has changed and a search of this effort has been made. Where something has only gone,
   *  there is nothing to do while the author types. */
  readonly isSettled: (effort: Effort) => boolean;
}

/** The start of a search from scratch. */
export function freshStart(network: Network, random: Random): Start {
  const trees = network.arrows.map((arrow) => firstTree(arrow, network.boxes, random));
  return { trees, memory: NO_MEMORY, changed: [] };
}

/** The trees of the last layout as far as they still fit, and new ones for the rest. Total: `saved` may
 *  be anything; what cannot be used is ignored. Undefined where nothing can be used. */
export function restore(network: Network, saved: unknown, random: Random): Restored | undefined {
  if (!isLayoutState(saved)) return undefined;
  const boxes = sameBoxes(network, saved.boxes);
  const savedOf = sameArrows(network, saved.arrows, boxes);
  const changed: number[] = [];
  const known = new Map<number, readonly Strand[]>();
  const trees = network.arrows.map((arrow, index) => {
    const tree = savedOf.get(arrow);
    const restored = tree && restoreTree(arrow, tree, { network, boxes }, random);
    if (restored === undefined || restored.isChanged) changed.push(index);
    if (restored !== undefined) known.set(index, restored.kept);
    return restored?.strands ?? firstTree(arrow, network.boxes, random);
  });
  if (known.size === 0) return undefined;
  const hasAll = known.size === Object.keys(saved.arrows).length;
  return {
    trees,
    changed,
    look: { labelWidth: saved.labelWidth, straight: saved.straight },
    memory: memoryOf(known, network.boxes),
    isSettled: (effort) =>
      changed.length === 0 &&
      (effort === 'typing' || hasAll) &&
      EFFORTS.indexOf(saved.effort) >= EFFORTS.indexOf(effort),
  };
}

interface Here {
  readonly network: Network;
  readonly boxes: SameBoxes;
}

interface RestoredTree {
  readonly strands: readonly Strand[];
  /** Those of them that the last layout had. */
  readonly kept: readonly Strand[];
  readonly isChanged: boolean;
}

function restoreTree(
  arrow: NetArrow,
  saved: SavedTree,
  { network, boxes }: Here,
  random: Random,
): RestoredTree | undefined {
  const n = network.boxes;
  const ends = sameTerminals(arrow, saved, boxes);
  const old = saved.strands.map((strand) => restoreStrand(strand, ends, boxes));
  for (const [from, to] of saved.links) {
    const [a, b] = [old[from], old[to]];
    if (a && b && canLink(a, b, n) && !reached(a).includes(b)) link(a, b);
  }
  const kept = pruned([...new Set(old.flatMap((strand) => strand ?? []))]);
  const missing = arrow.terminals.filter((end) => !kept.some(({ terminal }) => terminal === end));
  const parts = [...componentsOf(kept), ...missing.map((end) => [strandAt(end, random())])];
  const isChanged = parts.length > 1 || kept.length < saved.strands.length;
  const strands = joinAll(arrow, parts, n, random);
  return strands && { strands, kept, isChanged };
}

function restoreStrand(
  [lane, index, rank, key]: SavedStrand,
  ends: ReadonlyMap<string, Terminal>,
  boxes: SameBoxes,
): Strand | undefined {
  const terminal = ends.get(key);
  if (terminal !== undefined) return strandAt(terminal, rank);
  if (key !== '' || !isGap(lane)) return undefined;
  return strandOf(lane, ...boxes.placeNow(index, rank));
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
