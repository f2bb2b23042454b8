/** Second activity at the top, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const modelTwoRoots: ReadingRule = {
  code: 'model/two-roots',
  title: 'Second activity at the top',
  severity: always('error'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 2' }],
  why: 'The context diagram A-0 has one box: the activity that the whole model is about.',
  mend: 'Put the second activity into the one that it is part of, or into a `decompose`.',
  right: `model Bakery
activity Run {
  activity Bake
  activity Sell
}`,
  wrong: `model Bakery
activity Bake
activity Sell`,
  scope: 'reading',
};
