/**
 * Checks the rules of a model under one profile and one set of settings, and goes on checking while the
 * model is edited: what a check reads is tracked, and it is run again when that has changed, or when a
 * document that its findings stand in or point to is another one.
 */
import type { Activity, Finding, Profile } from '@idef0-studio/model';
import {
  causesOf,
  checkSubject,
  findingOf,
  gatherFindings,
  getOrMake,
  isDecomposed,
  NO_CAUSES,
  rulesByScope,
  sameCauses,
  severityOf,
  weighed,
  type RuleSettings,
  type CheckedRule,
  type RulesByScope,
  type RuleScope,
  type Subjects,
  type WeightOf,
} from '@idef0-studio/model/phases';
import { Computed } from './signals/signals.js';
import { FindingStore, sameFindings } from './checks/finding-store.js';
import type { ModelStore, StoreListener } from './model-store.js';
import { equalIgnoringPositions } from './changes/equal-ignoring-positions.js';

type Unit = Computed<readonly Finding[]>;

export class RuleRunner implements StoreListener {
  private readonly found = new FindingStore<Unit>();
  private readonly units: Readonly<Record<RuleScope, Map<string, Unit>>> = {
    activity: new Map(),
    diagram: new Map(),
    object: new Map(),
    agent: new Map(),
    file: new Map(),
    model: new Map(),
  };
  private readonly pending = new Set<Unit>();
  private readonly rules: RulesByScope;
  private readonly known = new Map<string, readonly Finding[]>();
  /** Documents whose findings may be others since somebody asked. */
  private changed = new Set<string>();
  private agents: readonly string[] = [];
  private causes = NO_CAUSES;
  private areCausesOld = true;

  constructor(
    private readonly store: ModelStore,
    readonly profile: Profile,
    readonly settings: RuleSettings,
  ) {
    this.rules = rulesByScope((code) => this.weightOf(code, 'warning') !== 'off');
    for (const [id, activity] of store.activities.activities.entries()) {
      this.onActivity(id, undefined, activity);
    }
    for (const id of store.objects.objects.keys()) this.onObject(id);
    this.onAgents();
    for (const { document: uri } of store.fragments) this.onDocument(uri);
    this.provide('model', 'model', () => store.queries);
    store.listen(this);
  }

  /** Every finding that stands in a document and is not silenced there, in order; the same list until
   *  something in it is another. */
  findingsIn(uri: string): readonly Finding[] {
    this.run();
    return getOrMake(this.known, uri, () => this.gather(uri));
  }

  /** The documents that may have findings: those of the model, and where else something was found. */
  documents(): readonly string[] {
    this.run();
    const own = this.store.fragments.map((fragment) => fragment.document);
    return [...new Set([...own, ...this.store.found.documents(), ...this.found.documents()])];
  }

  /** The documents of which `findingsIn` may give another list than at the last call. */
  takeChanged(): ReadonlySet<string> {
    this.run();
    const taken = this.changed;
    this.changed = new Set();
    return taken;
  }

  private forgetFound(uri: string): void {
    this.known.delete(uri);
    this.changed.add(uri);
  }

  onActivity(id: string, _before: Activity | undefined, after: Activity | undefined): void {
    const subject = () => this.store.queries.activity(id);
    this.provide('activity', id, after && subject);
    this.provide('diagram', id, after && isDecomposed(after) ? subject : undefined);
  }

  onObject(id: string): void {
    const isThere = this.store.objects.objects.has(id);
    this.provide('object', id, isThere ? () => this.store.queries.object(id) : undefined);
  }

  onDocument(uri: string): void {
    this.forgetFound(uri);
    this.areCausesOld = true;
    const isThere = this.store.order.has(uri);
    this.provide('file', uri, isThere ? () => this.fragment(uri) : undefined);
    this.found.touch(uri);
    for (const unit of this.found.holdersAt(uri)) unit.invalidate();
  }

  onFindings(uri: string): void {
    this.forgetFound(uri);
    this.areCausesOld = true;
  }

  onAgents(): void {
    const { byName } = this.store.agents.table;
    for (const name of this.agents) {
      if (!byName.has(name)) this.provide('agent', name, undefined);
    }
    this.agents = [...byName.keys()];
    for (const name of this.agents)
      this.provide('agent', name, () => this.store.queries.agent(name));
  }

  /** Checks what has to be checked again, one subject after the other, until the time is up. True where nothing
   *  is left. */
  runUntil(isTimeUp: () => boolean): boolean {
    // Subjects that come while others are checked come to the end of the set.
    for (const unit of this.pending) {
      if (isTimeUp()) return false;
      this.pending.delete(unit);
      this.found.put(unit, unit.current());
    }
    return true;
  }

  private run(): void {
    this.runUntil(() => false);
    this.store.publishFindings();
    for (const uri of this.found.takeTouched()) this.forgetFound(uri);
    this.lookForCauses();
  }

  /** What is explained otherwise than before may stand in any document. */
  private lookForCauses(): void {
    if (!this.areCausesOld) return;
    this.areCausesOld = false;
    const causes = causesOf(weighed(this.store.found.all(), this.weightOf), this.store.queries);
    if (sameCauses(this.causes, causes)) return;
    this.causes = causes;
    for (const [uri, before] of this.known) {
      const now = this.gather(uri);
      if (sameFindings(before, now)) continue;
      this.known.set(uri, now);
      this.changed.add(uri);
    }
  }

  /** Has a subject checked from now on, or no more. */
  private provide<Scope extends RuleScope>(
    scope: Scope,
    id: string,
    subject: (() => Subjects[Scope] | undefined) | undefined,
  ): void {
    const rules = this.rules[scope];
    if (rules.length === 0) return;
    const units = this.units[scope];
    const known = units.get(id);
    if (subject === undefined) {
      units.delete(id);
      if (known !== undefined) this.drop(known);
      return;
    }
    if (known !== undefined) return;
    const unit: Unit = new Computed<readonly Finding[]>(
      () => this.check(rules, subject()),
      equalIgnoringPositions,
      () => this.pending.add(unit),
    );
    units.set(id, unit);
    this.pending.add(unit);
  }

  private drop(unit: Unit): void {
    this.pending.delete(unit);
    this.found.put(unit, []);
    unit.dispose();
  }

  private check(
    rules: readonly CheckedRule[],
    subject: Subjects[RuleScope] | undefined,
  ): readonly Finding[] {
    if (subject === undefined) return [];
    return rules.flatMap((rule) =>
      checkSubject(rule, subject, this.store.queries, this.profile).flatMap((found) =>
        findingOf(rule.code, found, this.weightOf),
      ),
    );
  }

  private fragment(uri: string) {
    this.store.fileSignals.read(uri);
    return this.store.fragment(uri);
  }

  private gather(uri: string): readonly Finding[] {
    const found = {
      assembling: this.store.found.in(uri),
      rules: this.found.in(uri),
      fragment: this.store.fragment(uri),
    };
    return gatherFindings(found, this.causes, this.weightOf);
  }

  private readonly weightOf: WeightOf = (code, otherwise) =>
    severityOf(code, this.profile, this.settings, otherwise);
}
