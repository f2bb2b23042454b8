/**
 * The activities of a model, kept from edit to edit. Where the files declare the same activities as before,
 * the tree stays and only those are resolved again whose text, or a name in whose text, has changed.
 */
import type { Activity, ActivityId, Finding, Fragment, Name, Reference } from '@idef0-studio/model';
import {
  type ActivityDraft,
  type ActivityTree,
  comparePaths,
  nameOrigin,
  type Owner,
  toActivity,
  declared,
  rangesOf,
  type FileDrafts,
} from '@idef0-studio/model/phases';
import { hasContents, isInside, type ActivityRecord } from './activity-record.js';
import { ActivityRecords } from './activity-records.js';
import { ActivityResolver, type Named } from './activity-resolver.js';
import type { DocumentOrder, FileChange } from '../changes/file-changes.js';
import { Signal } from '../signals/signals.js';
import { OwnNumberIndex } from './own-number-index.js';
import { UsageIndex } from './usage-index.js';
import { equalIgnoringPositions } from '../changes/equal-ignoring-positions.js';
import { SignalTable } from '../signals/signal-table.js';
import type { PatchedTree } from '../tree/tree-patch.js';
import { IncrementalTree, type TreeHolder } from '../tree/incremental-tree.js';

/** What the activities need to know of the rest of the model. */
export interface ActivityContext extends Named {
  /** Takes what is found in an activity, and in the tree. */
  readonly report: (holder: ActivityRecord | TreeHolder, findings: readonly Finding[]) => void;
  /** Whether findings about the tree stand in a document, or point there. */
  readonly isTreeWrongAt: (uri: string) => boolean;
  /** Called for an activity that is another one now; `before` or `after` is missing where it came or went. */
  readonly onActivity: (
    id: ActivityId,
    before: Activity | undefined,
    after: Activity | undefined,
  ) => void;
}

export class ActivityStore {
  readonly activities = new Map<ActivityId, Activity>();
  private readonly ownNumbers = new OwnNumberIndex();
  readonly makers = new UsageIndex('makers');
  readonly takers = new UsageIndex('takers');
  /** Everything that an activity says, and whether there is such an activity. */
  readonly signals = new SignalTable<ActivityId>();
  /** Which activity is the root. */
  readonly rootSignal = new Signal();
  /** Which activities there are, where, and under which numbers. */
  readonly structure = new Signal();
  private readonly incrementalTree: IncrementalTree;
  private publishedRoot: ActivityId | undefined;
  private readonly records: ActivityRecords;
  private readonly resolver: ActivityResolver;
  private readonly pending = new Set<ActivityRecord>();

  constructor(
    model: string,
    private readonly context: ActivityContext,
  ) {
    this.incrementalTree = new IncrementalTree(
      model,
      context.report,
      context.isTreeWrongAt,
      context.formerNames,
    );
    this.resolver = new ActivityResolver(model, context, this.incrementalTree, this.structure);
    this.records = new ActivityRecords({
      make: (draft) => this.resolver.record(draft, (record) => this.pending.add(record)),
      rewrite: (record) => this.rewrite(record),
      move: (record) => this.pending.add(record),
      reorder: (record) => this.reorder(record),
      drop: (record) => this.drop(record),
    });
  }

  private get tree(): ActivityTree | undefined {
    return this.incrementalTree.current;
  }

  get root(): Activity | undefined {
    const id = this.tree?.root?.id;
    return id === undefined ? undefined : this.records.get(id)?.activity;
  }

  record(id: ActivityId): ActivityRecord | undefined {
    return this.records.get(id);
  }

  isWithin(activity: ActivityId, above: ActivityId): boolean {
    const outer = this.records.get(above);
    return outer !== undefined && isInside(this.records.get(activity), outer);
  }

  /** The activities of a name, in node order. */
  named(name: string): readonly ActivityId[] {
    this.resolver.names.read(name);
    const drafts = [...(this.tree?.names.of(name) ?? [])];
    return drafts.sort((a, b) => comparePaths(a.path, b.path)).map(({ id }) => id);
  }

  /** The activities of an own number, in node order. */
  numbered(ownNumber: string): readonly ActivityId[] {
    const records = this.ownNumbers.of(ownNumber).flatMap((id) => this.records.get(id) ?? []);
    return records.sort((a, b) => comparePaths(a.path, b.path)).map(({ id }) => id);
  }

  /** The activity of a name that comes last in node order. */
  ownerOf(name: string): Owner | undefined {
    let last: ActivityDraft | undefined;
    for (const draft of this.tree?.names.of(name) ?? []) {
      if (draft.declaration === undefined) continue;
      if (last === undefined || comparePaths(last.path, draft.path) < 0) last = draft;
    }
    return last && { kind: 'activity', origin: nameOrigin(last) };
  }

  /** The activity that a name means; the first of several. */
  find(name: Name): ActivityId | undefined {
    return this.tree?.names.find(name)[0]?.id;
  }

  /** Takes the changes of the files in; gives the names that other activities have now. What the lists
   *  come to is found by `settle`. */
  update(
    changes: readonly FileChange[],
    fragments: () => readonly Fragment[],
    order: DocumentOrder,
  ): ReadonlySet<string> {
    const change = this.incrementalTree.update(changes, fragments, order);
    if (change.kind === 'rebuilt') return this.takeRebuilt(change.before);
    for (const draft of change.touched) {
      const record = this.records.get(draft.id);
      if (record?.draft === draft && !hasContents(record)) this.rewrite(record);
    }
    return change.kind === 'patched' ? this.takePatched(change) : new Set();
  }

