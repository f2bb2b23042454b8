/** A box whose name says no activity. */
import type { Profile } from '../../values/fragment.js';
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { citedClause } from '../shared/cited-clause.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';
import { mayBeVerbPhrase } from '../shared/verbs.js';

export const boxVerbPhrase: Rule = {
  code: 'box/verb-phrase',
  title: 'Name that is no verb phrase',
  severity: standards('information'),
  clauses: [
    { standard: 'FIPS 183', section: '§3.2.2.3 rule 1' },
    { standard: 'ISO/IEC/IEEE 31320-1', section: '5.1' },
  ],
  why: 'A box stands for something that is done, so its name says what is done: an active verb, and what it is done to. A noun leaves open whether a department, a document or an activity is meant. English names are judged by their first word, against a list of verbs; names in other scripts are not judged.',
  mend: 'Begin the name with the verb: `Manage Demand` for `Demand Management`. Where a published model names its processes with nouns, switch the rule off in `idef0.json`.',
  right: `model Bakery
activity Bake Bread`,
  wrong: `model Bakery
activity Bakery Operations`,
  scope: 'activity',
  check,
};

function check(
  { kind, name, origin }: Activity,
  _queries: ModelQueries,
  profile: Profile,
): readonly RuleFinding[] {
  if (kind !== 'activity' || origin === undefined || mayBeVerbPhrase(name)) return [];
  const message = `'${name}' does not begin with a verb; a box is named by what is done (${citedClause(boxVerbPhrase.clauses, profile)}): begin with the verb.`;
  return [{ message, origin }];
}
