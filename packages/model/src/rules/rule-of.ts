/** From the code of a rule to the rule. */
import { allRules } from './generated/all-rules.js';
import type { Rule } from './rule.js';

const byCode: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined where there is none. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}
