/**
 * Phase 2, topology: how the strands of an arrow hang together. A first tree for every arrow, and the
 * two moves that turn one tree into another: shift a strand to another gap, or cut the tree in two and
 * join the parts elsewhere.
 */
import type { NetArrow, Terminal } from './normalise.js';
import { between, pick, type Random } from './random.js';
import { cloneStrands } from './shape.js';
import {
  canLink,
  gapsOf,
  link,
  strandAt,
  strandOf,
  unlink,
  type GapRange,
  type Strand,
} from './strand.js';

/** A tree with all terminals of the arrow. Random where there is a choice. */
export function firstTree(arrow: NetArrow, n: number, random: Random): Strand[] {
  const [first, second] = arrow.terminals;
  if (first !== undefined && second === undefined) return looseTree(first, random);
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

/** A copy of the tree with strands and links in an order that depends on nothing but where they are. */
export function sortTree(strands: readonly Strand[]): readonly Strand[] {
  const copies = cloneStrands(strands).sort(byPlace);
  for (const copy of copies) copy.links.sort(byPlace);
  return copies;
}

function byPlace(a: Strand, b: Strand): number {
  const [keyA, keyB] = [a, b].map(({ lane, terminal }) => `${lane} ${terminal?.key ?? ''}`);
  if (keyA !== keyB) return (keyA ?? '') < (keyB ?? '') ? -1 : 1;
  return a.index - b.index || a.rank - b.rank;
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
    const added = a && b && connect(a, b, n, random);
    if (added === undefined) continue;
    strands.splice(0, strands.length, ...first, ...second, ...added);
    return true;
  }
  return false;
}

/** All strands that hang together with one. */
export function reached(start: Strand): Strand[] {
  const seen = [start];
  for (const strand of seen) {
    for (const other of strand.links) if (!seen.includes(other)) seen.push(other);
  }
  return seen;
}

/** Without the strands that no longer lead anywhere. */
export function pruned(strands: readonly Strand[]): Strand[] {
  const kept = [...strands];
  for (let index = 0; index < kept.length;) {
    const strand = kept[index];
    if (strand === undefined || strand.terminal !== undefined || strand.links.length > 1) {
      index++;
      continue;
    }
    for (const other of [...strand.links]) unlink(strand, other);
    kept.splice(index, 1);
    index = 0;
  }
  return kept;
}

/** Links two strands, directly or over up to three new ones in gaps, which are returned. Undefined, and
 *  nothing changed, where the random choice of gaps does not lead there. */
function connect(a: Strand, b: Strand, n: number, random: Random): Strand[] | undefined {
  const way = canLink(a, b, n) ? [] : wayBetween(a, b, n, random);
  const chain = [a, ...way, b];
  const isWay = chain.every((strand, index) => {
    const next = chain[index + 1];
    return next === undefined || canLink(strand, next, n);
  });
  if (!isWay) return undefined;
  chain.forEach((strand, index) => {
    const next = chain[index + 1];
    if (next !== undefined) link(strand, next);
  });
  return way;
}

function wayBetween(a: Strand, b: Strand, n: number, random: Random): Strand[] {
  const first = gapsOf(a, n);
  const last = gapsOf(b, n);
  if (a.isVertical !== b.isVertical) {
    return [gapStrand(!a.isVertical, first, random), gapStrand(!b.isVertical, last, random)];
  }
  const shared = intersection(first, last);
  if (shared[0] <= shared[1]) return [gapStrand(!a.isVertical, shared, random)];
  return [
    gapStrand(!a.isVertical, first, random),
    gapStrand(a.isVertical, [0, n], random),
    gapStrand(!b.isVertical, last, random),
  ];
}

function gapStrand(isVertical: boolean, [low, high]: GapRange, random: Random): Strand {
  const lane = isVertical ? 'column-gap' : 'row-gap';
  return strandOf(lane, between(random, low, high), random());
}

function intersection(a: GapRange, b: GapRange): GapRange {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}

/** True where the feedback to inputs and mechanisms passes under the box that it comes from
 *  (FIPS 183 §3.3.3 rule 12). What is not linked yet obeys. */
export function obeysFeedback(arrow: NetArrow, strands: readonly Strand[], n: number): boolean {
  if (n === 0) return true;
  return arrow.feedbackUnder.every(([source, target]) => {
    const path = pathBetween(strands, source, target);
    return path.every((s) => s.lane !== 'row-gap' || s.index > (source.box ?? 0));
  });
}

/** The strands from one terminal to another, both included; empty where they are not linked. */
export function pathBetween(
  strands: readonly Strand[],
  source: Terminal,
  target: Terminal,
): readonly Strand[] {
  const start = strands.find(({ terminal }) => terminal === source);
  if (start === undefined) return [];
  const before = new Map<Strand, Strand | undefined>([[start, undefined]]);
  for (const strand of before.keys()) {
    if (strand.terminal === target) return backFrom(strand, before);
    for (const other of strand.links) if (!before.has(other)) before.set(other, strand);
  }
  return [];
}

function backFrom(end: Strand, before: ReadonlyMap<Strand, Strand | undefined>): readonly Strand[] {
  const path: Strand[] = [];
  for (let strand: Strand | undefined = end; strand !== undefined; strand = before.get(strand)) {
    path.unshift(strand);
  }
  return path;
}
