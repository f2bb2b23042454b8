/**
 * What columns and rows are placed by: the trees with their bands in order, and the captions.
 */
import type { Side } from '@idef0-studio/geometry';
import type { Captions } from '../caption/captions.js';
import type { Spacing } from '../measures.js';
import type { Network, Terminal } from '../normalise/network.js';
import { bandsOf, bandOf, enter, type Band } from '../strands/bands.js';
import { nameIn, type Widths } from '../widths.js';
import { measureStrands } from '../strands/measure-strands.js';
import { FRAME_LANES, strandOf, type Lane, type Strand } from '../strands/strand.js';

export interface Plan {
  readonly network: Network;
  readonly n: number;
  readonly trees: readonly (readonly Strand[])[];
  readonly captions: Captions;
  readonly spacing: Spacing;
  /** Widths of the names of boxes, px; of the others as the spacing says. */
  readonly nameWidths: ReadonlyMap<number, number>;
  readonly bands: readonly Band[];
  /** What reaches each side of the frame. */
  readonly frame: Readonly<Record<Side, readonly FrameEnd[]>>;
}

/** Sorts the strands of the chosen trees into their bands. */
export function planOf(
  network: Network,
  trees: readonly (readonly Strand[])[],
  captions: Captions,
  spacing: Spacing,
  places: Widths['places'] = {},
): Plan {
  const n = network.boxes;
  const bands = bandsOf(n);
  levelPorts(trees);
  trees.forEach((strands, arrow) => {
    measureStrands(strands, n);
    enter(bands, strands, arrow);
  });
  const nameWidths = new Map(
    network.diagram.boxes.flatMap((_, box) => {
      const width = places[nameIn(network, box)];
      return width === undefined ? [] : [[box, width] as const];
    }),
  );
  const frame = {
    left: endsAt(trees, 'left'),
    top: endsAt(trees, 'top'),
    right: endsAt(trees, 'right'),
    bottom: endsAt(trees, 'bottom'),
  };
  return { network, n, trees, captions, spacing, nameWidths, bands, frame };
}

/** Gives the ends at each shared port one rank: they are one line there. */
function levelPorts(trees: Plan['trees']): void {
  const ranks = new Map<number, number>();
  for (const strand of trees.flat()) {
    const port = strand.terminal?.port ?? 0;
    if (port === 0) continue;
    strand.rank = ranks.get(port) ?? strand.rank;
    ranks.set(port, strand.rank);
  }
}

/** The strands of a band, left to right or top to bottom. */
export function strandsIn(plan: Plan, lane: Lane, index: number): readonly Strand[] {
  const band = bandOf(plan.bands, strandOf(lane, index, 0));
  return band?.members ?? [];
}

/** The strands at a side of a box, by ports: those of arrows that leave or arrive as one line together. Of each port
 *  the one with the label comes first. */
export function portsIn(plan: Plan, lane: Lane, index: number): readonly (readonly Strand[])[] {
  const ports: Strand[][] = [];
  for (const strand of strandsIn(plan, lane, index)) {
    const port = strand.terminal?.port ?? 0;
    const last = ports.at(-1);
    if (last === undefined || port === 0 || last[0]?.terminal?.port !== port) ports.push([strand]);
    else if (strand.terminal && plan.captions.at.has(strand.terminal)) last.unshift(strand);
    else last.push(strand);
  }
  return ports;
}

/** The terminal with which a strand reaches a side of the frame, if it does. */
export function frameEnd(strand: Strand, side: Side): Terminal | undefined {
  const lane = FRAME_LANES[side];
  for (const link of strand.links) if (link.lane === lane) return link.terminal;
  return undefined;
}

/** A strand that reaches the frame, with the terminal there. */
export interface FrameEnd {
  readonly strand: Strand;
  readonly terminal: Terminal;
}

/** All strands that reach a side of the frame, in order of the arrows. */
export function frameEnds(plan: Plan, side: Side): readonly FrameEnd[] {
  return plan.frame[side];
}

function endsAt(trees: readonly (readonly Strand[])[], side: Side): readonly FrameEnd[] {
  const ends: FrameEnd[] = [];
  for (const strands of trees) {
    for (const strand of strands) {
      const terminal = frameEnd(strand, side);
      if (terminal !== undefined) ends.push({ strand, terminal });
    }
  }
  return ends;
}
