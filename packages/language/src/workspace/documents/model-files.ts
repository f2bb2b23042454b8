/**
 * Which documents make which model, kept from edit to edit: what is touched is lowered again, and only the
 * models whose files changed get another list.
 */
import {
  asLatin,
  byCodeUnit,
  isSharedFile,
  looseKey,
  nameKey,
  type Finding,
  type Fragment,
} from '@idef0-studio/model';
import { lowerDocument, type LoweredDocument } from '../../lower/lower-document.js';
import type { KnownDocuments } from './known-documents.js';

/** What a document belongs to. */
export interface Belonging {
  /** Files of one name make one model within it. */
  readonly project: string;
  /** Whether anybody wants to know what is wrong. */
  readonly isChecked: boolean;
}

/** A model as its files name it. */
export interface ModelIdentity {
  readonly project: string;
  /** As the header of its first file spells it. */
  readonly name: string;
}

/** The files of a model, in the order of their URIs. Others, as soon as one comes or goes. */
export class FilesOfModel implements ModelIdentity {
  readonly documents: readonly string[];
  private list: readonly Fragment[] | undefined;
  private replaced = new Map<string, Fragment>();

  constructor(
    readonly project: string,
    private readonly byUri: Map<string, Fragment>,
  ) {
    this.documents = [...byUri.keys()];
  }

  get name(): string {
    return modelNameIn(this.byUri.get(this.documents[0] ?? ''));
  }

  /** What they say; the same list until one of them says something else. */
  get fragments(): readonly Fragment[] {
    return (this.list ??= [...this.byUri.values()]);
  }

  /** A file says something else. */
  replace(fragment: Fragment): void {
    this.byUri.set(fragment.document, fragment);
    this.replaced.set(fragment.document, fragment);
    this.list = undefined;
  }

  /** Those that say something else than at the last call. */
  takeReplaced(): readonly Fragment[] {
    const { replaced } = this;
    if (replaced.size > 0) this.replaced = new Map();
    return [...replaced.values()];
  }
}

/** What is another than before. */
export interface FileChanges {
  /** Whether documents may belong to other projects than before. */
  readonly isRegrouped: boolean;
  /** The URIs of documents that have come, gone or been read anew. */
  readonly documents: ReadonlySet<string>;
  /** The keys of models whose files are others. */
  readonly models: ReadonlySet<string>;
}

interface Known {
  readonly lowered: LoweredDocument;
  /** Of the model that the file belongs to; empty where it names none. */
  readonly key: string;
  /** That of the key: what a file belongs to may be another one already, before anybody asks anew. */
  readonly project: string;
}

export class ModelFiles {
  private readonly known = new Map<string, Known>();
  private readonly models = new Map<string, FilesOfModel>();
  private inOrder: readonly string[] = [];
  private readonly broken = new Map<string, readonly Finding[]>();
  private belongingOf: (uri: string) => Belonging = () => ALL_TOGETHER;
  private isRegrouping = false;
  private changes = noChanges();

  constructor(private readonly documents: KnownDocuments) {}

  /** Says what documents belong to; without it, all of one name belong together. */
  setBelonging(belongingOf: (uri: string) => Belonging): void {
    this.belongingOf = belongingOf;
    this.regroup();
  }

  /** Asks anew what the documents belong to. */
  regroup(): void {
    this.isRegrouping = true;
  }

  /** URIs of all documents, in their order. */
  uris(): readonly string[] {
    this.update();
    return this.inOrder;
  }

  /** What a document says by itself; undefined where there is none. */
  at(uri: string): LoweredDocument | undefined {
    this.update();
    return this.known.get(uri)?.lowered;
  }

  /** The key of the model that a document belongs to; undefined where it belongs to none. */
  keyOf(uri: string): string | undefined {
    this.update();
    return this.known.get(uri)?.key || undefined;
  }

  /** What a document belongs to. */
  belonging(uri: string): Belonging {
    return this.belongingOf(uri);
  }

  /** The models that files belong to, by their keys. */
  byKey(): ReadonlyMap<string, FilesOfModel> {
    this.update();
    return this.models;
  }

  /** The syntax errors of the documents that have any, by their URIs; in no order. */
  syntaxErrors(): ReadonlyMap<string, readonly Finding[]> {
    this.update();
    return this.broken;
  }

