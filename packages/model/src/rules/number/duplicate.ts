/** Box number given twice, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const numberDuplicate: ReadingRule = {
  code: 'number/duplicate',
  title: 'Box number given twice',
  severity: always('error'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 5' }],
  why: 'Boxes of one diagram have numbers of their own, which node numbers and references are made of.',
  mend: 'Choose another number, or leave it to the order of the text.',
  right: `model Bakery
activity Run {
  stub 1 Bake
  stub 2 Sell
}`,
  wrong: `model Bakery
activity Run {
  stub 2 Bake
  stub 2 Sell
}`,
  scope: 'reading',
};
