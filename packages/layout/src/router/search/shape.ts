/**
 * The shape of an arrow while the search works on it.
 */
import type { Strand } from '../strands/strand.js';

/** A tree of strands with what it costs by itself. */
export interface Shape {
  readonly strands: readonly Strand[];
  /** What no order of lines changes. */
  readonly fixedCost: number;
  /** What the tree costs by itself; NaN while it is not known. */
  ownCost: number;
}
