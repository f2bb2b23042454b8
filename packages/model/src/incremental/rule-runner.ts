/**
 * Checks the rules of a model under one profile and one set of settings, and goes on checking while the
 * model is edited: what a check has read is noted, and it is run again when that has changed, or when a
 * document that its findings stand in or point to is another one.
 */
import { isDecomposed } from '../diagram-of.js';
import type { Profile } from '../fragment.js';
import type { Finding } from '../finding.js';
import { forgetDerived, getOrMake } from '../memo.js';
import type { Activity } from '../process-model.js';
import { allRules } from '../rules/all-rules.js';
import type { CheckedRule, RuleFinding, RuleScope, Subjects } from '../rules/rule.js';
import type { RuleCode } from '../rules/rule-codes.js';
import { causesOf, isExplained, NO_CAUSES, sameCauses, withoutTwins } from '../rules/one-cause.js';
import { severityOf, type RuleSettings } from '../rules/rule-settings.js';
import { silenced } from '../rules/silence.js';
import { Derived } from './graph.js';
import { FindingStore, sameFindings } from './finding-store.js';
import type { ModelStore, StoreListener } from './model-store.js';
import { sameMeaning } from './same-meaning.js';

type Unit = Derived<readonly Finding[]>;

export class RuleRunner implements StoreListener {
  private readonly board = new FindingStore<Unit>();
  private readonly units: Readonly<Record<RuleScope, Map<string, Unit>>> = {
    activity: new Map(),
    diagram: new Map(),
    object: new Map(),
    agent: new Map(),
    file: new Map(),
    model: new Map(),
  };
  private readonly pending = new Set<Unit>();
  private readonly rules: Readonly<Record<RuleScope, readonly CheckedRule[]>>;
  private readonly known = new Map<string, readonly Finding[]>();
  private agents: readonly string[] = [];
  private causes = NO_CAUSES;
  private areCausesOld = true;

  constructor(
    private readonly store: ModelStore,
    readonly profile: Profile,
    readonly settings: RuleSettings,
  ) {
    this.rules = activeRules((code) => this.weightOf(code, 'warning') !== 'off');
    for (const [id, activity] of store.activities.activities.entries()) {
      this.onActivity(id, undefined, activity);
    }
    for (const id of store.objects.objects.keys()) this.onObject(id);
    this.onAgents();
    for (const { document: uri } of store.fragments) this.onDocument(uri);
    this.provide('model', 'model', () => store.tracked);
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
    return [...new Set([...own, ...this.store.board.documents(), ...this.board.documents()])];
  }

  onActivity(id: string, _before: Activity | undefined, after: Activity | undefined): void {
    const subject = () => this.store.tracked.activity(id);
    this.provide('activity', id, after && subject);
    this.provide('diagram', id, after && isDecomposed(after) ? subject : undefined);
  }

  onObject(id: string): void {
    const isThere = this.store.objects.objects.has(id);
    this.provide('object', id, isThere ? () => this.store.tracked.object(id) : undefined);
  }

  onDocument(uri: string): void {
    this.known.delete(uri);
    this.areCausesOld = true;
    const isThere = this.store.order.has(uri);
    this.provide('file', uri, isThere ? () => this.fragment(uri) : undefined);
    this.board.touch(uri);
    for (const unit of this.board.holdersAt(uri)) unit.invalidate();
  }

  onFindings(uri: string): void {
    this.known.delete(uri);
    this.areCausesOld = true;
  }

  onAgents(): void {
    const { byName } = this.store.agents.table;
    for (const name of this.agents) {
      if (!byName.has(name)) this.provide('agent', name, undefined);
    }
    this.agents = [...byName.keys()];
    for (const name of this.agents) this.provide('agent', name, () => this.agent(name));
  }

  private agent(name: string) {
    const agent = this.store.agents.table.byName.get(name);
    return agent && this.store.tracked.agent(agent);
  }

  /** Checks what has to be checked again, one subject after the other, until the time is up. True where nothing
   *  is left. */
  runUntil(isTimeUp: () => boolean): boolean {
    // Subjects that come while others are checked come to the end of the set.
    for (const unit of this.pending) {
      if (isTimeUp()) return false;
      this.pending.delete(unit);
      this.board.put(unit, unit.current());
    }
    return true;
  }

  private run(): void {
    this.runUntil(() => false);
    this.store.tellFindings();
    for (const uri of this.board.takeTouched()) this.known.delete(uri);
    this.lookForCauses();
  }

