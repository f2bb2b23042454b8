/**
 * The state of a layout: the trees and orders that an edit starts from, so that the picture that the
 * author has in mind stays what it is. Plain JSON; opaque to everybody else, and read with distrust.
 */
import { EFFORTS, type Effort } from '../effort.js';
import type { Network } from '../normalise/network.js';
import type { Trees } from '../strands/strand-tree.js';
import type { Strand } from '../strands/strand.js';
import type { Widths } from '../widths.js';

/** The boxes by id, in order, and the trees by arrow id. */
export interface LayoutState {
  /** How long the search was that led here. */
  readonly effort: Effort;
  /** The `Widths` of the picture; those of a pane have none. */
  readonly labelWidth?: number;
  readonly straight?: number;
  readonly places?: Readonly<Record<string, number>>;
  readonly boxes: readonly string[];
  readonly arrows: Readonly<Record<string, SavedTree>>;
}

export interface SavedTree {
  readonly strands: readonly SavedStrand[];
  /** Pairs of indices of strands that are linked. */
  readonly links: readonly (readonly [number, number])[];
}

/** Lane, index, rank, and the key of the terminal or ''. */
export type SavedStrand = readonly [lane: string, index: number, rank: number, key: string];

/** The state to hand to the next layout. */
export function stateOf(
  network: Network,
  trees: Trees,
  how: { readonly effort: Effort } & Partial<Widths>,
): LayoutState {
  return {
    ...how,
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

/** True where a value is the state of a layout, though maybe of another diagram. */
export function isLayoutState(value: unknown): value is LayoutState {
  if (!isRecord(value) || !Array.isArray(value['boxes']) || !isRecord(value['arrows'])) {
    return false;
  }
  const isEffort = EFFORTS.some((effort) => effort === value['effort']);
  return (
    isEffort &&
    [value['labelWidth'], value['straight']].every(isWidth) &&
    arePlaces(value['places']) &&
    Object.values(value['arrows']).every(isSavedTree)
  );
}

function arePlaces(value: unknown): boolean {
  return value === undefined || (isRecord(value) && Object.values(value).every(isWidth));
}

function isWidth(value: unknown): boolean {
  return value === undefined || typeof value === 'number';
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
  const fields: readonly unknown[] = value;
  const [lane, index, rank, key] = fields;
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
