/** A value of a property that is not declared. */
import { nearestName } from '../../names/name-index.js';
import { nameKey, writtenName } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment } from '../../values/fragment.js';
import { propertiesIn } from '../../values/texts-in.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { unknownElement } from '../shared/unknown-name.js';

export const propertyUnknown: Rule = {
  code: 'property/unknown',
  title: 'Property that is not declared',
  severity: always('error'),
  clauses: [],
  why: 'A property is declared once at the top of a file, with what it tells and which values it has. What is not declared is most often a slip: elements that are to be compared by a property have it by one name.',
  mend: 'Correct the name, or declare the property.',
  right: `model Bakery
property Risk { Low, High }
property Cost { type number }
activity Bake {
  property Risk = High
}`,
  wrong: `model Bakery
property Risk { Low, High }
property Cost { type number }
activity Bake {
  property Risks = High
}`,
  scope: 'file',
  check,
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  const said = propertiesIn(file);
  if (said.length === 0) return [];
  const names = queries.plainElements('property').map(({ name }) => name);
  return said
    .filter(({ name }) => !names.includes(nameKey(writtenName(name))))
    .map(({ name }) => {
      const written = writtenName(name);
      return unknownElement(queries, ['property'], {
        problem: `No property '${written}' is declared`,
        origin: name.origin,
        written,
        near: nearestName(written, names),
        otherwise: `declare it at the top of a file: 'property ${written}'.`,
      });
    });
}
