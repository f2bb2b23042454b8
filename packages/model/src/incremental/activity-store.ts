/**
 * The activities of a model, kept from edit to edit. Where the files declare the same activities as before,
 * the tree stays and only those are resolved again whose text, or a name in whose text, has changed.
 */
import type { ActivityDraft } from '../activity-draft.js';
import { writtenLists, type WrittenLists } from '../activity-lists.js';
import { activityTree, type ActivityTree } from '../activity-tree.js';
import type { AgentTable } from '../agent-table.js';
import type { Owner } from '../check-names.js';
import type { Fragment, Name } from '../fragment.js';
import type { Issue } from '../issue.js';
import { resolveLists, type ResolvedLists } from '../list-resolution.js';
import { getOrMake } from '../memo.js';
import { nameKey } from '../name-key.js';
import { comparePaths, type NodePath } from '../node-number.js';
import { nameOrigin } from '../numbering.js';
import type { Activity, ActivityId, ObjectId, Reference } from '../process-model.js';
import { Resolution, type NameFinder } from '../resolution.js';
import { toActivity } from '../to-activity.js';
import type { FileChange } from './file-changes.js';
import { Derived, Source } from './graph.js';
import { LiveTable } from './live-table.js';
import { NameIndex } from './name-index.js';
import { PlaceTable } from './place-table.js';
import { sameMeaning } from './same-meaning.js';
import { SourceTable } from './source-table.js';
import { replaceContents, sameStructure } from './tree-update.js';

/** What the activities need to know of the rest of the model. */
export interface Surroundings {
  readonly agents: () => AgentTable;
  /** Read where the agents matter. */
  readonly agentSources: SourceTable<string>;
  readonly bundlesOf: (object: ObjectId) => readonly ObjectId[];
  /** Whether there is such an object; notes that it was asked for. */
  readonly isObject: (object: ObjectId) => boolean;
  /** Takes what is found in an activity, and in the tree as a whole. */
  readonly report: (holder: ActivityRecord | 'tree', issues: readonly Issue[]) => void;
  /** Whether findings about the tree stand in a document, or point there. */
  readonly isTreeWrongAt: (uri: string) => boolean;
  /** Hears of an activity that is another one now; `before` or `after` is missing where it came or went. */
  readonly onActivity: (
    id: ActivityId,
    before: Activity | undefined,
    after: Activity | undefined,
  ) => void;
}

interface Resolved extends ResolvedLists {
  readonly calls: Activity['calls'];
  readonly references: readonly Reference[];
  readonly issues: readonly Issue[];
}

/** What is kept of one activity. */
export class ActivityRecord {
  parent: ActivityRecord | undefined;
  activity: Activity | undefined;
  written: WrittenLists = NO_LISTS;
  writtenIssues: readonly Issue[] = [];
  contents: readonly unknown[] = [];
  /** What the text of the activity says. */
  readonly content = new Source();
  /** What the text says of the activities inside. */
  readonly each = new Source();

  constructor(
    readonly id: ActivityId,
    public draft: ActivityDraft,
    readonly resolved: Derived<Resolved>,
  ) {}

  get path(): NodePath {
    return this.draft.path;
  }
}

export class ActivityStore {
  readonly activities = new LiveTable<ActivityId, Activity>();
  readonly makers = new PlaceTable('makers');
  readonly takers = new PlaceTable('takers');
  /** Everything about an activity but its lists and its children. */
  readonly heads = new SourceTable<ActivityId>();
  readonly lists = new SourceTable<ActivityId>();
  readonly children = new SourceTable<ActivityId>();
  /** Whether there is such an activity. */
  readonly presence = new SourceTable<ActivityId>();
  /** Which activities there are, where, and under which numbers. */
  readonly structure = new Source();
  private tree: ActivityTree | undefined;
  private records = new Map<ActivityId, ActivityRecord>();
  private readonly names = new SourceTable<string>();
  private readonly pending = new Set<ActivityRecord>();
  /** Who writes, in a list of its own, that it makes an object. */
  private readonly ownMakers = new Map<ObjectId, Set<ActivityRecord>>();
  private readonly ownMakerSources = new SourceTable<ObjectId>();
  private nearIndex: NameIndex | undefined;

