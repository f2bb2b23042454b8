/** An activity that names roles, and none of them is accountable. */
import { bearing, namesRoles } from '../../lookup/responsibilities.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Activity } from '../../values/process-model.js';
import { never, type Rule, type RuleFinding } from '../rule.js';

export const raciNoAccountable: Rule = {
  code: 'raci/no-accountable',
  title: 'Activity for which nobody is accountable',
  severity: never,
  clauses: [],
  why: 'In a RACI chart exactly one role answers for an activity. Turn the rule on where a model is to be a whole RACI chart.',
  mend: 'Write `: accountable` behind the role that is, or leave the roles out where the activity has others inside that name theirs.',
  right: `model Bakery
role Baker
activity Bake {
  mechanism Baker: accountable responsible
}`,
  wrong: `model Bakery
role Baker
activity Bake {
  mechanism Baker: responsible
}`,
  scope: 'activity',
  check,
};

function check(activity: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const { kind, name, origin } = activity;
  if (kind !== 'activity' || origin === undefined || !namesRoles(queries, activity)) return [];
  if (bearing(activity, 'accountable').length > 0) return [];
  const message = `No role of '${name}' is accountable; write ': accountable' behind the one that is.`;
  return [{ message, origin }];
}
