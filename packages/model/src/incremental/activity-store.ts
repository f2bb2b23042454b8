/**
 * The activities of a model, kept from edit to edit. Where the files declare the same activities as before,
 * the tree stays and only those are resolved again whose text, or a name in whose text, has changed.
 */
import { contentsOf, type ActivityDraft } from '../activity-draft.js';
import { writtenLists, type WrittenLists } from '../activity-lists.js';
import type { ActivityTree } from '../activity-tree.js';
import type { AgentTable } from '../agent-table.js';
import type { Owner } from '../check-names.js';
import type { Fragment, Name } from '../fragment.js';
import type { Issue } from '../issue.js';
import { resolveLists } from '../list-resolution.js';
import { getOrMake } from '../memo.js';
import { nameKey } from '../name-key.js';
import { comparePaths, nodeNumber, nodePath } from '../node-number.js';
import { nameOrigin } from '../numbering.js';
import type { Activity, ActivityId, ObjectId, Reference } from '../process-model.js';
import type { Place } from '../relations.js';
import { Resolution, type NameFinder } from '../resolution.js';
import { toActivity } from '../to-activity.js';
import {
  ActivityRecord,
  hasContents,
  isPlacedAlike,
  NO_LISTS,
  type Resolved,
} from './activity-record.js';
import type { DocumentOrder, FileChange } from './file-changes.js';
import { Derived, Source } from './graph.js';
import { LiveTable } from './live-table.js';
import { indexOfNames } from './name-index.js';
import { PlaceTable, type Seat } from './place-table.js';
import { sameMeaning } from './same-meaning.js';
import { SourceTable } from './source-table.js';
import { idsByName, TreeKeeper, type GrownTree, type TreeHolder } from './tree-keeper.js';

/** What the activities need to know of the rest of the model. */
export interface Surroundings {
  readonly agents: () => AgentTable;
  /** Read where the agents matter. */
  readonly agentSources: SourceTable<string>;
  readonly bundlesOf: (object: ObjectId) => readonly ObjectId[];
  /** Whether there is such an object; notes that it was asked for. */
  readonly isObject: (object: ObjectId) => boolean;
  /** Takes what is found in an activity, and in the tree. */
  readonly report: (holder: ActivityRecord | TreeHolder, issues: readonly Issue[]) => void;
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
  private records = new Map<ActivityId, ActivityRecord>();
  private readonly names = new SourceTable<string>();
  private readonly pending = new Set<ActivityRecord>();
  /** Who writes, in a list of its own, that it makes an object. */
  private readonly ownMakers = new Map<ObjectId, Set<ActivityRecord>>();
  private readonly ownMakerSources = new SourceTable<ObjectId>();
  /** Which activity has a node number. */
  private readonly nodes = new SourceTable<string>();

  constructor(
    private readonly model: string,
    private readonly around: Surroundings,
  ) {
    this.makers = new PlaceTable('makers', around.show);
    this.takers = new PlaceTable('takers', around.show);
    this.keeper = new TreeKeeper(model, around.report, around.isTreeWrongAt);
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
    if (outer === undefined) return false;
    let step = this.records.get(activity);
    while (step !== undefined && step !== outer) step = step.parent;
    return step === outer;
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
    if (change.kind === 'rebuilt') return this.rebuilt(change.before);
    for (const draft of change.touched) {
      const record = this.records.get(draft.id);
      if (record?.draft === draft && !hasContents(record)) this.rewrite(record);
    }
    return change.kind === 'grown' ? this.grown(change) : new Set();
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

  // ---- The tree

  /** Takes over what came, went or moved; gives the names that others have now. */
  private grown({ placed, left, reordered, names }: GrownTree): ReadonlySet<string> {
    const changed = new Set(names);
    const hanging = [...placed].filter(({ hangs }) => hangs);
    const records = hanging.map((draft) => this.seat(draft));
    for (const record of records) this.hangUnderParent(record);
    const ids = new Set(hanging.map(({ id }) => id));
    for (const id of left) {
      const record = ids.has(id) ? undefined : this.records.get(id);
      if (record !== undefined) this.remove(record);
    }
    for (const parent of reordered) this.reorderUnder(parent, changed);
    for (const name of changed) this.names.changed(name);
    if (placed.size + left.size > 0) this.structure.changed();
    return changed;
  }

  /** The record of a draft: that of its id, if there is one. */
  private seat(draft: ActivityDraft): ActivityRecord {
    const known = this.records.get(draft.id);
    const record = known ?? this.newRecord(draft);
    this.records.set(draft.id, record);
    if (record.draft !== draft) {
      // Its namesake may have stood elsewhere among its siblings.
      this.makers.reorder(record);
      this.takers.reorder(record);
    }
    record.draft = draft;
    if (known === undefined || !hasContents(record)) this.rewrite(record);
    else this.pending.add(record);
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
      if (record !== undefined) {
        this.makers.reorder(record);
        this.takers.reorder(record);
      }
      this.reorderUnder(draft, names);
    }
  }

