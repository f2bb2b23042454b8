/**
 * The models of a workspace: which documents belong to which model, each model assembled, and all findings
 * by document. Everything is asked for, nothing is pushed: what has not changed is remembered, so that a
 * keystroke lowers one document again, and the next model is made from the last one.
 */
import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import type { LiveModel } from '@idef0-studio/database';
import { byCodeUnit, equal, PLAIN_SETTINGS, queriesOf } from '@idef0-studio/model';
import type { Fragment, Finding, ModelQueries, RuleSettings } from '@idef0-studio/model';
import { noteForeign, type ForeignText } from '../text/foreign-text.js';
import type { KnownDocuments } from './documents/known-documents.js';
import { DrawnFindings } from './documents/drawn-findings.js';
import type { FileFindings } from './documents/file-findings.js';
import { KeptModels } from './documents/kept-models.js';
import {
  ModelFiles,
  modelNameIn,
  type Belonging,
  type FilesOfModel,
  type ModelIdentity,
} from './documents/model-files.js';
import { isAboutLostText } from '../lower/encoding.js';
import { lowerDocument, type LoweredDocument } from '../lower/lower-document.js';
import { inProject, placeAmong, projectOf } from './project-of.js';
import { Renames } from './renames.js';

/** The findings of a document, and what they were put together from. */
interface KnownFindings {
  readonly ofFile: readonly Finding[];
  readonly ofText: readonly Finding[];
  readonly ofModel: readonly Finding[];
  readonly ofDrawing: readonly Finding[];
  readonly all: readonly Finding[];
}

/** The models that some documents belong to, and what is found about them. */
export interface WorkspaceView {
  readonly models: readonly ModelQueries[];
  /** Every finding of all documents of these models, and of the documents themselves; in no order. */
  readonly findings: () => readonly Finding[];
  /** The text of a document. */
  readonly textOf: (uri: string) => string | undefined;
}

export class ModelWorkspace {
  /** What was renamed in the editor. */
  readonly renames = new Renames();
  private readonly files: ModelFiles;
  private readonly kept = new KeptModels();
  private readonly drawn = new DrawnFindings((uri) => this.files.at(uri)?.fragment);
  private readonly knownFindings = new Map<string, KnownFindings>();
  private settingsOf: (uri: string) => RuleSettings = () => PLAIN_SETTINGS;
  /** The settings that weigh the documents of a model; by these documents. */
  private settingsOfModels = new WeakMap<readonly string[], ReadonlySet<RuleSettings>>();
  /** Whether any document may be weighed by other settings than before. */
  private isReweighed = true;

  constructor(private readonly allDocuments: KnownDocuments) {
    this.files = new ModelFiles(allDocuments);
  }

  /** Names of the models, as the headers of the files spell them, in alphabetical order; with a document, those
   *  of its project. */
  modelNames(beside?: string): readonly string[] {
    return [...new Set(this.identities(beside).map(({ name }) => name))];
  }

  /** The models, in alphabetical order of their names, those of one name by their projects. */
  models(): readonly ModelQueries[] {
    return this.identities().flatMap(({ key }) => this.modelAt(key) ?? []);
  }

  /** The models, and what the files without one make, which all of them share. */
  everyModel(): readonly ModelQueries[] {
    return [...this.files.byKey().keys()].flatMap((key) => this.modelAt(key) ?? []);
  }

  /** The model of a name in the project of a document, without one the first of that name; undefined where no
   *  file belongs to it. */
  model(name: string, beside?: string): ModelQueries | undefined {
    const found = this.identities(beside).find((each) => each.name === name);
    return found === undefined ? undefined : this.modelAt(found.key);
  }

  /** The model of a name in a project; undefined where there is none. */
  modelIn(project: string, name: string): ModelQueries | undefined {
    const found = this.identities().find((each) => each.name === name && each.project === project);
    return found === undefined ? undefined : this.modelAt(found.key);
  }

  /** Where a model is, in few words, where another has its name; undefined where its name says enough. */
  placeOf(model: ModelQueries): string | undefined {
    const own = projectOf(model);
    const others = this.identities().filter(
      ({ name, project }) => name === model.name && project !== own,
    );
    if (others.length === 0) return undefined;
    return placeAmong(
      own,
      others.map(({ project }) => project),
    );
  }

  /** The fragments of the files of a model, in the order of their URIs; with a document, of that in its project. */
  fragmentsOf(name: string, beside?: string): readonly Fragment[] {
    const found = this.identities(beside).find((each) => each.name === name);
    return (found && this.files.byKey().get(found.key)?.fragments) ?? [];
  }