  constructor(
    private readonly model: string,
    private readonly around: Surroundings,
  ) {}

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
  update(changes: readonly FileChange[], fragments: readonly Fragment[]): ReadonlySet<string> {
    const drafts = this.replaced(changes);
    if (drafts === undefined) return this.rebuild(fragments);
    for (const draft of drafts) {
      const record = this.records.get(draft.id);
      if (record?.draft === draft) this.rewrite(record);
    }
    return new Set();
  }

  /** Has an activity resolved again: what is found in it points to a text that has changed. */
  touch({ id, content }: ActivityRecord): void {
    const record = this.records.get(id);
    if (record?.content !== content) return;
    content.changed();
    this.pending.add(record);
  }

  /** Resolves the activities again whose texts, or the names in them, have changed. */
  settle(): void {
    while (this.pending.size > 0) {
      const records = [...this.pending];
      this.pending.clear();
      for (const record of records) this.publish(record);
    }
  }

  /** Every place where an activity's name stands, and where activities name somebody. */
  references(): readonly Reference[] {
    const found: Reference[] = [];
    for (const { id, draft, resolved } of this.records.values()) {
      if (draft.declaration !== undefined) found.push(...declarationOf(id, draft.declaration.name));
      found.push(...resolved.current().references);
    }
    for (const { at, target } of this.tree?.joined ?? []) {
      const { text, node, origin } = at.decomposition.target;
      if (target.id === '' || text === '') continue;
      found.push({ kind: 'activity', id: target.id, declaration: false, node, origin });
    }
    return found;
  }

  // ---- The tree

  /** The drafts whose text was replaced; undefined where the tree may be another one. */
  private replaced(changes: readonly FileChange[]): readonly ActivityDraft[] | undefined {
    const { tree } = this;
    if (tree === undefined) return undefined;
    const targets = new Map(tree.joined.map(({ at, target }) => [at, target]));
    const isSame = changes.every(
      ({ uri, before, after }) =>
        before !== undefined &&
        after !== undefined &&
        sameStructure(before, after) &&
        !this.around.isTreeWrongAt(uri),
    );
    if (!isSame) return undefined;
    return changes.flatMap(({ uri, after }) => {
      const file = tree.files.get(uri);
      if (file === undefined || after === undefined) return [];
      return replaceContents(file, after, (decomposition) => targets.get(decomposition));
    });
  }

