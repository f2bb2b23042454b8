/** Who writes that it makes, or takes, an object: kept from edit to edit, by object. */
import { ROLES } from '../activity-lists.js';
import type { IcomRole } from '../fragment.js';
import { getOrMake } from '../memo.js';
import { comparePaths, type NodePath } from '../node-number.js';
import type { Activity, ActivityId, Entry, ObjectId } from '../process-model.js';
import { sameMeaning } from './same-meaning.js';
import { SourceTable } from './source-table.js';

/** An activity that is in the table. */
export interface Seated {
  readonly id: ActivityId;
  readonly path: NodePath;
}

/** An entry and who writes it. */
export interface Seat {
  readonly activity: Activity;
  readonly role: IcomRole;
  readonly entry: Entry;
}

export type Side = 'makers' | 'takers';

/** Those who write about an object, and what each of them writes. */
interface Members {
  readonly seats: Map<Seated, readonly Seat[]>;
  /** In node order; undefined where somebody came or moved. */
  order: readonly Seated[] | undefined;
  /** What all of them write; undefined where somebody writes something else. */
  all: readonly Seat[] | undefined;
}

/** One side: those who make objects, or those who take them. */
export class PlaceTable {
  private readonly members = new Map<ObjectId, Members>();
  /** What each member writes about which object. */
  private readonly written = new Map<Seated, ReadonlyMap<ObjectId, readonly Seat[]>>();
  /** Read by those who ask; changed where somebody else makes (takes) an object, or says it otherwise. */
  readonly sources = new SourceTable<ObjectId>();
  private readonly roles: readonly IcomRole[];

  constructor(side: Side) {
    this.roles = ROLES.filter((role) => (role === 'output') === (side === 'makers'));
  }

  /** In node order. */
  of(object: ObjectId): readonly Seat[] {
    const members = this.members.get(object);
    if (members === undefined) return NOBODY;
    const { seats } = members;
    members.order ??= [...seats.keys()].sort((a, b) => comparePaths(a.path, b.path));
    members.all ??= members.order.flatMap((member) => seats.get(member) ?? []);
    return members.all;
  }

  /** Puts what an activity writes now in the place of what it wrote. */
  replace(member: Seated, after: Activity | undefined): void {
    const old = this.written.get(member) ?? NOTHING;
    const next = this.byObject(after);
    if (next.size === 0) this.written.delete(member);
    else this.written.set(member, next);
    for (const [object, seats] of old) {
      const now = next.get(object);
      if (now === undefined) this.leave(object, member);
      else this.say(object, member, now);
      if (!sameMeaning(sayings(seats), sayings(now))) this.sources.changed(object);
    }
    for (const [object, seats] of next) {
      if (old.has(object)) continue;
      this.say(object, member, seats);
      this.sources.changed(object);
    }
  }

  /** The order of those who write about the objects of a member may be another one now. */
  reorder(member: Seated): void {
    for (const object of (this.written.get(member) ?? NOTHING).keys()) {
      const members = this.members.get(object);
      if (members !== undefined) {
        members.order = undefined;
        members.all = undefined;
      }
      this.sources.changed(object);
    }
  }

  private say(object: ObjectId, member: Seated, now: readonly Seat[]): void {
    const members = getOrMake(this.members, object, noMembers);
    if (!members.seats.has(member)) members.order = undefined;
    members.seats.set(member, now);
    members.all = undefined;
  }

  private leave(object: ObjectId, member: Seated): void {
    const members = this.members.get(object);
    if (members === undefined) return;
    members.seats.delete(member);
    members.order = members.order?.filter((other) => other !== member);
    members.all = undefined;
    if (members.seats.size === 0) this.members.delete(object);
  }

  private byObject(activity: Activity | undefined): ReadonlyMap<ObjectId, readonly Seat[]> {
    if (activity === undefined) return NOTHING;
    const table = new Map<ObjectId, Seat[]>();
    for (const role of this.roles) {
      for (const entry of activity.lists[role] ?? []) {
        getOrMake(table, entry.object, () => []).push({ activity, role, entry });
      }
    }
    return table;
  }
}

const NOBODY: readonly Seat[] = [];

const NOTHING: ReadonlyMap<ObjectId, readonly Seat[]> = new Map();

function noMembers(): Members {
  return { seats: new Map(), order: undefined, all: undefined };
}

function sayings(seats: readonly Seat[] | undefined): unknown {
  return seats?.map(({ role, entry }) => ({ role, entry }));
}
