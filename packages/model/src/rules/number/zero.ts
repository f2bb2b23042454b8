/** Box number 0, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const numberZero: ReadingRule = {
  code: 'number/zero',
  title: 'Box number 0',
  severity: always('error'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 3' }],
  why: 'The number 0 is that of the one box on the context diagram; boxes of other diagrams count from 1.',
  mend: 'Choose another number, or leave it to the order of the text.',
  right: `model Bakery
activity Run {
  stub 1 Bake
}`,
  wrong: `model Bakery
activity Run {
  stub 0 Bake
}`,
  scope: 'reading',
};
