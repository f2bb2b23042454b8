/**
 * The two moves that turn one tree of strands into another: shift a strand to another gap, or prune and regraft:
 * cut the tree in two and join the parts elsewhere. Together they lead from any tree to any other. Most
 * proposals come to nothing, so that a tree is copied only when it is known that its copy may be drawn.
 */
import type { NetArrow } from '../normalise/network.js';
import { between, pick, type Random } from '../random.js';
import { connect, intersection } from '../strands/connect.js';
import { cloneStrands, obeysFeedback, walkFrom } from '../strands/strand-tree.js';
import { gapsOf, isInGap, link, strandOf, unlink, type Strand } from '../strands/strand.js';

/** A copy of the tree in which a strand has moved to another gap that all its links reach; undefined
 *  where there is no such strand or gap. */
export function shiftGap(
  arrow: NetArrow,
  tree: readonly Strand[],
  n: number,
  random: Random,
): readonly Strand[] | undefined {
  const chosen = pick(random, tree.filter(isInGap));
  if (chosen === undefined) return undefined;
  let [low, high] = [0, n];
  for (const other of chosen.links) [low, high] = intersection([low, high], gapsOf(other, n));
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
  return obeysFeedback(arrow, strands, n) ? strands : undefined;
}

/** A copy of the tree, cut at a random link, with the two parts joined elsewhere; undefined where that fails. Its
 *  strands are in no order. The tree given is changed meanwhile, and then as it was. */
export function regraft(
  arrow: NetArrow,
  tree: readonly Strand[],
  n: number,
  random: Random,
): readonly Strand[] | undefined {
  const strand = pick(random, tree);
  const other = strand && pick(random, strand.links);
  if (strand === undefined || other === undefined) return undefined;
  const [first, second] = [stumpOf(strand, other), stumpOf(other, strand)];
  const links = [first.root.links, second.root.links] as const;
  first.root.links = links[0].filter((next) => next !== first.cut);
  second.root.links = links[1].filter((next) => next !== second.cut);
  const joined = joinedElsewhere(arrow, first, second, n, random);
  [first.root.links, second.root.links] = links;
  return joined;
}

/** What is left of a part when a cut has been made: where the part begins now, and what it was linked to there. */
interface Stump {
  readonly root: Strand;
  readonly cut: Strand;
}

/** Without the strands that no longer lead anywhere. */
function stumpOf(strand: Strand, cut: Strand): Stump {
  if (strand.terminal !== undefined || strand.links.length > 2) return { root: strand, cut };
  const next = strand.links.find((other) => other !== cut);
  return next === undefined ? { root: strand, cut } : stumpOf(next, strand);
}

function joinedElsewhere(
  arrow: NetArrow,
  first: Stump,
  second: Stump,
  n: number,
  random: Random,
): readonly Strand[] | undefined {
  const [front, back] = [walkFrom(first.root), walkFrom(second.root)];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const a = pick(random, front);
    const b = pick(random, back);
    const way = a && b && connect(a, b, n, random);
    if (way === undefined) continue;
    const isOld = a === first.root && b === second.root && isOldWay(way, first, second);
    const whole = isOld ? [] : [...front, ...back, ...way];
    const isFit = !isOld && obeysFeedback(arrow, whole, n);
    const copy = isFit ? cloneStrands(whole) : undefined;
    a?.links.pop();
    b?.links.pop();
    if (copy !== undefined) return copy;
  }
  return undefined;
}

const ATTEMPTS = 4;

/** True where a way leads through the same gaps as the one that was cut. */
function isOldWay(way: readonly Strand[], { root, cut }: Stump, end: Stump): boolean {
  let [before, old] = [root, cut];
  for (const { laneNumber, index } of way) {
    if (old === end.root || old.laneNumber !== laneNumber || old.index !== index) return false;
    const next = old.links.find((other) => other !== before);
    if (next === undefined) return false;
    [before, old] = [old, next];
  }
  return old === end.root;
}
