/** A comment `idef0-ignore` that gives no reason. */
import { always, type ReadingRule } from '../rule.js';

export const textIgnoreWithoutReason: ReadingRule = {
  code: 'text/ignore-without-reason',
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
};
