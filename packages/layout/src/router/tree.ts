/**
 * Walks over the tree of an arrow.
 */
import type { NetArrow, Terminal } from './normalise.js';
import { unlink, type Strand } from './strand.js';

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

/** A copy whose strands can be changed without touching the original. */
export function cloneStrands(strands: readonly Strand[]): Strand[] {
  const copies = new Map<Strand, Strand>();
  for (const strand of strands) copies.set(strand, { ...strand, links: [] });
  for (const [strand, copy] of copies) {
    for (const other of strand.links) {
      const otherCopy = copies.get(other);
      if (otherCopy !== undefined) copy.links.push(otherCopy);
    }
  }
  return [...copies.values()];
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
