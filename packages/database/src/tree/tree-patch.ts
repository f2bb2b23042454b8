/**
 * One edit of the tree of activities: what comes, goes or moves is put where it belongs, and only the activities
 * below are numbered and named anew. `incremental-tree.ts` makes one where the tree can be kept.
 */
import type { ActivityId, Finding } from '@idef0-studio/model';
import {
  type ActivityDraft,
  type ActivityTree,
  childIds,
  type DecompositionDraft,
  type FileDrafts,
  nodeNumber,
  numberChildren,
  siblingFindings,
  writtenChildren,
  isSameList,
} from '@idef0-studio/model/phases';
import { sortJoined, type DecompositionLinks } from './decomposition-links.js';
import type { DocumentOrder, FileChange } from '../changes/file-changes.js';
import { matchFile, type FileDifference } from './tree-matching.js';

/** What has come, gone or moved. */
export interface PatchedTree {
  readonly kind: 'patched';
  /** Activities that say something else. */
  readonly touched: ReadonlySet<ActivityDraft>;
  /** Activities that came, stand elsewhere, or have other children. */
  readonly placed: ReadonlySet<ActivityDraft>;
  /** Identities that activities have lost. Another activity, among `placed`, may have the same one now. */
  readonly left: ReadonlySet<ActivityId>;
  /** Activities whose children stand in another order. */
  readonly reordered: ReadonlySet<ActivityDraft>;
  /** Names that mean others than before. */
  readonly names: ReadonlySet<string>;
}

/** First `match`, then `apply`; a class because it gathers many sets at once. */
export class TreePatch {
  private readonly touched = new Set<ActivityDraft>();
  private readonly placed = new Set<ActivityDraft>();
  private readonly left = new Set<ActivityId>();
  private readonly reordered = new Set<ActivityDraft>();
  private readonly names = new Set<string>();
  /** Activities whose children may be others, or stand in another order. */
  private parents = new Set<ActivityDraft>();
  /** Names by which other activities are declared than before. */
  private readonly redeclared = new Set<string>();
  private readonly newDecompositions: DecompositionDraft[] = [];
  private readonly suspects = new Set<DecompositionDraft>();
  hasOtherNames = false;

  constructor(
    private readonly tree: ActivityTree,
    private readonly links: DecompositionLinks,
    private readonly order: DocumentOrder,
    private readonly report: (holder: ActivityDraft, findings: readonly Finding[]) => void,
  ) {}

  /** Takes in what the files declare; true where activities at the top of files are others. */
  match(changes: readonly FileChange[]): boolean {
    let touchesTops = false;
    for (const { uri, after } of changes) {
      const before = this.tree.files.get(uri) ?? noDrafts(uri);
      const difference = matchFile(before, after);
      if (after === undefined) this.tree.files.delete(uri);
      else this.tree.files.set(uri, difference.now);
      if (!isSameList(before.tops, difference.now.tops)) touchesTops = true;
      if (difference.retyped.some(({ parent }) => parent === undefined)) touchesTops = true;
      this.take(difference);
    }
    return touchesTops;
  }

  private take(difference: FileDifference): void {
    const { kept, added, gone, retyped, parents, regrouped, now } = difference;
    for (const draft of kept) this.touched.add(draft);
    for (const draft of gone) this.undeclare(draft);
    for (const draft of added) this.declare(draft);
    for (const draft of [...kept, ...added]) this.sortName(draft.name);
    for (const draft of parents) this.shuffle(draft);
    for (const draft of retyped) {
      this.placed.add(draft);
      for (const decomposition of [...draft.joined, ...(draft.parent?.joined ?? [])])
        this.suspects.add(decomposition);
    }
    for (const draft of difference.goneDecompositions) {
      const target = this.links.delete(draft);
      this.suspects.delete(draft);
      if (target !== undefined) this.shuffle(target);
    }
    for (const draft of difference.addedDecompositions) {
      this.links.add(draft);
      this.newDecompositions.push(draft);
    }
    for (const draft of now.decompositions) {
      const { target } = draft;
      if (target === undefined) continue;
      this.touched.add(target);
      if (regrouped.has(draft) || sortJoined(target, this.order)) this.shuffle(target);
    }
  }

  private shuffle(parent: ActivityDraft): void {
    this.parents.add(parent);
    this.touched.add(parent);
    for (const decomposition of parent.joined) this.suspects.add(decomposition);
  }

  private declare(draft: ActivityDraft): void {
    const { names } = this.tree;
    const isFirst = names.declared(draft.name).length === 0;
    names.add(draft);
    if (isFirst) this.updateName(draft.name);
    this.redeclared.add(draft.name);
  }

