/** Second body of a model, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const modelTwoBodies: ReadingRule = {
  code: 'model/two-bodies',
  title: 'Second body of a model',
  severity: always('error'),
  clauses: [{ standard: 'FIPS 183', section: '§3.4.5' }],
  why: 'A model has one viewpoint and one purpose. They stand in the body of one file; the others name the model alone.',
  mend: 'Join the two bodies.',
  right: `//- bakery.idef0
model Bakery {
  viewpoint "The baker"
}
//- shop.idef0
model Bakery`,
  wrong: `//- bakery.idef0
model Bakery {
  viewpoint "The baker"
}
//- shop.idef0
model Bakery {
  viewpoint "The customer"
}`,
  scope: 'reading',
};
