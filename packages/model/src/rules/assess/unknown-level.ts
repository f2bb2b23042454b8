/** An assessment with a level that its scale has not. */
import { assessed, levelLabel } from '../../lookup/assessments.js';
import { nearestName } from '../../names/name-index.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment, LevelReference } from '../../values/fragment.js';
import type { PlainElement } from '../../values/process-model.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { unknownName } from '../shared/unknown-name.js';

export const assessUnknownLevel: Rule = {
  code: 'assess/unknown-level',
  title: 'Level that the scale does not have',
  severity: always('error'),
  clauses: [],
  why: 'A scale lists its levels by number, by name, or both. A level that is not among them says nothing.',
  mend: 'Write a number or a name that the scale lists, or add the level to the scale.',
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
assess 2003 Maturity { Bake: 3 }`,
  scope: 'file',
  check,
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  return file.assessments
    .map((each) => assessed(queries, each))
    .flatMap(({ scale, ratings }) =>
      ratings.flatMap(({ declaration, level }) => {
        const written = declaration.level;
        const isFine = scale === undefined || written === undefined || level !== undefined;
        return isFine ? [] : [unknownLevel(scale, written)];
      }),
    );
}

function unknownLevel(
  { name: scale, members }: PlainElement,
  { text, isNumber, origin }: LevelReference,
): RuleFinding {
  const names = members.map(({ name }) => name);
  const all = members.map(levelLabel).join(', ');
  return unknownName({
    problem: `The scale '${scale}' has no level '${text}'`,
    origin,
    near: isNumber ? undefined : nearestName(text, names),
    otherwise: all === '' ? 'list it there.' : `it has ${all}.`,
  });
}
