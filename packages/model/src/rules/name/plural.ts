/** Names that differ in the plural alone, found while names are compared. */
import { standards, type ReadingRule } from '../rule.js';

export const namePlural: ReadingRule = {
  code: 'name/plural',
  title: 'Names that differ in the plural alone',
  severity: standards('information'),
  clauses: [],
  why: 'An arrow label stands for all of its kind, so `Order` and `Orders` mostly mean one object. Written both ways they are two, and two arrows stand where one should.',
  mend: 'Write both alike where one object is meant; else choose names that say the difference, such as `Order Book`. A bundle may be called by the plural of its part.',
  right: `model Bakery
object Order
object Order Book`,
  wrong: `model Bakery
object Order
object Orders`,
  scope: 'reading',
};
