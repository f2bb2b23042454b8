/** A value that is none of those that a property lists. */
import { nearestName } from '../../names/name-index.js';
import { nameKey, writtenName } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment } from '../../values/fragment.js';
import { propertiesIn } from '../../values/texts-in.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { unknownName } from '../shared/unknown-name.js';

export const propertyChoice: Rule = {
  code: 'property/choice',
  title: 'Value that is not one of those listed',
  severity: always('warning'),
  clauses: [],
  why: 'A property that lists its values has no others: whoever looks for all that is of one value finds only what is spelt so.',
  mend: 'Write one of the values that are listed, or add this one to the property.',
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
  property Risk = Huge
}`,
  scope: 'file',
  check,
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  const said = propertiesIn(file);
  if (said.length === 0) return [];
  const properties = queries.plainElements('property');
  return said.flatMap(({ name, value }) => {
    const property = properties.find((each) => each.name === nameKey(writtenName(name)));
    const listed = property?.members.map((member) => member.name) ?? [];
    if (value === undefined || listed.length === 0 || listed.includes(nameKey(value.text)))
      return [];
    return [
      unknownName({
        problem: `'${value.text}' is none of the values of '${name.text}'`,
        origin: value.origin,
        near: nearestName(value.text, listed),
        otherwise: `write ${listed.join(', ')}.`,
      }),
    ];
  });
}
