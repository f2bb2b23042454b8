/**
 * The activities of a model, kept from edit to edit. Where the files declare the same activities as before,
 * the tree stays and only those are resolved again whose text, or a name in whose text, has changed.
 */
import type { ActivityDraft } from '../activity-draft.js';
import type { ActivityTree } from '../activity-tree.js';
import type { Owner } from '../check-names.js';
import type { Fragment, Name } from '../fragment.js';
import type { Finding } from '../finding.js';
import { comparePaths } from '../node-number.js';
import { nameOrigin } from '../numbering.js';
import type { Activity, ActivityId, Reference } from '../process-model.js';
import type { Place } from '../relations.js';
import { toActivity } from '../to-activity.js';
import { hasContents, isInside, type ActivityRecord } from './activity-record.js';
import { ActivityRecords } from './activity-records.js';
import { ActivityResolver, type Named } from './activity-resolver.js';
import type { DocumentOrder, FileChange } from './file-changes.js';
import { Source } from './graph.js';
import { LiveTable } from './live-table.js';
import { PlaceTable, type Seat } from './place-table.js';
import { sameMeaning } from './same-meaning.js';
import { SourceTable } from './source-table.js';
import type { GrownTree } from './tree-growth.js';
import { TreeKeeper, type TreeHolder } from './tree-keeper.js';

/** What the activities need to know of the rest of the model. */
export interface Surroundings extends Named {
  /** Takes what is found in an activity, and in the tree. */
  readonly report: (holder: ActivityRecord | TreeHolder, findings: readonly Finding[]) => void;
  /** Whether findings about the tree stand in a document, or point there. */
  readonly isTreeWrongAt: (uri: string) => boolean;
  /** How a seat shows in the model that notes what is read. */
  readonly show: (seat: Seat) => Place;
  /** Hears of an activity that is another one now; `before` or `after` is missing where it came or went. */
  readonly onActivity: (
    id: ActivityId,
    before: Activity | undefined,
    after: Activity | undefined,
  ) => void;
}

export class ActivityStore {
  readonly activities = new LiveTable<ActivityId, Activity>();
  readonly makers: PlaceTable;
  readonly takers: PlaceTable;
  /** Everything about an activity but its lists and its children. */
  readonly heads = new SourceTable<ActivityId>();
  readonly lists = new SourceTable<ActivityId>();
  readonly children = new SourceTable<ActivityId>();
  /** Whether there is such an activity. */
  readonly presence = new SourceTable<ActivityId>();
  /** Which activities there are, where, and under which numbers. */
  readonly structure = new Source();
  private readonly keeper: TreeKeeper;
  private publishedRoot: ActivityId | undefined;
  private readonly records: ActivityRecords;
  private readonly resolver: ActivityResolver;
  private readonly pending = new Set<ActivityRecord>();

  constructor(
    model: string,
    private readonly around: Surroundings,
  ) {
    this.makers = new PlaceTable('makers', around.show);
    this.takers = new PlaceTable('takers', around.show);
    this.keeper = new TreeKeeper(model, around.report, around.isTreeWrongAt);
    this.resolver = new ActivityResolver(model, around, this.keeper, this.structure);
    this.records = new ActivityRecords({
      make: (draft) => this.resolver.record(draft, (record) => this.pending.add(record)),
      rewrite: (record) => this.rewrite(record),
      move: (record) => this.pending.add(record),
      reorder: (record) => this.reorder(record),
      drop: (record) => this.drop(record),
    });
  }

