/** The pool of strands that moves of the search copy trees with. */
import { expect, test } from 'vitest';
import {
  copyTree,
  emptyPool,
  giveBack,
  link,
  type Strand,
  strandOf,
} from '@idef0-studio/layout/testing';

/** Lines in three gaps, the second linked to both others. */
function treeOf(gaps: readonly [number, number, number]): readonly Strand[] {
  const [first, second, third] = [
    strandOf('column-gap', gaps[0], 0.25),
    strandOf('row-gap', gaps[1], 0.5),
    strandOf('column-gap', gaps[2], 0.75),
  ];
  link(first, second);
  link(second, third);
  return [first, second, third];
}

function written(tree: readonly Strand[]) {
  return tree.map(({ lane, index, rank, isVertical, links }) => {
    return { lane, index, rank, isVertical, links: links.map((other) => tree.indexOf(other)) };
  });
}

test('a copy is the same tree of strands of its own', () => {
  const tree = treeOf([0, 1, 2]);
  const copy = copyTree(emptyPool(), tree);
  expect(written(copy)).toEqual(written(tree));
  expect(copy.some((strand) => tree.includes(strand))).toBe(false);
});

test('strands that were given back become those of the next copy, and keep nothing of the last', () => {
  const pool = emptyPool();
  const first = copyTree(pool, treeOf([0, 1, 2]));
  giveBack(pool, first);
  const next = [...treeOf([3, 4, 5])].reverse();
  const second = copyTree(pool, next);
  expect(new Set(second)).toEqual(new Set(first));
  expect(written(second)).toEqual(written(next));
  expect(pool.spare).toEqual([]);
});
