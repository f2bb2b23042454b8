/** Name declared twice, found while names are resolved. */
import { always, type ReadingRule } from '../rule.js';

export const nameDuplicate: ReadingRule = {
  code: 'name/duplicate',
  title: 'Name declared twice',
  severity: always('error'),
  clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '5.3' }],
  why: 'No two activities of a diagram, agents, roles or bundles of a model have one name: nobody could say which is meant.',
  mend: 'Rename one of the two, or join them where they are the same thing.',
  right: `model Bakery
role Baker
role Miller`,
  wrong: `model Bakery
role Baker
role Baker`,
  scope: 'reading',
};
