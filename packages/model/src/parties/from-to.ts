/**
 * Who makes and who takes an object, and the From/To lists of a reference manual: every node up and
 * down the tree whose lists, written or derived, have the object itself.
 */
import { TAKING } from '../values/roles.js';
import type { IcomRole } from '../values/fragment.js';
import { mayComeFrom } from '../queries/outside.js';
import type {
  Activity,
  ActivityId,
  AgentName,
  BoundaryEntry,
  ObjectId,
} from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

/** A From or a To list. */
export interface FromTo {
  /** Node numbers in node order, stubs included. */
  readonly nodes: readonly string[];
  /** Agents that name this very object: 'outside the model'. */
  readonly agents: readonly AgentName[];
}

/** Activities, each with an entry of its boundary. */
type Uses = readonly { readonly activity: Activity; readonly entry: BoundaryEntry }[];

/** The activities that make the object, written or derived, in node order. */
export function makersOf(model: ModelQueries, object: ObjectId): readonly Activity[] {
  return activitiesOf(usesOf(model, object, 'makers'));
}

/** The activities that take the object as control, input or mechanism, in node order. */
export function takersOf(model: ModelQueries, object: ObjectId): readonly Activity[] {
  return activitiesOf(usesOf(model, object, 'takers'));
}

/** As a reference manual prints it, for `audit` alone, which compares it with printed tables: what else shows makers and
 *  takers asks `makingParties` and `takingParties`. Where an entry of an activity comes from (control, input, mechanism) or goes to (output). Both
 *  lists are narrowed by `<-`: that of the entry, and for an output those of the takers. Empty for an
 *  activity or an object that the model does not have. */
export function fromTo(
  model: ModelQueries,
  activity: ActivityId,
  role: IcomRole,
  object: ObjectId,
): FromTo {
  const known = model.activity(activity);
  if (known === undefined) return { nodes: [], agents: [] };
  return role === 'output' ? goesTo(model, known, object) : comesFrom(model, known, role, object);
}

function comesFrom(
  model: ModelQueries,
  activity: Activity,
  role: IcomRole,
  object: ObjectId,
): FromTo {
  const relations = model.relations;
  const boundary = model.boundary(activity.id);
  const entry = boundary[role].find((candidate) => candidate.object === object);
  const makers = makersOf(model, object).filter(
    (maker) => entry === undefined || mayComeFrom(relations, entry, maker.id),
  );
  const agents = relations.agentsGiving(object).map(({ name }) => name);
  const narrowed = entry?.from;
  return {
    nodes: makers.map(({ node }) => node),
    agents: agents.filter((name) => narrowed?.includes(name) ?? true),
  };
}

function goesTo(model: ModelQueries, activity: Activity, object: ObjectId): FromTo {
  const relations = model.relations;
  const uses = usesOf(model, object, 'takers');
  const takers = uses.filter(({ entry }) => mayComeFrom(relations, entry, activity.id));
  return {
    nodes: activitiesOf(takers).map(({ node }) => node),
    agents: relations.agentsGetting(object).map(({ name }) => name),
  };
}

/** The entries of an object at the boxes of the model, in one direction, in node order. Whoever has it, written or
 *  derived, has something inside that writes it, one of its parts, or a bundle that holds it: only these, and what stands
 *  above them, are asked. */
function usesOf(model: ModelQueries, object: ObjectId, side: 'makers' | 'takers'): Uses {
  const { relations } = model;
  const roles = side === 'makers' ? MAKING : TAKING;
  const candidates = new Set<ActivityId>();
  for (const id of relations.relativesOf(object)) {
    for (const { activity } of [...model.makers(id), ...model.takers(id)]) {
      for (let at = model.activity(activity); at !== undefined; at = relations.parentOf(at)) {
        if (candidates.has(at.id)) break;
        candidates.add(at.id);
      }
    }
  }
  return inNodeOrder(model, candidates).flatMap((activity) => {
    const boundary = model.boundary(activity.id);
    return roles.flatMap((role) =>
      boundary[role]
        .filter((entry) => entry.object === object)
        .map((entry) => ({ activity, entry })),
    );
  });
}

const MAKING: readonly IcomRole[] = ['output'];

/** From the root down, boxes by their numbers. */
function inNodeOrder(model: ModelQueries, ids: ReadonlySet<ActivityId>): readonly Activity[] {
  const found: Activity[] = [];
  const visit = (activity: Activity | undefined): void => {
    if (activity === undefined || !ids.has(activity.id)) return;
    found.push(activity);
    for (const child of activity.children) if (ids.has(child)) visit(model.activity(child));
  };
  visit(model.root());
  return found;
}

/** Each activity once. */
function activitiesOf(uses: Uses): readonly Activity[] {
  return [...new Set(uses.map(({ activity }) => activity))];
}