  private rebuild(fragments: readonly Fragment[]): ReadonlySet<string> {
    const issues: Issue[] = [];
    const before = this.tree;
    const tree = activityTree(fragments, this.model, issues);
    this.around.report('tree', issues);
    const namesBefore = before === undefined ? new Map<string, string>() : idsByName(before);
    const orderBefore = [...this.records.keys()];
    this.tree = tree;
    this.takeDrafts(tree.activities);
    this.reorderMoved(orderBefore);
    const changed = changedKeys(namesBefore, idsByName(tree));
    for (const name of changed) this.names.changed(name);
    this.structure.changed();
    this.nearIndex = undefined;
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
      const isSame =
        draft.contents.length === record.contents.length &&
        draft.contents.every((content, index) => content === record.contents[index]);
      if (!isSame || known === undefined) this.rewrite(record);
      else if (!isPlacedAlike(record)) this.pending.add(record);
    }
    for (const record of before.values()) this.remove(record);
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
    this.pending.delete(record);
    record.resolved.dispose();
    this.countOwnMakers(record, record.written, NO_LISTS);
    this.activities.delete(record.id);
    this.makers.replace(record, activity, undefined);
    this.takers.replace(record, activity, undefined);
    this.tell(record.id, activity, undefined);
    this.around.report(record, []);
  }

  /** Activities that stay and stand in another order among each other than before. */
  private reorderMoved(before: readonly ActivityId[]): void {
    const old = before.filter((id) => this.records.has(id));
    const known = new Set(old);
    const now = [...this.records.keys()].filter((id) => known.has(id));
    now.forEach((id, index) => {
      const activity = id === old[index] ? undefined : this.records.get(id)?.activity;
      if (activity === undefined) return;
      this.makers.reorder(activity);
      this.takers.reorder(activity);
    });
  }

  // ---- One activity

  /** Reads the lists of an activity again. */
  private rewrite(record: ActivityRecord): void {
    const issues: Issue[] = [];
    const before = record.written;
    record.contents = [...record.draft.contents];
    record.written = writtenLists(record.draft.contents, this.model, issues);
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
    const { draft, written } = record;
    const issues = [...record.writtenIssues];
    const resolution = new Resolution(this.model, this.finder, issues);
    const each = draft.kind === 'activity' ? (record.parent?.written.each ?? []) : [];
    const lists = resolveLists(
      written.own,
      each,
      (name) => resolution.source(name),
      (object) => this.makes(record, object),
    );
    const calls = draft.contents.flatMap((content) => resolution.calls(content));
    for (const content of draft.contents) resolution.sees(content);
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
      this.structure.read();
      this.around.agentSources.read(EVERY_AGENT);
      return this.nearestName(name);
    },
  };

  /** A number or a qualifier means another activity wherever the tree is another one. */
  private noteName(name: Name): void {
    if (name.node || name.qualifier.length > 0) this.structure.read();
    this.names.read(nameKey(name.text));
  }

  private nearestName(name: string): string | undefined {
    this.nearIndex ??= this.namesInUse();
    const agents = new NameIndex();
    for (const agent of this.around.agents().byName.keys()) agents.add(agent);
    return (
      this.nearIndex.sameRoot(name) ??
      agents.sameRoot(name) ??
      this.nearIndex.nearest(name) ??
      agents.nearest(name)
    );
  }

  private namesInUse(): NameIndex {
    const index = new NameIndex();
    for (const name of this.tree?.names.names ?? []) index.add(name);
    return index;
  }

  /** Makes the activity of a record anew, and tells who reads what has changed of it. */
  private publish(record: ActivityRecord): void {
    if (this.records.get(record.id) !== record) return;
    const before = record.activity;
    const resolved = record.resolved.current();
    const after = toActivity(record.draft, resolved, resolved.calls);
    record.activity = after;
    this.activities.set(record.id, after);
    this.makers.replace(record, before, after);
    this.takers.replace(record, before, after);
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
    if (!sameMeaning(head, nextHead)) this.heads.changed(id);
    if ((before === undefined) !== (after === undefined)) this.presence.changed(id);
    this.around.onActivity(id, before, after);
  }
}

/** Read by whoever depends on which agents there are. */
export const EVERY_AGENT = '';

const NOBODY: Partial<Activity> = {};

const NO_LISTS: WrittenLists = {
  own: { control: undefined, input: undefined, output: undefined, mechanism: undefined },
  each: [],
};

function isPlacedAlike({ draft, activity, parent }: ActivityRecord): boolean {
  if (activity === undefined) return false;
  const { node, children, kind, ranges } = activity;
  return (
    activity.parent === parent?.id &&
    node === draft.node &&
    kind === draft.kind &&
    children.length === draft.children.length &&
    children.every((child, index) => child === draft.children[index]?.id) &&
    ranges.length === draft.ranges.length &&
    ranges.every((range, index) => range === draft.ranges[index])
  );
}

/** By name the ids of all that have it, in one string. */
function idsByName({ names }: ActivityTree): ReadonlyMap<string, string> {
  return new Map(
    [...names.names].map((name) => [
      name,
      names
        .of(name)
        .map(({ id }) => id)
        .join('\n'),
    ]),
  );
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
