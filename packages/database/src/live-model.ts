/**
 * One model, kept from edit to edit. What goes in are its files; what may be asked is in `ModelQueries`, findings besides.
 * Values are computed when somebody asks, and only where something that they were computed from has changed: signals and
 * computed values as reactive libraries have them, keyed queries as in salsa.
 */
import type {
  Finding,
  Fragment,
  ModelQueries,
  PlainElement,
  PlainKind,
  ProcessModel,
  RuleSettings,
} from '@idef0-studio/model';
import {
  type Elsewhere,
  modelName,
  NOTHING_ELSEWHERE,
  profileIn,
} from '@idef0-studio/model/phases';
import { keepsOrder } from './changes/file-changes.js';
import { ModelStore } from './model-store.js';
import { RuleRunner } from './rule-runner.js';
import { Signal } from './signals/signals.js';

export class LiveModel {
  private store: ModelStore;
  /** Changed where the store is another one. */
  private readonly renewed = new Signal();
  /** One for each profile and settings: folders may weigh the files of one model differently. */
  private runners: readonly RuleRunner[] = [];
  /** Those that somebody has asked since the last edit. */
  private readonly asked = new Set<RuleRunner>();

  /** @param fragments the files of one model, each of another document, in their order.
   *  @param elsewhere what the model sees of others. */
  constructor(
    fragments: readonly Fragment[],
    private readonly elsewhere: Elsewhere = NOTHING_ELSEWHERE,
  ) {
    this.store = storeOf(fragments, elsewhere);
  }

  /** What may be asked of the model as it is now. Ask for it again after an edit: a model that is renamed has another. */
  get queries(): ModelQueries {
    return this.store.queries;
  }

  /** Those of a kind, also for whoever depends on them while the model is renamed. */
  plainElements(kind: PlainKind): readonly PlainElement[] {
    return this.readQueries().plainElements(kind);
  }

  /** As `queries`, for whoever depends on which model it is. */
  readQueries(): ModelQueries {
    this.renewed.read();
    return this.queries;
  }

  /** The model as a plain value; stays as it is. */
  snapshot(): ProcessModel {
    return this.store.snapshot();
  }

  /** What it is made of. */
  get fragments(): readonly Fragment[] {
    return this.store.fragments;
  }

  /** Takes in the files as they are now, in time that depends on what has changed. */
  update(fragments: readonly Fragment[]): void {
    if (fragments === this.store.fragments) return;
    if (this.isFit(fragments)) {
      this.dropUnasked();
      this.store.update(fragments);
    } else {
      this.store = storeOf(fragments, this.elsewhere);
      this.renewed.changed();
      this.runners = [];
      this.asked.clear();
    }
  }

  /** Takes in files of the model that say something else now, in time that depends on them alone. */
  replace(changed: readonly Fragment[]): void {
    const keepsName = changed.every(
      (now) => this.store.fragment(now.document)?.model?.text === now.model?.text,
    );
    if (keepsName) {
      this.dropUnasked();
      this.store.replace(changed);
      return;
    }
    const others = new Map(changed.map((now) => [now.document, now]));
    this.update(this.fragments.map((each) => others.get(each.document) ?? each));
  }

  /** Looks at the model as it would be with other files, and leaves it as it was. */
  fork<Result>(fragments: readonly Fragment[], look: (model: LiveModel) => Result): Result {
    // What is kept would not come back from a model of another name.
    if (!this.isFit(fragments)) return look(new LiveModel(fragments, this.elsewhere));
    const before = this.store.fragments;
    this.update(fragments);
    try {
      return look(this);
    } finally {
      this.update(before);
    }
  }

  /** Whether what is kept can take these files in. */
  private isFit(fragments: readonly Fragment[]): boolean {
    return this.store.name === modelName(fragments) && keepsOrder(this.store.fragments, fragments);
  }

  /** The findings that stand in one document and are not silenced there, by their places. The same list until one of
   *  them is another. */
  findingsIn(uri: string, settings: RuleSettings): readonly Finding[] {
    return this.runnerFor(settings).findingsIn(uri);
  }

  /** Checks for a while what `findingsIn` would have to check: until all is done, which gives true, or `isTimeUp` says
   *  so after a subject. */
  checkUntil(settings: RuleSettings, isTimeUp: () => boolean): boolean {
    return this.runnerFor(settings).runUntil(isTimeUp);
  }

  /** The documents that may have findings: those of the model, and where else something was found. */
  documents(settings: RuleSettings): readonly string[] {
    return this.runnerFor(settings).documents();
  }

  /** The documents whose findings may be others than at the last call. */
  takeChanged(): ReadonlySet<string> {
    return new Set(this.runners.flatMap((runner) => [...runner.takeChanged()]));
  }

  private runnerFor(settings: RuleSettings): RuleRunner {
    const profile = profileIn(settings, this.store.header.profile);
    const isFit = (each: RuleRunner) => each.profile === profile && each.settings === settings;
    const known = this.runners.find(isFit);
    const runner = known ?? new RuleRunner(this.store, profile, settings);
    if (known === undefined) this.runners = [...this.runners, runner];
    this.asked.add(runner);
    return runner;
  }

  /** Settings that nobody has asked about since the last edit, while others were asked about, are not those of
   *  any folder any more. */
  private dropUnasked(): void {
    if (this.asked.size === 0) return;
    for (const runner of this.runners) if (!this.asked.has(runner)) this.store.forget(runner);
    this.runners = this.runners.filter((runner) => this.asked.has(runner));
    this.asked.clear();
  }
}

function storeOf(fragments: readonly Fragment[], elsewhere: Elsewhere): ModelStore {
  const store = new ModelStore(modelName(fragments), elsewhere);
  store.update(fragments);
  return store;
}
