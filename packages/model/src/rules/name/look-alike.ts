/** Names that look alike, found while names are resolved. */
import { always, type ReadingRule } from '../rule.js';

export const nameLookAlike: ReadingRule = {
  code: 'name/look-alike',
  title: 'Names that look alike',
  severity: always('warning'),
  clauses: [],
  why: 'Case matters, so that names which differ in case or spacing alone are two objects. Most likely one is meant, and then two arrows stand where one should.',
  mend: 'Write both alike where one object is meant; else choose names that readers can tell apart.',
  right: `model Bakery
object Baking List
object Price List`,
  wrong: `model Bakery
object Baking List
object Baking list`,
  scope: 'reading',
};
