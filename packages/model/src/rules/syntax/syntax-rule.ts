/** What the rules about spelling share: they are errors of the language, found while a text is read. */
import type { Severity } from '../../values/finding.js';
import { always, type ReadingRule, type RuleDescription } from '../rule.js';

export type SyntaxWords = Pick<
  RuleDescription,
  'code' | 'title' | 'why' | 'mend' | 'right' | 'wrong'
>;

/** A rule of the language. `wrong` is empty where no text of a page's length breaks the rule. */
export function syntaxRule(words: SyntaxWords, severity: Severity = 'error'): ReadingRule {
  return { ...words, severity: always(severity), clauses: [], scope: 'reading' };
}
