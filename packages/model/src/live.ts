/**
 * Models whose derived values are kept from edit to edit. Functions of this package that derive something
 * from a model ask here first; a model that nobody keeps has its values made from its own tables.
 */
import type { ActivityId, Boundary, ProcessModel } from './process-model.js';
import type { Relations } from './relations.js';

/** What is kept for a model. */
export interface Live {
  readonly relations: Relations;
  readonly boundary: (activity: ActivityId) => Boundary | undefined;
}

const lives = new WeakMap<ProcessModel, Live>();

/** What is kept for a model; undefined for one that is not the newest of its line. */
export function liveOf(model: ProcessModel): Live | undefined {
  return lives.get(model);
}

/** Keeps values for a model from now on. */
export function enliven(model: ProcessModel, live: Live): void {
  lives.set(model, live);
}

/** Leaves a model to its own tables, since a newer one has taken over what was kept. */
export function retire(model: ProcessModel): void {
  lives.delete(model);
}
