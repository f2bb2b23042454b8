/**
 * A model that notes what is read of it: what checks and boundaries are made from. It shows the store as
 * it is, so that nothing that is read may be kept but by those who are made again (`Derived`). Its activities,
 * objects and agents are read field by field: a copy (`{ ...activity }`) would have none of them.
 * Places in texts are not noted: whoever keeps one is made again when its document changes.
 */
import type { Fragment } from '../fragment.js';
import { getOrMake } from '../memo.js';
import type {
  Activity,
  ActivityId,
  Agent,
  InterfaceObject,
  ObjectId,
  ProcessModel,
} from '../process-model.js';
import type { RelationSource } from '../relations.js';
import type { ActivityRecord } from './activity-record.js';
import { EVERY_AGENT } from './agent-store.js';
import type { Source } from './graph.js';
import type { ModelStore } from './model-store.js';
import { activityTable, objectTable } from './model-tables.js';

export class TrackedModel implements ProcessModel {
  private readonly seen = new Map<ActivityId, TrackedActivity>();
  private readonly seenObjects = new Map<ObjectId, TrackedObject>();
  private readonly seenAgents = new Map<string, TrackedAgent>();

  constructor(private readonly store: ModelStore) {}

  /** An activity that notes what is read of it; undefined where there is none. Whether is noted. */
  activity(id: ActivityId): Activity | undefined {
    this.store.activities.presence.read(id);
    const activity = this.store.activities.record(id)?.activity;
    if (activity === undefined) return undefined;
    return getOrMake(this.seen, id, () => new TrackedActivity(this.store, activity));
  }

  /** Takes in that an activity is gone. */
  forgetActivity(id: ActivityId): void {
    if (!this.seen.delete(id)) return;
    const { heads, lists, children } = this.store.activities;
    for (const table of [heads, lists, children]) table.release(id);
  }

  /** Takes in that an object is gone. */
  forgetObject(id: ObjectId): void {
    this.seenObjects.delete(id);
  }

  /** Takes in that an agent is gone. */
  forgetAgent(name: string): void {
    this.seenAgents.delete(name);
  }

  object(id: ObjectId): InterfaceObject | undefined {
    this.store.objects.presence.read(id);
    if (!this.store.objects.objects.has(id)) return undefined;
    return getOrMake(this.seenObjects, id, () => new TrackedObject(this.store, id));
  }

  agent(agent: Agent): Agent {
    return getOrMake(this.seenAgents, agent.name, () => new TrackedAgent(this.store, agent.name));
  }

  get activities() {
    const { activities } = this.store;
    return activityTable(
      {
        get: (id) => this.activity(id),
        has: (id) => this.activity(id) !== undefined,
        get size() {
          activities.structure.read();
          return activities.activities.size;
        },
      },
      () => {
        activities.structure.read();
        return activities.root?.id;
      },
    );
  }

  get objects() {
    const { objects } = this.store;
    return objectTable({
      get: (id) => this.object(id),
      has: (id) => this.object(id) !== undefined,
      keys: () => {
        objects.names.read('all');
        return objects.objects.keys();
      },
      get size() {
        objects.names.read('all');
        return objects.objects.size;
      },
    });
  }

  get root() {
    this.store.activities.structure.read();
    const id = this.store.activities.root?.id;
    return id === undefined ? undefined : this.activity(id);
  }

  get agents() {
    this.store.agents.agents.read(EVERY_AGENT);
    return this.store.agents.table.agents;
  }

  get roles() {
    this.store.agents.roles.read('all');
    return this.store.agents.table.roles;
  }

  get references() {
    this.store.anything.read();
    return this.store.references();
  }

  get findings() {
    this.store.anything.read();
    return this.store.findings();
  }

  get fragments(): readonly Fragment[] {
    this.store.anything.read();
    return this.store.fragments;
  }

  get name() {
    return this.store.name;
  }
  get title() {
    return this.field('title');
  }
  get viewpoint() {
    return this.field('viewpoint');
  }
  get purpose() {
    return this.field('purpose');
  }
  get profile() {
    return this.field('profile');
  }
  get author() {
    return this.field('author');
  }
  get project() {
    return this.field('project');
  }
  get date() {
    return this.field('date');
  }
  get revision() {
    return this.field('revision');
  }
  get status() {
    return this.field('status');
  }
  get body() {
    return this.field('body');
  }

