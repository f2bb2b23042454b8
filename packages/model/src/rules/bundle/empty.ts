/** A bundle without parts. */
import type { Fragment } from '../../values/fragment.js';
import { nameKey } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const bundleEmpty: Rule = {
  code: 'bundle/empty',
  title: 'Bundle without parts',
  severity: standards('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.2.5' }],
  why: 'A bundle gathers several objects under one label, and splits into them further down. Without parts it is an object like any other.',
  mend: 'Name the parts, or write `object` in the place of `bundle`.',
  right: `model Bakery
bundle Ingredients {
  Flour
  Salt
}`,
  wrong: `model Bakery
bundle Ingredients {
}`,
  scope: 'file',
  check,
};

function check({ bundles }: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  return bundles.flatMap(({ name, parts }) => {
    const hasParts = (queries.object(nameKey(name.text))?.parts.length ?? 0) > 0;
    if (parts.length > 0 || hasParts || name.text === '') return [];
    const message = `The bundle '${name.text}' has no parts; a bundle gathers several objects (FIPS 183 §3.3.2.5): name them, or write 'object'.`;
    return [{ message, origin: name.origin }];
  });
}
