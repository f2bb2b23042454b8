/**
 * The tree of activities, kept from edit to edit. A file that changes is matched with what it declared before;
 * what comes, goes or moves is put into the tree where it belongs, and only the activities below are numbered
 * and named anew. Where the tree depends on the order in which it is put together (stubs known by their
 * number alone, a `decompose` that may mean several activities), it is built from nothing.
 */
import type { Finding, FormerName, Fragment } from '@idef0-studio/model';
import {
  type ActivityDraft,
  activityTree,
  type ActivityTree,
  type DecompositionDraft,
  type FileDrafts,
  type NameIndex,
  rootFindings,
  rootOf,
  siblingFindings,
  topsOf,
} from '@idef0-studio/model/phases';
import { DecompositionLinks } from './decomposition-links.js';
import type { DocumentOrder, FileChange } from '../changes/file-changes.js';
import { Signal } from '../signals/signals.js';
import { TreePatch, type PatchedTree } from './tree-patch.js';
import { isPlain } from './tree-matching.js';
import { replaceContents, sameStructure } from './tree-update.js';

/** Who finds findings of the tree: an activity those of the boxes inside it. */
export type TreeHolder = ActivityDraft | DecompositionDraft | 'tree' | 'roots';

/** What an edit does to the tree. */
export type TreeChange =
  | { readonly kind: 'same'; readonly touched: ReadonlySet<ActivityDraft> }
  | PatchedTree
  /** `before`: what names meant before; undefined where that is not known. */
  | { readonly kind: 'rebuilt'; readonly before: ReadonlyMap<string, string> | undefined };

export class IncrementalTree {
  private tree: ActivityTree | undefined;
  private links: DecompositionLinks | undefined;
  private tops: readonly ActivityDraft[] = [];
  /** Whether the tree depends on the order in which it is put together. */
  private isOrderDependent = true;
  private readonly holders = new Set<TreeHolder>();
  /** Read by whoever depends on which names are declared. */
  readonly nameSet = new Signal();

  constructor(
    private readonly model: string,
    private readonly put: (holder: TreeHolder, findings: readonly Finding[]) => void,
    private readonly isWrongAt: (uri: string) => boolean,
    private readonly formerNames: () => readonly FormerName[],
  ) {}

  get current(): ActivityTree | undefined {
    return this.tree;
  }

  get nearNames(): NameIndex | undefined {
    return this.links?.nearNames;
  }

  /** Takes the changes of the files in. */
  update(
    changes: readonly FileChange[],
    fragments: () => readonly Fragment[],
    order: DocumentOrder,
  ): TreeChange {
    const { tree, links } = this;
    if (tree === undefined || links === undefined)
      return this.rebuild(fragments(), order, new Map());
    if (
      this.isOrderDependent ||
      changes.some(({ after }) => after !== undefined && !isPlain(after))
    ) {
      return this.replaced(tree, changes) ?? this.rebuild(fragments(), order, idsByName(tree));
    }
    const patch = new TreePatch(tree, links, order, (holder, findings) =>
      this.report(holder, findings),
    );
    const touchesTops = patch.match(changes);
    if (touchesTops) {
      this.tops = topsOf(inOrder(tree.files.values(), order));
      if (rootOf(this.tops) !== tree.root) return this.rebuild(fragments(), order, undefined);
      this.report('roots', rootFindings(this.tops, tree.root));
    }
    const patched = patch.apply();
    if (patched === undefined) return this.rebuild(fragments(), order, undefined);
    if (patch.hasOtherNames) this.nameSet.changed();
    return patched;
  }

  /** Finds again what a holder has found, since a place that it points to is another one. */
  remake(holder: TreeHolder): void {
    if (!this.holders.has(holder)) return;
    if (holder === 'roots') this.report(holder, rootFindings(this.tops, this.tree?.root));
    else if (holder === 'tree') return;
    else if ('decomposition' in holder) this.links?.remake(holder);
    else this.report(holder, holder.hangs ? siblingFindings(holder) : []);
  }

  /** Finds again what is wrong with each `decompose` with which something is. */
  remakeLinks(): void {
    for (const holder of [...this.holders])
      if (typeof holder !== 'string' && 'decomposition' in holder) this.links?.remake(holder);
  }

  /** Files that declare the same activities as before, where the tree depends on the order in which it is put together. */
  private replaced(tree: ActivityTree, changes: readonly FileChange[]): TreeChange | undefined {
    const touched = new Set<ActivityDraft>();
    for (const { uri, before, after } of changes) {
      const isSame = before !== undefined && after !== undefined && sameStructure(before, after);
      if (!isSame || this.isWrongAt(uri)) return undefined;
    }
    for (const { uri, after } of changes) {
      const file = tree.files.get(uri);
      if (file === undefined || after === undefined) continue;
      for (const draft of replaceContents(file, after)) touched.add(draft);
    }
    return { kind: 'same', touched };
  }

  private rebuild(
    fragments: readonly Fragment[],
    order: DocumentOrder,
    before: ReadonlyMap<string, string> | undefined,
  ): TreeChange {
    for (const holder of [...this.holders]) this.report(holder, []);
    const tree = activityTree(fragments, this.model);
    const decompositions = [...tree.files.values()].flatMap((file) => file.decompositions);
    const links = new DecompositionLinks(
      tree.names,
      decompositions,
      (holder, findings) => this.report(holder, findings),
      this.formerNames,
    );
    this.tree = tree;
    this.links = links;
    this.tops = topsOf([...tree.files.values()]);
    this.report('tree', tree.findings);
    this.report('roots', rootFindings(this.tops, tree.root));
    for (const draft of tree.activities) {
      if (draft.children.length > 0) this.report(draft, siblingFindings(draft));
    }
    links.check(decompositions, order);
    this.isOrderDependent =
      tree.isPlacedByNumber || !fragments.every(isPlain) || !links.isSettled();
    this.nameSet.changed();
    return { kind: 'rebuilt', before };
  }

  private report(holder: TreeHolder, findings: readonly Finding[]): void {
    if (findings.length > 0) this.holders.add(holder);
    else if (!this.holders.delete(holder)) return;
    this.put(holder, findings);
  }
}

function inOrder(files: Iterable<FileDrafts>, order: DocumentOrder): readonly FileDrafts[] {
  return [...files].sort((a, b) => order.rank(a.document) - order.rank(b.document));
}

/** By name the ids of all that have it, in one string. */
export function idsByName({ names }: ActivityTree): ReadonlyMap<string, string> {
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
