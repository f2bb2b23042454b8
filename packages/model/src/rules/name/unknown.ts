/** Name that nothing has, found while names are resolved. */
import { always, type ReadingRule } from '../rule.js';

export const nameUnknown: ReadingRule = {
  code: 'name/unknown',
  title: 'Name that nothing has',
  severity: always('error'),
  clauses: [],
  why: 'What an activity takes is made by somebody, given by an agent, or declared. A name that nothing has is a slip of the pen, or something that is forgotten elsewhere.',
  mend: 'Correct the name; or make the object an output, let an agent give it, or declare it with `object`.',
  right: `model Bakery
object Flour
activity Bake {
  input
    Flour
}`,
  wrong: `model Bakery
activity Bake {
  input
    Flour
}`,
  scope: 'reading',
};
