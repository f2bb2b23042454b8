/** A former name that says nothing new: the name that the element has, or one that stands there already. */
import { formerNamesIn } from '../../values/former-names.js';
import { nameKey } from '../../names/name-key.js';
import type { Fragment } from '../../values/fragment.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const nameFormerRepeated: Rule = {
  code: 'name/former-repeated',
  title: 'Former name that says nothing new',
  severity: always('warning'),
  clauses: [],
  why: 'Behind `formerly` stands what an element was called before. The name that it has now, or one that it is given there twice, tells nobody anything.',
  mend: 'Remove the line.',
  right: `model Bakery
activity Bake {
  formerly Roast
}`,
  wrong: `model Bakery
activity Bake {
  formerly Bake
}`,
  scope: 'file',
  check,
};

function check(file: Fragment): readonly RuleFinding[] {
  const seen = new Set<string>();
  return formerNamesIn(file).flatMap(({ kind, name, now }) => {
    const key = nameKey(name.text);
    const place = `${kind} ${now.origin.start} ${key}`;
    const isSecond = seen.has(place);
    seen.add(place);
    const isOwn = key === nameKey(now.text);
    if (!isOwn && !isSecond) return [];
    const message = isOwn
      ? `'${name.text}' is the name that it has now; remove the line, or write the name that it had before.`
      : `That it was called '${name.text}' is said twice; remove the line.`;
    return [{ message, origin: name.origin, data: { kind: 'drop-former' as const } }];
  });
}
