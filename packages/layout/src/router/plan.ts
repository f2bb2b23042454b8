/**
 * What the coordinate phases share: the trees with their bands in order, and the captions.
 */
import type { Captions } from './captions.js';
import type { Network, Terminal } from './normalise.js';
import { bandsOf, bandOf, enter, type Band } from './order.js';
import { measureStrands } from './shape.js';
import { strandOf, type Lane, type Strand } from './strand.js';

export interface Plan {
  readonly network: Network;
  readonly n: number;
  readonly trees: readonly (readonly Strand[])[];
  readonly captions: Captions;
  readonly bands: readonly Band[];
}

/** Sorts the strands of the chosen trees into their bands. */
export function planOf(
  network: Network,
  trees: readonly (readonly Strand[])[],
  captions: Captions,
): Plan {
  const n = network.boxes;
  const bands = bandsOf(n);
  trees.forEach((strands, arrow) => {
    measureStrands(strands, n);
    enter(bands, strands, arrow);
  });
  return { network, n, trees, captions, bands };
}

/** The strands of a band, left to right or top to bottom. */
export function strandsIn(plan: Plan, lane: Lane, index: number): readonly Strand[] {
  const band = bandOf(plan.bands, strandOf(lane, index, 0));
  return band?.members ?? [];
}

/** The terminal with which a strand reaches a side of the frame, if it does. */
export function frameEnd(strand: Strand, side: Terminal['side']): Terminal | undefined {
  const leaf = strand.links.find(({ lane }) => lane === `frame-${side}`);
  return leaf?.terminal;
}

/** All strands that reach a side of the frame, with the terminal there, in order of the arrows. */
export function frameEnds(
  plan: Plan,
  side: Terminal['side'],
): readonly { readonly strand: Strand; readonly terminal: Terminal }[] {
  return plan.trees.flat().flatMap((strand) => {
    const terminal = frameEnd(strand, side);
    return terminal === undefined ? [] : [{ strand, terminal }];
  });
}
