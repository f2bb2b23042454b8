/**
 * What flows from which activity to which, wherever in the tree they stand: an activity that makes an object
 * (a bundle that holds it, a part of it) serves each that takes it, as far as `<-` lets it. The lists are
 * those of From and To in a reference manual; tunnels hide an arrow from a diagram, not the flow.
 */
import { ROLES, TAKING } from '../values/roles.js';
import type { IcomRole } from '../values/fragment.js';
import { makersOf, takersOf } from '../parties/from-to.js';
import { innermost } from '../parties/innermost.js';
import { getOrMake, rememberedByRevision } from '../values/memo.js';
import { mayComeFrom } from '../queries/outside.js';
import type { Activity, BoundaryEntry, ObjectId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import { type Carried, type Relations } from '../queries/relations.js';

/** One object on its way. `role` is that at the taker. */
export interface Flow {
  readonly from: Activity;
  readonly to: Activity;
  readonly role: IcomRole;
  /** The narrower of what is made and what is taken. */
  readonly object: ObjectId;
}

/** Somebody who makes or takes an object. */
export interface Use {
  readonly activity: Activity;
  readonly role: IcomRole;
  readonly entry: BoundaryEntry;
}

/** For `innermost`. */
export function whose({ activity }: Use): Activity {
  return activity;
}

/** What flows between some activities, none of which stands within another; by taker, in the order of its lists. */
export function flowsAmong(model: ModelQueries, activities: readonly Activity[]): readonly Flow[] {
  const relations = model.relations;
  const makers = new Map<ObjectId, Use[]>();
  for (const activity of activities) {
    for (const entry of model.boundary(activity.id).output) {
      getOrMake(makers, entry.object, () => []).push({ activity, role: 'output', entry });
    }
  }
  return activities.flatMap((activity) =>
    takingUses(model, activity).flatMap((taker) =>
      relations
        .relativesOf(taker.entry.object)
        .flatMap((object) => makers.get(object) ?? [])
        .flatMap((maker) => flowBetween(relations, maker, taker) ?? []),
    ),
  );
}

/** What an activity gives to others: to the innermost that take it, outside of it and not above it. */
export function flowsFrom(model: ModelQueries, activity: Activity): readonly Flow[] {
  const relations = model.relations;
  return model.boundary(activity.id).output.flatMap((entry) => {
    const maker: Use = { activity, role: 'output', entry };
    return innermost(model, takersOfRelatives(model, entry), whose).flatMap(
      (taker) => flowBetween(relations, maker, taker) ?? [],
    );
  });
}

/** What an activity gets from others: from the innermost that make it, outside of it and not above it. */
export function flowsTo(model: ModelQueries, activity: Activity): readonly Flow[] {
  const relations = model.relations;
  return takingUses(model, activity).flatMap((taker) =>
    innermost(model, makersOfRelatives(model, taker.entry), whose).flatMap(
      (maker) => flowBetween(relations, maker, taker) ?? [],
    ),
  );
}

/** Those who make an object, a bundle that holds it, or a part of it. */
export function makersOfRelatives(model: ModelQueries, carried: Carried): readonly Use[] {
  const relations = model.relations;
  return relations
    .relativesOf(carried.object)
    .flatMap((object) =>
      makersOf(model, object).flatMap((activity) =>
        usesAt(model, activity, ['output'], object).filter(
          ({ entry }) => relations.relation(entry, carried) !== undefined,
        ),
      ),
    );
}

/** Those who take an object, a bundle that holds it, or a part of it. */
export function takersOfRelatives(model: ModelQueries, carried: Carried): readonly Use[] {
  const relations = model.relations;
  return relations
    .relativesOf(carried.object)
    .flatMap((object) =>
      takersOf(model, object).flatMap((activity) =>
        usesAt(model, activity, TAKING, object).filter(
          ({ entry }) => relations.relation(carried, entry) !== undefined,
        ),
      ),
    );
}

/** The entries of an activity for an object in some roles. */
export function usesAt(
  model: ModelQueries,
  activity: Activity,
  roles: readonly IcomRole[],
  object: ObjectId,
): readonly Use[] {
  const uses = getOrMake(usesByObject(model), activity, () => usesOf(model, activity));
  return (uses.get(object) ?? []).filter(({ role }) => roles.includes(role));
}

/** What an activity makes and takes, by object; remembered, since many objects ask the same activities. */
const usesByObject = rememberedByRevision(
  (_model: ModelQueries) => new Map<Activity, ReadonlyMap<ObjectId, readonly Use[]>>(),
);

function usesOf(model: ModelQueries, activity: Activity): ReadonlyMap<ObjectId, readonly Use[]> {
  const boundary = model.boundary(activity.id);
  const uses = new Map<ObjectId, Use[]>();
  for (const role of ROLES) {
    for (const entry of boundary[role]) {
      getOrMake(uses, entry.object, () => []).push({ activity, role, entry });
    }
  }
  return uses;
}

function takingUses(model: ModelQueries, activity: Activity): readonly Use[] {
  const boundary = model.boundary(activity.id);
  return TAKING.flatMap((role) => boundary[role].map((entry) => ({ activity, role, entry })));
}

function flowBetween(relations: Relations, maker: Use, taker: Use): Flow | undefined {
  const { activity: from } = maker;
  const { activity: to, role } = taker;
  if (relations.isRelated(from.id, to.id) || !mayComeFrom(relations, taker.entry, from.id)) {
    return undefined;
  }
  const relation = relations.relation(maker.entry, taker.entry);
  if (relation === undefined) return undefined;
  const { object } = relation === 'part' ? maker.entry : taker.entry;
  return { from, to, role, object };
}
