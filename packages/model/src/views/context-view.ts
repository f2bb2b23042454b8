/**
 * The context diagram A-0 as a map: the one box, and outside who gives it something and who gets something
 * from it. An agent that does both stands on both sides, as its arrows do on A-0.
 */
import { ROLES } from '../values/roles.js';
import type { IcomRole } from '../values/fragment.js';
import { openDealings } from '../diagrams/agent-dealings.js';
import { getOrMake } from '../values/memo.js';
import { CONTEXT_NODE } from '../names/node-number.js';
import type { Activity, AgentName, ObjectId, ModelHeader } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import type { View, ViewAgent, ViewLine, ViewNote } from './view.js';
import { activityNode, agentNode, namedObjects } from './view-nodes.js';

/** Undefined for a model without activities. */
export function contextView(model: ModelQueries): View | undefined {
  const root = model.root();
  if (root === undefined) return undefined;
  const box = activityNode(model, root, { isSubject: true });
  const dealings = dealingsOf(model, root);
  return {
    kind: 'context',
    model: model.name,
    title: `${CONTEXT_NODE} ${root.title}`,
    notes: notesOf(model.header()),
    nodes: [box, ...dealings.map(({ agent }) => agent)],
    groups: [],
    lines: dealings.map((dealing) => lineOf(model, box.id, dealing)),
  };
}

function notesOf({ purpose, viewpoint }: ModelHeader): readonly ViewNote[] {
  return [
    { caption: 'Purpose', text: purpose ?? '' },
    { caption: 'Viewpoint', text: viewpoint ?? '' },
  ].filter(({ text }) => text.trim() !== '');
}

/** What one agent gives in one role, or gets. */
interface Dealing {
  readonly agent: ViewAgent;
  readonly role: IcomRole;
  readonly objects: readonly ObjectId[];
}

function dealingsOf(model: ModelQueries, root: Activity): readonly Dealing[] {
  const boundary = model.boundary(root.id);
  const open = openDealings(model, root);
  return ROLES.flatMap((role) => {
    const byAgent = new Map<AgentName | undefined, ObjectId[]>();
    const known = boundary[role].filter(({ tunnel }) => tunnel !== 'parent');
    for (const { object } of [...known, ...open.filter((dealing) => dealing.role === role)]) {
      for (const agent of agentsAt(model, role, object)) {
        getOrMake(byAgent, agent, () => []).push(object);
      }
    }
    return [...byAgent].map(([agent, objects]) => ({
      agent: agentNode(agent, {
        id: `agent:${agent ?? ''}:${role}`,
        rank: role === 'output' ? 1 : -1,
      }),
      role,
      objects,
    }));
  });
}

/** Who outside deals with an object, a bundle that holds it, or a part of it; undefined where nobody does. */
function agentsAt(
  model: ModelQueries,
  role: IcomRole,
  object: ObjectId,
): readonly (AgentName | undefined)[] {
  const relations = model.relations;
  const agents = relations
    .relativesOf(object)
    .flatMap((id) =>
      role === 'output' ? relations.agentsGetting(id) : relations.agentsGiving(id),
    );
  const names = [...new Set(agents.map(({ name }) => name))];
  return names.length === 0 ? [undefined] : names;
}

function lineOf(model: ModelQueries, box: string, { agent, role, objects }: Dealing): ViewLine {
  const [from, to] = role === 'output' ? [box, agent.id] : [agent.id, box];
  return {
    id: `${from}>${to}`,
    from,
    to,
    kind: 'flow',
    role,
    objects: namedObjects(model, objects),
  };
}
