/** A bundle that bundles nothing. */
import type { ObjectHead } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { nameOf } from '../shared/named-objects.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const bundleThin: Rule = {
  code: 'bundle/thin',
  title: 'Bundle of one part',
  severity: standards('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.2.5' }],
  why: 'A bundle gathers several objects under one label. With one part it is a second name for it.',
  mend: 'Name the other parts, or use the part itself.',
  right: `model Bakery
bundle Ingredients {
  Flour
  Salt
}`,
  wrong: `model Bakery
bundle Ingredients {
  Flour
}`,
  scope: 'object',
  check,
};

function check({ id, name, parts }: ObjectHead, queries: ModelQueries): readonly RuleFinding[] {
  const [part, ...others] = parts;
  const [origin] = queries.declarations(id);
  if (part === undefined || others.length > 0 || origin === undefined) return [];
  const message = `The bundle '${name}' has one part, '${nameOf(queries, part)}'; a bundle gathers several (FIPS 183 §3.3.2.5): name the others, or use the part itself.`;
  return [{ message, origin }];
}
