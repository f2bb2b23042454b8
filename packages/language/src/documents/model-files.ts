/**
 * Which documents make which model, kept from edit to edit: what is touched is lowered again, and only the
 * models whose files changed get another list.
 */
import type { Fragment } from '@idef0-studio/model';
import { lowerDocument } from '../lower/lower-document.js';
import type { KnownDocuments } from './known-documents.js';

export class ModelFiles {
  private readonly fragments = new Map<string, Fragment>();
  private readonly models = new Map<string, readonly Fragment[]>();
  private inOrder: readonly string[] = [];

  constructor(private readonly documents: KnownDocuments) {}

  /** URIs of all documents, in their order. */
  uris(): readonly string[] {
    this.update();
    return this.inOrder;
  }

  /** The models that files belong to, each with its fragments in the order of their URIs. The same list
   *  until one of the fragments is another. */
  byModel(): ReadonlyMap<string, readonly Fragment[]> {
    this.update();
    return this.models;
  }

  private update(): void {
    const changed = new Set<string>();
    const count = this.fragments.size;
    let hasGone = false;
    for (const uri of this.documents.takeTouched()) {
      const document = this.documents.at(uri);
      const before = this.fragments.get(uri);
      const now = document && lowerDocument(document).fragment;
      if (now === before) continue;
      if (now !== undefined) this.fragments.set(uri, now);
      else hasGone = this.fragments.delete(uri);
      for (const fragment of [before, now]) changed.add(fragment?.model?.text ?? '');
    }
    if (hasGone || this.fragments.size !== count) {
      this.inOrder = [...this.fragments.keys()].sort(byCodeUnit);
    }
    if (changed.size > 0) this.regroup(changed);
  }

  private regroup(names: ReadonlySet<string>): void {
    for (const name of names) this.models.delete(name);
    const lists = new Map<string, Fragment[]>();
    for (const uri of this.inOrder) {
      const fragment = this.fragments.get(uri);
      const name = fragment?.model?.text;
      if (fragment === undefined || !name || !names.has(name)) continue;
      const list = lists.get(name);
      if (list === undefined) lists.set(name, [fragment]);
      else list.push(fragment);
    }
    for (const [name, list] of lists) this.models.set(name, list);
  }
}

/** The order of the code units, which is the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
