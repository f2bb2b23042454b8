import type { Network, Terminal } from './normalise/network.js';

/** The widths that a picture is drawn with; the next one of the diagram keeps to them where it can. */
export interface Widths {
  /** Widest label before it is broken, px. */
  readonly labelWidth: number;
  /** Width up to which boxes grow so that lines from the frame go straight, px. */
  readonly straight: number;
  /** Widths of labels and names that differ from these, px, by their places: see `sideOf` and `nameIn`. */
  readonly places?: Readonly<Record<string, number>>;
}

/** The place of the labels at one side of a box, or of the frame. */
export function sideOf(network: Network, { box, side }: Pick<Terminal, 'box' | 'side'>): string {
  return `${side} ${box === undefined ? '' : (network.diagram.boxes[box]?.id ?? '')}`;
}

/** The place of the name of a box. */
export function nameIn(network: Network, box: number): string {
  return `name ${network.diagram.boxes[box]?.id ?? ''}`;
}