  /** The tree was built from nothing. */
  private rebuilt(before: ReadonlyMap<string, string> | undefined): ReadonlySet<string> {
    const { tree } = this;
    if (tree === undefined) return new Set();
    const orderBefore = this.publishedOrder();
    const after = idsByName(tree);
    const known =
      before ?? new Map([...this.records.values()].map(({ draft }) => [draft.name, '?']));
    this.takeDrafts(tree.activities);
    this.reorderMoved(orderBefore);
    const changed = changedKeys(known, after);
    for (const name of changed) this.names.changed(name);
    this.structure.changed();
    return changed;
  }

  /** Makes the records those of the drafts, in their order. */
  private takeDrafts(drafts: readonly ActivityDraft[]): void {
    const before = this.records;
    this.records = new Map();
    for (const draft of drafts) {
      const known = before.get(draft.id);
      const record = known ?? this.newRecord(draft);
      before.delete(draft.id);
      this.records.set(draft.id, record);
      record.draft = draft;
      record.parent = draft.parent && this.records.get(draft.parent.id);
      if (!hasContents(record) || known === undefined) this.rewrite(record);
      else if (!isPlacedAlike(record)) this.pending.add(record);
    }
    for (const record of before.values()) this.remove(record);
  }

  /** The activities as they were last told, in node order. */
  private publishedOrder(): readonly ActivityId[] {
    const order: ActivityId[] = [];
    const visit = (id: ActivityId): void => {
      order.push(id);
      this.records.get(id)?.activity?.children.forEach(visit);
    };
    if (this.publishedRoot !== undefined) visit(this.publishedRoot);
    return order;
  }

  private newRecord(draft: ActivityDraft): ActivityRecord {
    const record: ActivityRecord = new ActivityRecord(
      draft.id,
      draft,
      new Derived<Resolved>(
        () => this.resolve(record),
        () => false,
        () => this.pending.add(record),
      ),
    );
    return record;
  }

  private remove(record: ActivityRecord): void {
    const { activity } = record;
    this.records.delete(record.id);
    record.isThere = false;
    this.pending.delete(record);
    record.resolved.dispose();
    this.countOwnMakers(record, record.written, NO_LISTS);
    this.activities.delete(record.id);
    this.makers.replace(record, undefined);
    this.takers.replace(record, undefined);
    this.tell(record.id, activity, undefined);
    this.around.report(record, []);
  }

  /** Activities that stay and stand in another order among each other than before. */
  private reorderMoved(before: readonly ActivityId[]): void {
    const old = before.filter((id) => this.records.has(id));
    const known = new Set(old);
    const now = [...this.records.keys()].filter((id) => known.has(id));
    now.forEach((id, index) => {
      const record = id === old[index] ? undefined : this.records.get(id);
      if (record === undefined) return;
      this.makers.reorder(record);
      this.takers.reorder(record);
    });
  }

  // ---- One activity

  /** Reads the lists of an activity again. */
  private rewrite(record: ActivityRecord): void {
    const issues: Issue[] = [];
    const before = record.written;
    record.contents = contentsOf(record.draft);
    record.written = writtenLists(record.contents, this.model, issues);
    record.writtenIssues = issues;
    this.countOwnMakers(record, before, record.written);
    if (before.each.length > 0 || record.written.each.length > 0) record.each.changed();
    record.content.changed();
    this.pending.add(record);
  }

