/** A model that does not say what it is for. */
import { checkStatement, COMPLETE_MODEL, CONTEXT_STATEMENTS } from './context-statements.js';
import { standards, type Rule } from '../rule.js';

export const modelNoPurpose: Rule = {
  code: 'model/no-purpose',
  title: 'Model without a purpose',
  severity: standards('warning'),
  clauses: CONTEXT_STATEMENTS,
  why: 'The purpose says what questions the model answers, and so what belongs into it. The context diagram A-0 shows it.',
  mend: 'Write `purpose "..."` into the body of the model.',
  right: COMPLETE_MODEL,
  wrong: `model Bakery {
  viewpoint "The baker"
}
activity Bake`,
  scope: 'model',
  check: (queries, _same, profile) => checkStatement(queries, 'purpose', 'what it is for', profile),
};
