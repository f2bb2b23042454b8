/** Who writes that it makes, or takes, an object: kept from edit to edit, by object. */
import { ROLES } from '../activity-lists.js';
import type { IcomRole } from '../fragment.js';
import { getOrMake } from '../memo.js';
import { comparePaths, type NodePath } from '../node-number.js';
import type { Activity, ActivityId, Entry, ObjectId } from '../process-model.js';
import { sameMeaning } from './same-meaning.js';
import { SourceTable } from './source-table.js';

/** An activity that is in the table, as it is now. */
export interface Seated {
  readonly id: ActivityId;
  readonly path: NodePath;
  readonly activity: Activity | undefined;
}

/** An entry and who writes it. */
export interface Seat {
  readonly activity: Activity;
  readonly role: IcomRole;
  readonly entry: Entry;
}

export type Side = 'makers' | 'takers';

/** One side: those who make objects, or those who take them. */
export class PlaceTable {
  private readonly members = new Map<ObjectId, Set<Seated>>();
  private readonly seats = new Map<ObjectId, readonly Seat[]>();
  /** Read by those who ask; changed where somebody else makes (takes) an object, or says it otherwise. */
  readonly sources = new SourceTable<ObjectId>();

  constructor(private readonly side: Side) {}

  /** In node order. */
  of(object: ObjectId): readonly Seat[] {
    const members = this.members.get(object);
    if (members === undefined) return NOBODY;
    return getOrMake(this.seats, object, () =>
      [...members]
        .sort((a, b) => comparePaths(a.path, b.path))
        .flatMap(({ activity }) =>
          activity === undefined ? [] : this.entriesOf(activity, object),
        ),
    );
  }

  /** Puts what an activity writes now in the place of what it wrote. */
  replace(member: Seated, before: Activity | undefined, after: Activity | undefined): void {
    const old = this.byObject(before);
    const next = this.byObject(after);
    for (const [object, seats] of old) {
      this.seats.delete(object);
      const now = next.get(object);
      if (now === undefined) this.leave(object, member);
      if (!sameMeaning(sayings(seats), sayings(now))) this.sources.changed(object);
    }
    for (const object of next.keys()) {
      if (old.has(object)) continue;
      this.seats.delete(object);
      getOrMake(this.members, object, () => new Set()).add(member);
      this.sources.changed(object);
    }
  }

  /** The order of those who write about the objects of an activity may be another one now. */
  reorder(activity: Activity): void {
    for (const object of this.byObject(activity).keys()) {
      this.seats.delete(object);
      this.sources.changed(object);
    }
  }

  private leave(object: ObjectId, member: Seated): void {
    const members = this.members.get(object);
    members?.delete(member);
    if (members?.size === 0) this.members.delete(object);
  }

  private byObject(activity: Activity | undefined): ReadonlyMap<ObjectId, readonly Seat[]> {
    const table = new Map<ObjectId, Seat[]>();
    if (activity === undefined) return table;
    for (const role of this.roles()) {
      for (const entry of activity.lists[role] ?? []) {
        getOrMake(table, entry.object, () => []).push({ activity, role, entry });
      }
    }
    return table;
  }

  private entriesOf(activity: Activity, object: ObjectId): readonly Seat[] {
    return this.roles().flatMap((role) =>
      (activity.lists[role] ?? [])
        .filter((entry) => entry.object === object)
        .map((entry) => ({ activity, role, entry })),
    );
  }

  private roles(): readonly IcomRole[] {
    return ROLES.filter((role) => (role === 'output') === (this.side === 'makers'));
  }
}

const NOBODY: readonly Seat[] = [];

function sayings(seats: readonly Seat[] | undefined): unknown {
  return seats?.map(({ role, entry }) => ({ role, entry }));
}