  private get tree(): ActivityTree | undefined {
    return this.keeper.current;
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

  /** The activity of a name that comes last in node order. */
  ownerOf(name: string): Owner | undefined {
    let last: ActivityDraft | undefined;
    for (const draft of this.tree?.names.of(name) ?? []) {
      if (draft.declaration === undefined) continue;
      if (last === undefined || comparePaths(last.path, draft.path) < 0) last = draft;
    }
    return last && { kind: 'activity', origin: nameOrigin(last) };
  }

  /** Takes the changes of the files in; gives the names that other activities have now. What the lists
   *  come to is found by `settle`. */
  update(
    changes: readonly FileChange[],
    fragments: readonly Fragment[],
    order: DocumentOrder,
  ): ReadonlySet<string> {
    const change = this.keeper.update(changes, fragments, order);
    if (change.kind === 'rebuilt') return this.takeRebuilt(change.before);
    for (const draft of change.touched) {
      const record = this.records.get(draft.id);
      if (record?.draft === draft && !hasContents(record)) this.rewrite(record);
    }
    return change.kind === 'grown' ? this.takeGrown(change) : new Set();
  }

  private takeGrown(change: GrownTree): ReadonlySet<string> {
    const names = this.records.grow(change);
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
    for (const table of [this.heads, this.lists, this.children, this.presence]) table.dropIdle();
    for (const table of [this.makers, this.takers, this.resolver]) table.dropIdle();
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
    this.keeper.remake(holder);
  }

  /** Resolves the activities again whose texts, or the names in them, have changed. */
  settle(): void {
    while (this.pending.size > 0) {
      const records = [...this.pending];
      this.pending.clear();
      for (const record of records) this.publish(record);
      if (this.pending.size === 0) this.resolver.chooseCompared();
    }
    this.publishedRoot = this.tree?.root?.id;
  }

  /** Every place where an activity's name stands, and where activities name somebody. */
  references(): readonly Reference[] {
    const found: Reference[] = [];
    for (const { id, draft, resolved } of this.records.values()) {
      if (draft.declaration !== undefined) found.push(...declarationOf(id, draft.declaration.name));
      found.push(...resolved.current().references);
    }
    for (const { decompositions } of this.tree?.files.values() ?? []) {
      for (const { decomposition, target } of decompositions) {
        if (target?.hangs !== true) continue;
        const { node, origin } = decomposition.target;
        found.push({ kind: 'activity', id: target.id, declaration: false, node, origin });
      }
    }
    return found;
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

  /** Makes the activity of a record anew, and tells who reads what has changed of it. */
  private publish(record: ActivityRecord): void {
    if (this.records.get(record.id) !== record) return;
    const before = record.activity;
    const resolved = this.resolver.resolved(record);
    const after = toActivity(record.draft, resolved, resolved.calls);
    record.activity = after;
    this.activities.set(record.id, after);
    this.makers.replace(record, after);
    this.takers.replace(record, after);
    this.tell(record.id, before, after);
    this.around.report(record, resolved.findings);
  }

  private drop(record: ActivityRecord): void {
    const { activity } = record;
    record.isThere = false;
    this.pending.delete(record);
    this.resolver.forget(record);
    this.activities.delete(record.id);
    this.makers.replace(record, undefined);
    this.takers.replace(record, undefined);
    this.tell(record.id, activity, undefined);
    this.around.report(record, []);
  }

  private tell(id: ActivityId, before: Activity | undefined, after: Activity | undefined): void {
    const { lists, closed, children, ...head } = before ?? NOBODY;
    const {
      lists: nextLists,
      closed: nextClosed,
      children: nextChildren,
      ...nextHead
    } = after ?? NOBODY;
    if (!sameMeaning([lists, closed], [nextLists, nextClosed])) this.lists.changed(id);
    if (!sameMeaning(children, nextChildren)) this.children.changed(id);
    if (head.node !== nextHead.node) {
      for (const node of [head.node, nextHead.node])
        if (node !== undefined) this.resolver.nodes.changed(node);
    }
    if (!sameMeaning(head, nextHead)) this.heads.changed(id);
    if ((before === undefined) !== (after === undefined)) this.presence.changed(id);
    this.around.onActivity(id, before, after);
  }
}

const NOBODY: Partial<Activity> = {};

function declarationOf(id: ActivityId, { text, origin }: Name): readonly Reference[] {
  return text === '' ? [] : [{ kind: 'activity', id, declaration: true, node: false, origin }];
}
