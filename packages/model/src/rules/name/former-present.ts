/** A former name that something has now. */
import { formerNamesIn, type FormerName } from '../../values/former-names.js';
import { namedSo, spaceOf } from '../shared/former-names.js';
import { nameKey } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment } from '../../values/fragment.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const nameFormerPresent: Rule = {
  code: 'name/former-present',
  title: 'Former name that something has now',
  severity: always('warning'),
  clauses: [],
  why: 'Behind `formerly` stands what an element was called before. Where an element has that name now, all that names it means that one, so that nobody is led from the old name to the new one.',
  mend: 'Remove the line, or rename the element that has the name now.',
  right: `model Bakery
activity Run {
  activity Bake {
    formerly Roast
  }
  activity Sell
}`,
  wrong: `model Bakery
activity Run {
  activity Bake {
    formerly Sell
  }
  activity Sell
}`,
  scope: 'file',
  check,
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  return formerNamesIn(file).flatMap((former) => presentFinding(former, queries) ?? []);
}

function presentFinding(former: FormerName, queries: ModelQueries): RuleFinding | undefined {
  const { kind, name, now } = former;
  const key = nameKey(name.text);
  const isOwn = key === nameKey(now.text);
  const owner = isOwn ? undefined : namedSo(queries, spaceOf(kind), key);
  if (owner === undefined) return undefined;
  const message = `'${name.text}' is the name of ${owner} now, so that nothing is found here by it; remove the line, or rename the other.`;
  return { message, origin: name.origin, data: { kind: 'drop-former' } };
}