  /** What is explained otherwise than before may stand in any document. */
  private lookForCauses(): void {
    if (!this.areCausesOld) return;
    this.areCausesOld = false;
    const causes = causesOf({
      findings: this.weighed(this.store.board.all()),
      fragment: (uri) => this.store.fragment(uri),
      activities: () => [...this.store.activities.activities.entries()].map(([, each]) => each),
      relativesOf: (object) => this.store.plainRelations.relativesOf(object),
      partsOf: (object) => this.store.plainRelations.partsOf(object),
    });
    if (sameCauses(this.causes, causes)) return;
    this.causes = causes;
    for (const [uri, before] of this.known) {
      const now = this.gather(uri);
      if (!sameFindings(before, now)) this.known.set(uri, now);
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
    const unit: Unit = new Derived<readonly Finding[]>(
      () => this.check(rules, subject()),
      sameMeaning,
      () => this.pending.add(unit),
    );
    units.set(id, unit);
    this.pending.add(unit);
  }

  private drop(unit: Unit): void {
    this.pending.delete(unit);
    this.board.put(unit, []);
    unit.dispose();
  }

  private check(
    rules: readonly CheckedRule[],
    subject: Subjects[RuleScope] | undefined,
  ): readonly Finding[] {
    if (subject === undefined) return [];
    try {
      return rules.flatMap((rule) =>
        this.findings(rule, subject).flatMap((found) => this.finding(rule.code, found)),
      );
    } finally {
      // What functions have derived from the model stays theirs for one subject.
      forgetDerived(this.store.tracked);
    }
  }

  /** The scope of a rule says what its subject is, which the compiler cannot follow through a table. */
  private findings(rule: CheckedRule, subject: Subjects[RuleScope]): readonly RuleFinding[] {
    const check = rule.check as (
      subject: Subjects[RuleScope],
      model: ModelStore['tracked'],
      profile: Profile,
    ) => readonly RuleFinding[];
    return check(subject, this.store.tracked, this.profile);
  }

  private finding(
    code: RuleCode,
    { message, origin, notes = [], data }: RuleFinding,
  ): readonly Finding[] {
    const severity = this.weightOf(code, 'warning');
    if (severity === 'off') return [];
    return [{ code, severity, message, origin, notes, ...(data && { data }) }];
  }

  private fragment(uri: string) {
    this.store.fileSources.read(uri);
    return this.store.fragment(uri);
  }

  private gather(uri: string): readonly Finding[] {
    const all = [...this.weighed(this.store.board.in(uri)), ...this.board.in(uri)];
    const found = withoutTwins(all.filter((finding) => !isExplained(finding, this.causes)));
    const ignores = this.store.fragment(uri)?.ignores ?? [];
    const left = silenced(found, ignores, (code) => this.weightOf(code, 'warning') === 'off');
    return withoutRepeats((ignores.length === 0 ? left : this.weighed(left)).toSorted(compared));
  }

  private weighed(findings: readonly Finding[]): readonly Finding[] {
    return findings.flatMap((finding) => {
      const severity = this.weightOf(finding.code, finding.severity);
      if (severity === finding.severity) return finding;
      return severity === 'off' ? [] : { ...finding, severity };
    });
  }

  private weightOf(code: string, otherwise: Finding['severity']) {
    return severityOf(code, this.profile, this.settings, otherwise);
  }
}

function activeRules(
  isActive: (code: string) => boolean,
): Readonly<Record<RuleScope, readonly CheckedRule[]>> {
  const active = allRules.flatMap((rule) =>
    rule.scope !== 'reading' && isActive(rule.code) ? [rule] : [],
  );
  const of = (scope: RuleScope) => active.filter((rule) => rule.scope === scope);
  return {
    activity: of('activity'),
    diagram: of('diagram'),
    object: of('object'),
    agent: of('agent'),
    file: of('file'),
    model: of('model'),
  };
}

/** By place, then by code and message. */
function compared(a: Finding, b: Finding): number {
  return (
    a.origin.start - b.origin.start ||
    a.origin.end - b.origin.end ||
    textOrder(a.code, b.code) ||
    textOrder(a.message, b.message)
  );
}

function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What `each` says is found at every activity that it holds for, and said once. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding, index) => {
    const before = findings[index - 1];
    return before === undefined || compared(before, finding) !== 0;
  });
}
