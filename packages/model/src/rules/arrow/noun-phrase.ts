/** An object whose name is something to do. */
import type { Profile } from '../../values/fragment.js';
import type { ObjectHead } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { citedClause } from '../shared/cited-clause.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';
import { isVerbPhrase } from '../shared/verbs.js';

export const arrowNounPhrase: Rule = {
  code: 'arrow/noun-phrase',
  title: 'Label that is no noun phrase',
  severity: standards('information'),
  clauses: [
    { standard: 'FIPS 183', section: '§3.2.2.3 rule 3' },
    { standard: 'ISO/IEC/IEEE 31320-1', section: '5.2' },
  ],
  why: 'An arrow carries data or things, so its label is a noun. A verb in its place mostly means that an activity is hidden in the arrow. English names of several words are judged by the first, against a list of verbs that are no nouns.',
  mend: 'Name the thing that comes out of what is done: `Approved Order` for `Approve Order`. Where something is really done, make it a box.',
  right: `model Bakery
object Approved Order`,
  wrong: `model Bakery
object Approve Order`,
  scope: 'object',
  check,
};

function check(
  { id, name }: ObjectHead,
  queries: ModelQueries,
  profile: Profile,
): readonly RuleFinding[] {
  const [origin] = queries.declarations(id);
  if (origin === undefined || !isVerbPhrase(name)) return [];
  const message = `'${name}' reads as something to do; an arrow carries a thing and is labelled by a noun phrase (${citedClause(arrowNounPhrase.clauses, profile)}): name the thing.`;
  return [{ message, origin }];
}
