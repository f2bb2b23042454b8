/**
 * Who makes and who takes an object, and the From/To lists of a reference manual: every node up and
 * down the tree whose lists, written or derived, have the object itself.
 */
import { ROLES } from './activity-lists.js';
import { boundaryOf } from './boundary.js';
import type { IcomRole } from './fragment.js';
import { getOrMake, remembered } from './memo.js';
import { mayComeFrom } from './outside.js';
import type {
  Activity,
  ActivityId,
  AgentName,
  BoundaryEntry,
  ObjectId,
  ProcessModel,
} from './process-model.js';
import { relationsOf } from './relations.js';

/** A From or a To list. */
export interface FromTo {
  /** Node numbers in node order, stubs included. */
  readonly nodes: readonly string[];
  /** Agents that name this very object: 'outside the model'. */
  readonly agents: readonly AgentName[];
}

/** An activity with an entry of its boundary. */
export interface ObjectUse {
  readonly activity: Activity;
  readonly role: IcomRole;
  readonly entry: BoundaryEntry;
}

interface Uses {
  readonly makers: ReadonlyMap<ObjectId, readonly ObjectUse[]>;
  readonly takers: ReadonlyMap<ObjectId, readonly ObjectUse[]>;
}

/** The activities that make the object, written or derived, in node order. */
export function makersOf(model: ProcessModel, object: ObjectId): readonly Activity[] {
  return activitiesOf(usesOf(model).makers.get(object));
}

/** The activities that take the object as control, input or mechanism, in node order. */
export function takersOf(model: ProcessModel, object: ObjectId): readonly Activity[] {
  return activitiesOf(usesOf(model).takers.get(object));
}

/** As a reference manual prints it, for `audit` alone, which compares it with printed tables: what else shows makers and
 *  takers asks `makingParties` and `takingParties`. Where an entry of an activity comes from (control, input, mechanism) or goes to (output). Both
 *  lists are narrowed by `<-`: that of the entry, and for an output those of the takers. Empty for an
 *  activity or an object that the model does not have. */
export function fromTo(
  model: ProcessModel,
  activity: ActivityId,
  role: IcomRole,
  object: ObjectId,
): FromTo {
  const known = model.activities.get(activity);
  if (known === undefined) return { nodes: [], agents: [] };
  return role === 'output' ? goesTo(model, known, object) : comesFrom(model, known, role, object);
}

function comesFrom(
  model: ProcessModel,
  activity: Activity,
  role: IcomRole,
  object: ObjectId,
): FromTo {
  const relations = relationsOf(model);
  const boundary = boundaryOf(model, activity.id);
  const entry = boundary[role].find((candidate) => candidate.object === object);
  const makers = makersOf(model, object).filter(
    (maker) => entry === undefined || mayComeFrom(relations, entry, maker),
  );
  const agents = relations.agentsGiving(object).map(({ name }) => name);
  const narrowed = entry?.from;
  return {
    nodes: makers.map(({ node }) => node),
    agents: agents.filter((name) => narrowed?.includes(name) ?? true),
  };
}

function goesTo(model: ProcessModel, activity: Activity, object: ObjectId): FromTo {
  const relations = relationsOf(model);
  const uses = usesOf(model).takers.get(object) ?? [];
  const takers = uses.filter(({ entry }) => mayComeFrom(relations, entry, activity));
  return {
    nodes: activitiesOf(takers).map(({ node }) => node),
    agents: relations.agentsGetting(object).map(({ name }) => name),
  };
}

/** Each activity once. */
function activitiesOf(uses: readonly ObjectUse[] | undefined): readonly Activity[] {
  return [...new Set(uses?.map(({ activity }) => activity))];
}

/** Every use of every object, by object, in node order. */
const usesOf: (model: ProcessModel) => Uses = remembered((model: ProcessModel) => {
  const makers = new Map<ObjectId, ObjectUse[]>();
  const takers = new Map<ObjectId, ObjectUse[]>();
  for (const activity of model.activities.values()) {
    const boundary = boundaryOf(model, activity.id);
    for (const role of ROLES) {
      const table = role === 'output' ? makers : takers;
      for (const entry of boundary[role]) {
        getOrMake(table, entry.object, () => []).push({ activity, role, entry });
      }
    }
  }
  return { makers, takers };
});
