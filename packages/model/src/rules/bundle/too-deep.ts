/** Bundles that nest too deep, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const bundleTooDeep: ReadingRule = {
  code: 'bundle/too-deep',
  title: 'Bundles that nest too deep',
  severity: always('error'),
  clauses: [],
  why: 'Bundles nest at most 30 deep. A longer chain is a mistake of whoever, or whatever, wrote it; what would nest deeper is left out of its bundle, so that all else is still checked.',
  mend: 'Put the part into a bundle further up.',
  right: `model Bakery
bundle Ingredients {
  Flour
  Water
}`,
  wrong: '',
  scope: 'reading',
};
