/** The rules that count, by the scope of their subjects, and how one subject is held to them. */
import type { Profile } from '../values/fragment.js';
import type { ModelQueries } from '../queries/queries.js';
import { allRules } from './generated/all-rules.js';
import type { CheckedRule, RuleFinding, RuleScope, Subjects } from './rule.js';

export type RulesByScope = Readonly<Record<RuleScope, readonly CheckedRule[]>>;

export function rulesByScope(isActive: (code: string) => boolean): RulesByScope {
  const active = allRules.flatMap((rule) =>
    rule.scope !== 'reading' && rule.scope !== 'drawing' && isActive(rule.code) ? [rule] : [],
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

/** What a rule finds at a subject of its scope. The scope says what the subject is, which the compiler cannot follow
 *  through a table. */
export function checkSubject(
  rule: CheckedRule,
  subject: Subjects[RuleScope],
  queries: ModelQueries,
  profile: Profile,
): readonly RuleFinding[] {
  const check = rule.check as (
    subject: Subjects[RuleScope],
    queries: ModelQueries,
    profile: Profile,
  ) => readonly RuleFinding[];
  return check(subject, queries, profile);
}