  /** What has changed since the last call. */
  takeChanges(): FileChanges {
    this.update();
    const { changes } = this;
    this.changes = noChanges();
    return changes;
  }

  private update(): void {
    const touched = new Set(this.documents.takeTouched());
    if (this.isRegrouping) {
      this.isRegrouping = false;
      this.changes.isRegrouped = true;
      for (const [uri, { lowered, key }] of this.known) {
        if (this.keyFor(uri, lowered.fragment) !== key) touched.add(uri);
      }
    }
    if (touched.size === 0) return;
    const changed = new Set<string>();
    let isSorted = true;
    for (const uri of touched) {
      this.changes.documents.add(uri);
      const before = this.known.get(uri);
      const now = this.read(uri);
      if (now?.lowered === before?.lowered && now?.key === before?.key) continue;
      this.noteErrors(uri, now?.lowered.findings ?? []);
      if (now === undefined) this.known.delete(uri);
      else this.known.set(uri, now);
      if (before === undefined || now === undefined) isSorted = false;
      else if (before.key === now.key && this.replace(now)) continue;
      for (const each of [before, now]) changed.add(each?.key ?? '');
    }
    if (!isSorted) this.inOrder = [...this.known.keys()].sort(byCodeUnit);
    if (changed.size > 0) this.gather(changed);
  }

  private noteErrors(uri: string, findings: readonly Finding[]): void {
    const errors = findings.filter(
      ({ code, severity }) => severity === 'error' && code.startsWith('syntax/'),
    );
    if (errors.length === 0) this.broken.delete(uri);
    else this.broken.set(uri, errors);
  }

  private read(uri: string): Known | undefined {
    const document = this.documents.at(uri);
    // One that no build has read yet says nothing.
    if (document === undefined || document.parseResult.value.$type === 'INVALID') return undefined;
    const lowered = lowerDocument(document);
    const { project } = this.belongingOf(uri);
    return { lowered, project, key: keyIn(project, lowered.fragment) };
  }

  /** The key of the model that a document would belong to if it said this; empty for none. */
  keyFor(uri: string, fragment: Fragment): string {
    return keyIn(this.belongingOf(uri).project, fragment);
  }

  /** Puts a file of a model in the place of what it said before. */
  private replace({ key, lowered }: Known): boolean {
    const files = this.models.get(key);
    if (files === undefined) return false;
    this.changes.models.add(key);
    files.replace(lowered.fragment);
    return true;
  }

  private gather(keys: ReadonlySet<string>): void {
    for (const key of keys) {
      this.models.delete(key);
      this.changes.models.add(key);
    }
    const lists = new Map<string, Known[]>();
    for (const uri of this.inOrder) {
      const known = this.known.get(uri);
      if (known === undefined || known.key === '' || !keys.has(known.key)) continue;
      const list = lists.get(known.key);
      if (list === undefined) lists.set(known.key, [known]);
      else list.push(known);
    }
    for (const [key, list] of lists) {
      const fragments = list.map(({ lowered }) => lowered.fragment);
      const byUri = new Map(fragments.map((fragment) => [fragment.document, fragment]));
      this.models.set(key, new FilesOfModel(list[0]?.project ?? '', byUri));
    }
  }
}

function noChanges() {
  return { isRegrouped: false, documents: new Set<string>(), models: new Set<string>() };
}

const ALL_TOGETHER: Belonging = { project: '', isChecked: true };

/** The key of the model that a file of a project belongs to; empty for none. The files that all models share make one
 *  without a name. */
function keyIn(project: string, fragment: Fragment): string {
  const name = modelNameIn(fragment);
  if (name !== '') return keyOf(project, name);
  return isSharedFile(fragment) ? `${project}\n` : '';
}

/** Names that differ in case, spacing or look-alike letters alone are one, as a rule of the model then says. */
function keyOf(project: string, name: string): string {
  const plain = nameKey(name);
  return `${project}\n${looseKey(asLatin(plain)) || plain}`;
}

/** The name in the header of a file; empty where it has none. */
export function modelNameIn(fragment: Fragment | undefined): string {
  return fragment?.model?.text ?? '';
}
