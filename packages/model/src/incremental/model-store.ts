/**
 * One model, kept from edit to edit: takes in what its files say now and gives the model that they make,
 * doing again only what the changed files bear on. The model that `assemble` gives without a model
 * before is made by the same steps, from nothing.
 */
import { ROLES } from '../activity-lists.js';
import { makeBoundary } from '../boundary.js';
import { nodeAsObject } from '../check-names.js';
import { inDocumentOrder } from '../findings.js';
import type { Fragment } from '../fragment.js';
import { indexOf } from '../fragment-index.js';
import type { Finding } from '../finding.js';
import { enliven } from '../live.js';
import { getOrMake } from '../memo.js';
import { modelBody, type BodyFields } from '../model-body.js';
import type {
  Activity,
  ActivityId,
  Agent,
  Boundary,
  ObjectId,
  Reference,
} from '../process-model.js';
import { Relations, type Place } from '../relations.js';
import { ActivityRecord } from './activity-record.js';
import { ActivityStore } from './activity-store.js';
import { AgentStore } from './agent-store.js';
import { DocumentOrder, fileChanges, haveSameDocuments, type FileChange } from './file-changes.js';
import { Derived, Source } from './graph.js';
import { FindingStore } from './finding-store.js';
import { NameChecks, type NameOwners } from './name-checks.js';
import { ObjectStore } from './object-store.js';
import type { Seat } from './place-table.js';
import { sameMeaning } from './same-meaning.js';
import { SourceTable } from './source-table.js';
import { TrackedModel } from './tracked-model.js';
import type { TreeHolder } from './tree-keeper.js';

/** Who finds findings while the model is put together. */
export type Finder =
  ActivityRecord | TreeHolder | 'body' | 'agents' | 'bundles' | `file ${string}` | `name ${string}`;

export class ModelStore {
  readonly board = new FindingStore<Finder>();
  readonly objects = new ObjectStore();
  readonly agents: AgentStore;
  readonly activities: ActivityStore;
  readonly bodySources = new SourceTable<keyof BodyFields>();
  readonly fileSources = new SourceTable<string>();
  /** Changed by every edit. */
  readonly anything = new Source();
  readonly tracked: TrackedModel;
  readonly trackedRelations: Relations;
  readonly plainRelations: Relations;
  fragments: readonly Fragment[] = [];
  body: BodyFields = modelBody([], []);
  order = new DocumentOrder([]);
  private readonly names = new NameChecks(this.objects);
  /** Names with which something is wrong. */
  private readonly oddNames = new Set<string>();
  private readonly boundaries = new Map<ActivityId, Derived<HousedBoundary>>();
  private readonly listeners = new Set<StoreListener>();

  constructor(readonly name: string) {
    this.agents = new AgentStore(name);
    this.activities = new ActivityStore(name, {
      agents: () => this.agents.table,
      agentSources: this.agents.agents,
      bundlesOf: (object) => this.trackedRelations.bundlesOf(object),
      isObject: (object) => {
        this.objects.presence.read(object);
        return this.objects.objects.get(object) !== undefined;
      },
      report: (holder, findings) => this.board.put(holder, findings),
      show: (seat) => new TrackedSeat(seat, this.tracked),
      isTreeWrongAt: (uri) =>
        this.board
          .holdersAt(uri)
          .some((holder) => !(holder instanceof ActivityRecord) && isTreeHolder(holder)),
      onActivity: (id, before, after) => {
        if (after === undefined) this.forgetActivity(id);
        for (const listener of this.listeners) listener.onActivity(id, before, after);
      },
    });
    this.tracked = new TrackedModel(this);
    this.trackedRelations = new Relations(this.tracked.relationSource());
    this.plainRelations = new Relations(this.plainSource());
    enliven(this.tracked, {
      relations: this.trackedRelations,
      boundary: (activity) => this.boundary(activity),
    });
  }

