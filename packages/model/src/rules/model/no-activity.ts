/** A model that is about nothing. */
import type { ModelQueries } from '../../queries/queries.js';
import { COMPLETE_MODEL, headerOf } from './context-statements.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const modelNoActivity: Rule = {
  code: 'model/no-activity',
  title: 'Model without an activity',
  severity: standards('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 2' }],
  why: 'A model is about one activity, which is the box of its context diagram A-0. Without it there is nothing to draw.',
  mend: 'Write `activity`, and behind it what the whole subject does: `activity Run a Bakery`.',
  right: COMPLETE_MODEL,
  wrong: `model Bakery`,
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  const origin = headerOf(queries);
  if (queries.root() !== undefined || origin === undefined) return [];
  const message = `Model '${queries.name}' has no activity; a model is about one, the box of its context diagram A-0 (FIPS 183 §3.3.3 rule 2): write 'activity' and what the subject does.`;
  return [{ message, origin }];
}
