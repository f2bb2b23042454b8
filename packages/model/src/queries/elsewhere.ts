/** What a model sees of the others in its workspace. */
import type { PlainElement } from '../values/process-model.js';
import type { ModelQueries } from './queries.js';

export interface Elsewhere {
  /** The catalogs that models, and files without one, declare, in the order of the models; its own may be among them. */
  readonly catalogs: () => readonly PlainElement[];
  /** The models that have a name, those that are meant first where several have the same; itself may be among them. */
  readonly models: () => readonly ModelQueries[];
}

/** A model that stands alone. */
export const NOTHING_ELSEWHERE: Elsewhere = { catalogs: () => [], models: () => [] };
