/** An activity that an assessment leaves out, though it rates those beside it. */
import { assessmentKey, assessmentsIn, type Assessment } from '../../lookup/assessments.js';
import type { ModelQueries } from '../../queries/queries.js';
import { getOrMake } from '../../values/memo.js';
import { never, type Rule, type RuleFinding } from '../rule.js';

export const assessNotRated: Rule = {
  code: 'assess/not-rated',
  title: 'Activity that is not rated beside its siblings',
  severity: never,
  clauses: [],
  why: 'An assessment that rates one activity of a diagram rates them all: who reads it takes a gap for a level. Turn the rule on where assessments are to be complete.',
  mend: 'Rate the activity, or silence the finding with the reason why it has no level.',
  right: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Run {
  activity Bake
  activity Sell
}
assess 2003 Maturity {
  Bake: 1
  Sell: 2
}`,
  wrong: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Run {
  activity Bake
  activity Sell
}
assess 2003 Maturity { Bake: 1 }`,
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  const groups = new Map<string, Assessment[]>();
  for (const assessment of assessmentsIn(queries))
    getOrMake(groups, assessmentKey(assessment), () => []).push(assessment);
  return [...groups.values()].flatMap((group) => gapsIn(group, queries));
}

/** The siblings of what is rated that are not. They are told at the first block of the assessment. */
function gapsIn(group: readonly Assessment[], queries: ModelQueries): readonly RuleFinding[] {
  const [first] = group;
  if (first === undefined) return [];
  const rated = group.flatMap(({ ratings }) => ratings.flatMap((each) => each.activity ?? []));
  const done = new Set(rated.map(({ id }) => id));
  const parents = new Set(rated.flatMap(({ parent }) => parent ?? []));
  const expected = [...parents].flatMap((id) => queries.activity(id)?.children ?? []);
  const left = expected.filter((id) => !done.has(id)).flatMap((id) => queries.activity(id) ?? []);
  const { scale } = first.declaration;
  return left.map(({ name, node }) => ({
    message: `'${name}' (${node}) is not rated by '${scale.text}', though activities beside it are; rate it, or say why not.`,
    origin: scale.origin,
  }));
}
