/** A model that does not say with whose eyes its subject is seen. */
import { checkStatement, COMPLETE_MODEL, CONTEXT_STATEMENTS } from './context-statements.js';
import { standards, type Rule } from '../rule.js';

export const modelNoViewpoint: Rule = {
  code: 'model/no-viewpoint',
  title: 'Model without a viewpoint',
  severity: standards('warning'),
  clauses: CONTEXT_STATEMENTS,
  why: 'The viewpoint says with whose eyes the subject is seen: a baker and a tax adviser draw two different bakeries. The context diagram A-0 shows it.',
  mend: 'Write `viewpoint "..."` into the body of the model.',
  right: COMPLETE_MODEL,
  wrong: `model Bakery {
  purpose "Show how bread comes to its eaters"
}
activity Bake`,
  scope: 'model',
  check: (queries, _same, profile) =>
    checkStatement(queries, 'viewpoint', 'with whose eyes', profile),
};
