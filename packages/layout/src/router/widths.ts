/** The widths that a picture is drawn with; the next one of the diagram keeps to them where it can. */
export interface Widths {
  /** Widest label before it is broken, px. */
  readonly labelWidth: number;
  /** Width up to which boxes grow so that lines from the frame go straight, px. */
  readonly straight: number;
}
