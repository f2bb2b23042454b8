/**
 * What a rule is: its code, how much it weighs, the clause that it comes from, the words of its page,
 * and the check itself. The rule `box/no-control` is the file `box/no-control.ts`; `npm run generate`
 * puts it on the list of all rules.
 *
 * A check is a pure function from a subject, the queries of the model that the subject stands in, and a
 * profile. It reads what it needs by queries and may copy what they answer: after an edit only the checks
 * are run again whose queries answer otherwise than before. So ask about the subject (`queries.activity(id)`,
 * `queries.boundary(id)`), and walk over a whole model in rules of the scope 'model' alone: such a query
 * answers otherwise after most edits.
 */
import type { Fragment, Origin, Profile } from '../values/fragment.js';
import type { FindingData } from '../values/finding-data.js';
import type { Finding, Severity } from '../values/finding.js';
import type { Activity, Agent, ObjectHead } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import type { RuleCode } from '../values/generated/rule-code.js';

/** How much a finding weighs; 'off' where the rule does not count. */
export type RuleSeverity = Severity | 'off';

/** A place in a standard: `{ standard: 'FIPS 183', section: '§3.3.3 rule 8' }`. */
export interface Clause {
  readonly standard: 'FIPS 183' | 'ISO/IEC/IEEE 31320-1' | 'R 50.1.028-2001';
  readonly section: string;
}

/** What a check is called with, by its scope. */
export interface Subjects {
  /** Each activity; stubs and implied parents included (`kind` says so). */
  readonly activity: Activity;
  /** Each activity that has a diagram of its own: the parent of the boxes on it. A-0 is not among them. */
  readonly diagram: Activity;
  /** Each object; one that is declared nowhere included (`declared` says so). */
  readonly object: ObjectHead;
  readonly agent: Agent;
  /** Each file, as it is written. */
  readonly file: Fragment;
  /** The model as a whole, once. */
  readonly model: ModelQueries;
}

export type RuleScope = keyof Subjects;

/** A finding before it has a code and a severity: the rule gives it both. */
export interface RuleFinding {
  /** One present-tense sentence with a full stop, 'quoted names', the rule, and what to do. */
  readonly message: string;
  /** The smallest useful place. */
  readonly origin: Origin;
  /** Other places involved. */
  readonly notes?: Finding['notes'];
  /** The name that may be meant instead. */
  readonly proposed?: string;
  /** What a quick fix needs; plain JSON. */
  readonly data?: FindingData;
}

/** What the page of a rule says. Every text is Markdown in whole sentences. */
export interface RuleDescription {
  readonly code: RuleCode;
  /** What is wrong, in a few words: 'Box without a control'. */
  readonly title: string;
  readonly severity: Readonly<Record<Profile, RuleSeverity>>;
  /** Rules whose findings it tells as one. It counts as the heaviest of them, unless settings weigh it itself. */
  readonly gathers?: readonly RuleCode[];
  /** Empty for a rule of the language itself. */
  readonly clauses: readonly Clause[];
  /** Why the rule is there. */
  readonly why: string;
  /** What to do about a finding. */
  readonly mend: string;
  /** Source that keeps the rule. Checked under the profile `relaxed` with this rule on: no finding. */
  readonly right: string;
  /** Source that breaks this rule and no other. Files are split by lines `//- name.idef0`. */
  readonly wrong: string;
}

/** A rule whose findings come while texts are read or names resolved. */
export interface ReadingRule extends RuleDescription {
  readonly scope: 'reading';
}

/** A rule whose findings come from drawing a diagram in several ways: told for the diagram that is shown, and never by
 *  checking a model. */
export interface DrawingRule extends RuleDescription {
  readonly scope: 'drawing';
}

/** A rule that is checked for every subject of its scope. `profile` is the one that holds, which
 *  settings may have put in the place of the model's own. */
export type CheckedRule = {
  readonly [Scope in RuleScope]: RuleDescription & {
    readonly scope: Scope;
    readonly check: (
      subject: Subjects[Scope],
      queries: ModelQueries,
      profile: Profile,
    ) => readonly RuleFinding[];
  };
}[RuleScope];

export type Rule = ReadingRule | DrawingRule | CheckedRule;

/** The same severity under every profile. */
export function always(severity: Severity): RuleDescription['severity'] {
  return { fips183: severity, iso31320: severity, gost: severity, relaxed: severity };
}

/** The same severity under every profile of a standard; off where rules are `relaxed`. */
export function standards(severity: Severity): RuleDescription['severity'] {
  return { fips183: severity, iso31320: severity, gost: severity, relaxed: 'off' };
}

/** A rule that counts where settings turn it on. */
export const never: RuleDescription['severity'] = {
  fips183: 'off',
  iso31320: 'off',
  gost: 'off',
  relaxed: 'off',
};
