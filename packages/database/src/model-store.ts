/**
 * One model, kept from edit to edit: takes in what its files say now, doing again only what the changed files bear on.
 * `assemble` says what must come of it.
 */
import type {
  Activity,
  ActivityId,
  Finding,
  Fragment,
  ModelHeader,
  ObjectId,
  ProcessModel,
  Reference,
} from '@idef0-studio/model';
import {
  audienceWordsIn,
  calledNow,
  declaredIn,
  type Elsewhere,
  elementsOf,
  formerNamesIn,
  indexOf,
  inDocumentOrder,
  listedIn,
  modelHeader,
  namedPlain,
  nodeAsObject,
} from '@idef0-studio/model/phases';
import { ActivityRecord } from './stores/activity-record.js';
import { ActivityStore } from './stores/activity-store.js';
import { AgentStore } from './stores/agent-store.js';
import { equalIgnoringPositions } from './changes/equal-ignoring-positions.js';
import {
  DocumentOrder,
  fileChanges,
  haveSameDocuments,
  type FileChange,
} from './changes/file-changes.js';
import { FindingStore } from './checks/finding-store.js';
import { DeclarationStore } from './stores/declaration-store.js';
import type { TreeHolder } from './tree/incremental-tree.js';
import { NameChecks } from './checks/name-checks.js';
import { ObjectStore } from './stores/object-store.js';
import { PlainStore } from './stores/plain-store.js';
import { SignalTable } from './signals/signal-table.js';
import { Signal } from './signals/signals.js';
import { StoreQueries, type RememberedAnswers } from './stores/store-queries.js';

/** Who finds something while the model is put together. */
export type Finder =
  | ActivityRecord
  | TreeHolder
  | 'header'
  | 'agents'
  | 'plain elements'
  | 'bundles'
  | `file ${string}`
  | `name ${string}`;

export class ModelStore {
  readonly found = new FindingStore<Finder>();
  readonly objects = new ObjectStore();
  readonly agents: AgentStore;
  readonly plain = new PlainStore();
  readonly assessments = new DeclarationStore(({ assessments }) => assessments);
  readonly formerNames = new DeclarationStore(formerNamesIn);
  readonly audienceWords = new DeclarationStore(audienceWordsIn);
  readonly activities: ActivityStore;
  readonly headerSignal = new Signal();
  /** How the files name the model. */
  readonly fileHeaders = new Signal();
  readonly fileSignals = new SignalTable<string>();
  /** Changed by every edit. */
  readonly anything = new Signal();
  readonly queries: StoreQueries;
  header: ModelHeader = modelHeader([], []);
  order = new DocumentOrder([]);
  remembered: RememberedAnswers = noAnswers();
  /** By their URIs, in their order. */
  private files = new Map<string, Fragment>();
  private list: readonly Fragment[] | undefined = [];
  private readonly names: NameChecks;
  /** Names with which something is wrong. */
  private readonly faultyNames = new Set<string>();
  private readonly listeners = new Set<StoreListener>();

  constructor(
    readonly name: string,
    readonly elsewhere: Elsewhere,
  ) {
    this.agents = new AgentStore(name);
    this.queries = new StoreQueries(this);
    this.activities = new ActivityStore(name, {
      agents: () => this.agents.table,
      agentSignals: this.agents.agents,
      formerNames: () => this.formerNames.read(),
      bundlesOf: (object) => this.queries.relations.bundlesOf(object),
      isObject: (object) => {
        this.objects.presence.read(object);
        return this.objects.objects.has(object);
      },
      report: (holder, findings) => this.found.put(holder, findings),
      isTreeWrongAt: (uri) =>
        this.found
          .holdersAt(uri)
          .some((holder) => !(holder instanceof ActivityRecord) && isTreeHolder(holder)),
      onActivity: (id, before, after) => {
        if (after === undefined) this.queries.forgetActivity(id);
        for (const listener of this.listeners) listener.onActivity(id, before, after);
      },
    });
    this.names = new NameChecks(this.objects, {
      calledNow: (name) => calledNow(this.formerNames.read(), name, ['object', 'role']),
      agent: (name) => this.agents.table.byName.get(name),
      role: (name) => this.plain.table.get('role')?.get(name),
      activity: (each) => this.activities.ownerOf(each),
    });
  }

  /** The files, in their order; the same list until the next edit. */
  get fragments(): readonly Fragment[] {
    return (this.list ??= [...this.files.values()]);
  }

  /** Takes in the files as they are now. Those that stay must keep their order (`keepsOrder`). */
  update(fragments: readonly Fragment[]): void {
    const changes = fileChanges(this.fragments, fragments);
    if (!haveSameDocuments(this.fragments, fragments)) this.order = new DocumentOrder(fragments);
    this.files = new Map(fragments.map((fragment) => [fragment.document, fragment]));
    this.list = fragments;
    this.takeIn(changes);
  }

  /** Takes in files that say something else now; each is of a document that is there. */
  replace(changed: readonly Fragment[]): void {
    const changes = changed.flatMap((after) => {
      const { document: uri } = after;
      const before = this.files.get(uri);
      return before === after ? [] : [{ uri, before, after }];
    });
    for (const { uri, after } of changes) this.files.set(uri, after);
    this.list = undefined;
    this.takeIn(changes);
  }

