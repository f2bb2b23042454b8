/** A box that nothing governs. */
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';
import { lackOf } from '../shared/silent-children.js';

export const boxNoControl: Rule = {
  code: 'box/no-control',
  title: 'Box without a control',
  severity: standards('warning'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 8' }],
  why: 'A control says when and how an activity makes its outputs. Without one nobody can tell what the activity is held to, and the diagram says that it does as it likes.',
  mend: 'Name the plan, the standard, the order or the policy that governs the activity, under `control`. Where the same thing governs all activities of a diagram, write `each control` once at their parent.',
  right: `model Bakery
object Recipes
activity Bake {
  control
    Recipes
  output
    Bread
}`,
  wrong: `model Bakery
activity Bake {
  output
    Bread
}`,
  scope: 'activity',
  check,
};

function check(activity: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const { id, kind, name, origin } = activity;
  if (kind !== 'activity' || origin === undefined) return [];
  if (queries.boundary(id).control.length > 0) return [];
  const message = `Box '${name}' has no control; every box has at least one, which says what it is held to (FIPS 183 §3.3.3 rule 8): name it under 'control'.`;
  return [{ message, origin, data: lackOf(activity, 'control', queries) }];
}
