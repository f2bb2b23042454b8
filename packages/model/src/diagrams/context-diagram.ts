/** The context diagram A-0: the one box of the model, and at the frame the agents that it deals with. */
import { openDealings, type OpenDealing } from './agent-dealings.js';
import { borneBy } from './borne-by.js';
import { callArrows } from './call-arrows.js';
import type { BoundaryEnd, BoxEnd, DiagramArrow } from '../values/diagram.js';
import { boxPorts } from './diagram-ports.js';
import type { BoxPort } from '../queries/port-table.js';
import type { Activity, ObjectId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import { type Relations } from '../queries/relations.js';

/** One arrow per object that crosses the border of the root, in the order of its lists. Codes are
 *  undefined there, since A-0 has no parent. */
export function contextArrows(model: ModelQueries, root: Activity): readonly DiagramArrow[] {
  const ports = boxPorts(model.boundary(root.id), root.id, 0);
  const seen = new Set<ObjectId>();
  const arrows = ports.map((port, index) => {
    const { object } = port.entry;
    const id = seen.has(object) ? `${object}>${port.role}` : object;
    seen.add(object);
    const order = ports.slice(0, index).filter(({ role }) => role === port.role).length;
    return contextArrow(model, port, id, order);
  });
  const dealings = openDealings(model, root);
  const open = dealings.map((dealing, index) => {
    const known = [...ports, ...dealings.slice(0, index)];
    const order = known.filter(({ role }) => role === dealing.role).length;
    return openArrow(model, dealing, order, seen.has(dealing.object));
  });
  return [...arrows, ...open, ...callArrows(model, [root])];
}

/** What an agent sends or gets that no activity is known to take or make: its other end is open. It stands behind the others. */
function openArrow(
  model: ModelQueries,
  { role, object }: OpenDealing,
  order: number,
  isKnown: boolean,
): DiagramArrow {
  const id = isKnown ? `${object}>${role}` : object;
  const end = boundaryEnd(model, { role, object, order, tunnel: false });
  const ends =
    role === 'output' ? { sources: [], targets: [end] } : { sources: [end], targets: [] };
  return { id, object: end.object, kind: 'icom', ...ends };
}

function boundaryEnd(
  { object, relations }: ModelQueries,
  end: Pick<BoundaryEnd, 'role' | 'object' | 'order' | 'tunnel'>,
): BoundaryEnd {
  return {
    ...end,
    kind: 'boundary',
    object: object(end.object)?.name ?? end.object,
    code: undefined,
    unbalanced: false,
    agents: agentsAt(relations, end.role === 'output', end.object),
  };
}

function contextArrow(
  model: ModelQueries,
  { role, entry, position }: BoxPort,
  id: string,
  order: number,
): DiagramArrow {
  const object = model.object(entry.object)?.name ?? entry.object;
  const box: BoxEnd = {
    kind: 'box',
    box: 0,
    role,
    object,
    position,
    tunnel: entry.tunnel === 'child',
    unbalanced: false,
    ...borneBy(entry),
  };
  const tunnel = entry.tunnel === 'parent';
  const boundary = boundaryEnd(model, { role, object: entry.object, order, tunnel });
  const isOutput = role === 'output';
  return {
    id,
    object,
    kind: 'icom',
    sources: [isOutput ? box : boundary],
    targets: [isOutput ? boundary : box],
  };
}

/** Names of the agents that deal with the object, a bundle that holds it, or a part of it. */
function agentsAt(relations: Relations, isOutput: boolean, object: ObjectId): readonly string[] {
  const agents = relations
    .relativesOf(object)
    .flatMap((id) => (isOutput ? relations.agentsGetting(id) : relations.agentsGiving(id)));
  return [...new Set(agents.map(({ name }) => name))];
}
