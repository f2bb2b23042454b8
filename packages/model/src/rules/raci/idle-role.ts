/** A role with nothing to do. */
import { responsibilitiesOf } from '../../lookup/responsibilities.js';
import type { ModelQueries } from '../../queries/queries.js';
import { never, type Rule, type RuleFinding } from '../rule.js';

export const raciIdleRole: Rule = {
  code: 'raci/idle-role',
  title: 'Role with nothing to do',
  severity: never,
  clauses: [],
  why: 'In a RACI chart each role bears a responsibility for some activity. A role that bears none has nothing to do there. Turn the rule on where a model is to be a whole RACI chart.',
  mend: 'Write the responsibility behind the role where it is a mechanism, or drop the role.',
  right: `model Bakery
role Baker
activity Bake {
  mechanism Baker: responsible
}`,
  wrong: `model Bakery
role Baker
activity Bake {
  mechanism Baker
}`,
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  return queries
    .plainElements('role')
    .filter(({ name }) => responsibilitiesOf(queries, name).length === 0)
    .map(({ name, origin }) => ({
      message: `The role '${name}' bears no responsibility for any activity; write one behind its name among mechanisms, or drop it.`,
      origin,
    }));
}
