/** Object twice in one list, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const listDuplicate: ReadingRule = {
  code: 'list/duplicate',
  title: 'Object twice in one list',
  severity: always('warning'),
  clauses: [],
  why: 'An object meets a side of a box once: its ICOM code is its place in the list.',
  mend: 'Drop one of the two.',
  right: `model Bakery
object Flour
activity Bake {
  input
    Flour
}`,
  wrong: `model Bakery
object Flour
activity Bake {
  input
    Flour
    Flour
}`,
  scope: 'reading',
};