  /** The model that a document belongs to; undefined for a document without a header, or unknown here. */
  modelOf(document: LangiumDocument | string): ModelQueries | undefined {
    const found = typeof document === 'string' ? this.document(document) : document;
    const key = found && this.files.keyOf(found.uri.toString());
    return key === undefined ? undefined : this.modelAt(key);
  }

  /** The name in the header of a document; undefined where it has none, or is unknown here. */
  modelNameOf(document: LangiumDocument | string): string | undefined {
    const found = typeof document === 'string' ? this.document(document) : document;
    return found && (modelNameIn(lowerDocument(found).fragment) || undefined);
  }

  /** Says which project each document belongs to; without it, all documents are one project. */
  setBelonging(belongingOf: (uri: string) => Belonging): void {
    this.files.setBelonging(belongingOf);
  }

  /** Asks anew which project each document belongs to. */
  regroup(): void {
    this.files.regroup();
    // What says where a project begins also weighs the rules.
    this.reweigh();
  }

  /** Says who hears what code of ours has thrown on a model: its findings tell of that, and the others go on. */
  onFailure(tell: (error: unknown) => void): void {
    this.kept.onFailure(tell);
  }

  /** Why a model has nothing to show, where code of ours fails on it. */
  failureOf(model: ModelQueries): string | undefined {
    const [first] = model.fragments();
    const key = first && this.files.keyOf(first.document);
    return key === undefined ? undefined : this.kept.reasonOf(key);
  }

  /** What is wrong with files and folders as such. */
  get fileFindings(): FileFindings {
    return this.allDocuments.fileFindings;
  }

