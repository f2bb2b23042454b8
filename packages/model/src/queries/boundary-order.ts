/**
 * The order of a derived boundary: where the partners of each object stand on the diagram above, so that the ports of a
 * box on a staircase need not cross. An object has its place by its own partners alone: another one that comes or goes
 * changes no order among those that stay.
 */
import { TAKING } from '../values/roles.js';
import type { IcomRole } from '../values/fragment.js';
import type { Activity, ActivityId, ObjectId } from '../values/process-model.js';
import type { Crossing } from './boundary-bundles.js';
import { mayComeFrom, takersOutside } from './outside.js';
import type { Relations } from './relations.js';

/** A place along a side of a box, from the top or the left: what is smaller at the first difference comes first. */
type Place = readonly number[];

/** A box on the diagram above that takes an object, and as what. */
interface Taker {
  readonly box: number;
  readonly role: IcomRole;
}

/** Outputs from the top to the bottom. Feedback to controls goes up and over, the nearest box first, since its loop is the
 *  innermost. Then the frame, and later boxes, the farthest first, whose lines pass over those to nearer ones; the lowest
 *  are feedback that goes down and under, the innermost loop last (FIPS 183 §3.3.3 rule 12). */
export function inOrderOfTakers(
  relations: Relations,
  activity: Activity,
  outputs: readonly Crossing[],
): readonly Crossing[] {
  const parent = relations.parentOf(activity);
  if (parent === undefined) return outputs;
  const own = parent.children.indexOf(activity.id);
  return sorted(outputs, (crossing) => {
    const takers = takersOf(relations, activity, parent, crossing.child.id, crossing.entry.object);
    return takers.length === 0 ? [FRAME] : takers.map((taker) => outputPlace(own, taker));
  });
}

const FRAME: Place = [1];

function outputPlace(own: number, { box, role }: Taker): Place {
  const roleRank = TAKING.indexOf(role);
  if (box > own) return [2, -box, roleRank];
  return role === 'control' ? [0, own - box] : [3, box, roleRank];
}

/** Inputs from the top to the bottom, controls and mechanisms from the left to the right: what earlier boxes make, the
 *  farthest first, for controls the nearest; then the frame; and feedback, the innermost loop last. */
export function inOrderOfMakers(
  relations: Relations,
  activity: Activity,
  taken: readonly Crossing[],
): readonly Crossing[] {
  const parent = relations.parentOf(activity);
  if (parent === undefined) return taken;
  const own = parent.children.indexOf(activity.id);
  return sorted(taken, (crossing) => {
    const makers = makersOf(relations, activity, parent, crossing);
    if (makers.length === 0) return [FRAME];
    return makers.map((box) => takenPlace(own, box, crossing.role));
  });
}

function takenPlace(own: number, box: number, role: IcomRole): Place {
  if (box >= own) return [2, -box];
  return [0, role === 'control' ? -box : box];
}

/** By the middle one of the places of each, then by the others; what has the same places stays in order of first mention. */
function sorted(
  crossings: readonly Crossing[],
  placesOf: (crossing: Crossing) => readonly Place[],
): readonly Crossing[] {
  const keyed = crossings.map((crossing) => {
    const places = [...placesOf(crossing)].sort(comparePlaces);
    return { crossing, key: [middleOf(places), ...places] };
  });
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  return keyed.map(({ crossing }) => crossing);
}

/** The lower one of two. */
function middleOf(places: readonly Place[]): Place {
  return places[(places.length - 1) >> 1] ?? FRAME;
}

function compareKeys(a: readonly Place[], b: readonly Place[]): number {
  for (const [index, place] of a.entries()) {
    const other = b[index];
    const order = other === undefined ? 1 : comparePlaces(place, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function comparePlaces(a: Place, b: Place): number {
  for (const [index, number] of a.entries()) {
    const order = number - (b[index] ?? -Infinity);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Boxes beside the activity that take what leaves it; none where it leaves the diagram alone. */
function takersOf(
  relations: Relations,
  activity: Activity,
  parent: Activity,
  maker: ActivityId,
  object: ObjectId,
): readonly Taker[] {
  const roles = new Map<ActivityId, IcomRole>();
  for (const { by } of takersOutside(relations, activity, maker, object)) {
    const box = by.kind === 'activity' ? relations.branchOf(by.at.activity, parent.id) : undefined;
    if (box === undefined || by.kind !== 'activity') continue;
    const known = roles.get(box);
    const isFirst = known === undefined || TAKING.indexOf(by.at.role) < TAKING.indexOf(known);
    if (isFirst) roles.set(box, by.at.role);
  }
  return [...roles].map(([id, role]) => ({ box: parent.children.indexOf(id), role }));
}

/** Boxes beside the activity that make what enters it. */
function makersOf(
  relations: Relations,
  activity: Activity,
  parent: Activity,
  { entry }: Crossing,
): readonly number[] {
  const boxes = new Set<number>();
  for (const object of relations.relativesOf(entry.object)) {
    for (const { activity: maker } of relations.writtenMakers(object)) {
      const box = relations.branchOf(maker, parent.id);
      if (box === undefined || box === activity.id) continue;
      if (mayComeFrom(relations, entry, maker)) boxes.add(parent.children.indexOf(box));
    }
  }
  return [...boxes];
}
