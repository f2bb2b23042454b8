/** What the context diagram says of a model besides its arrows. */
import type { ModelQueries } from '../queries.js';
import { citedClause } from './cited-clause.js';
import { standards, type Clause, type Rule, type RuleFinding } from './rule.js';

const CLAUSES: readonly Clause[] = [
  { standard: 'FIPS 183', section: '§3.3.1.1' },
  { standard: 'ISO/IEC/IEEE 31320-1', section: '7.2' },
];

const RIGHT = `model Bakery {
  viewpoint "The baker"
  purpose "Show how bread comes to its eaters"
}
activity Bake`;

export const modelNoPurpose: Rule = {
  code: 'model/no-purpose',
  title: 'Model without a purpose',
  severity: standards('warning'),
  clauses: CLAUSES,
  why: 'The purpose says what questions the model answers, and so what belongs into it. The context diagram A-0 shows it.',
  mend: 'Write `purpose "..."` into the body of the model.',
  right: RIGHT,
  wrong: `model Bakery {
  viewpoint "The baker"
}
activity Bake`,
  scope: 'model',
  check: (model: ModelQueries, _same, profile) =>
    found(model, 'purpose', 'what it is for', citedClause(CLAUSES, profile)),
};

export const modelNoViewpoint: Rule = {
  code: 'model/no-viewpoint',
  title: 'Model without a viewpoint',
  severity: standards('warning'),
  clauses: CLAUSES,
  why: 'The viewpoint says with whose eyes the subject is seen: a baker and a tax adviser draw two different bakeries. The context diagram A-0 shows it.',
  mend: 'Write `viewpoint "..."` into the body of the model.',
  right: RIGHT,
  wrong: `model Bakery {
  purpose "Show how bread comes to its eaters"
}
activity Bake`,
  scope: 'model',
  check: (model: ModelQueries, _same, profile) =>
    found(model, 'viewpoint', 'with whose eyes', citedClause(CLAUSES, profile)),
};

export const modelNoActivity: Rule = {
  code: 'model/no-activity',
  title: 'Model without an activity',
  severity: standards('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 2' }],
  why: 'A model is about one activity, which is the box of its context diagram A-0. Without it there is nothing to draw.',
  mend: 'Write `activity`, and behind it what the whole subject does: `activity Run a Bakery`.',
  right: RIGHT,
  wrong: `model Bakery`,
  scope: 'model',
  check: checkActivity,
};

function found(
  model: ModelQueries,
  keyword: 'purpose' | 'viewpoint',
  what: string,
  clause: string,
): readonly RuleFinding[] {
  const text = model.header()[keyword];
  const origin = headerOf(model);
  if (model.root() === undefined || origin === undefined) return [];
  if (text?.trim() === '') {
    const place = model.header().body?.[keyword]?.origin ?? origin;
    const empty = `The ${keyword} of model '${model.name}' is empty; its context diagram says ${what} (${clause}): write it between the quotes.`;
    return [{ message: empty, origin: place }];
  }
  if (text !== undefined) return [];
  const message = `Model '${model.name}' has no ${keyword}; its context diagram says ${what} (${clause}): write '${keyword} "..."' into its body.`;
  return [{ message, origin, data: { kind: 'add-model-text', keyword } }];
}

function checkActivity(model: ModelQueries): readonly RuleFinding[] {
  const origin = headerOf(model);
  if (model.root() !== undefined || origin === undefined) return [];
  const message = `Model '${model.name}' has no activity; a model is about one, the box of its context diagram A-0 (FIPS 183 §3.3.3 rule 2): write 'activity' and what the subject does.`;
  return [{ message, origin }];
}

/** The name in the header of the file that holds the body, else of the first file. */
function headerOf(model: ModelQueries) {
  const fragments = model.fragments();
  const holder = fragments.find(({ body }) => body?.braces === true) ?? fragments[0];
  return holder?.model?.origin;
}
