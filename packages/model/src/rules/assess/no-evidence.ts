/** A rating without a text that tells what it rests on. */
import type { Fragment } from '../../values/fragment.js';
import { never, type Rule, type RuleFinding } from '../rule.js';

export const assessNoEvidence: Rule = {
  code: 'assess/no-evidence',
  title: 'Rating without evidence',
  severity: never,
  clauses: [],
  why: 'Who doubts a level asks what it rests on. Turn the rule on where each rating has to say so. Targets need no evidence.',
  mend: 'Write what tells the level in quotes behind it, perhaps with its `source`.',
  right: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Run {
  activity Bake
  activity Sell
}
assess 2003 Maturity { Bake: 2 "each loaf is weighed" source "visit in May" }`,
  wrong: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Run {
  activity Bake
  activity Sell
}
assess 2003 Maturity { Bake: 2 }`,
  scope: 'file',
  check,
};

function check(file: Fragment): readonly RuleFinding[] {
  return file.assessments
    .filter(({ kind }) => kind === 'assess')
    .flatMap(({ ratings }) => ratings)
    .filter(({ level, evidence }) => level !== undefined && evidence === undefined)
    .map(({ element }) => ({
      message: `Nothing tells why '${element.text}' has this level; write the evidence in quotes behind it.`,
      origin: element.origin,
    }));
}