  private takeIn(changes: readonly FileChange[]): void {
    const fragments = () => this.fragments;
    const holders = changes.flatMap(({ uri }) => this.found.holdersAt(uri));
    this.remembered = noAnswers();
    if (changes.some(({ before, after }) => before?.body !== after?.body)) this.updateHeader();
    if (changes.some(hasOtherHeader)) this.fileHeaders.changed();
    const objects = this.objects.update(changes, this.order);
    if (this.objects.haveBundlesChanged) this.queries.relations.forgetBundles();
    this.found.put('bundles', this.objects.findings);
    const owners = this.agents.update(changes, fragments);
    this.found.put('agents', this.agents.findings);
    const shared = this.plain.update(changes, fragments);
    this.assessments.update(changes, fragments);
    this.audienceWords.update(changes, fragments);
    const haveFormerChanged = this.formerNames.update(changes, fragments);
    this.found.put('plain elements', this.plain.findings);
    const names = this.activities.update(changes, fragments, this.order);
    for (const holder of holders) {
      if (holder instanceof ActivityRecord) this.activities.touch(holder);
      else if (isTreeHolder(holder)) this.activities.remake(holder);
    }
    if (haveFormerChanged) this.activities.remakeUnknown();
    this.activities.settle();
    this.updateFiles(changes);
    const unknown = haveFormerChanged ? this.names.unknownOnes : [];
    this.updateNames(objects, [...owners, ...shared, ...names, ...unknown, ...namesOf(holders)]);
    for (const { uri } of changes) {
      this.found.touch(uri);
      for (const listener of this.listeners) listener.onDocument(uri);
    }
    if (owners.size > 0) for (const listener of this.listeners) listener.onAgents();
    for (const id of objects) for (const listener of this.listeners) listener.onObject(id);
    if (changes.length > 0) this.anything.changed();
    const { objects: kept, agents, plain, activities: tree, fileSignals } = this;
    for (const table of [kept, agents, plain, tree, fileSignals]) table.dropIdle();
  }

  /** Every place where the name of an activity, an agent or a plain element stands, in document order, each once. */
  references(): readonly Reference[] {
    const all = [...this.activities.references(), ...this.plainReferences(this.fragments)];
    all.sort((a, b) => this.order.compare(a.origin, b.origin));
    return all.filter(({ origin }, index) => origin !== all[index - 1]?.origin);
  }

  /** Those of one document. */
  referencesIn(uri: string): readonly Reference[] {
    const fragment = this.fragment(uri);
    const plain = fragment === undefined ? [] : this.plainReferences([fragment]);
    const all = [...this.activities.referencesIn(uri), ...plain];
    all.sort((a, b) => this.order.compare(a.origin, b.origin));
    return all.filter(({ origin }, index) => origin !== all[index - 1]?.origin);
  }

  /** Where agents and plain elements are declared, the activities that these list, and what assessments name. */
  private plainReferences(fragments: readonly Fragment[]): readonly Reference[] {
    return [
      ...declaredIn(fragments),
      ...listedIn(fragments, (name) => this.activities.find(name)),
      ...namedPlain(fragments, this.plain.table, (name) => this.agents.table.byName.has(name)),
    ];
  }

  /** What is found while names are resolved, in document order. */
  findings(): readonly Finding[] {
    return inDocumentOrder(this.found.all(), this.fragments);
  }

  /** The model as a plain value. */
  snapshot(): ProcessModel {
    return (this.remembered.snapshot ??= this.makeSnapshot());
  }

  private makeSnapshot(): ProcessModel {
    const { queries } = this;
    return {
      name: this.name,
      header: this.header,
      root: queries.rootId(),
      activities: queries.activities(),
      objects: queries.objects(),
      agents: queries.agents(),
      plainElements: elementsOf(this.plain.table),
      references: queries.references(),
      findings: queries.findings(),
      fragments: this.fragments,
    };
  }

  /** The file of a document. */
  fragment(uri: string): Fragment | undefined {
    return this.files.get(uri);
  }

  /** Calls a listener for activities and documents that are others from now on. */
  listen(listener: StoreListener): void {
    this.listeners.add(listener);
  }

  forget(listener: StoreListener): void {
    this.listeners.delete(listener);
  }

  /** Calls the listeners for the documents in which the findings of assembling may be others. */
  publishFindings(): void {
    for (const uri of this.found.takeTouched()) {
      for (const listener of this.listeners) listener.onFindings(uri);
    }
  }

  private updateHeader(): void {
    const findings: Finding[] = [];
    const before = this.header;
    this.header = modelHeader(this.fragments, findings);
    this.found.put('header', findings);
    if (!equalIgnoringPositions(before, this.header)) this.headerSignal.changed();
  }

  private updateFiles(changes: readonly FileChange[]): void {
    for (const { uri, after } of changes) {
      const nodes = after === undefined ? [] : indexOf(after).nodesAsObjects;
      this.found.put(`file ${uri}`, nodes.map(nodeAsObject));
      this.fileSignals.changed(uri);
    }
  }

  private updateNames(objects: ReadonlySet<ObjectId>, names: Iterable<string>): void {
    for (const name of new Set([...this.names.update(objects), ...names])) {
      const findings = this.names.findingsOf(name);
      if (findings.length > 0) this.faultyNames.add(name);
      else if (!this.faultyNames.delete(name)) continue;
      this.found.put(`name ${name}`, findings);
    }
  }
}

function hasOtherHeader({ before, after }: FileChange): boolean {
  if (before === undefined || after === undefined) return true;
  return before.model?.text !== after.model?.text || before.body?.braces !== after.body?.braces;
}

function noAnswers(): RememberedAnswers {
  return { diagramsByNode: new Map() };
}

/** What is called when something of a store has changed. */
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

function namesOf(holders: readonly Finder[]): readonly string[] {
  return holders.flatMap((holder) =>
    typeof holder === 'string' && holder.startsWith('name ') ? holder.slice('name '.length) : [],
  );
}
