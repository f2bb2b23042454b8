/** A box that makes nothing. */
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { swallowsList } from '../../names/swallowed-keyword.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';
import { lackOf } from '../shared/silent-children.js';

export const boxNoOutput: Rule = {
  code: 'box/no-output',
  title: 'Box without an output',
  severity: standards('warning'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 8' }],
  why: 'An activity is there for what it makes. One without an output changes nothing that anybody could see, so that nobody would miss it.',
  mend: 'Name what the activity makes or changes, under `output`. An activity that only decides makes its decision.',
  right: `model Bakery
object Recipes
activity Bake {
  control
    Recipes
  output
    Bread
}`,
  wrong: `model Bakery
object Recipes
activity Bake {
  control
    Recipes
}`,
  scope: 'activity',
  check,
};

function check(activity: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const { id, kind, name, origin } = activity;
  if (kind !== 'activity' || origin === undefined) return [];
  if (queries.boundary(id).output.length > 0 || swallowsList(activity, 'output')) return [];
  const message = `Box '${name}' has no output; every box makes at least one thing (FIPS 183 §3.3.3 rule 8): name it under 'output'.`;
  return [{ message, origin, data: lackOf(activity, 'output', queries) }];
}
