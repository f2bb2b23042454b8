/**
 * The object view: an interface object with everything that makes it on its left and takes it on its right,
 * the bundles that hold it above and its parts below, each with its own makers and takers. The From and To
 * lists of a reference manual as a picture: of activities that pass the object on to one inside, the
 * innermost is shown, with those above it as its caption.
 */
import { TAKING } from '../values/roles.js';
import type { IcomRole } from '../values/fragment.js';
import { makingParties, takingParties, type Parties } from '../parties/parties.js';
import type { ObjectId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import { usesAt, type Use } from './flows.js';
import { leftOut } from './left-out.js';
import type { View, ViewLine, ViewNode } from './view.js';
import {
  activityNode,
  agentNode,
  chainAbove,
  LineTable,
  objectName,
  objectNode,
  objectNodeId,
} from './view-nodes.js';

/** More rows than this on one side are no picture any more. */
const MOST_USES = 120;

/** Undefined where the model has no such object. */
export function objectView(model: ModelQueries, object: ObjectId): View | undefined {
  const known = model.object(object);
  if (known === undefined) return undefined;
  const relations = model.relations;
  const bundles = [...relations.bundlesOf(object)].reverse();
  const family = [...bundles, object, ...relations.partsOf(object)];
  const sides = family.map((id) => sidesOf(model, id));
  const makers = sides.flatMap((side) => side.makers);
  const takers = sides.flatMap((side) => side.takers);
  const kept = new Set([...makers.slice(0, MOST_USES), ...takers.slice(0, MOST_USES)]);
  const left = makers.length + takers.length - kept.size;
  return {
    kind: 'object',
    model: model.name,
    title: `Makers and takers of ${objectName(model, object)}`,
    notes: leftOut(left, 'maker or taker', 'makers and takers', 'further down the lists'),
    nodes: unique([
      ...makers.filter((item) => kept.has(item)).map(({ node }) => node),
      ...family.map((id) =>
        objectNode(model, id, {
          isSubject: id === object,
          definition: id === object ? model.texts(id).definition : undefined,
        }),
      ),
      ...takers.filter((item) => kept.has(item)).map(({ node }) => node),
    ]),
    groups: [],
    lines: [
      ...linesOf(model, [...kept]),
      ...family.flatMap((id) => partLines(model, id, new Set(family))),
    ],
  };
}

/** Somebody at one side of an object. */
interface Party {
  readonly node: ViewNode;
  readonly object: ObjectId;
  readonly role: IcomRole;
  readonly responsibilities: readonly string[];
}

interface Sides {
  readonly makers: readonly Party[];
  readonly takers: readonly Party[];
}

function sidesOf(model: ModelQueries, object: ObjectId): Sides {
  const used = ({ activities }: Parties, roles: readonly IcomRole[]) =>
    activities
      .flatMap((activity) => usesAt(model, activity, roles, object))
      .map((use) => partyOf(model, use));
  const outside = ({ agents }: Parties, role: IcomRole): readonly Party[] =>
    agents.map(({ name }) => ({
      node: agentNode(name, { id: `${sideOf(role)}:agent:${name}`, rank: rankOf(role) }),
      object,
      role,
      responsibilities: [],
    }));
  const making = makingParties(model, object);
  const taking = takingParties(model, object);
  return {
    makers: [...outside(making, 'output'), ...used(making, ['output'])],
    takers: [...used(taking, TAKING), ...outside(taking, 'input')],
  };
}

function partyOf(model: ModelQueries, { activity, role, entry }: Use): Party {
  const node = activityNode(model, activity, {
    id: `${sideOf(role)}:${activity.id}`,
    rank: rankOf(role),
    above: chainAbove(model, activity),
  });
  const { object, responsibilities } = entry;
  return { node, object, role, responsibilities };
}

function sideOf(role: IcomRole): string {
  return role === 'output' ? 'maker' : 'taker';
}

function rankOf(role: IcomRole): number {
  return role === 'output' ? -1 : 1;
}

/** An agent outside has no role in the model. */
function linesOf(model: ModelQueries, parties: readonly Party[]): readonly ViewLine[] {
  const table = new LineTable(model);
  for (const { node, object, role, responsibilities } of parties) {
    const shown = node.kind === 'agent' || role === 'output' ? undefined : role;
    if (node.rank < 0) table.add(node.id, objectNodeId(object), shown, [object]);
    else table.add(objectNodeId(object), node.id, shown, [object], responsibilities);
  }
  return table.lines();
}

function partLines(
  model: ModelQueries,
  bundle: ObjectId,
  shown: ReadonlySet<ObjectId>,
): readonly ViewLine[] {
  const parts = model.object(bundle)?.parts ?? [];
  return parts
    .filter((part) => shown.has(part))
    .map((part) => {
      const [from, to] = [objectNodeId(bundle), objectNodeId(part)];
      return { id: `${from}>${to}`, from, to, kind: 'part', role: undefined, objects: [] };
    });
}

/** Each node once: somebody may make a bundle and a part of it. */
function unique(nodes: readonly ViewNode[]): readonly ViewNode[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}
