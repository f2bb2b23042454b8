import type { Terminal } from './normalise/network.js';

/** Distances of the drawing, px. What they keep apart is what the judge of layouts looks at. */
export const MEASURES = {
  /** Between the ends of two lines on one height. */
  abut: 9,
  /** Between the frame and whatever is next to it. */
  margin: 14,
  /** Between a text and the line that it names, sideways and upwards. */
  beside: 5,
  above: 1,
  /** By how much a label is nearer to the line that it names than to any other. */
  nearer: 5,
  /** Between the tip of an arrow head and a label that stands above its line. */
  head: 10,
  /** Between texts that stand next to each other. */
  textGap: 8,
  /** Room that parentheses at a tunnelled end take along the line. */
  tunnel: 12,
  /** Room that they take at each side of the line. */
  tunnelSide: 6,
  /** Between lines at one side of a box that both may have parentheses. */
  tunnelPort: 13,
  /** Height of the row of ICOM codes along the frame. */
  codeRow: 15,
  /** A name is broken to this width, unless its box is much wider. */
  nameWidth: 170,
  /** Length of a line that leads nowhere from a box: a call, or an arrow without a second end. */
  loose: 30,
  /** From the texts at a line that leads nowhere from the frame to its end, which is marked by a ring. */
  open: 8,
  /** Such a line has at least so much room for a name along the left or right, and from the top or bottom: in a window
   *  names are written later. */
  openLeast: 100,
  openRow: 18,
} as const;

/** How near things may stand to each other, and how small boxes may be, px. */
export interface Spacing {
  /** Between parallel lines in a gap. */
  readonly lane: number;
  /** Between the ends of two lines that share a lane in a gap between columns, in bands. */
  readonly laneShared: number;
  /** Between lines at one side of a box; at parentheses it is at least `MEASURES.tunnelPort`. */
  readonly port: number;
  /** From the first or last line at a side to the corner of the box. */
  readonly corner: number;
  /** Between a box and the nearest line that passes it; holds an arrow head. */
  readonly clearance: number;
  /** Smallest box. */
  readonly boxWidth: number;
  readonly boxHeight: number;
  /** Room beside a name in its box. */
  readonly namePadding: number;
  /** Room above and below it: where its last line reaches to the number of the box, and where it does not. */
  readonly aboveNumber: number;
  readonly besideNumber: number;
  /** Height of the row with node numbers under decomposed boxes. */
  readonly nodeRow: number;
  /** From a line at the left or right of the frame to the one above it, where nothing but its code stands between. */
  readonly codeStep: number;
}

/** On a sheet. */
export const SHEET_SPACING: Spacing = {
  lane: 9,
  laneShared: 1e-6,
  port: 13,
  corner: 12,
  clearance: 16,
  boxWidth: 116,
  boxHeight: 58,
  namePadding: 10,
  aboveNumber: 15,
  besideNumber: 15,
  nodeRow: 15,
  codeStep: 19,
};

/** On paper, where text is the larger the less room the rest takes. */
export const PAPER_SPACING: Spacing = {
  lane: 8,
  laneShared: 1e-6,
  port: 9,
  corner: 8,
  clearance: 10,
  boxWidth: 72,
  boxHeight: 44,
  namePadding: 5,
  aboveNumber: 14,
  besideNumber: 6,
  nodeRow: 13,
  codeStep: 17,
};

/** Where a drawing is made as small as it can be read, to be spread over a pane afterwards. */
export const PANE_SPACING: Spacing = {
  lane: 6,
  laneShared: 1,
  port: 7,
  corner: 7,
  clearance: 9,
  boxWidth: 60,
  boxHeight: 40,
  namePadding: 4,
  aboveNumber: 14,
  besideNumber: 5,
  nodeRow: 12,
  codeStep: 16,
};

/** Smallest distance from a line at a side of a box to the next one. */
export function portOf({ port }: Spacing, end: Terminal | undefined): number {
  return end?.end.tunnel === true ? Math.max(port, MEASURES.tunnelPort) : port;
}
