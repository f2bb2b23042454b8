/** Every rule, in the order of the codes. A new rule is a file of its own and a line here. */
import { balanceInputNotDeclared } from './balance-input-not-declared.js';
import { balanceNotTaken } from './balance-not-taken.js';
import { balanceOutputNotMade } from './balance-output-not-made.js';
import { balanceTakerNotDeclared } from './balance-taker-not-declared.js';
import { boxCount } from './box-count.js';
import { boxNoControl } from './box-no-control.js';
import { boxNoOutput } from './box-no-output.js';
import { fromNotMade } from './from-not-made.js';
import { nameRules } from './name-rules.js';
import type { Rule } from './rule.js';
import { structureRules } from './structure-rules.js';
import { syntaxRules } from './syntax-rules.js';
import { textRules } from './text-rules.js';

export const allRules: readonly Rule[] = [
  balanceInputNotDeclared,
  balanceNotTaken,
  balanceOutputNotMade,
  balanceTakerNotDeclared,
  boxCount,
  boxNoControl,
  boxNoOutput,
  fromNotMade,
  ...nameRules,
  ...structureRules,
  ...syntaxRules,
  ...textRules,
].sort((a, b) => (a.code < b.code ? -1 : 1));

const byCode: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined where there is none. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}
