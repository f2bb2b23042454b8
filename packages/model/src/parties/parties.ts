/**
 * Who makes and who takes an object, as readers count them: the innermost activities, since those above only pass
 * it on, and the agents outside. Lenses, hovers and the object view ask here, so that they all say one number.
 */
import { makersOf, takersOf } from './from-to.js';
import { innermost } from './innermost.js';
import type { Activity, Agent, ObjectId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

/** One side of an object. */
export interface Parties {
  /** Agents that name this very object. */
  readonly agents: readonly Agent[];
  /** In node order; none stands within another. */
  readonly activities: readonly Activity[];
}

/** Who makes this very object. Nobody for an object that the model does not have. */
export function makingParties(model: ModelQueries, object: ObjectId): Parties {
  return {
    agents: model.relations.agentsGiving(object),
    activities: innermost(model, makersOf(model, object), (activity) => activity),
  };
}

/** Who takes this very object as control, input or mechanism. */
export function takingParties(model: ModelQueries, object: ObjectId): Parties {
  return {
    agents: model.relations.agentsGetting(object),
    activities: innermost(model, takersOf(model, object), (activity) => activity),
  };
}

/** How many they are. */
export function partyCount({ agents, activities }: Parties): number {
  return agents.length + activities.length;
}
