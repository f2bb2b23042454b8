/** An audience that is spelled as nowhere else, and nearly as another one. */
import { nearestWord } from '../../names/name-index.js';
import type { ModelQueries } from '../../queries/queries.js';
import { USUAL_AUDIENCES } from '../../values/audience-words.js';
import { getOrMake } from '../../values/memo.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { unknownName } from '../shared/unknown-name.js';

export const textNearAudience: Rule = {
  code: 'text/near-audience',
  title: 'Audience that is nearly another one',
  severity: always('warning'),
  clauses: [],
  why: 'The words behind `audience` are yours. One that stands in a single place and is nearly another one of the model, or `public` or `internal`, is most likely a slip: what is told apart by its audience would go to nobody.',
  mend: 'Write the word as elsewhere; or use the new one at a second place.',
  right: `model Bakery
activity Bake {
  audience internal
  purpose "For the shop" audience internal
}`,
  wrong: `model Bakery
activity Bake {
  audience internal
  purpose "For the shop" audience internl
}`,
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  const words = queries.audienceWords();
  if (words.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { text } of words) counts.set(text, getOrMake(counts, text, () => 0) + 1);
  const isLone = (word: string) => counts.get(word) === 1 && !USUAL_AUDIENCES.includes(word);
  const known = [...USUAL_AUDIENCES, ...[...counts.keys()].filter((word) => !isLone(word)).sort()];
  return words.flatMap(({ text, origin }) => {
    const near = isLone(text) ? nearestWord(text, known) : undefined;
    if (near === undefined) return [];
    const problem = `The audience '${text}' stands nowhere else`;
    return [unknownName({ problem, origin, near, otherwise: '' })];
  });
}
