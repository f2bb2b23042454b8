/**
 * The shape of the sheet that a drawing is made for: it decides how much air goes into rows or columns, and
 * which widths of labels and boxes let the drawing be shown largest.
 */

export interface SheetShape {
  /** Width over height of the whole that is to be filled. */
  readonly aspect: number;
  /** What of its height is not the drawing's and grows with nothing, px. */
  readonly bands: number;
  /** The whole is at least so wide, px. */
  readonly narrowest: number;
  /** Where the whole gets wider, px, its text is too small to be read: then nothing counts but its size. */
  readonly widest: number;
  /** The widths of labels that are tried, px, the one that reads best first. */
  readonly labelWidths: readonly [number, ...number[]];
}

/** The widths of labels on a screen, and on paper, where narrow ones make all text larger. */
export const LABEL_WIDTHS = { screen: [104, 84, 124], paper: [104, 64, 84, 124, 150] } as const;

/** Sheets that fill screens best: about what paper has, with the bands of the form above and below. */
export const SCREEN_SHAPE: SheetShape = {
  aspect: 1.45,
  bands: 150,
  narrowest: 720,
  widest: Infinity,
  labelWidths: LABEL_WIDTHS.screen,
};

/** Height of a drawing of this width on such a sheet, px. */
export function heightOn({ aspect, bands, narrowest }: SheetShape, width: number): number {
  return Math.max(narrowest, width) / aspect - bands;
}

/** Width of a drawing of this height on such a sheet, px. */
export function widthOn({ aspect, bands }: SheetShape, height: number): number {
  return (height + bands) * aspect;
}
