/**
 * The end of the search: arrows that lead from one side of the frame to the same side of the same box can have each other's
 * trees. Where the box has no diagram of its own, nothing but the order of their codes tells them apart, and so they
 * stand in that.
 */
import type { NetArrow, Network, Terminal } from '../normalise/network.js';
import { NO_PREVIOUS } from '../start/previous-layout.js';
import type { StartingPoint } from '../start/starting-point.js';
import { measureStrands } from '../strands/measure-strands.js';
import { copyOf, link, type Strand } from '../strands/strand.js';
import type { Trees } from '../strands/strand-tree.js';

/** The trees, with those of twins exchanged so that their ends at the frame stand in the order of their codes. After a
 *  previous layout all stay where they are. */
export function sortTwins(network: Network, { trees, previous }: StartingPoint): Trees {
  if (previous !== NO_PREVIOUS) return trees;
  const sorted = [...trees];
  for (const twins of twinsIn(network)) {
    const places = twins.map((index) => trees[index] ?? []);
    const inPlace = [...places].sort(
      (a, b) => placeOf(a, network.boxes) - placeOf(b, network.boxes),
    );
    twins.forEach((index, place) => {
      const arrow = network.arrows[index];
      const tree = inPlace[place];
      if (arrow !== undefined && tree !== undefined) sorted[index] = handedOver(tree, arrow);
    });
  }
  return sorted;
}

/** Numbers of the arrows that can have each other's trees, each group in the order of the codes. */
function twinsIn({ arrows }: Network): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  arrows.forEach((arrow, index) => {
    if (!isExchangeable(arrow)) return;
    const key = arrow.terminals.map(sideOf).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const orderOf = (index: number) =>
    Math.max(...(arrows[index]?.terminals ?? []).map(({ order = 0 }) => order));
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort((a, b) => orderOf(a) - orderOf(b)));
}

/** True for an arrow between the frame and a box whose ports stand in no order. */
function isExchangeable({ terminals }: NetArrow): boolean {
  const [source, target] = terminals;
  if (source === undefined || target === undefined || terminals.length > 2) return false;
  const isFree = terminals.every(({ position, port }) => position === undefined && port === 0);
  return isFree && terminals.filter(({ order }) => order !== undefined).length === 1;
}

function sideOf({ direction, side, box }: Terminal): string {
  return `${direction} ${side} ${box ?? ''}`;
}

/** Where a tree reaches the frame. */
function placeOf(tree: readonly Strand[], n: number): number {
  measureStrands(tree, n);
  return tree.find(({ isFrame }) => isFrame)?.links[0]?.at ?? 0;
}

/** A copy of a tree with the ends of another arrow. */
function handedOver(tree: readonly Strand[], { terminals }: NetArrow): readonly Strand[] {
  const copies = tree.map((strand) => {
    const old = strand.terminal;
    const terminal = old && terminals.find((end) => sideOf(end) === sideOf(old));
    return { ...copyOf(strand), terminal };
  });
  tree.forEach((strand, place) => {
    for (const other of strand.links) {
      const [from, to] = [copies[place], copies[tree.indexOf(other)]];
      if (from !== undefined && to !== undefined && place < tree.indexOf(other)) link(from, to);
    }
  });
  return copies;
}
