/**
 * The models of a workspace: which documents belong to which model, each model assembled, and all issues
 * by document. Everything is asked for, nothing is pushed: what has not changed is remembered, so that a
 * keystroke lowers one document again and assembles one model again.
 */
import type { LangiumDocument, LangiumSharedCoreServices } from 'langium';
import { URI } from 'langium';
import { assemble, checkModel, PLAIN_SETTINGS } from '@idef0-studio/model';
import type { Fragment, Issue, ProcessModel, RuleSettings } from '@idef0-studio/model';
import { lowerDocument } from './lower/lower-document.js';

interface KnownModel {
  /** The list may become another one with the same fragments. */
  fragments: readonly Fragment[];
  readonly model: ProcessModel;
  /** Found by `checkModel`, by document; undefined until somebody asks. */
  issues: ReadonlyMap<string, readonly Issue[]> | undefined;
}

export class ModelWorkspace {
  private readonly known = new Map<string, KnownModel>();
  private last: Snapshot | undefined;
  /** Whether nobody can have changed a document since `last`. */
  private isHeld = false;
  private settings = PLAIN_SETTINGS;

  constructor(private readonly services: LangiumSharedCoreServices) {}

  /** Names of the models, as the headers of the files spell them, in alphabetical order. */
  modelNames(): readonly string[] {
    return [...this.snapshot().groups.keys()].sort(byCodeUnit);
  }

  /** The models, in alphabetical order of their names. */
  models(): readonly ProcessModel[] {
    return this.modelNames().flatMap((name) => this.model(name) ?? []);
  }

  /** The model of a name; undefined where no file belongs to it. */
  model(name: string): ProcessModel | undefined {
    return this.knownModel(name)?.model;
  }

  /** The fragments of the files of a model, in the order of their URIs. */
  fragmentsOf(modelName: string): readonly Fragment[] {
    return this.knownModel(modelName)?.fragments ?? [];
  }

  /** The model that a document belongs to; undefined for a document without a header, or unknown here. */
  modelOf(document: LangiumDocument | string): ProcessModel | undefined {
    const name = this.modelNameOf(document);
    return name === undefined ? undefined : this.model(name);
  }

  /** The name in the header of a document; undefined where it has none, or is unknown here. */
  modelNameOf(document: LangiumDocument | string): string | undefined {
    const found = typeof document === 'string' ? this.document(document) : document;
    return found === undefined ? undefined : modelNameIn(lowerDocument(found).fragment);
  }

  /** The URIs of all documents, in their order. */
  documents(): readonly string[] {
    return this.snapshot().uris;
  }

  /** The document of a URI; undefined where there is none. */
  document(uri: string): LangiumDocument | undefined {
    return this.services.workspace.LangiumDocuments.getDocument(URI.parse(uri));
  }

  /** What a document says by itself, names unresolved. */
  fragmentOf(uri: string): Fragment | undefined {
    const document = this.document(uri);
    return document === undefined ? undefined : lowerDocument(document).fragment;
  }

  /** The text of a document. */
  textOf(uri: string): string | undefined {
    return this.document(uri)?.textDocument.getText();
  }

  /** All issues of a document, of its syntax and of its model, in document order. */
  issuesOf(uri: string): readonly Issue[] {
    const document = this.document(uri);
    if (document === undefined) return [];
    const { fragment, issues } = lowerDocument(document);
    const name = modelNameIn(fragment);
    const found = name === undefined ? undefined : this.modelIssues(name).get(fragment.document);
    return found === undefined ? issues : inOrder([...issues, ...found]);
  }

  /** All issues of all documents; a document without issues has an empty list. */
  issues(): ReadonlyMap<string, readonly Issue[]> {
    return this.atOnce(() => new Map(this.documents().map((uri) => [uri, this.issuesOf(uri)])));
  }

  /** Answers many questions for the price of one: whether a document has changed is looked at once, so `ask`
   *  must not change any. */
  atOnce<T>(ask: () => T): T {
    if (this.isHeld) return ask();
    this.snapshot();
    this.isHeld = true;
    try {
      return ask();
    } finally {
      this.isHeld = false;
    }
  }

  /** Adds a document, or gives it another text. Only for programs without a language server, which keeps
   *  the documents itself. */
  setText(uri: string, text: string): void {
    const documents = this.services.workspace.LangiumDocuments;
    const parsed = URI.parse(uri);
    documents.deleteDocument(parsed);
    documents.createDocument(parsed, text);
  }

  /** Takes a document away, if it is there. */
  deleteText(uri: string): void {
    this.services.workspace.LangiumDocuments.deleteDocument(URI.parse(uri));
  }

  /** How much each rule weighs. */
  get ruleSettings(): RuleSettings {
    return this.settings;
  }

  /** Weighs the rules anew, in all models. */
  setRuleSettings(settings: RuleSettings): void {
    this.settings = settings;
    for (const known of this.known.values()) known.issues = undefined;
  }

  private modelIssues(name: string): ReadonlyMap<string, readonly Issue[]> {
    const known = this.knownModel(name);
    if (known === undefined) return new Map();
    const issues = known.issues ?? byDocument(checkModel(known.model, this.settings));
    known.issues = issues;
    return issues;
  }

  private knownModel(name: string): KnownModel | undefined {
    const fragments = this.snapshot().groups.get(name);
    if (fragments === undefined) return undefined;
    const known = this.known.get(name);
    if (known !== undefined && isSame(known.fragments, fragments)) {
      known.fragments = fragments;
      return known;
    }
    const fresh = { fragments, model: assemble(fragments), issues: undefined };
    this.known.set(name, fresh);
    return fresh;
  }

  /** The documents and their models as they are now; the same value while no document changes. */
  private snapshot(): Snapshot {
    if (this.isHeld && this.last !== undefined) return this.last;
    const documents = this.services.workspace.LangiumDocuments.all.toArray();
    const roots = documents.map(({ parseResult }) => parseResult.value);
    if (this.last === undefined || !isSame(this.last.roots, roots)) {
      this.last = snapshotOf(documents, roots);
      for (const name of this.known.keys()) {
        if (!this.last.groups.has(name)) this.known.delete(name);
      }
    }
    return this.last;
  }
}

interface Snapshot {
  /** The syntax trees, in Langium's order. */
  readonly roots: readonly object[];
  /** URIs of the documents, in their order. */
  readonly uris: readonly string[];
  /** Fragments by the name of their model, each model's in the order of their URIs. */
  readonly groups: ReadonlyMap<string, readonly Fragment[]>;
}

function snapshotOf(documents: readonly LangiumDocument[], roots: readonly object[]): Snapshot {
  const fragments = documents.map((document) => lowerDocument(document).fragment);
  fragments.sort((a, b) => byCodeUnit(a.document, b.document));
  const groups = new Map<string, Fragment[]>();
  for (const fragment of fragments) {
    const name = modelNameIn(fragment);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [fragment]);
    else group.push(fragment);
  }
  return { roots, uris: fragments.map(({ document }) => document), groups };
}

function modelNameIn(fragment: Fragment): string | undefined {
  return fragment.model?.text || undefined;
}

function isSame(a: readonly object[], b: readonly object[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function byDocument(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.origin.document);
    if (group === undefined) groups.set(issue.origin.document, [issue]);
    else group.push(issue);
  }
  return groups;
}

function inOrder(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((a, b) => a.origin.start - b.origin.start || a.origin.end - b.origin.end);
}

// The order of the code units, which is the same in every locale.
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
