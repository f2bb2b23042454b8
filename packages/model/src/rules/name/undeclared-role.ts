/** Role that is declared nowhere, found while names are resolved. */
import { always, type ReadingRule } from '../rule.js';

export const nameUndeclaredRole: ReadingRule = {
  code: 'name/undeclared-role',
  title: 'Role that is declared nowhere',
  severity: always('warning'),
  clauses: [],
  why: 'A name with a responsibility is a role. It is understood without its declaration, which says who it is and guards against slips of the pen.',
  mend: 'Declare it with `role`, or correct the name.',
  right: `model Bakery
role Baker
activity Bake {
  mechanism
    Baker: responsible
}`,
  wrong: `model Bakery
activity Bake {
  mechanism
    Baker: responsible
}`,
  scope: 'reading',
};
