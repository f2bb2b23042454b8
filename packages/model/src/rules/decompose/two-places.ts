/** Activities inside, in two places, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const decomposeTwoPlaces: ReadingRule = {
  code: 'decompose/two-places',
  title: 'Activities inside, in two places',
  severity: always('error'),
  clauses: [],
  why: 'The order of the boxes is the order of the text. Where the activities inside one stand in two places, their order and numbers would depend on the names of the files.',
  mend: 'Put the activities into one place.',
  right: `model Bakery
activity Run {
  activity Bake
}
decompose Bake {
  activity Knead
  activity Heat
}`,
  wrong: `model Bakery
activity Run {
  activity Bake {
    activity Knead
  }
}
decompose Bake {
  activity Heat
}`,
  scope: 'reading',
};
