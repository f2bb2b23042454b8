/** One own number of several activities. */
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const numberOwnDuplicate: Rule = {
  code: 'number/own-duplicate',
  title: 'Own number given twice',
  severity: always('warning'),
  clauses: [],
  why: 'An own number, such as that of a clause, is how readers of a printed model find an activity. With two of one number they find the wrong one, and a search by the number finds neither.',
  mend: 'Correct one of the numbers, or drop it.',
  right: `model Bakery
activity Run {
  stub Bake { id "5.1" }
  stub Sell { id "5.2" }
}`,
  wrong: `model Bakery
activity Run {
  stub Bake { id "5.1" }
  stub Sell { id "5.1" }
}`,
  scope: 'activity',
  check,
};

function check(activity: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const written = activity.texts.id;
  if (written === undefined) return [];
  const [first] = queries.numbered(written.text);
  if (first === undefined || first.id === activity.id) return [];
  const message = `'${activity.name}' has the own number '${written.text}' of '${first.name}'; own numbers are unique in a model: correct one of them.`;
  const other = first.texts.id?.origin;
  const notes = other === undefined ? [] : [{ message: `That of '${first.name}'.`, origin: other }];
  return [{ message, origin: written.origin, notes }];
}