  private countOwnMakers(record: ActivityRecord, before: WrittenLists, after: WrittenLists): void {
    const old = new Set(before.own.output?.map(({ entry }) => entry.object));
    const now = new Set(after.own.output?.map(({ entry }) => entry.object));
    for (const object of old) {
      if (now.has(object)) continue;
      this.ownMakers.get(object)?.delete(record);
      this.ownMakerSources.changed(object);
    }
    for (const object of now) {
      if (old.has(object)) continue;
      getOrMake(this.ownMakers, object, () => new Set()).add(record);
      this.ownMakerSources.changed(object);
    }
  }

  private resolve(record: ActivityRecord): Resolved {
    record.content.read();
    record.parent?.each.read();
    const { contents, draft, written } = record;
    const issues = [...record.writtenIssues];
    const resolution = new Resolution(this.model, this.finder, issues);
    const each = draft.kind === 'activity' ? (record.parent?.written.each ?? []) : [];
    const lists = resolveLists(
      written.own,
      each,
      (name) => resolution.source(name),
      (object) => this.makes(record, object),
    );
    const calls = contents.flatMap((content) => resolution.calls(content));
    for (const content of contents) resolution.sees(content);
    return { ...lists, calls, references: resolution.references, issues };
  }

  /** Whether an activity, or one inside it, writes that it makes the object or a bundle that holds it. */
  private makes(record: ActivityRecord, object: ObjectId): boolean {
    return [object, ...this.around.bundlesOf(object)].some((id) => {
      this.ownMakerSources.read(id);
      return [...(this.ownMakers.get(id) ?? [])].some((maker) => {
        let step: ActivityRecord | undefined = maker;
        while (step !== undefined && step !== record) step = step.parent;
        return step === record;
      });
    });
  }

  private readonly finder: NameFinder = {
    find: (name) => {
      this.noteName(name);
      return this.tree?.names.find(name) ?? [];
    },
    isForeign: (name) => {
      this.noteName(name);
      const [first] = name.qualifier;
      if (first !== undefined) this.names.read(nameKey(first));
      return this.tree?.names.isForeign(name) ?? false;
    },
    agent: (name) => {
      this.around.agentSources.read(name);
      return this.around.agents().byName.get(name);
    },
    isObject: (id) => this.around.isObject(id),
    nearest: (name) => {
      this.keeper.nameSet.read();
      this.around.agentSources.read(EVERY_AGENT);
      return this.nearestName(name);
    },
  };

  /** Parents before a name are in the identities of those who have it, but for parents by number. */
  private noteName({ text, node, qualifier }: Name): void {
    if (node) this.nodes.read(nodeKey(text));
    if (qualifier.some((parent) => nodePath(parent) !== undefined)) this.structure.read();
    this.names.read(nameKey(text));
  }

  private nearestName(name: string): string | undefined {
    const near = this.keeper.nearNames ?? indexOfNames([]);
    const agents = indexOfNames(this.around.agents().byName.keys());
    return (
      near.sameRoot(name) ?? agents.sameRoot(name) ?? near.nearest(name) ?? agents.nearest(name)
    );
  }

  /** Makes the activity of a record anew, and tells who reads what has changed of it. */
  private publish(record: ActivityRecord): void {
    if (this.records.get(record.id) !== record) return;
    const before = record.activity;
    const resolved = record.resolved.current();
    const after = toActivity(record.draft, resolved, resolved.calls);
    record.activity = after;
    this.activities.set(record.id, after);
    this.makers.replace(record, after);
    this.takers.replace(record, after);
    this.tell(record.id, before, after);
    this.around.report(record, resolved.issues);
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
        if (node !== undefined) this.nodes.changed(node);
    }
    if (!sameMeaning(head, nextHead)) this.heads.changed(id);
    if ((before === undefined) !== (after === undefined)) this.presence.changed(id);
    this.around.onActivity(id, before, after);
  }
}

/** Read by whoever depends on which agents there are. */
export const EVERY_AGENT = '';

const NOBODY: Partial<Activity> = {};

/** `A4.1` and `A41` are the same node. */
function nodeKey(text: string): string {
  const path = nodePath(text);
  return path === undefined ? text : nodeNumber(path);
}

function changedKeys(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [key, value] of before) if (after.get(key) !== value) changed.add(key);
  for (const key of after.keys()) if (!before.has(key)) changed.add(key);
  return changed;
}

function declarationOf(id: ActivityId, { text, origin }: Name): readonly Reference[] {
  return text === '' ? [] : [{ kind: 'activity', id, declaration: true, node: false, origin }];
}
