/**
 * What one activity says, its lists read and its names resolved. What is read for that is tracked: which names
 * mean whom, who has a node number, and who writes that it makes an object.
 */
import type { Finding, FormerName, Name, ObjectId } from '@idef0-studio/model';
import {
  type ActivityDraft,
  type AgentTable,
  calledNow,
  contentsOf,
  dropFrom,
  getOrMake,
  indexOfNames,
  type NameFinder,
  nameKey,
  nodeNumber,
  nodePath,
  remembered,
  Resolution,
  resolveLists,
  type WrittenLists,
  writtenLists,
} from '@idef0-studio/model/phases';
import { ActivityRecord, isInside, NO_LISTS, type Resolved } from './activity-record.js';
import { EVERY_AGENT } from './agent-store.js';
import { ComparedNames } from './compared-names.js';
import { Computed, type Signal } from '../signals/signals.js';
import { SignalTable } from '../signals/signal-table.js';
import type { IncrementalTree } from '../tree/incremental-tree.js';

/** What activities name besides each other. */
export interface Named {
  readonly agents: () => AgentTable;
  /** Read where the agents matter. */
  readonly agentSignals: SignalTable<string>;
  /** What elements were called before; a tracked read. */
  readonly formerNames: () => readonly FormerName[];
  readonly bundlesOf: (object: ObjectId) => readonly ObjectId[];
  /** Whether there is such an object; a tracked read. */
  readonly isObject: (object: ObjectId) => boolean;
}

export class ActivityResolver {
  /** Changed by the store where a name means other activities. */
  readonly names = new SignalTable<string>();
  /** Which activity has a node number; changed by the store. */
  readonly nodes = new SignalTable<string>();
  /** Who writes, in a list of its own, that it makes an object. */
  private readonly ownMakers = new Map<ObjectId, Set<ActivityRecord>>();
  private readonly ownMakerSignals = new SignalTable<ObjectId>();
  /** Unknown names of activities and agents. */
  private readonly compared = new ComparedNames<ActivityRecord>();

  /** @param structure changed where an activity comes, goes or has another number. */
  constructor(
    private readonly model: string,
    private readonly context: Named,
    private readonly tree: IncrementalTree,
    private readonly structure: Signal,
  ) {}

  /** A record of an activity that comes; `onStale` is called when what it says is to be resolved again. */
  record(draft: ActivityDraft, onStale: (record: ActivityRecord) => void): ActivityRecord {
    const record: ActivityRecord = new ActivityRecord(
      draft.id,
      draft,
      new Computed<Resolved>(
        () => this.resolve(record),
        () => false,
        () => onStale(record),
      ),
    );
    return record;
  }

  /** Reads the lists of an activity again. */
  rewrite(record: ActivityRecord): void {
    const findings: Finding[] = [];
    const before = record.written;
    record.contents = contentsOf(record.draft);
    record.written = writtenLists(record.contents, this.model, findings);
    record.writtenFindings = findings;
    this.countOwnMakers(record, before, record.written);
    if (before.each.length > 0 || record.written.each.length > 0) record.each.changed();
    record.content.changed();
  }

  /** Drops what nobody reads any more; to be called while nothing is being made. */
  dropIdle(): void {
    for (const table of [this.names, this.nodes, this.ownMakerSignals, this.compared])
      table.dropIdle();
  }

  /** Takes in that an activity is gone. */
  forget(record: ActivityRecord): void {
    record.resolved.dispose();
    this.compared.ask(record, new Set());
    this.countOwnMakers(record, record.written, NO_LISTS);
  }

  /** What an activity says, up to date. */
  resolved(record: ActivityRecord): Resolved {
    const resolved = record.resolved.current();
    this.compared.ask(record, resolved.unknown);
    return resolved;
  }

  /** Chooses the unknown names for which near ones are looked for, once all activities are resolved; some may have
   *  to be resolved again. */
  chooseCompared(): void {
    this.compared.choose();
  }

  private countOwnMakers(record: ActivityRecord, before: WrittenLists, after: WrittenLists): void {
    const old = new Set(before.own.output?.map(({ entry }) => entry.object));
    const now = new Set(after.own.output?.map(({ entry }) => entry.object));
    for (const object of old) {
      if (now.has(object)) continue;
      dropFrom(this.ownMakers, object, record);
      this.ownMakerSignals.changed(object);
    }
    for (const object of now) {
      if (old.has(object)) continue;
      getOrMake(this.ownMakers, object, () => new Set()).add(record);
      this.ownMakerSignals.changed(object);
    }
  }

  /** Resolves what an activity says; its dependencies are tracked. */
  private resolve(record: ActivityRecord): Resolved {
    record.content.read();
    record.parent?.each.read();
    const { contents, draft, written } = record;
    const findings = [...record.writtenFindings];
    const unknown = new Set<string>();
    const resolution = new Resolution(this.model, this.finderFor(unknown), findings);
    const each = draft.kind === 'activity' ? (record.parent?.written.each ?? []) : [];
    const lists = resolveLists(
      written.own,
      each,
      (name) => resolution.source(name),
      (object) => this.makes(record, object),
    );
    const calls = contents.flatMap((content) => resolution.calls(content));
    for (const content of contents) resolution.sees(content);
    return { ...lists, calls, references: resolution.references, findings, unknown };
  }

  /** Whether an activity, or one inside it, writes that it makes the object or a bundle that holds it. */
  private makes(record: ActivityRecord, object: ObjectId): boolean {
    return [object, ...this.context.bundlesOf(object)].some((id) => {
      this.ownMakerSignals.read(id);
      return [...(this.ownMakers.get(id) ?? [])].some((maker) => isInside(maker, record));
    });
  }

  /** @param unknown gets the names for which near ones are wanted. */
  private finderFor(unknown: Set<string>): NameFinder {
    const nearest = (name: string) => {
      unknown.add(name);
      this.tree.nameSet.read();
      this.context.agentSignals.read(EVERY_AGENT);
      return this.nearestName(name);
    };
    return { ...this.finder, nearest };
  }

  private readonly finder: Omit<NameFinder, 'nearest'> = {
    find: (name) => {
      this.readName(name);
      return this.tree.current?.names.find(name) ?? [];
    },
    isForeign: (name) => {
      this.readName(name);
      const [first] = name.qualifier;
      if (first !== undefined) this.names.read(nameKey(first));
      return this.tree.current?.names.isForeign(name) ?? false;
    },
    agent: (name) => {
      this.context.agentSignals.read(name);
      return this.context.agents().byName.get(name);
    },
    isObject: (id) => this.context.isObject(id),
    calledNow: (name, kinds) => calledNow(this.context.formerNames(), name, kinds),
  };

  /** Parents before a name are in the identities of those who have it, but for parents by number. */
  private readName({ text, node, qualifier }: Name): void {
    if (node) this.nodes.read(nodeKey(text));
    if (qualifier.some((parent) => nodePath(parent) !== undefined)) this.structure.read();
    this.names.read(nameKey(text));
  }

  private nearestName(name: string): string | undefined {
    const near = this.tree.nearNames ?? indexOfNames([]);
    const agents = agentNames(this.context.agents());
    const same = near.sameRoot(name) ?? agents.sameRoot(name);
    if (same !== undefined || !this.compared.has(name)) return same;
    return near.nearest(name) ?? agents.nearest(name);
  }
}

const agentNames = remembered(({ byName }: AgentTable) => indexOfNames(byName.keys()));

/** `A4.1` and `A41` are the same node. */
function nodeKey(text: string): string {
  const path = nodePath(text);
  return path === undefined ? text : nodeNumber(path);
}
