/**
 * The two moves that turn one tree of strands into another: shift a strand to another gap, or cut the
 * tree in two and join the parts elsewhere. Together they lead from any tree to any other.
 */
import { connect, intersection } from './connect.js';
import { between, pick, type Random } from './random.js';
import { gapsOf, link, strandOf, unlink, type Strand } from './strand.js';
import { pruned, reached } from './tree.js';

/** Moves a strand that lies in a gap to another gap that all its links reach. Changes the tree; false
 *  where there is no such strand or gap. */
export function shiftGap(strands: Strand[], n: number, random: Random): boolean {
  const old = pick(
    random,
    strands.filter(({ lane }) => lane === 'column-gap' || lane === 'row-gap'),
  );
  if (old === undefined) return false;
  const [low, high] = old.links.map((other) => gapsOf(other, n)).reduce(intersection, [0, n]);
  if (high <= low) return false;
  const choice = between(random, low, high - 1);
  const moved = strandOf(old.lane, choice >= old.index ? choice + 1 : choice, random());
  for (const other of [...old.links]) {
    unlink(old, other);
    link(moved, other);
  }
  strands[strands.indexOf(old)] = moved;
  return true;
}

/** Cuts the tree at a random link and joins the two parts elsewhere. Changes the tree (keeps no order);
 *  false where that fails, and then the tree is of no use. */
export function regraft(strands: Strand[], n: number, random: Random): boolean {
  const strand = pick(random, strands);
  const other = strand && pick(random, strand.links);
  if (strand === undefined || other === undefined) return false;
  unlink(strand, other);
  const parts = [strand, other].map((start) => pruned(reached(start)));
  const [first = [], second = []] = parts;
  for (let attempt = 0; attempt < 4; attempt++) {
    const a = pick(random, first);
    const b = pick(random, second);
    if (a === strand && b === other) continue;
    const added = a && b && connect(a, b, n, random);
    if (added === undefined) continue;
    strands.splice(0, strands.length, ...first, ...second, ...added);
    return true;
  }
  return false;
}
