/** Object defined in two ways, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const objectTwoDefinitions: ReadingRule = {
  code: 'object/two-definitions',
  title: 'Object defined in two ways',
  severity: always('error'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.1.4' }],
  why: 'The glossary has one definition for each name. Two that differ leave it to the reader which one holds.',
  mend: 'Keep one of the two, or give one of the objects another name.',
  right: `model Bakery
object Flour "Ground wheat"
activity Bake {
  input
    Flour
}`,
  wrong: `model Bakery
object Flour "Ground wheat"
activity Bake {
  input
    Flour "Ground rye"
}`,
  scope: 'reading',
};
