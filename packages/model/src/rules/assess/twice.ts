/** An activity that is rated twice on one date. */
import { assessmentKey, assessmentsIn } from '../../lookup/assessments.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Name } from '../../values/fragment.js';
import { getOrMake } from '../../values/memo.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const assessTwice: Rule = {
  code: 'assess/twice',
  title: 'Activity rated twice',
  severity: always('warning'),
  clauses: [],
  why: 'On one date an activity has one level on a scale. Rated twice, it is told wrongly by one of the two.',
  mend: 'Keep one of the two, or give one assessment another date.',
  right: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Run {
  activity Bake
  activity Sell
}
assess 2003 Maturity { Bake: 1 }
assess 2005 Maturity { Bake: 2 }`,
  wrong: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Run {
  activity Bake
  activity Sell
}
assess 2003 Maturity {
  Bake: 1
  Bake: 2
}`,
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  const first = new Map<string, Name>();
  const findings: RuleFinding[] = [];
  for (const assessment of assessmentsIn(queries))
    for (const { activity, declaration } of assessment.ratings) {
      if (activity === undefined) continue;
      const { element } = declaration;
      const key = `${activity.id} ${assessmentKey(assessment)}`;
      const before = getOrMake(first, key, () => element);
      if (before !== element) findings.push(second(element, before, activity.name));
    }
  return findings;
}

function second({ origin }: Name, before: Name, name: string): RuleFinding {
  const message = `'${name}' is rated twice on this scale and date; keep one of the two.`;
  return { message, origin, notes: [{ message: 'The first.', origin: before.origin }] };
}