  private takePatched(change: PatchedTree): ReadonlySet<string> {
    const names = this.records.patch(change);
    for (const name of names) this.resolver.names.changed(name);
    if (change.placed.size + change.left.size > 0) this.structure.changed();
    return names;
  }

  private takeRebuilt(before: ReadonlyMap<string, string> | undefined): ReadonlySet<string> {
    const { tree } = this;
    if (tree === undefined) return new Set();
    const names = this.records.rebuild(tree, before, this.publishedRoot);
    for (const name of names) this.resolver.names.changed(name);
    this.structure.changed();
    return names;
  }

  /** Drops what nobody reads any more; to be called while nothing is being made. */
  dropIdle(): void {
    const { signals, makers, takers, resolver, ownNumbers } = this;
    for (const table of [signals, makers, takers, resolver, ownNumbers]) table.dropIdle();
  }

  /** Has an activity resolved again: what is found in it points to a text that has changed. */
  touch({ id, content }: ActivityRecord): void {
    const record = this.records.get(id);
    if (record?.content !== content) return;
    content.changed();
    this.pending.add(record);
  }

  /** Finds again what is wrong with the tree there. */
  remake(holder: TreeHolder): void {
    this.incrementalTree.remake(holder);
  }

  /** Finds again which `decompose` adds to what nobody knows. */
  remakeUnknown(): void {
    this.incrementalTree.remakeLinks();
  }

  /** Resolves the activities again whose texts, or the names in them, have changed. */
  settle(): void {
    while (this.pending.size > 0) {
      const records = [...this.pending];
      this.pending.clear();
      for (const record of records) this.publish(record);
      if (this.pending.size === 0) this.resolver.chooseCompared();
    }
    const root = this.tree?.root?.id;
    if (root !== this.publishedRoot) this.rootSignal.changed();
    this.publishedRoot = root;
  }

  /** Every place where an activity's name stands, and where activities name somebody. */
  references(): readonly Reference[] {
    return [
      ...[...this.records.values()].flatMap(referencesOf),
      ...[...(this.tree?.files.values() ?? [])].flatMap(decomposedIn),
    ];
  }

  /** Those of one document. */
  referencesIn(uri: string): readonly Reference[] {
    const file = this.tree?.files.get(uri);
    const records = this.writtenIn(uri).flatMap((id) => this.records.get(id) ?? []);
    return [
      ...records.flatMap(referencesOf).filter(({ origin }) => origin.document === uri),
      ...(file === undefined ? [] : decomposedIn(file)),
    ];
  }

  /** The activities of which something is written in a document, in node order. */
  writtenIn(uri: string): readonly ActivityId[] {
    const { tree } = this;
    const file = tree?.files.get(uri);
    if (tree === undefined || file === undefined) return [];
    // What is known by number alone may say something of another activity.
    const drafts = tree.isPlacedByNumber
      ? tree.activities.filter((draft) => rangesOf(draft).some((range) => range.document === uri))
      : [...file.activities, ...file.decompositions.flatMap(({ target }) => target ?? [])];
    const hanging = new Set(drafts.filter(({ hangs }) => hangs));
    return [...hanging].sort((a, b) => comparePaths(a.path, b.path)).map(({ id }) => id);
  }

  // ---- One activity

  /** Reads the lists of an activity again. */
  private rewrite(record: ActivityRecord): void {
    this.resolver.rewrite(record);
    this.pending.add(record);
  }

  private reorder(record: ActivityRecord): void {
    this.makers.reorder(record);
    this.takers.reorder(record);
  }

  /** Makes the activity of a record anew, and signals what has changed of it. */
  private publish(record: ActivityRecord): void {
    if (this.records.get(record.id) !== record) return;
    const before = record.activity;
    const resolved = this.resolver.resolved(record);
    const after = toActivity(record.draft, resolved, resolved.calls);
    record.activity = after;
    this.activities.set(record.id, after);
    this.makers.replace(record, after);
    this.takers.replace(record, after);
    this.signal(record.id, before, after);
    this.context.report(record, resolved.findings);
  }

  private drop(record: ActivityRecord): void {
    const { activity } = record;
    record.isThere = false;
    this.pending.delete(record);
    this.resolver.forget(record);
    this.activities.delete(record.id);
    this.makers.replace(record, undefined);
    this.takers.replace(record, undefined);
    this.signal(record.id, activity, undefined);
    this.context.report(record, []);
  }

  private signal(id: ActivityId, before: Activity | undefined, after: Activity | undefined): void {
    if (before?.node !== after?.node) {
      for (const node of [before?.node, after?.node])
        if (node !== undefined) this.resolver.nodes.changed(node);
    }
    this.ownNumbers.replace(id, before, after);
    if (!equalIgnoringPositions(before, after)) this.signals.changed(id);
    this.context.onActivity(id, before, after);
  }
}

/** The places where an activity's own name stands, and where it names somebody. */
function referencesOf({ id, draft, resolved }: ActivityRecord): readonly Reference[] {
  const own =
    draft.declaration === undefined ? [] : declared('activity', id, draft.declaration.name);
  return [...own, ...resolved.current().references];
}

/** The activities that each `decompose` of a file names. */
function decomposedIn({ decompositions }: FileDrafts): readonly Reference[] {
  return decompositions.flatMap(({ decomposition, target }) => {
    if (target?.hangs !== true) return [];
    const { node, origin } = decomposition.target;
    return [{ kind: 'activity' as const, id: target.id, declaration: false, node, origin }];
  });
}
