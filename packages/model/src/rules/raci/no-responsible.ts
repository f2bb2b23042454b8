/** An activity that names roles, and none of them is responsible. */
import { bearing, namesRoles } from '../../lookup/responsibilities.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Activity } from '../../values/process-model.js';
import { never, type Rule, type RuleFinding } from '../rule.js';

export const raciNoResponsible: Rule = {
  code: 'raci/no-responsible',
  title: 'Activity that nobody is responsible for',
  severity: never,
  clauses: [],
  why: 'In a RACI chart at least one role does the work of an activity. Turn the rule on where a model is to be a whole RACI chart.',
  mend: 'Write `: responsible` behind the role that is, or leave the roles out where the activity has others inside that name theirs.',
  right: `model Bakery
role Baker
activity Bake {
  mechanism Baker: accountable responsible
}`,
  wrong: `model Bakery
role Baker
activity Bake {
  mechanism Baker: accountable
}`,
  scope: 'activity',
  check,
};

function check(activity: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const { kind, name, origin } = activity;
  if (kind !== 'activity' || origin === undefined || !namesRoles(queries, activity)) return [];
  if (bearing(activity, 'responsible').length > 0) return [];
  const message = `No role of '${name}' is responsible; write ': responsible' behind the one that is.`;
  return [{ message, origin }];
}
