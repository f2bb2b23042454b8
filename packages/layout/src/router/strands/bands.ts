/**
 * The bands of a drawing with the strands that lie in each, in order. In terms of channel routing a gap is a
 * channel, and the order of its strands is that of their tracks.
 */
import { LINE_LANES, type Strand } from './strand.js';

/** All strands of one band, by rank; each knows the number of its arrow. */
export interface Band {
  readonly members: Strand[];
}

/** The bands of a diagram with n boxes, empty. */
export function bandsOf(n: number): readonly Band[] {
  return Array.from({ length: LINE_LANES * (n + 1) }, () => ({ members: [] }));
}

/** The band of a strand; undefined for a side of the frame. */
export function bandOf(bands: readonly Band[], strand: Strand): Band | undefined {
  if (strand.isFrame) return undefined;
  return bands[strand.laneNumber * (bands.length / LINE_LANES) + strand.index];
}

/** Puts the strands of an arrow into their bands, by rank. */
export function enter(bands: readonly Band[], strands: readonly Strand[], arrow: number): void {
  for (const strand of strands) {
    strand.arrow = arrow;
    const members = bandOf(bands, strand)?.members;
    if (members === undefined) continue;
    let slot = members.length;
    members.push(strand);
    for (let before = members[slot - 1]; slot > 0; before = members[slot - 1]) {
      if (before === undefined || before.rank <= strand.rank) break;
      members[slot--] = before;
    }
    members[slot] = strand;
  }
}

/** Takes the strands out of their bands. */
export function leave(bands: readonly Band[], strands: readonly Strand[]): void {
  for (const strand of strands) {
    const members = bandOf(bands, strand)?.members;
    if (members === undefined) continue;
    const slot = members.indexOf(strand);
    if (slot < 0) continue;
    for (let next = slot + 1; next < members.length; next++) {
      members[next - 1] = members[next] ?? strand;
    }
    members.pop();
  }
}

/** True where neighbours have come too near to put another between. */
export function isCrowded(band: Band): boolean {
  let before = 0;
  for (const strand of band.members) {
    if (strand.rank - before < 1e-9) return true;
    before = strand.rank;
  }
  return 1 - before < 1e-9;
}

/** Even ranks in the same order; returns the arrows whose strands have moved. */
export function spread(band: Band): readonly number[] {
  band.members.forEach((strand, index) => {
    strand.rank = (index + 1) / (band.members.length + 1);
  });
  return [...new Set(band.members.map(({ arrow }) => arrow))];
}

/** Even ranks for all strands of the trees, in the same order. Changes the strands. */
export function spreadRanks(trees: readonly (readonly Strand[])[], n: number): void {
  const bands = bandsOf(n);
  trees.forEach((strands, arrow) => enter(bands, strands, arrow));
  bands.forEach(spread);
}
