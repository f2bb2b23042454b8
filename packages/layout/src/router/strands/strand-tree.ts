/**
 * Walks over the tree of an arrow.
 */
import { byCodeUnit } from '@idef0-studio/model';
import type { NetArrow, Terminal } from '../normalise/network.js';
import { copyTree, emptyPool } from './strand-pool.js';
import { unlink, type Strand } from './strand.js';

/** The trees of all arrows, by arrow. */
export type Trees = readonly (readonly Strand[])[];

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

/** All strands that hang together with one, that one first; sets on each where the walk came from. */
export function walkFrom(start: Strand): readonly Strand[] {
  start.via = undefined;
  const seen = [start];
  for (const strand of seen) {
    for (const other of strand.links) {
      if (other === strand.via) continue;
      other.via = strand;
      seen.push(other);
    }
  }
  return seen;
}

/** Calls back with every strand on the ways between the pairs of terminals, ends included. Pairs of one
 *  source that follow each other cost one walk. */
export function alongWays(
  pairs: NetArrow['onward'],
  strands: readonly Strand[],
  visit: (strand: Strand, source: Terminal, target: Terminal) => void,
): void {
  let last: Terminal | undefined;
  for (const [source, target] of pairs) {
    const end = strandOfTerminal(strands, target);
    if (source !== last) {
      const start = strandOfTerminal(strands, source);
      for (const strand of strands) strand.via = undefined;
      if (start !== undefined) walkFrom(start);
      last = source;
    }
    for (let strand = end; strand !== undefined; strand = strand.via) visit(strand, source, target);
  }
}

function strandOfTerminal(strands: readonly Strand[], terminal: Terminal): Strand | undefined {
  for (const strand of strands) if (strand.terminal === terminal) return strand;
  return undefined;
}

/** True where the feedback to inputs and mechanisms passes under the box that it comes from
 *  (FIPS 183 §3.3.3 rule 12). What is not linked yet obeys. */
export function obeysFeedback(arrow: NetArrow, strands: readonly Strand[], n: number): boolean {
  if (n === 0 || !mayDisobey(arrow, strands)) return true;
  let obeys = true;
  alongWays(arrow.feedbackUnder, strands, ({ lane, index }, source) => {
    if (lane === 'row-gap' && index <= (source.box ?? 0)) obeys = false;
  });
  return obeys;
}

/** A quick look, before the ways are followed one by one. */
function mayDisobey({ feedbackUnder }: NetArrow, strands: readonly Strand[]): boolean {
  let last = -1;
  for (const [source] of feedbackUnder) last = Math.max(last, source.box ?? 0);
  for (const { lane, index } of strands) if (lane === 'row-gap' && index <= last) return true;
  return false;
}

/** True where feedback to a control passes under the box that it comes from. */
export function goesUnder({ feedbackOver }: NetArrow, strands: readonly Strand[]): boolean {
  let isUnder = false;
  alongWays(feedbackOver, strands, ({ lane, index }, source) => {
    if (lane === 'row-gap' && index > (source.box ?? 0)) isUnder = true;
  });
  return isUnder;
}

/** The strands from one terminal to another, both included; empty where they are not linked. */
export function pathBetween(
  strands: readonly Strand[],
  source: Terminal,
  target: Terminal,
): readonly Strand[] {
  const start = strandOfTerminal(strands, source);
  const end = strandOfTerminal(strands, target);
  if (start === undefined || end === undefined || !walkFrom(start).includes(end)) return [];
  const path: Strand[] = [];
  for (let strand: Strand | undefined = end; strand !== undefined; strand = strand.via) {
    path.push(strand);
  }
  return path.reverse();
}

/** A copy whose strands can be changed without touching the original; in the same order. */
export function cloneStrands(strands: readonly Strand[]): Strand[] {
  return copyTree(emptyPool(), strands);
}

/** A copy of the tree with strands and links in an order that depends on nothing but where they are. */
export function sortTree(strands: readonly Strand[]): readonly Strand[] {
  const copies = cloneStrands(strands).sort(byPlace);
  for (const copy of copies) copy.links.sort(byPlace);
  return copies;
}

function byPlace(a: Strand, b: Strand): number {
  const keyOf = ({ lane, terminal }: Strand) => `${lane} ${terminal?.key ?? ''}`;
  return byCodeUnit(keyOf(a), keyOf(b)) || a.index - b.index || a.rank - b.rank;
}
