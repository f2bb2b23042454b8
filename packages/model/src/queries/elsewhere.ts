/** What a model sees of the others in its workspace. */
import type { PlainElement } from '../values/process-model.js';

export interface Elsewhere {
  /** The catalogs that models, and files without one, declare, in the order of the models; its own may be among them. */
  readonly catalogs: () => readonly PlainElement[];
}

/** A model that stands alone. */
export const NOTHING_ELSEWHERE: Elsewhere = { catalogs: () => [] };
