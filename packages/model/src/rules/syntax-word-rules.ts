/** What is wrong with keywords. */
import type { ReadingRule } from './rule.js';
import { syntaxRule } from './syntax-rule.js';

export const wordRules: readonly ReadingRule[] = [
  syntaxRule({
    code: 'syntax/keyword',
    title: 'Misspelt keyword',
    why: 'A line starts with a keyword in small letters. A word that is near one is taken for it.',
    mend: 'Correct the keyword; a name goes in backquotes.',
    right: `model Bakery
activity Bake {
  output
    Bread
}`,
    wrong: `model Bakery
activity Bake {
  ouput
    Bread
}`,
  }),
  syntaxRule(
    {
      code: 'syntax/not-supported',
      title: 'Word kept for later',
      why: 'The word belongs to a later version of the language; what it says is left out.',
      mend: 'Remove the statement, or leave it for later.',
      right: `model Bakery
role Baker`,
      wrong: `model Bakery
scale Maturity { 1 "Initial" }`,
    },
    'warning',
  ),
];
