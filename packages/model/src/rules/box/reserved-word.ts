/** A box named by a word that the standard takes for itself. */
import type { Profile } from '../../values/fragment.js';
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { bannedWord, isReservedName } from '../shared/reserved-words.js';
import { citedClause } from '../shared/cited-clause.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';
import { wordsOf } from '../shared/verbs.js';

export const boxReservedWord: Rule = {
  code: 'box/reserved-word',
  title: 'Box named by a word of the standard',
  severity: standards('warning'),
  clauses: [
    { standard: 'FIPS 183', section: '§3.3.3 rule 15' },
    { standard: 'ISO/IEC/IEEE 31320-1', section: '5.3' },
  ],
  why: 'Every box is an activity, and every arrow an input, control, output or mechanism. A name that says no more says nothing. FIPS 183 forbids names of these words alone; ISO/IEC/IEEE 31320-1 keeps `function`, `activity` and `process` out of names of boxes altogether.',
  mend: 'Say what is done, to what: `Bake Bread` for `Main Process`.',
  right: `model Bakery
activity Bake Bread`,
  wrong: `model Bakery
activity Process`,
  scope: 'activity',
  check,
};

function check(
  { name, origin }: Activity,
  _queries: ModelQueries,
  profile: Profile,
): readonly RuleFinding[] {
  if (origin === undefined) return [];
  const words = wordsOf(name);
  if (isReservedName(words)) {
    const message = `'${name}' consists of words that the standard takes for itself; a name says what is done (${citedClause(boxReservedWord.clauses, profile)}): use other words.`;
    return [{ message, origin }];
  }
  const word = profile === 'iso31320' ? bannedWord(words) : undefined;
  if (word === undefined) return [];
  const message = `'${name}' contains '${word}'; names of boxes do without it (ISO/IEC/IEEE 31320-1 5.3): drop it, or use another word.`;
  return [{ message, origin }];
}
