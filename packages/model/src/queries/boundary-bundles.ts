/**
 * Where a derived boundary shows a bundle instead of its parts: all parts that cross come from the
 * same place in the same role (inputs), or go to those who take the bundle as a whole (outputs).
 */
import type { IcomRole } from '../values/fragment.js';
import type { Activity, ActivityId, BoundaryEntry, ObjectId } from '../values/process-model.js';
import type { Relations } from './relations.js';
import { takersOutside } from './outside.js';

/** An entry of a child that may cross the parent's border. */
export interface Crossing {
  readonly child: Activity;
  readonly role: IcomRole;
  readonly entry: BoundaryEntry;
}

/** Crossing inputs, controls and mechanisms with parts replaced by bundles. */
export function bundledInputs(
  relations: Relations,
  activity: Activity,
  crossings: readonly Crossing[],
): readonly Crossing[] {
  const parent = relations.parentOf(activity);
  const sources = (crossing: Crossing) => sourceKey(relations, activity, parent, crossing);
  return bundled(relations, crossings, (_bundle, members) => {
    const [first, ...others] = members;
    if (first === undefined) return false;
    const key = sources(first);
    return others.every((other) => other.role === first.role && sources(other) === key);
  });
}

/** Crossing outputs with parts replaced by bundles. */
export function bundledOutputs(
  relations: Relations,
  activity: Activity,
  crossings: readonly Crossing[],
): readonly Crossing[] {
  return bundled(relations, crossings, (bundle, members) => {
    const wholes = new Set([bundle, ...relations.bundlesOf(bundle)]);
    return members.every(({ child, entry }) => {
      const takers = takersOutside(relations, activity, child.id, entry.object);
      return takers.length > 0 && takers.every((taker) => wholes.has(taker.object));
    });
  });
}

/** From the innermost bundles outwards: where at least two of the objects that cross are of a bundle
 *  (or the bundle and a part) and `agree`, the bundle stands where the first of them stood. */
function bundled(
  relations: Relations,
  crossings: readonly Crossing[],
  agree: (bundle: ObjectId, members: readonly Crossing[]) => boolean,
): readonly Crossing[] {
  let current = crossings;
  for (const bundle of bundlesTouched(relations, crossings)) {
    const parts = new Set([bundle, ...relations.partsOf(bundle)]);
    const members = current.filter(({ entry }) => parts.has(entry.object));
    const [first] = members;
    if (first === undefined || members.length < 2 || !agree(bundle, members)) continue;
    const gatheredFirst = gatheredInto(bundle, first, members);
    current = current.flatMap((crossing) => {
      if (crossing === first) return gatheredFirst;
      return members.includes(crossing) ? [] : crossing;
    });
  }
  return current;
}

function bundlesTouched(relations: Relations, crossings: readonly Crossing[]): readonly ObjectId[] {
  const bundles = new Set(crossings.flatMap(({ entry }) => relations.bundlesOf(entry.object)));
  return [...bundles].sort((a, b) => relations.partsOf(a).length - relations.partsOf(b).length);
}

function gatheredInto(bundle: ObjectId, first: Crossing, members: readonly Crossing[]): Crossing {
  const whole = members.some(({ entry }) => entry.object === bundle && entry.gathered.length === 0);
  const gathered = members.flatMap(({ entry }) =>
    entry.gathered.length > 0 ? entry.gathered : [entry.object],
  );
  const objects = whole ? [] : [...new Set(gathered)];
  return { ...first, entry: { ...first.entry, object: bundle, gathered: objects } };
}

/** Where an object comes from, as seen on the diagram where `activity` is a box: the siblings that
 *  make it, the border, and for the root the agents. */
function sourceKey(
  relations: Relations,
  activity: Activity,
  parent: Activity | undefined,
  { entry }: Crossing,
): string {
  const sources = new Set<string>();
  for (const id of [entry.object, ...relations.bundlesOf(entry.object)]) {
    for (const { activity: maker } of relations.writtenMakers(id)) {
      if (relations.isRelated(maker, activity.id)) continue;
      sources.add(siblingOf(relations, parent, maker) ?? 'border');
    }
    for (const { name } of relations.agentsGiving(id)) {
      sources.add(parent === undefined ? `agent ${name}` : 'border');
    }
  }
  return JSON.stringify([[...sources].sort(), [...(entry.from ?? [])].sort()]);
}

/** The child of `parent` that is `maker` or holds it. */
function siblingOf(
  relations: Relations,
  parent: Activity | undefined,
  maker: ActivityId,
): string | undefined {
  return parent?.children.find((child) => relations.isWithin(maker, child));
}
