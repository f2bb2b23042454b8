/** Bundle within itself, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const bundleCycle: ReadingRule = {
  code: 'bundle/cycle',
  title: 'Bundle within itself',
  severity: always('error'),
  clauses: [],
  why: 'A bundle is one arrow that stands for several. One that holds itself, straight or through others, stands for nothing that could be drawn.',
  mend: 'Take one of the parts out.',
  right: `model Bakery
bundle Ingredients {
  Flour
  Water
}`,
  wrong: `model Bakery
bundle Ingredients {
  Flour
  Ingredients
}`,
  scope: 'reading',
};
