/** What goes between an activity, or an object, and the agents outside the model. */
import { TAKING } from '../values/roles.js';
import type { IcomRole } from '../values/fragment.js';
import type { Activity, AgentName, Entry, ObjectId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import { type Carried } from '../queries/relations.js';
import type { Direction } from './reach.js';

/** `role` is that at the activity where it takes; undefined where the agent does. */
export interface AgentFlow {
  readonly agent: AgentName;
  readonly role: IcomRole | undefined;
  readonly object: ObjectId;
}

/** Downstream who outside gets what the activity makes, upstream who gives it what it takes, as far as `<-`
 *  lets them. */
export function agentFlows(
  model: ModelQueries,
  activity: Activity,
  direction: Direction,
): readonly AgentFlow[] {
  const boundary = model.boundary(activity.id);
  if (direction === 'downstream') {
    return boundary.output.flatMap((entry) => agentsOfObject(model, entry, direction));
  }
  return TAKING.flatMap((role) =>
    boundary[role].flatMap((entry) =>
      agentsOfObject(model, entry, direction)
        .filter(({ agent }) => mayGive(entry, agent))
        .map((flow) => ({ ...flow, role })),
    ),
  );
}

/** Who outside gets (downstream) or gives an object, a bundle that holds it, or a part of it; each with the
 *  narrower of the two. */
export function agentsOfObject(
  model: ModelQueries,
  carried: Carried,
  direction: Direction,
): readonly AgentFlow[] {
  const relations = model.relations;
  return relations.relativesOf(carried.object).flatMap((id) => {
    const other: Carried = { object: id, gathered: [] };
    const isDown = direction === 'downstream';
    const [made, taken] = isDown ? [carried, other] : [other, carried];
    const relation = relations.relation(made, taken);
    if (relation === undefined) return [];
    const agents = isDown ? relations.agentsGetting(id) : relations.agentsGiving(id);
    const { object } = relation === 'part' ? made : taken;
    return agents.map(({ name }) => ({ agent: name, role: undefined, object }));
  });
}

function mayGive(entry: Pick<Entry, 'from'>, agent: AgentName): boolean {
  return entry.from?.includes(agent) ?? true;
}