  /** The models by name and project; with a document, those of its project. */
  private identities(beside?: string): readonly (ModelIdentity & { readonly key: string })[] {
    const project = beside === undefined ? undefined : this.files.belonging(beside).project;
    return [...this.files.byKey()]
      .map(([key, { name, project: own }]) => ({ key, name, project: own }))
      .filter(({ name }) => name !== '')
      .filter((each) => project === undefined || each.project === project)
      .sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.project, b.project));
  }

  private modelAt(key: string): ModelQueries | undefined {
    const model = this.liveAt(key)?.queries;
    const files = this.files.byKey().get(key);
    return model && files && inProject(model, files.project);
  }

  private liveAt(key: string): LiveModel | undefined {
    const files = this.settled().get(key);
    return files && this.kept.at(key, files);
  }

  /** The files of the models, each of which is up to date: what one says may be asked by the others. */
  private settled(): ReadonlyMap<string, FilesOfModel> {
    const present = this.files.byKey();
    this.kept.keepOnly(present);
    for (const [key, files] of present) this.kept.at(key, files);
    return present;
  }

  /** The URIs of all documents, in their order. */
  documents(): readonly string[] {
    return this.files.uris();
  }

  /** The document of a URI, however it is escaped; undefined where there is none. */
  document(uri: string): LangiumDocument | undefined {
    return this.allDocuments.at(uri) ?? this.allDocuments.getDocument(URI.parse(uri));
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

  /** All findings of a document, of the file as such, of its syntax and of its model, in document order. The same
   *  list as before where none has changed. */
  findingsOf(uri: string): readonly Finding[] {
    const key = this.document(uri)?.uri.toString() ?? uri;
    const ofFile = this.fileFindings.of(key);
    const lowered = this.files.at(key);
    if (lowered === undefined || this.fileFindings.isUnreadable(key)) {
      this.knownFindings.delete(key);
      return ofFile;
    }
    if (!this.files.belonging(key).isChecked) return NONE;
    const modelKey = this.files.keyOf(key);
    const ofModel = modelKey === undefined ? NONE : this.findingsOfModel(modelKey, key);
    const ofDrawing = this.drawn.of(key);
    return this.together(key, { ofFile, ofText: lowered.findings, ofModel, ofDrawing });
  }

  /** Puts what drawing a diagram has found in the place of what the same teller told before. */
  tellDrawn(teller: string, findings: readonly Finding[]): void {
    this.drawn.tell(teller, findings);
  }

  /** As `findingsOf`, with those of the syntax that are not shown because nobody reads so many. */
  everyFindingOf(uri: string): readonly Finding[] {
    const shown = this.findingsOf(uri);
    const more = this.files.at(this.document(uri)?.uri.toString() ?? uri)?.more ?? NONE;
    return shown.length === 0 || more.length === 0 ? shown : inOrder([...shown, ...more]);
  }

  private findingsOfModel(key: string, uri: string): readonly Finding[] {
    const files = this.settled().get(key);
    if (files === undefined) return NONE;
    const settings = this.ruleSettingsOf(uri);
    const found = this.kept.attempt(key, files, (model) => model.findingsIn(uri, settings));
    return found ?? this.kept.failureIn(key, uri);
  }

  /** One list of several; the same one as long as these are the same. */
  private together(uri: string, parts: Omit<KnownFindings, 'all'>): readonly Finding[] {
    const { ofFile, ofText, ofModel, ofDrawing } = parts;
    const known = this.knownFindings.get(uri);
    const isSame = known?.ofFile === ofFile && known.ofText === ofText;
    const isAsDrawn = equal(known?.ofDrawing, ofDrawing);
    if (isSame && isAsDrawn && known.ofModel === ofModel) return known.all;
    // What could not be read is told by its document, and nobody can answer what is said of such a name.
    const readable = ofModel.filter(({ message }) => !isAboutLostText(message));
    const all = inOrder([...ofFile, ...ofText, ...readable, ...ofDrawing]);
    this.knownFindings.set(uri, { ...parts, all });
    return all;
  }

  /** All findings of all documents; a document without findings has an empty list. */
  findings(): ReadonlyMap<string, readonly Finding[]> {
    return new Map(this.documents().map((uri) => [uri, this.findingsOf(uri)]));
  }

  /** Every finding of all documents, also those that are not shown because nobody reads so many. */
  everyFinding(): readonly Finding[] {
    return this.documents().flatMap((uri) => this.everyFindingOf(uri));
  }

  /** Assembles and checks what has changed, so that `findingsOf` answers at once then: until all is done, which
   *  gives true, or the time is up. A model is assembled in one piece. */
  checkUntil(isTimeUp: () => boolean): boolean {
    return [...this.settled()].every(([key, files]) => {
      const work = (model: LiveModel) =>
        [...this.settingsIn(files)].every(
          (each) => !isTimeUp() && model.checkUntil(each, isTimeUp),
        );
      // Of a model that fails there is nothing more to check.
      return this.kept.attempt(key, files, work) ?? true;
    });
  }

  private settingsIn({ documents }: FilesOfModel): ReadonlySet<RuleSettings> {
    const known = this.settingsOfModels.get(documents);
    const settings = known ?? new Set(documents.map((uri) => this.settingsOf(uri)));
    if (known === undefined) this.settingsOfModels.set(documents, settings);
    return settings;
  }

  /** The documents, files and folders whose findings, or the lines that these stand in, may be others than at the last
   *  call, in the order of their URIs; those that have gone among them. */
  takeChanged(): readonly string[] {
    const changes = this.files.takeChanges();
    const touched = [
      ...changes.documents,
      ...this.fileFindings.takeTouched(),
      ...this.drawn.takeTouched(),
    ];
    // What one model says may bear on the findings of another.
    const found = [...this.settled().keys()].flatMap((key) => this.changedIn(key));
    const remade = [...this.kept.takeRemade()].flatMap(
      (key) => this.files.byKey().get(key)?.documents ?? [],
    );
    const isAll = changes.isRegrouped || this.isReweighed;
    this.isReweighed = false;
    const all = isAll ? [...this.documents(), ...this.fileFindings.uris()] : [];
    return [...new Set([...touched, ...found, ...remade, ...all])].sort(byCodeUnit);
  }

  /** The documents of a model of which other findings are known than at the last call. */
  private changedIn(key: string): readonly string[] {
    const files = this.files.byKey().get(key);
    return (files && this.kept.attempt(key, files, (model) => [...model.takeChanged()])) ?? [];
  }

  /** Whether there is anything to say of a document, file or folder. */
  isPresent(uri: string): boolean {
    if (this.files.at(uri) !== undefined) return true;
    return this.document(uri) === undefined && this.fileFindings.of(uri).length > 0;
  }

  /** The syntax errors of the documents that have any, by their URIs; in no order. */
  syntaxErrors(): ReadonlyMap<string, readonly Finding[]> {
    return this.files.syntaxErrors();
  }

  /** The documents of a model, in the order of their URIs: the same list as long as none comes or goes. */
  documentsOf(model: ModelQueries): readonly string[] {
    const [first] = model.fragments();
    const key = (first && this.files.keyOf(first.document)) ?? '';
    return this.files.byKey().get(key)?.documents ?? [];
  }

  /** Adds a document, or gives it another text. Only for programs without a language server, which keeps
   *  the documents itself.
   *  @param foreign how the text was written, where that was not UTF-8. */
  setText(uri: string, text: string, foreign?: ForeignText): void {
    const parsed = URI.parse(uri);
    this.allDocuments.deleteDocument(parsed);
    const document = this.allDocuments.loose(parsed, text);
    noteForeign(document.parseResult.value, foreign);
    this.allDocuments.addDocument(document);
  }

  /** Looks at a model as it is, and as it would be with other texts of some of its documents, by their URIs: an edit can
   *  be tried out before it is offered. Afterwards all is as before. Nothing of `after` may be kept. */
  fork<Result>(
    model: ModelQueries,
    texts: ReadonlyMap<string, string>,
    inspect: (before: ModelQueries, after: ModelQueries) => Result,
  ): Result {
    const others = this.loweredWith(texts);
    const [first] = model.fragments();
    const key = (first && this.files.keyOf(first.document)) ?? '';
    const files = this.files.byKey().get(key);
    const before = files && queriesOf(this.kept.at(key, files).snapshot());
    const fragments = this.fragmentsWith(key, others);
    return this.kept.fork(key, files, fragments, ({ queries }) =>
      inspect(before ?? model, queries),
    );
  }

  /** Looks at the workspace as it is, then as it would be with other texts of some of its documents, by their
   *  URIs. Afterwards all is as before, in about the time of two keystrokes. Nothing of a view may be kept. */
  tryOut<State, Result>(
    texts: ReadonlyMap<string, string>,
    inspect: (before: WorkspaceView) => State,
    judge: (after: WorkspaceView, before: State) => Result,
  ): Result {
    const others = this.loweredWith(texts);
    const both = [...others].flatMap(([uri, now]) => [
      this.files.keyOf(uri) ?? '',
      this.files.keyFor(uri, now.fragment),
    ]);
    const keys = [...new Set(both)].filter((key) => key !== '');
    const models = keys.flatMap((key) => this.liveAt(key) ?? []);
    const state = inspect(this.viewOf(models, new Map(), new Map(), others.keys()));
    const tried: LiveModel[] = [];
    const forked = ([key, ...more]: readonly string[]): Result => {
      if (key === undefined) {
        return judge(this.viewOf(tried, others, texts, others.keys()), state);
      }
      const fragments = this.fragmentsWith(key, others);
      if (fragments.length === 0) return forked(more);
      return this.kept.fork(key, this.files.byKey().get(key), fragments, (model) => {
        tried.push(model);
        return forked(more);
      });
    };
    return forked(keys);
  }

  private loweredWith(texts: ReadonlyMap<string, string>): ReadonlyMap<string, LoweredDocument> {
    const others = new Map<string, LoweredDocument>();
    for (const [uri, text] of texts) {
      const lowered = lowerDocument(this.allDocuments.loose(URI.parse(uri), text));
      others.set(lowered.fragment.document, lowered);
    }
    return others;
  }

  private viewOf(
    live: readonly LiveModel[],
    others: ReadonlyMap<string, LoweredDocument>,
    texts: ReadonlyMap<string, string>,
    documents: Iterable<string>,
  ): WorkspaceView {
    return {
      models: live.map(({ queries }) => queries),
      textOf: (uri) => texts.get(uri) ?? this.textOf(uri),
      findings: () => {
        const ofModels = live.flatMap(({ fragments }) => fragments.map((each) => each.document));
        const ofTexts = [...new Set([...ofModels, ...documents])].flatMap((uri) => {
          const lowered = others.get(uri) ?? this.files.at(uri);
          return lowered === undefined ? [] : [...lowered.findings, ...lowered.more];
        });
        const found = live.flatMap((model) =>
          model.fragments.flatMap(({ document }) =>
            model.findingsIn(document, this.ruleSettingsOf(document)),
          ),
        );
        return [...ofTexts, ...found];
      },
    };
  }

  private fragmentsWith(
    key: string,
    others: ReadonlyMap<string, LoweredDocument>,
  ): readonly Fragment[] {
    const files = this.files.byKey().get(key);
    const kept = (files?.fragments ?? []).filter(({ document }) => !others.has(document));
    const fresh = [...others]
      .filter(([uri, { fragment }]) => this.files.keyFor(uri, fragment) === key)
      .map(([, { fragment }]) => fragment);
    return [...kept, ...fresh].sort((a, b) => byCodeUnit(a.document, b.document));
  }

  /** Takes a document away, if it is there. */
  deleteText(uri: string): void {
    this.allDocuments.deleteDocument(URI.parse(uri));
  }

  /** How much each rule weighs in a document. */
  ruleSettingsOf(uri: string): RuleSettings {
    return this.settingsOf(uri);
  }

  /** Weighs the rules anew, alike in all documents. */
  setRuleSettings(settings: RuleSettings): void {
    this.setRuleSettingsOf(() => settings);
  }

  /** Weighs the rules anew, in each document as it is told. It should be told the same value again for
   *  documents that are alike, since a model is checked once for each value. */
  setRuleSettingsOf(settingsOf: (uri: string) => RuleSettings): void {
    this.settingsOf = settingsOf;
    this.reweigh();
  }

  /** Asks anew how much each rule weighs. */
  reweigh(): void {
    this.settingsOfModels = new WeakMap();
    this.isReweighed = true;
  }
}

const NONE: readonly Finding[] = [];

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => a.origin.start - b.origin.start || a.origin.end - b.origin.end,
  );
}