  /** Relations between what notes that it is read. */
  relationSource(): RelationSource {
    const { activities, agents, objects } = this.store;
    const tracked = (found: readonly Agent[] | undefined) =>
      (found ?? []).map((agent) => this.agent(agent));
    return {
      activity: (id) => this.activity(id),
      // Whether one stands within another follows from their ids, and somebody who has the ids has read them.
      isWithin: (activity, above) => activities.isWithin(activity, above),
      bundles: (id) => {
        objects.bundling.read(id);
        return objects.objects.get(id)?.bundles ?? [];
      },
      parts: (id) => {
        objects.bundling.read(id);
        return objects.objects.get(id)?.parts ?? [];
      },
      makers: (id) => activities.makers.read(id),
      takers: (id) => activities.takers.read(id),
      isTaken: (id) => activities.takers.readWhether(id),
      giving: (id) => {
        agents.givingSources.read(id);
        return tracked(agents.giving.get(id));
      },
      getting: (id) => {
        agents.gettingSources.read(id);
        return tracked(agents.getting.get(id));
      },
    };
  }

  private field<Key extends keyof ModelStore['body']>(key: Key): ModelStore['body'][Key] {
    this.store.bodySources.read(key);
    return this.store.body[key];
  }
}

class TrackedActivity implements Activity {
  readonly id: ActivityId;
  readonly #store: ModelStore;
  readonly #heads: Source;
  readonly #lists: Source;
  readonly #children: Source;
  #last: Activity;
  #record: ActivityRecord | undefined;

  constructor(store: ModelStore, activity: Activity) {
    this.id = activity.id;
    this.#store = store;
    this.#last = activity;
    const { heads, lists, children } = store.activities;
    this.#heads = heads.hold(activity.id);
    this.#lists = lists.hold(activity.id);
    this.#children = children.hold(activity.id);
  }

  /** As it is now; one that is gone is as it was. */
  get #now(): Activity {
    if (this.#record?.isThere !== true) this.#record = this.#store.activities.record(this.id);
    this.#last = this.#record?.activity ?? this.#last;
    return this.#last;
  }
  get #head(): Activity {
    this.#heads.read();
    return this.#now;
  }
  get #entries(): Activity {
    this.#lists.read();
    return this.#now;
  }

  get lists() {
    return this.#entries.lists;
  }
  get closed() {
    return this.#entries.closed;
  }
  get children() {
    this.#children.read();
    return this.#now.children;
  }
  get node() {
    return this.#head.node;
  }
  get boxNumber() {
    return this.#head.boxNumber;
  }
  get kind() {
    return this.#head.kind;
  }
  get name() {
    return this.#head.name;
  }
  get title() {
    return this.#head.title;
  }
  get definition() {
    return this.#head.definition;
  }
  get texts() {
    return this.#head.texts;
  }
  get parent() {
    return this.#head.parent;
  }
  get calls() {
    return this.#head.calls;
  }
  get origin() {
    return this.#head.origin;
  }
  get ranges() {
    return this.#head.ranges;
  }
}

class TrackedObject implements InterfaceObject {
  readonly #store: ModelStore;

  constructor(
    store: ModelStore,
    readonly id: ObjectId,
  ) {
    this.#store = store;
  }

  get #now(): InterfaceObject {
    const object = this.#store.objects.objects.get(this.id);
    if (object === undefined) throw new RangeError(`There is no object '${this.id}'.`);
    return object;
  }
  get #words(): InterfaceObject {
    this.#store.objects.wording.read(this.id);
    return this.#now;
  }
  get #defined(): InterfaceObject {
    this.#store.objects.defining.read(this.id);
    return this.#now;
  }
  get #bundled(): InterfaceObject {
    this.#store.objects.bundling.read(this.id);
    return this.#now;
  }
  get #mentioned(): InterfaceObject {
    this.#store.objects.mentioning.read(this.id);
    return this.#now;
  }

  get name() {
    return this.#words.name;
  }
  get title() {
    return this.#words.title;
  }
  get definition() {
    return this.#defined.definition;
  }
  get description() {
    return this.#defined.description;
  }
  get declared() {
    return this.#words.declared;
  }
  get parts() {
    return this.#bundled.parts;
  }
  get bundles() {
    return this.#bundled.bundles;
  }
  get declarations() {
    return this.#mentioned.declarations;
  }
  get occurrences() {
    return this.#mentioned.occurrences;
  }
}

class TrackedAgent implements Agent {
  readonly #store: ModelStore;

  constructor(
    store: ModelStore,
    readonly name: string,
  ) {
    this.#store = store;
  }

  get #now(): Agent {
    this.#store.agents.agents.read(this.name);
    const agent = this.#store.agents.table.byName.get(this.name);
    if (agent === undefined) throw new RangeError(`There is no agent '${this.name}'.`);
    return agent;
  }

  get definition() {
    return this.#now.definition;
  }
  get outputs() {
    return this.#now.outputs;
  }
  get inputs() {
    return this.#now.inputs;
  }
  get controls() {
    return this.#now.controls;
  }
  get mechanisms() {
    return this.#now.mechanisms;
  }
  /** A place alone is not noted: who keeps it is made again with its document. */
  get origin() {
    const agent = this.#store.agents.table.byName.get(this.name);
    if (agent === undefined) throw new RangeError(`There is no agent '${this.name}'.`);
    return agent.origin;
  }
}
