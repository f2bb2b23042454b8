/** An assessment of what is no activity. */
import { findActivity } from '../../lookup/find-activity.js';
import { nearestName } from '../../names/name-index.js';
import { writtenName } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment } from '../../values/fragment.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { nearActivity, unknownElement } from '../shared/unknown-name.js';

export const assessUnknownElement: Rule = {
  code: 'assess/unknown-element',
  title: 'Assessment of an activity that is not there',
  severity: always('error'),
  clauses: [],
  why: 'An assessment rates activities. A name that no activity has, or that several have, rates nothing.',
  mend: 'Correct the name; where several activities have it, write the name of the one around it before a dot.',
  right: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Run {
  activity Bake
  activity Sell
}
assess 2003 Maturity { Bake: 2 }`,
  wrong: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Run {
  activity Bake
  activity Sell
}
assess 2003 Maturity { Buy: 2 }`,
  scope: 'file',
  check,
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  const rated = file.assessments.flatMap(({ ratings }) => ratings.map(({ element }) => element));
  return rated
    .filter((name) => findActivity(queries, writtenName(name)) === undefined)
    .map((name) => {
      const names = queries.activities().map((activity) => activity.name);
      const unknown = {
        problem: `An assessment rates activities, and no single one is meant by '${writtenName(name)}'`,
        origin: name.origin,
        written: writtenName(name),
        near: nearestName(name.text, names),
        otherwise: 'correct the name.',
      };
      return unknownElement(queries, ['activity'], unknown, nearActivity);
    });
}
