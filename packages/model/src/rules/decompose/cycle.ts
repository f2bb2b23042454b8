/** Activity decomposed into itself, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const decomposeCycle: ReadingRule = {
  code: 'decompose/cycle',
  title: 'Activity decomposed into itself',
  severity: always('error'),
  clauses: [],
  why: 'An activity stands in one place of the tree. One that is decomposed below itself would have no end.',
  mend: 'Rename the activity inside, or decompose another one.',
  right: `model Bakery
activity Run
decompose Run {
  activity Bake
}
decompose Bake {
  activity Heat
}`,
  wrong: `model Bakery
activity Run
decompose Bake {
  activity Bake
}`,
  scope: 'reading',
};
