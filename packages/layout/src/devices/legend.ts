/**
 * The legend of a diagram with codes: each code with the full name that it stands for.
 */
import type { ObjectCode } from './codes.js';

export interface LegendEntry {
  readonly code: string;
  /** Name of the object. */
  readonly name: string;
}

/** One entry for every object, in the order of the codes. */
export function legendOf(codes: ReadonlyMap<string, ObjectCode>): readonly LegendEntry[] {
  return [...codes].map(([name, { text }]) => ({ code: text, name }));
}
