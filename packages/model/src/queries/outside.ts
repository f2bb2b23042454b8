/** What goes on outside an activity, as far as its border cares: who there makes or takes an object. */
import { TAKING } from '../values/roles.js';
import type { IcomRole } from '../values/fragment.js';
import type {
  Activity,
  ActivityId,
  AgentName,
  Entry,
  ObjectId,
  WrittenAt,
  WrittenPlace,
} from '../values/process-model.js';
import type { Relations } from './relations.js';

/** What says by `<-` where it comes from. */
type Sourced = Pick<Entry, 'from'>;

/** True where the `<-` of an entry lets it come from `maker` (an activity, with all that is in it). */
export function mayComeFrom(relations: Relations, entry: Sourced, maker: ActivityId): boolean {
  return entry.from?.some((source) => relations.isRelated(source, maker)) ?? true;
}

/** True where the `<-` of an entry inside `activity` lets it come from outside the activity. */
export function mayComeFromOutside(
  relations: Relations,
  entry: Sourced,
  activity: Activity,
): boolean {
  return entry.from?.some((source) => !relations.isWithin(source, activity.id)) ?? true;
}

/** True where the `<-` of an entry inside `activity` names somebody who is wholly outside of it. */
export function mustComeFromOutside(
  relations: Relations,
  entry: Sourced,
  activity: Activity,
): boolean {
  return entry.from?.some((source) => !relations.isRelated(source, activity.id)) ?? false;
}

/** True where an object (a bundle that holds it, a part of it) can reach `activity` from outside:
 *  somebody outside makes it, and no closed list on the way keeps it out. */
export function isMadeOutside(
  relations: Relations,
  activity: Activity,
  object: ObjectId,
  role: IcomRole,
): boolean {
  const relatives = relations.relativesOf(object);
  const makers = relatives.flatMap((id) => relations.writtenMakers(id));
  const known = new Set(relatives);
  const lists = (parent: Activity) =>
    TAKING.some((taking) => parent.lists[taking]?.some((entry) => known.has(entry.object)));
  let inner = activity;
  for (;;) {
    const parent = relations.parentOf(inner);
    if (parent === undefined) break;
    if (makers.some((maker) => standsBetween(relations, maker.activity, inner, parent)))
      return true;
    if (lists(parent)) return true;
    if (parent.closed.includes(role)) return false;
    inner = parent;
  }
  return relatives.some((id) => relations.agentsGiving(id).length > 0);
}

function standsBetween(
  relations: Relations,
  candidate: ActivityId,
  inner: Activity,
  outer: Activity,
): boolean {
  if (candidate === outer.id || !relations.isWithin(candidate, outer.id)) return false;
  return !relations.isWithin(candidate, inner.id);
}

/** Somebody outside an activity who takes an object that is made in it: an activity, a parent that
 *  promises it to the outside, or an agent. */
export interface OutsideTaker {
  readonly by:
    | { readonly kind: 'activity'; readonly at: WrittenAt }
    | { readonly kind: 'agent'; readonly name: AgentName };
  /** What they name: the object, a bundle that holds it, or a part of it. */
  readonly object: ObjectId;
}

export function takersOutside(
  relations: Relations,
  activity: Activity,
  maker: ActivityId,
  object: ObjectId,
): readonly OutsideTaker[] {
  return relations.relativesOf(object).flatMap((id) => [
    ...relations
      .writtenTakers(id)
      .filter((place) => takesFrom(relations, place, activity, maker))
      .map(toTaker),
    ...relations
      .writtenMakers(id)
      .filter((place) => promises(relations, place, activity))
      .map(toTaker),
    ...relations
      .agentsGetting(id)
      .map(({ name }) => ({ by: { kind: 'agent' as const, name }, object: id })),
  ]);
}

function toTaker({ activity, role, entry: { object } }: WrittenPlace): OutsideTaker {
  return { by: { kind: 'activity', at: { activity, role, object } }, object };
}

function takesFrom(
  relations: Relations,
  { activity: taker, entry }: WrittenPlace,
  activity: Activity,
  maker: ActivityId,
): boolean {
  return !relations.isRelated(taker, activity.id) && mayComeFrom(relations, entry, maker);
}

/** A parent of `activity` that lists the object among its outputs. */
function promises(relations: Relations, place: WrittenPlace, activity: Activity): boolean {
  return place.activity !== activity.id && relations.isWithin(activity.id, place.activity);
}
