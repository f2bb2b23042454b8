/** One name for two things, found while names are resolved. */
import { always, type ReadingRule } from '../rule.js';

export const nameTwoThings: ReadingRule = {
  code: 'name/two-things',
  title: 'One name for two things',
  severity: always('error'),
  clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '5.3' }],
  why: 'Objects, activities, agents and roles of a model share their names. One name for two of them leaves every reference open.',
  mend: 'Rename one of the two. A verb suits an activity, a noun an object.',
  right: `model Bakery
role Baker
external Miller`,
  wrong: `model Bakery
role Baker
external Baker`,
  scope: 'reading',
};
