/**
 * The models of a workspace: which documents belong to which model, each model assembled, and all issues
 * by document. Everything is asked for, nothing is pushed: what has not changed is remembered, so that a
 * keystroke lowers one document again, and the next model is made from the last one.
 */
import type { LangiumDocument, LangiumSharedCoreServices } from 'langium';
import { URI } from 'langium';
import { assemble, findingsIn, PLAIN_SETTINGS } from '@idef0-studio/model';
import type { Fragment, Issue, ProcessModel, RuleSettings } from '@idef0-studio/model';
import { lowerDocument } from './lower/lower-document.js';

interface KnownModel {
  /** The list may become another one with the same fragments. */
  fragments: readonly Fragment[];
  readonly model: ProcessModel;
}

/** The issues of a document, and what they were put together from. */
interface KnownIssues {
  readonly ofText: readonly Issue[];
  readonly ofModel: readonly Issue[];
  readonly all: readonly Issue[];
}

export class ModelWorkspace {
  private readonly known = new Map<string, KnownModel>();
  private readonly knownIssues = new Map<string, KnownIssues>();
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
    if (this.isHeld && this.last !== undefined) {
      const place = this.last.places.get(uri);
      if (place !== undefined) return this.last.documents[place];
    }
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

  /** All issues of a document, of its syntax and of its model, in document order. The same list as before
   *  where none has changed. */
  issuesOf(uri: string): readonly Issue[] {
    const document = this.document(uri);
    if (document === undefined) {
      this.knownIssues.delete(uri);
      return [];
    }
    const { fragment, issues } = lowerDocument(document);
    const model = this.modelOf(document);
    if (model === undefined) return issues;
    const known = this.knownIssues.get(uri);
    const ofModel = findingsIn(model, fragment.document, this.settings);
    if (known?.ofModel === ofModel && known.ofText === issues) return known.all;
    const all = inOrder([...issues, ...ofModel]);
    this.knownIssues.set(uri, { ofText: issues, ofModel, all });
    return all;
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

  /** The model as it would be with other texts of some of its documents, by their URIs: an edit can be tried
   *  out before it is offered. The documents stay as they are. */
  modelWith({ fragments }: ProcessModel, texts: ReadonlyMap<string, string>): ProcessModel {
    const others = [...texts].map(([uri, text]) => {
      const document = this.services.workspace.LangiumDocumentFactory.fromString(
        text,
        URI.parse(uri),
      );
      return lowerDocument(document).fragment;
    });
    return assemble(
      sorted([...fragments.filter(({ document }) => !texts.has(document)), ...others]),
    );
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
  }

  private knownModel(name: string): KnownModel | undefined {
    const fragments = this.snapshot().groups.get(name);
    if (fragments === undefined) return undefined;
    const known = this.known.get(name);
    if (known !== undefined && isSame(known.fragments, fragments)) {
      known.fragments = fragments;
      return known;
    }
    const fresh = { fragments, model: assemble(fragments, known?.model) };
    this.known.set(name, fresh);
    return fresh;
  }

  /** The documents and their models as they are now; the same value while no document changes. */
  private snapshot(): Snapshot {
    if (this.isHeld && this.last !== undefined) return this.last;
    const documents = this.services.workspace.LangiumDocuments.all.toArray();
    const roots = documents.map(({ parseResult }) => parseResult.value);
    if (this.last === undefined || !isSame(this.last.roots, roots)) {
      this.last = snapshotOf(documents, roots, this.last?.places);
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
  /** The documents, in the same order. */
  readonly documents: readonly LangiumDocument[];
  /** Where each URI stands among them. */
  readonly places: ReadonlyMap<string, number>;
  /** Fragments by the name of their model, each model's in the order of their URIs. */
  readonly groups: ReadonlyMap<string, readonly Fragment[]>;
}

function snapshotOf(
  documents: readonly LangiumDocument[],
  roots: readonly object[],
  places: ReadonlyMap<string, number> = new Map(),
): Snapshot {
  const lowered = documents.map((document) => lowerDocument(document).fragment);
  const kept = inPlace(lowered, places);
  const fragments = kept ?? sorted(lowered);
  const groups = new Map<string, Fragment[]>();
  for (const fragment of fragments) {
    const name = modelNameIn(fragment);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [fragment]);
    else group.push(fragment);
  }
  const uris = fragments.map(({ document }) => document);
  const ranks = kept === undefined ? new Map(uris.map((uri, place) => [uri, place])) : places;
  const inOrder = [...documents];
  for (const [index, { document }] of lowered.entries()) {
    const [place, found] = [ranks.get(document), documents[index]];
    if (place !== undefined && found !== undefined) inOrder[place] = found;
  }
  return { roots, uris, documents: inOrder, places: ranks, groups };
}

/** The fragments at the places that their documents had; undefined where other documents are there. */
function inPlace(
  fragments: readonly Fragment[],
  places: ReadonlyMap<string, number>,
): readonly Fragment[] | undefined {
  if (fragments.length !== places.size) return undefined;
  const placed = [...fragments];
  for (const fragment of fragments) {
    const place = places.get(fragment.document);
    if (place === undefined) return undefined;
    placed[place] = fragment;
  }
  return placed;
}

function sorted(fragments: readonly Fragment[]): readonly Fragment[] {
  return [...fragments].sort((a, b) => byCodeUnit(a.document, b.document));
}

function modelNameIn(fragment: Fragment): string | undefined {
  return fragment.model?.text || undefined;
}

function isSame(a: readonly object[], b: readonly object[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function inOrder(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((a, b) => a.origin.start - b.origin.start || a.origin.end - b.origin.end);
}

// The order of the code units, which is the same in every locale.
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
