/**
 * A first tree of strands for an arrow. The search makes it good.
 */
import type { NetArrow, Terminal } from '../normalise/network.js';
import { pick, type Random } from '../random.js';
import { connect } from '../strands/connect.js';
import { obeysFeedback } from '../strands/strand-tree.js';
import { clearTree } from './clear-tree.js';
import { link, strandAt, strandOf, type Strand } from '../strands/strand.js';

/** A tree with all terminals of the arrow. Random where there is a choice. */
export function firstTree(arrow: NetArrow, n: number, random: Random): Strand[] {
  const [first, second] = arrow.terminals;
  if (first !== undefined && second === undefined) return looseTree(first, random);
  const clear = arrow.isMesh ? clearTree(arrow, n, random) : undefined;
  if (clear !== undefined) return clear;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const leaves = arrow.terminals.map((terminal) => [strandAt(terminal, random())]);
    const tree = joinAll(arrow, leaves, n, random);
    if (tree !== undefined) return tree;
  }
  return plainTree(arrow, n, random);
}

/** How often a random tree is tried. */
const ATTEMPTS = 8;

/** Joins trees that hold the terminals of an arrow into one; undefined where chance does not lead there. */
export function joinAll(
  arrow: NetArrow,
  parts: readonly (readonly Strand[])[],
  n: number,
  random: Random,
): Strand[] | undefined {
  const tree = [...(parts[0] ?? [])];
  for (const part of parts.slice(1)) {
    const added = joinSomewhere(tree, part, n, random);
    if (added === undefined) return undefined;
    tree.push(...part, ...added);
  }
  return obeysFeedback(arrow, tree, n) ? tree : undefined;
}

/** The new strands between two trees; undefined where a few random choices of places do not fit. */
function joinSomewhere(
  tree: readonly Strand[],
  part: readonly Strand[],
  n: number,
  random: Random,
): readonly Strand[] | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const a = pick(random, tree);
    const b = pick(random, part);
    const added = a && b && connect(a, b, n, random);
    if (added !== undefined) return added;
  }
  return undefined;
}

/** Not pretty, but always possible: a trunk below all boxes, with every terminal on a way of its own. */
function plainTree(arrow: NetArrow, n: number, random: Random): Strand[] {
  const trunk = strandOf('row-gap', n, random());
  const tree = [trunk];
  for (const terminal of arrow.terminals) {
    const leaf = strandAt(terminal, random());
    tree.push(leaf, ...(connect(leaf, trunk, n, random) ?? []));
  }
  return tree;
}

/** An arrow with one end: a line of its own that leads nowhere. */
function looseTree(terminal: Terminal, random: Random): Strand[] {
  const leaf = strandAt(terminal, random());
  if (!leaf.isFrame) return [leaf];
  const line = strandOf(leaf.isVertical ? 'row-gap' : 'column-gap', 0, random());
  link(leaf, line);
  return [leaf, line];
}
