/** Who writes that it makes, or takes, an object: kept from edit to edit, by object. */
import { ROLES } from '../activity-lists.js';
import type { IcomRole } from '../fragment.js';
import { getOrMake } from '../memo.js';
import { comparePaths, type NodePath } from '../node-number.js';
import type { Activity, ActivityId, Entry, ObjectId } from '../process-model.js';
import type { Place } from '../relations.js';
import type { Source } from './graph.js';
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

/** Those who write about an object. */
interface Members {
  /** Read by those who ask; changed where somebody else writes about it, or says something else. */
  readonly source: Source;
  seated: Seated[];
  /** Whether they stand in node order. */
  isOrdered: boolean;
  /** What all of them write; undefined where somebody writes something else. */
  all: readonly Seat[] | undefined;
  /** The same, as a model that notes what is read shows it. */
  shown: readonly Place[] | undefined;
}

/** One side: those who make objects, or those who take them. */
export class PlaceTable {
  private readonly members = new Map<ObjectId, Members>();
  private readonly sources = new SourceTable<ObjectId>();
  private readonly presences = new SourceTable<ObjectId>();
  /** What each member writes about which object. */
  private readonly written = new Map<Seated, ReadonlyMap<ObjectId, readonly Seat[]>>();
  private readonly roles: readonly IcomRole[];

  /** @param show how a seat shows in a model that notes what is read. */
  constructor(
    side: Side,
    private readonly show: (seat: Seat) => Place,
  ) {
    this.roles = ROLES.filter((role) => (role === 'output') === (side === 'makers'));
  }

  /** In node order. */
  of(object: ObjectId): readonly Seat[] {
    const members = this.members.get(object);
    return members === undefined ? NOBODY : this.seatsOf(object, members);
  }

  /** The same, noted as read, in a model that notes what is read. */
  read(object: ObjectId): readonly Place[] {
    const members = this.members.get(object);
    if (members === undefined) {
      this.sources.read(object);
      return NO_PLACES;
    }
    members.source.read();
    members.shown ??= this.seatsOf(object, members).map(this.show);
    return members.shown;
  }

  /** Whether anybody writes about an object. */
  has(object: ObjectId): boolean {
    return this.members.has(object);
  }

  /** The same, noted as read: whoever asks is made again where that has changed. */
  readWhether(object: ObjectId): boolean {
    this.presences.read(object);
    return this.members.has(object);
  }

  private seatsOf(object: ObjectId, members: Members): readonly Seat[] {
    if (!members.isOrdered) members.seated.sort((a, b) => comparePaths(a.path, b.path));
    members.isOrdered = true;
    members.all ??= members.seated.flatMap((member) => this.written.get(member)?.get(object) ?? []);
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
      else this.say(object);
      if (!sameMeaning(sayings(seats), sayings(now))) this.sources.changed(object);
    }
    for (const object of next.keys()) {
      if (old.has(object)) continue;
      this.enter(object, member);
      this.sources.changed(object);
    }
  }

  /** Drops what nobody reads any more; to be called while nothing is being made. */
  dropIdle(): void {
    this.sources.dropIdle();
    this.presences.dropIdle();
  }

  /** The order of those who write about the objects of a member may be another one now. */
  reorder(member: Seated): void {
    for (const object of (this.written.get(member) ?? NOTHING).keys()) {
      const members = this.members.get(object);
      if (members === undefined) continue;
      members.isOrdered = false;
      forgetSeats(members);
      members.source.changed();
    }
  }

  private enter(object: ObjectId, member: Seated): void {
    const members = getOrMake(this.members, object, () => noMembers(this.sources.hold(object)));
    members.seated.push(member);
    if (members.seated.length === 1) this.presences.changed(object);
    members.isOrdered = members.seated.length === 1;
    forgetSeats(members);
  }

  private say(object: ObjectId): void {
    const members = this.members.get(object);
    if (members !== undefined) forgetSeats(members);
  }

  private leave(object: ObjectId, member: Seated): void {
    const members = this.members.get(object);
    if (members === undefined) return;
    members.seated = members.seated.filter((other) => other !== member);
    forgetSeats(members);
    if (members.seated.length > 0) return;
    this.members.delete(object);
    this.presences.changed(object);
    this.sources.release(object);
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

const NO_PLACES: readonly Place[] = [];

const NOTHING: ReadonlyMap<ObjectId, readonly Seat[]> = new Map();

function noMembers(source: Source): Members {
  return {
    source,
    seated: [],
    isOrdered: true,
    all: undefined,
    shown: undefined,
  };
}

function forgetSeats(members: Members): void {
  members.all = undefined;
  members.shown = undefined;
}

function sayings(seats: readonly Seat[] | undefined): unknown {
  return seats?.map(({ role, entry }) => ({ role, entry }));
}
