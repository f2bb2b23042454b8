/**
 * A first tree of strands for an arrow. The search makes it good.
 */
import type { NetArrow, Terminal } from '../normalise/network.js';
import { pick, type Random } from '../random.js';
import { connect, type TreeTools } from '../strands/connect.js';
import { obeysFeedback } from '../strands/strand-tree.js';
import { clearTree } from './clear-tree.js';
import { link, strandAt, strandOf, type Strand } from '../strands/strand.js';

/** A tree with all terminals of the arrow. Random where there is a choice. */
export function firstTree(arrow: NetArrow, tools: TreeTools): Strand[] {
  const { random } = tools;
  const [first, second] = arrow.terminals;
  if (first !== undefined && second === undefined) return looseTree(first, random);
  const clear = arrow.isMesh ? clearTree(arrow, tools) : undefined;
  if (clear !== undefined) return clear;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const leaves = arrow.terminals.map((terminal) => [strandAt(terminal, random())]);
    const tree = joinAll(arrow, leaves, tools);
    if (tree !== undefined) return tree;
  }
  return plainTree(arrow, tools);
}

/** How often a random tree is tried. */
const ATTEMPTS = 8;

/** Joins trees that hold the terminals of an arrow into one; undefined where chance does not lead there. */
export function joinAll(
  arrow: NetArrow,
  parts: readonly (readonly Strand[])[],
  tools: TreeTools,
): Strand[] | undefined {
  const tree = [...(parts[0] ?? [])];
  for (const part of parts.slice(1)) {
    const added = joinSomewhere(tree, part, tools);
    if (added === undefined) return undefined;
    tree.push(...part, ...added);
  }
  return obeysFeedback(arrow, tree, tools.n) ? tree : undefined;
}

/** The new strands between two trees; undefined where a few random choices of places do not fit. */
function joinSomewhere(
  tree: readonly Strand[],
  part: readonly Strand[],
  tools: TreeTools,
): readonly Strand[] | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const a = pick(tools.random, tree);
    const b = pick(tools.random, part);
    const added = a && b && connect(a, b, tools);
    if (added !== undefined) return added;
  }
  return undefined;
}

/** Not pretty, but always possible: a trunk below all boxes, with every terminal on a way of its own. */
function plainTree(arrow: NetArrow, tools: TreeTools): Strand[] {
  const { n, random } = tools;
  const trunk = strandOf('row-gap', n, random());
  const tree = [trunk];
  for (const terminal of arrow.terminals) {
    const leaf = strandAt(terminal, random());
    tree.push(leaf, ...(connect(leaf, trunk, tools) ?? []));
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
