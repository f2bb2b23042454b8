/** Decomposition of nothing, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const decomposeUnknown: ReadingRule = {
  code: 'decompose/unknown',
  title: 'Decomposition of nothing',
  severity: always('error'),
  clauses: [],
  why: '`decompose` adds to an activity that is declared. What it adds to nothing stands nowhere in the model.',
  mend: 'Declare the activity in its parent, or correct the name.',
  right: `model Bakery
activity Run {
  activity Bake
}
decompose Bake {
  activity Heat
}`,
  wrong: `model Bakery
activity Run {
  activity Bake
}
decompose Sell {
  activity Wrap
}`,
  scope: 'reading',
};