  private undeclare(draft: ActivityDraft): void {
    const { names } = this.tree;
    names.delete(draft);
    if (names.declared(draft.name).length === 0) this.updateName(draft.name);
    this.redeclared.add(draft.name);
  }

  /** A name came, or went. */
  private updateName(name: string): void {
    this.hasOtherNames = true;
    this.links.updateName(name);
  }

  /** The activities of a name stand in the order of the texts. */
  private sortName(name: string): void {
    const { names } = this.tree;
    const before = names.declared(name);
    if (before.length < 2) return;
    const old = [...before];
    names.sort(name, (a, b) => this.order.compareDrafts(a, b));
    if (!isSameList(old, names.declared(name))) {
      this.redeclared.add(name);
      this.names.add(name);
    }
  }

  /** Puts everything where it belongs, and says what has changed; undefined where the tree depends on the order of that. */
  apply(): PatchedTree | undefined {
    const { links, order } = this;
    const direct = [...this.newDecompositions, ...links.namedBy(this.redeclared)];
    for (const draft of direct) this.suspects.add(draft);
    if (!this.relink(direct)) return undefined;
    this.settle();
    // Numbers are known now, and who stands under whom.
    for (let round = 0; links.indirectOnes.size > 0 && round < MOST_ROUNDS; round += 1) {
      if (this.isStructural && !this.relink([...links.indirectOnes])) return undefined;
      if (this.parents.size === 0) break;
      this.settle();
    }
    if (this.isStructural) {
      links.check(this.suspects, order);
      if (!links.isSettled()) return undefined;
    }
    const { touched, placed, left, reordered, names } = this;
    return { kind: 'patched', touched, placed, left, reordered, names };
  }

  private get isStructural(): boolean {
    const { placed, left, redeclared, suspects, newDecompositions, parents } = this;
    return (
      [placed, left, redeclared, suspects, parents].some(({ size }) => size > 0) ||
      newDecompositions.length > 0
    );
  }

  private relink(drafts: readonly DecompositionDraft[]): boolean {
    const before = drafts.map(({ target }) => target);
    const changed = this.links.relink([...new Set(drafts)], this.order);
    if (changed === undefined) return false;
    for (const [index, draft] of drafts.entries()) {
      if (draft.target !== before[index]) this.suspects.add(draft);
    }
    for (const parent of changed) this.shuffle(parent);
    return true;
  }

  /** Numbers and names what stands below the activities whose children are others. */
  private settle(): void {
    const parents = [...this.parents];
    this.parents = new Set();
    for (const parent of parents) if (parent.hangs) this.releaseChildren(parent);
    const hanging = parents.filter(({ hangs }) => hangs);
    for (const parent of hanging.sort((a, b) => a.path.length - b.path.length)) {
      this.place(parent);
    }
  }

  /** Takes the activities out of the tree that are no longer children of their parent. */
  private releaseChildren(parent: ActivityDraft): void {
    const now = new Set(writtenChildren(parent));
    for (const child of parent.children) if (!now.has(child)) this.release(child);
  }

  private release(draft: ActivityDraft): void {
    if (!draft.hangs) return;
    draft.hangs = false;
    this.left.add(draft.id);
    this.names.add(draft.name);
    this.report(draft, []);
    for (const child of draft.children) this.release(child);
  }

  /** Puts the children of an activity into box order, and goes on below those that stand elsewhere now. */
  private place(parent: ActivityDraft): void {
    const before = parent.children;
    numberChildren(parent);
    const ids = childIds(parent);
    for (const [index, child] of parent.children.entries())
      this.placeChild(child, ids[index] ?? '');
    if (!isSameList(before, parent.children)) this.placed.add(parent);
    if (isReordered(before, parent.children)) this.reordered.add(parent);
    this.report(parent, siblingFindings(parent));
  }

  private placeChild(child: ActivityDraft, id: ActivityId): void {
    const node = nodeNumber(child.path);
    if (child.hangs && child.id === id && child.node === node) return;
    if (!child.hangs || child.id !== id) this.names.add(child.name);
    if (child.hangs && child.id !== id) this.left.add(child.id);
    child.hangs = true;
    child.id = id;
    child.node = node;
    this.placed.add(child);
    this.place(child);
  }
}

/** After so many rounds of numbers that change what is numbered, the tree is built from nothing. */
const MOST_ROUNDS = 8;

function noDrafts(uri: string): FileDrafts {
  return { document: uri, tops: [], decompositions: [], activities: [] };
}

/** Whether those that stand in both lists stand in another order. */
function isReordered(before: readonly ActivityDraft[], after: readonly ActivityDraft[]): boolean {
  const now = new Set(after);
  const known = new Set(before);
  return !isSameList(
    before.filter((draft) => now.has(draft)),
    after.filter((draft) => known.has(draft)),
  );
}