  /** Takes in the files as they are now. Those that stay must keep their order (`keepsOrder`). */
  update(fragments: readonly Fragment[]): void {
    const changes = fileChanges(this.fragments, fragments);
    const holders = changes.flatMap(({ uri }) => this.board.holdersAt(uri));
    if (!haveSameDocuments(this.fragments, fragments)) this.order = new DocumentOrder(fragments);
    this.fragments = fragments;
    if (changes.some(({ before, after }) => before?.body !== after?.body)) this.updateBody();
    const objects = this.objects.update(changes, this.order);
    if (this.objects.haveBundlesChanged) {
      this.trackedRelations.forgetBundles();
      this.plainRelations.forgetBundles();
    }
    this.board.put('bundles', this.objects.findings);
    const owners = this.agents.update(changes, fragments);
    this.board.put('agents', this.agents.findings);
    const names = this.activities.update(changes, fragments, this.order);
    for (const holder of holders) {
      if (holder instanceof ActivityRecord) this.activities.touch(holder);
      else if (isTreeHolder(holder)) this.activities.remake(holder);
    }
    this.activities.settle();
    this.updateFiles(changes);
    this.updateNames(objects, [...owners, ...names, ...namesOf(holders)]);
    for (const { uri } of changes) {
      this.board.touch(uri);
      for (const listener of this.listeners) listener.onDocument(uri);
    }
    if (owners.size > 0) for (const listener of this.listeners) listener.onAgents();
    for (const id of objects) for (const listener of this.listeners) listener.onObject(id);
    if (changes.length > 0) this.anything.changed();
    this.forgetGone(objects, owners);
  }

  /** Lets go of what is gone, so that names that were typed once are not kept for ever. */
  private forgetGone(objects: Iterable<ObjectId>, owners: Iterable<string>): void {
    for (const id of objects) if (!this.objects.objects.has(id)) this.tracked.forgetObject(id);
    for (const name of owners)
      if (!this.agents.table.byName.has(name)) this.tracked.forgetAgent(name);
    for (const table of [this.objects, this.agents, this.activities, this.fileSources]) {
      table.dropIdle();
    }
  }

  /** Every place where the name of an activity, an agent or a role stands, in document order, each once. */
  references(): readonly Reference[] {
    const { agents, roles } = this.agents.declarations(this.fragments);
    const all = [...this.activities.references(), ...agents, ...roles];
    all.sort((a, b) => this.order.compare(a.origin, b.origin));
    return all.filter(({ origin }, index) => origin !== all[index - 1]?.origin);
  }

  /** What is found while names are resolved, in document order. */
  findings(): readonly Finding[] {
    return inDocumentOrder(this.board.all(), this.fragments);
  }

  /** The file of a document. */
  fragment(uri: string): Fragment | undefined {
    return this.fragments[this.order.rank(uri)];
  }

  /** Hears of activities and documents that are others now. */
  listen(listener: StoreListener): void {
    this.listeners.add(listener);
  }

  forget(listener: StoreListener): void {
    this.listeners.delete(listener);
  }

  /** Tells everybody who listens in which documents the findings of assembling may be others. */
  tellFindings(): void {
    for (const uri of this.board.takeTouched()) {
      for (const listener of this.listeners) listener.onFindings(uri);
    }
  }

  /** What crosses the border of an activity; read by whoever is being made. The places of its entries are
   *  those of now, whenever they are asked for. */
  boundary(id: ActivityId): Boundary | undefined {
    if (this.activities.record(id) === undefined) {
      this.activities.presence.read(id);
      return undefined;
    }
    return getOrMake(this.boundaries, id, () => this.newBoundary(id)).get().boundary;
  }

  private newBoundary(id: ActivityId): Derived<HousedBoundary> {
    return new Derived<HousedBoundary>(() => {
      const activity = this.tracked.activity(id);
      const boundary = activity === undefined ? NO_BOUNDARY : makeBoundary(this.tracked, activity);
      const entries = ROLES.flatMap((role) => boundary[role]);
      return { boundary, homes: entries.map(({ origin }) => origin.document) };
    }, sameMeaning);
  }

  private forgetActivity(id: ActivityId): void {
    this.dropBoundary(id);
    this.tracked.forgetActivity(id);
  }

