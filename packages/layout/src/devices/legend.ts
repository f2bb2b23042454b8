/**
 * The legend of a diagram with codes: each code with the full name that it stands for.
 */
import type { Diagram } from '@idef0-studio/model';
import { codeListOf } from './code-list.js';
import { frameCodesOf, type ObjectCode } from './codes.js';

export interface LegendEntry {
  /** The code, or a list: an object that comes in and leaves has one for each. */
  readonly code: string;
  /** Name of the object. */
  readonly name: string;
}

/** One entry for every object, in the order of the codes. */
export function legendOf(
  codes: ReadonlyMap<string, ObjectCode>,
  { arrows }: Diagram,
): readonly LegendEntry[] {
  return [...codes].map(([name, code]) => {
    const atFrame = arrows.flatMap((arrow) => frameCodesOf(arrow, name));
    return { code: codeListOf([code, ...atFrame]), name };
  });
}
