/**
 * Which documents make which model, kept from edit to edit: what is touched is lowered again, and only the
 * models whose files changed get another list.
 */
import type { Fragment } from '@idef0-studio/model';
import { lowerDocument, type LoweredDocument } from '../lower/lower-document.js';
import type { KnownDocuments } from './known-documents.js';

export class ModelFiles {
  private readonly lowered = new Map<string, LoweredDocument>();
  private readonly models = new Map<string, readonly Fragment[]>();
  private inOrder: readonly string[] = [];

  constructor(private readonly documents: KnownDocuments) {}

  /** URIs of all documents, in their order. */
  uris(): readonly string[] {
    this.update();
    return this.inOrder;
  }

  /** What a document says by itself; undefined where there is none. */
  at(uri: string): LoweredDocument | undefined {
    this.update();
    return this.lowered.get(uri);
  }

  /** The models that files belong to, each with its fragments in the order of their URIs. The same list
   *  until one of the fragments is another. */
  byModel(): ReadonlyMap<string, readonly Fragment[]> {
    this.update();
    return this.models;
  }

  private update(): void {
    const touched = this.documents.takeTouched();
    if (touched.size === 0) return;
    const changed = new Set<string>();
    let isSorted = true;
    for (const uri of touched) {
      const document = this.documents.at(uri);
      const before = this.lowered.get(uri);
      const now = document && lowerDocument(document);
      if (now === before) continue;
      if (now === undefined) this.lowered.delete(uri);
      else this.lowered.set(uri, now);
      if (before === undefined || now === undefined) isSorted = false;
      else if (this.replace(before.fragment, now.fragment)) continue;
      for (const each of [before, now]) changed.add(modelNameIn(each?.fragment));
    }
    if (!isSorted) this.inOrder = [...this.lowered.keys()].sort(byCodeUnit);
    if (changed.size > 0) this.regroup(changed);
  }

  /** Puts a fragment in the place of one before, where both belong to one model. */
  private replace(before: Fragment, now: Fragment): boolean {
    const name = modelNameIn(now);
    const list = this.models.get(name);
    const place = name === modelNameIn(before) ? list?.indexOf(before) : undefined;
    if (list === undefined || place === undefined || place < 0) return false;
    this.models.set(name, list.with(place, now));
    return true;
  }

  private regroup(names: ReadonlySet<string>): void {
    for (const name of names) this.models.delete(name);
    const lists = new Map<string, Fragment[]>();
    for (const uri of this.inOrder) {
      const fragment = this.lowered.get(uri)?.fragment;
      const name = modelNameIn(fragment);
      if (fragment === undefined || name === '' || !names.has(name)) continue;
      const list = lists.get(name);
      if (list === undefined) lists.set(name, [fragment]);
      else list.push(fragment);
    }
    for (const [name, list] of lists) this.models.set(name, list);
  }
}

/** The name in the header of a file; empty where it has none. */
export function modelNameIn(fragment: Fragment | undefined): string {
  return fragment?.model?.text ?? '';
}

/** The order of the code units, which is the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
