/** Tunnelled name that is nearly a known one, found while names are resolved. */
import { always, type ReadingRule } from '../rule.js';

export const nameNearlyKnown: ReadingRule = {
  code: 'name/nearly-known',
  title: 'Tunnelled name that is nearly a known one',
  severity: always('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.2.9' }],
  why: 'A tunnelled arrow may come from nowhere, and needs no declaration. Where its name is nearly that of a declared object, it is most likely that object, misspelt.',
  mend: 'Correct the name; or declare the object, if it is another one.',
  right: `model Bakery
object Baking List
activity Bake {
  control
    Baking List
  activity Knead {
    control
      Baking List
    input
      (Yeast)
  }
}`,
  wrong: `model Bakery
object Baking List
activity Bake {
  control
    Baking List
  activity Knead {
    control
      Baking List
  }
  activity Heat {
    control
      (Bakin List)
  }
}`,
  scope: 'reading',
};
