/**
 * The two moves that turn one tree of strands into another: shift a strand to another gap, or prune and regraft:
 * cut the tree in two and join the parts elsewhere. Together they lead from any tree to any other.
 */
import { between, pick, type Random } from '../random.js';
import { connect, intersection } from '../strands/connect.js';
import { cloneStrands, pruned, reached } from '../strands/strand-tree.js';
import { gapsOf, isInGap, link, strandOf, unlink, type Strand } from '../strands/strand.js';

/** A copy of the tree in which a strand has moved to another gap that all its links reach; undefined
 *  where there is no such strand or gap. */
export function shiftGap(tree: readonly Strand[], n: number, random: Random): Strand[] | undefined {
  const chosen = pick(random, tree.filter(isInGap));
  if (chosen === undefined) return undefined;
  const [low, high] = chosen.links.map((other) => gapsOf(other, n)).reduce(intersection, [0, n]);
  if (high <= low) return undefined;
  const choice = between(random, low, high - 1);
  const moved = strandOf(chosen.lane, choice >= chosen.index ? choice + 1 : choice, random());
  const strands = cloneStrands(tree);
  const place = tree.indexOf(chosen);
  const old = strands[place] ?? chosen;
  for (const other of [...old.links]) {
    unlink(old, other);
    link(moved, other);
  }
  strands[place] = moved;
  return strands;
}

/** A copy of the tree, cut at a random link, with the two parts joined elsewhere; undefined where that fails. Its
 *  strands are in no order. */
export function regraft(tree: readonly Strand[], n: number, random: Random): Strand[] | undefined {
  const strands = cloneStrands(tree);
  const strand = pick(random, strands);
  const other = strand && pick(random, strand.links);
  if (strand === undefined || other === undefined) return undefined;
  unlink(strand, other);
  const parts = [strand, other].map((start) => pruned(reached(start)));
  const [first = [], second = []] = parts;
  for (let attempt = 0; attempt < 4; attempt++) {
    const a = pick(random, first);
    const b = pick(random, second);
    if (a === strand && b === other) continue;
    const added = a && b && connect(a, b, n, random);
    if (added === undefined) continue;
    return [...first, ...second, ...added];
  }
  return undefined;
}
