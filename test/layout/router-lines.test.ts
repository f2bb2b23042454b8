/** The tables of lines count the crossings of a line as one would by looking at all lines. */
import { expect, test } from 'vitest';
import {
  addLines,
  allCrossings,
  between,
  crossingsOf,
  link,
  measureStrands,
  noLines,
  pick,
  type Random,
  randomOf,
  removeLines,
  type Strand,
  strandOf,
  updateLines,
} from '@idef0-studio/layout/testing';

const BOXES = 4;

/** A line in a column or its gap, one in a row or its gap, and one more column: linked in this order. */
function randomTree(random: Random): readonly Strand[] {
  const lane = (lanes: readonly Strand['lane'][]) => pick(random, lanes) ?? 'row-gap';
  const columns = () => lane(['above', 'below', 'column-gap']);
  const place = () => [between(random, 0, BOXES - 1), random()] as const;
  const strands = [
    strandOf(columns(), ...place()),
    strandOf(lane(['left', 'right', 'row-gap']), ...place()),
    strandOf(columns(), ...place()),
  ];
  strands.slice(1).forEach((strand, index) => link(strands[index] ?? strand, strand));
  measureStrands(strands, BOXES);
  return strands;
}

function crossingsByLooking(trees: readonly (readonly Strand[])[], of: Strand, arrow: number) {
  const others = trees.flatMap((strands, index) => (index === arrow ? [] : strands));
  const isIn = (at: number, { from, to }: Strand) => at > from && at < to;
  return others.filter(
    (other) => other.isVertical !== of.isVertical && isIn(other.at, of) && isIn(of.at, other),
  ).length;
}

test.each([1, 2, 3])('lines cross as often as they are seen to, seed %i', (seed) => {
  const random = randomOf(seed);
  const lines = noLines(BOXES);
  const trees = Array.from({ length: 40 }, () => randomTree(random));
  trees.forEach((tree, arrow) => addLines(lines, tree, arrow));
  for (const arrow of [0, 17, 39]) {
    removeLines(lines, trees[arrow] ?? []);
    trees[arrow] = randomTree(random);
    addLines(lines, trees[arrow] ?? [], arrow);
  }
  for (const tree of trees.slice(5, 15)) {
    for (const strand of tree) strand.rank = random();
    measureStrands(tree, BOXES);
    updateLines(lines, tree);
  }
  const seen = trees.map((tree, arrow) =>
    tree.map((strand) => crossingsByLooking(trees, strand, arrow)),
  );
  const counted = trees.map((tree, arrow) =>
    tree.map((strand) => crossingsOf(lines, strand, arrow)),
  );
  expect(counted).toEqual(seen);
  const total = seen.flat().reduce((sum, count) => sum + count, 0) / 2;
  expect(total).toBeGreaterThan(100);
  expect(
    allCrossings(
      lines,
      trees.map((strands) => ({ strands })),
    ),
  ).toBe(total);
});
