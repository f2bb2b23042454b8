/** What agents send and get of which no activity says that it takes it or makes it. A-0 and the context view show it all
 *  the same, or the surroundings would lose it. */
import type { IcomRole } from '../values/fragment.js';
import { TAKING } from '../values/roles.js';
import type { Activity, Agent, ObjectId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

/** An object that comes in from an agent, or goes out to one. */
export interface OpenDealing {
  readonly role: 'input' | 'output';
  readonly object: ObjectId;
}

/** Each object once for each direction, in the order in which agents list it. What goes from one agent to another is not the
 *  model's. */
export function openDealings(model: ModelQueries, root: Activity): readonly OpenDealing[] {
  const { relations } = model;
  const boundary = model.boundary(root.id);
  const at = (roles: readonly IcomRole[]) =>
    new Set(roles.flatMap((role) => boundary[role].map(({ object }) => object)));
  const [taken, made] = [at(TAKING), at(['output'])];
  const isIn = (object: ObjectId, known: ReadonlySet<ObjectId>) =>
    relations.relativesOf(object).some((each) => known.has(each));
  const isBetweenAgents = (object: ObjectId) =>
    relations.relativesOf(object).some((each) => relations.agentsGetting(each).length > 0) &&
    relations.relativesOf(object).some((each) => relations.agentsGiving(each).length > 0);
  const open = (of: (agent: Agent) => readonly ObjectId[], known: ReadonlySet<ObjectId>) =>
    [...new Set(model.agents().flatMap(of))].filter(
      (object) => !isIn(object, known) && !isBetweenAgents(object),
    );
  return [
    ...open(({ outputs }) => outputs, taken).map((object) => ({ role: 'input', object }) as const),
    ...open(
      ({ inputs, controls, mechanisms }) => [...inputs, ...controls, ...mechanisms],
      made,
    ).map((object) => ({ role: 'output', object }) as const),
  ];
}
