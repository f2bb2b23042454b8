/**
 * The two moves that turn one tree of strands into another: shift a strand to another gap, or prune and regraft:
 * cut the tree in two and join the parts elsewhere. Together they lead from any tree to any other. Most
 * proposals come to nothing, so that a tree is copied only when it is known that its copy may be drawn.
 */
import type { NetArrow } from '../normalise/network.js';
import { between, pick } from '../random.js';
import { linkAlong, wayBetween, type TreeTools } from '../strands/connect.js';
import { copyTree, gapStrand, giveBack } from '../strands/strand-pool.js';
import { obeysFeedback, walkFrom } from '../strands/strand-tree.js';
import { highestGap, isInGap, link, lowestGap, type Strand } from '../strands/strand.js';

/** A copy of the tree in which a strand has moved to another gap that all its links reach; undefined
 *  where there is no such strand or gap. */
export function shiftGap(
  arrow: NetArrow,
  tree: readonly Strand[],
  tools: TreeTools,
): readonly Strand[] | undefined {
  const { n, random, pool } = tools;
  const place = anyInGap(tree, tools);
  const chosen = tree[place];
  if (chosen === undefined) return undefined;
  let [low, high] = [0, n];
  for (const other of chosen.links) {
    low = Math.max(low, lowestGap(other));
    high = Math.min(high, highestGap(other, n));
  }
  if (high <= low) return undefined;
  const choice = between(random, low, high - 1);
  const gap = choice >= chosen.index ? choice + 1 : choice;
  const moved = gapStrand(pool, chosen.isVertical, gap, random());
  const strands = copyTree(pool, tree);
  const old = strands[place] ?? chosen;
  for (const other of old.links) {
    cutLink(other, old);
    link(moved, other);
  }
  strands[place] = moved;
  giveBack(pool, [old]);
  if (obeysFeedback(arrow, strands, n)) return strands;
  giveBack(pool, strands);
  return undefined;
}

/** Place of one of the strands in gaps; -1 where there is none. */
function anyInGap(tree: readonly Strand[], { random }: TreeTools): number {
  let count = 0;
  for (const strand of tree) if (isInGap(strand)) count++;
  let left = Math.floor(random() * count);
  for (let place = 0; place < tree.length && count > 0; place++) {
    const strand = tree[place];
    if (strand !== undefined && isInGap(strand) && left-- === 0) return place;
  }
  return -1;
}

/** A copy of the tree, cut at a random link, with the two parts joined elsewhere; undefined where that fails. Its
 *  strands are in no order. The tree given is changed meanwhile, and then as it was. */
export function regraft(
  arrow: NetArrow,
  tree: readonly Strand[],
  tools: TreeTools,
): readonly Strand[] | undefined {
  const strand = pick(tools.random, tree);
  const other = strand && pick(tools.random, strand.links);
  if (strand === undefined || other === undefined) return undefined;
  const [first, second] = [stumpOf(strand, other), stumpOf(other, strand)];
  const places = [cutLink(first.root, first.cut), cutLink(second.root, second.cut)] as const;
  const joined = joinedElsewhere(arrow, first, second, tools);
  restoreLink(first, places[0]);
  restoreLink(second, places[1]);
  return joined;
}

/** Takes a strand out of the links of another; returns where it stood there. */
function cutLink({ links }: Strand, cut: Strand): number {
  const place = links.indexOf(cut);
  for (let next = place + 1; next < links.length; next++) links[next - 1] = links[next] ?? cut;
  links.pop();
  return place;
}

function restoreLink({ root: { links }, cut }: Stump, place: number): void {
  links.push(cut);
  for (let last = links.length - 1; last > place; last--) links[last] = links[last - 1] ?? cut;
  links[place] = cut;
}

/** What is left of a part when a cut has been made: where the part begins now, and what it was linked to there. */
interface Stump {
  readonly root: Strand;
  readonly cut: Strand;
}

/** Without the strands that no longer lead anywhere. */
function stumpOf(strand: Strand, other: Strand): Stump {
  let [root, cut] = [strand, other];
  while (root.terminal === undefined && root.links.length <= 2) {
    const next = root.links[0] === cut ? root.links[1] : root.links[0];
    if (next === undefined) break;
    [root, cut] = [next, root];
  }
  return { root, cut };
}

function joinedElsewhere(
  arrow: NetArrow,
  first: Stump,
  second: Stump,
  tools: TreeTools,
): readonly Strand[] | undefined {
  const { n, random, pool } = tools;
  const [front, back] = [walkFrom(first.root), walkFrom(second.root)];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const a = pick(random, front);
    const b = pick(random, back);
    if (a === undefined || b === undefined) continue;
    const way = wayBetween(a, b, tools);
    if (way === undefined) continue;
    const isOld = a === first.root && b === second.root && isOldWay(way, first, second);
    const whole = isOld ? [] : [...front, ...back, ...way];
    linkAlong(a, way, b);
    const isFit = !isOld && obeysFeedback(arrow, whole, n);
    const copy = isFit ? copyTree(pool, whole) : undefined;
    a.links.pop();
    b.links.pop();
    giveBack(pool, way);
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
    const next = old.links[0] === before ? old.links[1] : old.links[0];
    if (next === undefined) return false;
    [before, old] = [old, next];
  }
  return old === end.root;
}
