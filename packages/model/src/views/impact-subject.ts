/** What an impact view is about: an activity, with all that is inside it, or an object. */
import type { IcomRole } from '../values/fragment.js';
import type { Activity, ObjectId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import { agentFlows, agentsOfObject, type AgentFlow } from './agent-flows.js';
import { innermost } from '../parties/innermost.js';
import { flowsFrom, flowsTo, makersOfRelatives, takersOfRelatives, whose } from './flows.js';
import type { Direction } from './reach.js';
import type { ViewNode } from './view.js';
import type { ViewSubject } from '../values/view-kinds.js';
import { activityNode, chainAbove, objectName, objectNode } from './view-nodes.js';

/** What the view is about, and who is one step from it with what goes between. */
export interface Subject {
  readonly node: ViewNode;
  readonly title: string;
  readonly activity: Activity | undefined;
  readonly neighbours: (direction: Direction) => readonly Neighbour[];
  readonly agents: (direction: Direction) => readonly AgentFlow[];
}

export interface Neighbour {
  readonly activity: Activity;
  readonly role: IcomRole | undefined;
  readonly object: ObjectId;
}

/** Undefined where the model does not have it. */
export function subjectOf(model: ModelQueries, of: ViewSubject): Subject | undefined {
  if ('activity' in of) {
    const activity = model.activity(of.activity);
    return activity === undefined ? undefined : activitySubject(model, activity);
  }
  return model.object(of.object) !== undefined ? objectSubject(model, of.object) : undefined;
}

function activitySubject(model: ModelQueries, activity: Activity): Subject {
  return {
    node: activityNode(model, activity, { isSubject: true, above: chainAbove(model, activity) }),
    title: `${activity.node} ${activity.title}`,
    activity,
    neighbours: (direction) =>
      direction === 'downstream'
        ? flowsFrom(model, activity).map(({ to, ...flow }) => ({ activity: to, ...flow }))
        : flowsTo(model, activity).map(({ from, ...flow }) => ({ activity: from, ...flow })),
    agents: (direction) => agentFlows(model, activity, direction),
  };
}

function objectSubject(model: ModelQueries, object: ObjectId): Subject {
  const carried = { object, gathered: [] };
  return {
    node: objectNode(model, object, { isSubject: true }),
    title: objectName(model, object),
    activity: undefined,
    neighbours: (direction) => {
      const isDown = direction === 'downstream';
      const uses = isDown ? takersOfRelatives(model, carried) : makersOfRelatives(model, carried);
      return innermost(model, uses, whose).map(({ activity, role, entry }) => ({
        activity,
        role: isDown ? role : undefined,
        object: entry.object,
      }));
    },
    agents: (direction) => agentsOfObject(model, carried, direction),
  };
}
