/** Boxes whose numbers do not follow the text. */
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const numberOrder: Rule = {
  code: 'number/order',
  title: 'Number out of order',
  severity: standards('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 5' }],
  why: 'Boxes are numbered in the order of their places, from upper left to lower right, and stand in the text in the order of their numbers. Where a number is fixed that breaks the order, text and diagram read differently.',
  mend: 'Move the activity to where its number belongs, or drop the number.',
  right: `model Bakery
activity Run {
  stub 1 Plan
  stub 3 Bake
}`,
  wrong: `model Bakery
activity Run {
  stub 3 Bake
  stub 1 Plan
}`,
  scope: 'activity',
  check,
};

function check(
  { children, misordered = [] }: Activity,
  queries: ModelQueries,
): readonly RuleFinding[] {
  return misordered.flatMap((id): readonly RuleFinding[] => {
    const next = queries.activity(id);
    const box = queries.activity(children[children.indexOf(id) - 1] ?? '');
    if (next?.origin === undefined || box?.origin === undefined) return [];
    const message = `'${next.name}' has number ${next.boxNumber} and stands before '${box.name}' with number ${box.boxNumber}; boxes stand in the order of their numbers (FIPS 183 §3.3.3 rule 5): move one of them, or drop the number.`;
    const notes = [{ message: `Box ${box.boxNumber}.`, origin: box.origin }];
    return [{ message, origin: next.origin, notes }];
  });
}
