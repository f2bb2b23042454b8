/** Name that stands alone, one slip from another, found while names are compared. */
import { standards, type ReadingRule } from '../rule.js';

export const nameStandsAlone: ReadingRule = {
  code: 'name/stands-alone',
  title: 'Name that stands alone, one slip from another',
  severity: standards('warning'),
  clauses: [],
  why: 'What is made is taken, and what is declared is used, so that a name stands in two places at least. One that stands in one place and differs from another in one letter is most likely that one, misspelt. What follows from it (nobody takes the one, nobody makes the other) is not told as well.',
  mend: 'Correct the name. Where another thing is meant, name it where it is made and taken, or declare it.',
  right: `model Bakery
external Customer {
  input
    Fresh Bread
}
activity Bake {
  output
    Fresh Bread
}`,
  wrong: `model Bakery
external Customer {
  input
    Fresh Bred
}
activity Bake {
  output
    Fresh Bread
}`,
  scope: 'reading',
};
