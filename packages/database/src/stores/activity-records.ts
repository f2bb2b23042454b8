/**
 * What is kept of each activity, by its identity. When the tree becomes another one, an activity whose identity
 * stays keeps its record, wherever it stands now.
 */
import type { ActivityId } from '@idef0-studio/model';
import type { ActivityDraft, ActivityTree } from '@idef0-studio/model/phases';
import { hasContents, isPlacedAlike, type ActivityRecord } from './activity-record.js';
import type { PatchedTree } from '../tree/tree-patch.js';
import { idsByName } from '../tree/incremental-tree.js';

/** What is done with a record when the tree becomes another one. */
export interface RecordCare {
  /** Makes the record of an activity that comes. */
  readonly make: (draft: ActivityDraft) => ActivityRecord;
  /** The activity has come, or says something else. */
  readonly rewrite: (record: ActivityRecord) => void;
  /** It says the same and may stand elsewhere, or have other children. */
  readonly move: (record: ActivityRecord) => void;
  /** It may come earlier or later among others than before. */
  readonly reorder: (record: ActivityRecord) => void;
  /** It is gone; so is its record. */
  readonly drop: (record: ActivityRecord) => void;
}

export class ActivityRecords {
  private records = new Map<ActivityId, ActivityRecord>();

  constructor(private readonly care: RecordCare) {}

  get(id: ActivityId): ActivityRecord | undefined {
    return this.records.get(id);
  }

  values(): Iterable<ActivityRecord> {
    return this.records.values();
  }

  /** Takes over what came, went or moved in the tree; gives the names that others have now. */
  patch({ placed, left, reordered, names }: PatchedTree): ReadonlySet<string> {
    const changed = new Set(names);
    const hanging = [...placed].filter(({ hangs }) => hangs);
    const records = hanging.map((draft) => this.place(draft));
    for (const record of records) this.hangUnderParent(record);
    const ids = new Set(hanging.map(({ id }) => id));
    for (const id of left) {
      const record = ids.has(id) ? undefined : this.records.get(id);
      if (record !== undefined) this.remove(record);
    }
    for (const parent of reordered) this.reorderUnder(parent, changed);
    return changed;
  }

  /** The record of a draft: that of its id, if there is one. */
  private place(draft: ActivityDraft): ActivityRecord {
    const known = this.records.get(draft.id);
    const record = known ?? this.care.make(draft);
    this.records.set(draft.id, record);
    // Its namesake may have stood elsewhere among its siblings.
    if (record.draft !== draft) this.care.reorder(record);
    record.draft = draft;
    if (known === undefined || !hasContents(record)) this.care.rewrite(record);
    else this.care.move(record);
    return record;
  }

  private hangUnderParent(record: ActivityRecord): void {
    const { parent } = record.draft;
    const above = parent && this.records.get(parent.id);
    if (record.parent === above) return;
    record.parent = above;
    record.content.changed();
  }

  /** Activities whose order among each other is another one. */
  private reorderUnder(parent: ActivityDraft, names: Set<string>): void {
    for (const draft of parent.children) {
      names.add(draft.name);
      const record = this.records.get(draft.id);
      if (record !== undefined) this.care.reorder(record);
      this.reorderUnder(draft, names);
    }
  }

  /**
   * Takes over a tree that was built from nothing; gives the names that others have now.
   * @param before what names meant before, by `idsByName`; undefined where that is not known.
   * @param top the top activity, as it was last published.
   */
  rebuild(
    tree: ActivityTree,
    before: ReadonlyMap<string, string> | undefined,
    top: ActivityId | undefined,
  ): ReadonlySet<string> {
    const orderBefore = this.publishedOrder(top);
    const after = idsByName(tree);
    const known =
      before ?? new Map([...this.records.values()].map(({ draft }) => [draft.name, '?']));
    this.takeDrafts(tree.activities);
    this.reorderMoved(orderBefore);
    return changedKeys(known, after);
  }

  /** Makes the records those of the drafts, in their order. */
  private takeDrafts(drafts: readonly ActivityDraft[]): void {
    const before = this.records;
    this.records = new Map();
    for (const draft of drafts) {
      const known = before.get(draft.id);
      const record = known ?? this.care.make(draft);
      before.delete(draft.id);
      this.records.set(draft.id, record);
      record.draft = draft;
      record.parent = draft.parent && this.records.get(draft.parent.id);
      if (!hasContents(record) || known === undefined) this.care.rewrite(record);
      else if (!isPlacedAlike(record)) this.care.move(record);
    }
    for (const record of before.values()) this.remove(record);
  }

  /** The activities as they were last published, in node order. */
  private publishedOrder(top: ActivityId | undefined): readonly ActivityId[] {
    const order: ActivityId[] = [];
    const visit = (id: ActivityId): void => {
      order.push(id);
      this.records.get(id)?.activity?.children.forEach(visit);
    };
    if (top !== undefined) visit(top);
    return order;
  }

  /** Activities that stay and stand in another order among each other than before. */
  private reorderMoved(before: readonly ActivityId[]): void {
    const old = before.filter((id) => this.records.has(id));
    const known = new Set(old);
    const now = [...this.records.keys()].filter((id) => known.has(id));
    now.forEach((id, index) => {
      const record = id === old[index] ? undefined : this.records.get(id);
      if (record !== undefined) this.care.reorder(record);
    });
  }

  private remove(record: ActivityRecord): void {
    this.records.delete(record.id);
    this.care.drop(record);
  }
}

/** The keys whose values differ, or that only one of two tables has. */
function changedKeys(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [key, value] of before) if (after.get(key) !== value) changed.add(key);
  for (const key of after.keys()) if (!before.has(key)) changed.add(key);
  return changed;
}
