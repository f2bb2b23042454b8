/** Distances of the drawing, px. What they keep apart is what the judge of layouts looks at. */
export const MEASURES = {
  /** Between parallel lines in a gap. */
  lane: 9,
  /** Between lines at one side of a box. */
  port: 13,
  /** From the first or last line at a side to the corner of the box. */
  corner: 12,
  /** Between a box and the nearest line that passes it; holds an arrow head. */
  clearance: 16,
  /** Between the frame and whatever is next to it. */
  margin: 14,
  /** Between a text and the line that it names, sideways and upwards. */
  beside: 5,
  above: 2,
  /** Between the tip of an arrow head and a label that stands above its line. */
  head: 10,
  /** Between texts that stand next to each other. */
  textGap: 8,
  /** Room that parentheses at a tunnelled end take along the line. */
  tunnel: 12,
  /** Room that they take at each side of the line. */
  tunnelSide: 6,
  /** Height of the row of ICOM codes along the frame. */
  codeRow: 15,
  /** Smallest box. */
  boxWidth: 116,
  boxHeight: 58,
  /** A name is broken to this width, unless its box is much wider. */
  nameWidth: 170,
  /** Room round a name in its box. */
  namePadding: 10,
  /** Height of the row with node numbers under decomposed boxes. */
  nodeRow: 15,
  /** Length of a line that leads nowhere: a call, or an arrow without a second end. */
  loose: 30,
} as const;
