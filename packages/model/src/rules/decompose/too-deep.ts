/** Decomposition too far down, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const decomposeTooDeep: ReadingRule = {
  code: 'decompose/too-deep',
  title: 'Decomposition too far down',
  severity: always('error'),
  clauses: [],
  why: 'A model goes at most 100 levels below A0. A longer chain of decompositions is a mistake of whoever, or whatever, wrote it; what is below is left out, so that all else is still checked.',
  mend: 'Decompose an activity further up, or make a model of its own of what is below.',
  right: `model Bakery
activity Run
decompose Run {
  activity Bake
}`,
  wrong: '',
  scope: 'reading',
};
