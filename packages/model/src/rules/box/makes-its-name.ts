/** 'Make Bread' that makes Bread. */
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { nameOf } from '../shared/named-objects.js';
import type { Rule, RuleFinding } from '../rule.js';
import { madeBy, wordsOf } from '../shared/verbs.js';

export const boxMakesItsName: Rule = {
  code: 'box/makes-its-name',
  title: 'Activity that only repeats its output',
  severity: { fips183: 'off', iso31320: 'information', gost: 'off', relaxed: 'off' },
  clauses: [{ standard: 'FIPS 183', section: 'B.2.4.1' }],
  why: 'A box `Make Bread` with an output `Bread` says one thing twice. The verb ought to tell what is done, and how the output comes from the inputs.',
  mend: 'Choose a verb that says how: `Bake Bread` or `Assemble Orders`.',
  right: `model Bakery
activity Bake Bread {
  output
    Bread
}`,
  wrong: `model Bakery
activity Make Bread {
  output
    Bread
}`,
  scope: 'activity',
  check,
};

function check({ name, origin, lists }: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const made = madeBy(name);
  if (made === undefined || origin === undefined) return [];
  const output = (lists.output ?? []).find(
    ({ object }) => wordsOf(nameOf(queries, object)).join(' ') === made,
  );
  if (output === undefined) return [];
  const message = `'${name}' makes '${nameOf(queries, output.object)}', which its name says already; a name tells what is done (FIPS 183 B.2.4.1): choose a verb that says how.`;
  return [{ message, origin, notes: [{ message: 'The output.', origin: output.origin }] }];
}
