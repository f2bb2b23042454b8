/** An arrow labelled by a word that the standard takes for itself. */
import type { Profile } from '../../values/fragment.js';
import type { ObjectHead } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { isReservedLabel } from '../shared/reserved-words.js';
import { citedClause } from '../shared/cited-clause.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';
import { wordsOf } from '../shared/verbs.js';

export const arrowReservedWord: Rule = {
  code: 'arrow/reserved-word',
  title: 'Arrow labelled by a word of the standard',
  severity: standards('warning'),
  clauses: [
    { standard: 'FIPS 183', section: '§3.2.2.3 rule 5' },
    { standard: 'ISO/IEC/IEEE 31320-1', section: '5.3' },
  ],
  why: 'The side of the box already says whether an arrow is an input, a control, an output or a mechanism. A label has to say what comes along it.',
  mend: 'Name the thing: `Order`, `Recipe`, `Bread`. ISO/IEC/IEEE 31320-1 also forbids labels of `object` or `data` alone.',
  right: `model Bakery
object Order`,
  wrong: `model Bakery
object Input`,
  scope: 'object',
  check,
};

function check(
  { id, name }: ObjectHead,
  queries: ModelQueries,
  profile: Profile,
): readonly RuleFinding[] {
  const [origin] = queries.declarations(id);
  if (origin === undefined || !isReservedLabel(wordsOf(name), profile === 'iso31320')) return [];
  const message = `'${name}' consists of words that the standard takes for itself; a label says what comes along the arrow (${citedClause(arrowReservedWord.clauses, profile)}): name the thing.`;
  return [{ message, origin }];
}
