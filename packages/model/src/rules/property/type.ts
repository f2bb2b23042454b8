/** A value that is not of the type of its property. */
import { nameKey, writtenName } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment } from '../../values/fragment.js';
import { propertiesIn } from '../../values/texts-in.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { isOfType, isValueType, type ValueType } from '../../values/value-types.js';

export const propertyType: Rule = {
  code: 'property/type',
  title: 'Value of another type',
  severity: always('warning'),
  clauses: [],
  why: 'The type of a property says how its values are compared and sorted: `number`, `date`, `link`, or any `text`.',
  mend: 'Write a value of the type, or give the property another type.',
  right: `model Bakery
property Risk { Low, High }
property Cost { type number }
activity Bake {
  property Cost = 4.5
}`,
  wrong: `model Bakery
property Risk { Low, High }
property Cost { type number }
activity Bake {
  property Cost = Much
}`,
  scope: 'file',
  check,
};

const EXPECTED: Readonly<Record<ValueType, string>> = {
  text: 'a text',
  number: 'a number, such as 12 or 0.5',
  date: 'a date, such as 2026, 2026-05 or 2026-05-01',
  link: 'an address in quotes, such as "https://example.org"',
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  const said = propertiesIn(file);
  if (said.length === 0) return [];
  const types = new Map(queries.plainElements('property').map(({ name, type }) => [name, type]));
  return said.flatMap(({ name, value }) => {
    const type = types.get(nameKey(writtenName(name)));
    if (value === undefined || type === undefined || !isValueType(type)) return [];
    if (isOfType(value.text, type)) return [];
    const message = `'${name.text}' is of the type ${type}, and '${value.text}' is none; write ${EXPECTED[type]}.`;
    return [{ message, origin: value.origin }];
  });
}
