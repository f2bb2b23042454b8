/** An assessment by a scale that the model has not. */
import { scaleOf } from '../../assemble/levels.js';
import { nearestName } from '../../names/name-index.js';
import { writtenName } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment } from '../../values/fragment.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { unknownElement } from '../shared/unknown-name.js';

export const assessUnknownScale: Rule = {
  code: 'assess/unknown-scale',
  title: 'Assessment by a scale that is not there',
  severity: always('error'),
  clauses: [],
  why: 'Behind `assess` and `target` stands the name of a scale. Where no scale has it, nobody knows what the levels mean.',
  mend: 'Correct the name, or declare the scale.',
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
assess 2003 Matureness { Bake: 2 }`,
  scope: 'file',
  check,
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  const scales = queries.plainElements('scale');
  const names = scales.map(({ name }) => name);
  return file.assessments
    .filter((each) => each.scale.text !== '' && scaleOf(scales, each) === undefined)
    .map(({ scale }) => {
      const written = writtenName(scale);
      return unknownElement(queries, ['scale'], {
        problem: `The model has no scale '${written}'`,
        origin: scale.origin,
        written,
        near: nearestName(written, names),
        otherwise: `declare it behind 'scale ${written}', or correct the name.`,
      });
    });
}
