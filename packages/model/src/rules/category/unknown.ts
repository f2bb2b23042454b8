/** A category that lists what is no activity. */
import { findActivity } from '../../lookup/find-activity.js';
import { nearestName } from '../../names/name-index.js';
import type { ModelQueries } from '../../queries/queries.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { nearActivity, unknownElement } from '../shared/unknown-name.js';

export const categoryUnknown: Rule = {
  code: 'category/unknown',
  title: 'Category of an activity that is not there',
  severity: always('error'),
  clauses: [],
  why: 'A category lists activities, and with each all that is inside it. A name that no activity has, or that several have, puts nothing into it.',
  mend: 'Correct the name; where several activities have it, write the name of the one around it before a dot.',
  right: `model Bakery
activity Run {
  activity Bake
  activity Sell
}
category Value Chain.Primary {
  Bake, Sell
}`,
  wrong: `model Bakery
activity Run {
  activity Bake
  activity Sell
}
category Value Chain.Primary {
  Bake, Buy
}`,
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  const members = queries.plainElements('category').flatMap((category) => category.members);
  return members
    .filter(({ name }) => findActivity(queries, name) === undefined)
    .map(({ name, origin }) => {
      const names = queries.activities().map((activity) => activity.name);
      const unknown = {
        problem: `A category lists activities, and no single one is meant by '${name}'`,
        origin,
        written: name,
        near: nearestName(name, names),
        otherwise: 'correct the name.',
      };
      return unknownElement(queries, ['activity'], unknown, nearActivity);
    });
}
