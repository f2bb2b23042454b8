/** Who writes that it makes, or takes, an object: an inverted index, kept from edit to edit, by object. */
import type { Activity, ActivityId, IcomRole, ObjectId, WrittenPlace } from '@idef0-studio/model';
import { comparePaths, getOrMake, type NodePath, writtenPlaces } from '@idef0-studio/model/phases';
import { equalIgnoringPositions } from '../changes/equal-ignoring-positions.js';
import { SignalTable } from '../signals/signal-table.js';
import type { Signal } from '../signals/signals.js';

/** An activity that uses objects. */
export interface Member {
  readonly id: ActivityId;
  readonly path: NodePath;
}

export type Side = 'makers' | 'takers';

/** Those who use an object. */
interface Users {
  /** Changed where somebody else uses it, or says something else of it. */
  readonly signal: Signal;
  members: Member[];
  /** Whether they stand in node order. */
  isOrdered: boolean;
  /** What all of them write; undefined where that is to be gathered anew. */
  places: readonly WrittenPlace[] | undefined;
}

/** One side: those who make objects, or those who take them. */
export class UsageIndex {
  private readonly users = new Map<ObjectId, Users>();
  private readonly signals = new SignalTable<ObjectId>();
  private readonly presences = new SignalTable<ObjectId>();
  /** What each member writes about which object. */
  private readonly written = new Map<Member, ReadonlyMap<ObjectId, readonly WrittenPlace[]>>();

  constructor(private readonly side: Side) {}

  /** In node order. */
  of(object: ObjectId): readonly WrittenPlace[] {
    const users = this.users.get(object);
    if (users === undefined) {
      this.signals.read(object);
      return NOBODY;
    }
    users.signal.read();
    return this.placesOf(object, users);
  }

  /** Whether anybody uses an object. */
  has(object: ObjectId): boolean {
    this.presences.read(object);
    return this.users.has(object);
  }

  private placesOf(object: ObjectId, users: Users): readonly WrittenPlace[] {
    if (!users.isOrdered) users.members.sort((a, b) => comparePaths(a.path, b.path));
    users.isOrdered = true;
    users.places ??= users.members.flatMap((member) => this.written.get(member)?.get(object) ?? []);
    return users.places;
  }

  /** Puts what an activity writes now in the place of what it wrote. */
  replace(member: Member, after: Activity | undefined): void {
    const old = this.written.get(member) ?? NOTHING;
    const next = this.byObject(after);
    if (next.size === 0) this.written.delete(member);
    else this.written.set(member, next);
    for (const [object, places] of old) {
      const now = next.get(object);
      if (now === undefined) this.leave(object, member);
      else this.forgetPlaces(object);
      if (!equalIgnoringPositions(places, now)) this.signals.changed(object);
    }
    for (const object of next.keys()) {
      if (old.has(object)) continue;
      this.enter(object, member);
      this.signals.changed(object);
    }
  }

  /** Drops what nobody reads any more; to be called while nothing is being made. */
  dropIdle(): void {
    this.signals.dropIdle();
    this.presences.dropIdle();
  }

  /** The order of those who use the objects of a member may be another one now. */
  reorder(member: Member): void {
    for (const object of (this.written.get(member) ?? NOTHING).keys()) {
      const users = this.users.get(object);
      if (users === undefined) continue;
      users.isOrdered = false;
      users.places = undefined;
      users.signal.changed();
    }
  }

  private enter(object: ObjectId, member: Member): void {
    const users = getOrMake(this.users, object, () => this.noUsers(object));
    users.members.push(member);
    if (users.members.length === 1) this.presences.changed(object);
    users.isOrdered = users.members.length === 1;
    users.places = undefined;
  }

  private noUsers(object: ObjectId): Users {
    return { signal: this.signals.hold(object), members: [], isOrdered: true, places: undefined };
  }

  private forgetPlaces(object: ObjectId): void {
    const users = this.users.get(object);
    if (users !== undefined) users.places = undefined;
  }

  private leave(object: ObjectId, member: Member): void {
    const users = this.users.get(object);
    if (users === undefined) return;
    users.members = users.members.filter((other) => other !== member);
    users.places = undefined;
    if (users.members.length > 0) return;
    this.users.delete(object);
    this.presences.changed(object);
    this.signals.release(object);
  }

  private byObject(activity: Activity | undefined): ReadonlyMap<ObjectId, readonly WrittenPlace[]> {
    if (activity === undefined) return NOTHING;
    const table = new Map<ObjectId, WrittenPlace[]>();
    for (const place of writtenPlaces(activity)) {
      if (this.isOfSide(place.role)) getOrMake(table, place.entry.object, () => []).push(place);
    }
    return table;
  }

  private isOfSide(role: IcomRole): boolean {
    return (role === 'output') === (this.side === 'makers');
  }
}

const NOBODY: readonly WrittenPlace[] = [];

const NOTHING: ReadonlyMap<ObjectId, readonly WrittenPlace[]> = new Map();
