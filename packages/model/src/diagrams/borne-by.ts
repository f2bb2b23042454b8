/** What a mechanism bears at a box. */
import type { BoxEnd } from '../values/diagram.js';
import type { BoundaryEntry } from '../values/process-model.js';

/** Nothing is said where it bears no responsibility. */
export function borneBy({ responsibilities }: BoundaryEntry): Pick<BoxEnd, 'responsibilities'> {
  return responsibilities.length === 0 ? {} : { responsibilities };
}