  private dropBoundary(id: ActivityId): void {
    const boundary = this.boundaries.get(id);
    if (boundary === undefined) return;
    this.boundaries.delete(id);
    boundary.invalidate();
    boundary.dispose();
  }

  private updateBody(): void {
    const findings: Finding[] = [];
    const before = this.body;
    this.body = modelBody(this.fragments, findings);
    this.board.put('body', findings);
    for (const key of BODY_FIELDS) {
      if (!sameMeaning(before[key], this.body[key])) this.bodySources.changed(key);
    }
  }

  private updateFiles(changes: readonly FileChange[]): void {
    for (const { uri, after } of changes) {
      const nodes = after === undefined ? [] : indexOf(after).nodesAsObjects;
      this.board.put(`file ${uri}`, nodes.map(nodeAsObject));
      this.fileSources.changed(uri);
    }
  }

  private updateNames(objects: ReadonlySet<ObjectId>, names: Iterable<string>): void {
    const owners: NameOwners = {
      agents: this.agents.table,
      activity: (name) => this.activities.ownerOf(name),
    };
    for (const name of new Set([...this.names.update(objects), ...names])) {
      const findings = this.names.findingsOf(name, owners);
      if (findings.length > 0) this.oddNames.add(name);
      else if (!this.oddNames.delete(name)) continue;
      this.board.put(`name ${name}`, findings);
    }
  }

  private plainSource() {
    const { activities, agents, objects } = this;
    return {
      activity: (id: ActivityId) => activities.activities.get(id),
      isWithin: (activity: ActivityId, above: ActivityId) => activities.isWithin(activity, above),
      bundles: (id: ObjectId) => objects.objects.get(id)?.bundles ?? [],
      parts: (id: ObjectId) => objects.objects.get(id)?.parts ?? [],
      makers: (id: ObjectId): readonly Place[] => activities.makers.of(id),
      takers: (id: ObjectId): readonly Place[] => activities.takers.of(id),
      isTaken: (id: ObjectId) => activities.takers.has(id),
      giving: (id: ObjectId): readonly Agent[] => agents.giving.get(id) ?? [],
      getting: (id: ObjectId): readonly Agent[] => agents.getting.get(id) ?? [],
    };
  }
}

/** A seat whose activity is looked for when somebody asks. */
class TrackedSeat implements Place {
  readonly role: Place['role'];
  readonly entry: Place['entry'];

  constructor(
    private readonly seat: Seat,
    private readonly model: TrackedModel,
  ) {
    this.role = seat.role;
    this.entry = seat.entry;
  }

  get activity(): Activity {
    const { activity } = this.seat;
    return this.model.activity(activity.id) ?? activity;
  }
}

/** A boundary, and the documents in which its entries stood when it was made. */
interface HousedBoundary {
  readonly boundary: Boundary;
  readonly homes: readonly string[];
}

/** Whoever keeps something about a store. */
export interface StoreListener {
  /** Findings of assembling in a document may be others. */
  readonly onFindings: (uri: string) => void;
  readonly onActivity: (
    id: ActivityId,
    before: Activity | undefined,
    after: Activity | undefined,
  ) => void;
  readonly onObject: (id: ObjectId) => void;
  /** Agents came, went or say something else. */
  readonly onAgents: () => void;
  /** The text of a document is another one, or it is gone. */
  readonly onDocument: (uri: string) => void;
}

function isTreeHolder(holder: Exclude<Finder, ActivityRecord>): holder is TreeHolder {
  return typeof holder !== 'string' || holder === 'tree' || holder === 'roots';
}

const NO_BOUNDARY: Boundary = { control: [], input: [], output: [], mechanism: [] };

const BODY_FIELDS = [
  'title',
  'viewpoint',
  'purpose',
  'profile',
  'author',
  'project',
  'date',
  'revision',
  'status',
  'body',
] as const satisfies readonly (keyof BodyFields)[];

function namesOf(holders: readonly Finder[]): readonly string[] {
  return holders.flatMap((holder) =>
    typeof holder === 'string' && holder.startsWith('name ') ? holder.slice('name '.length) : [],
  );
}
