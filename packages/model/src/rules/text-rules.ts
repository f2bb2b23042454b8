/** What is wrong with comments that silence findings. */
import { always, type ReadingRule } from './rule.js';

/** Codes of the findings about comments `idef0-ignore`, which nothing silences. */
export const NEEDLESS_IGNORE = 'text/needless-ignore';
export const IGNORE_WITHOUT_REASON = 'text/ignore-without-reason';

export const textRules: readonly ReadingRule[] = [
  {
    code: IGNORE_WITHOUT_REASON,
    title: 'Silenced without a reason',
    severity: always('warning'),
    clauses: [],
    why: 'Whoever reads a model later wants to know why a rule does not hold at a place. A comment that silences a finding says so.',
    mend: 'Write the reason behind a colon: `// idef0-ignore box/no-control: law leaves it open`.',
    right: `model Bakery
object Flour
activity Bake {
  input
    Flour
    Flour // idef0-ignore list/duplicate: the order form prints it twice
}`,
    wrong: `model Bakery
object Flour
activity Bake {
  input
    Flour
    Flour // idef0-ignore list/duplicate
}`,
    scope: 'reading',
  },
  {
    code: NEEDLESS_IGNORE,
    title: 'Silence where nothing is found',
    severity: always('warning'),
    clauses: [],
    why: 'A comment that silences nothing misleads: the finding was mended, the code is misspelt, or the comment stands at another line than the finding.',
    mend: 'Remove the comment, or correct its code; it stands at the end of the line of the finding, or on the line before.',
    right: `model Bakery
object Flour
activity Bake {
  input
    Flour
}`,
    wrong: `model Bakery
object Flour
activity Bake {
  input
    Flour // idef0-ignore list/duplicate: the order form prints it twice
}`,
    scope: 'reading',
  },
];
