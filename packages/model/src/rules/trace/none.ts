/** `satisfies none` with a clause beside it. */
import { tracingsIn } from '../../queries/clauses.js';
import type { Fragment } from '../../values/fragment.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const traceNone: Rule = {
  code: 'trace/none',
  title: 'Clause beside `none`',
  severity: always('warning'),
  clauses: [],
  why: '`satisfies none` says that nothing asks for the outcome. With a clause beside it, one of the two is wrong.',
  mend: 'Drop `none` where the clause asks for it, else the clause.',
  right: `model Bakery
catalog Law "The bread act" {
  4.1 "Bread is fresh"
}
activity Bake {
  outcome "Bread is fresh" satisfies Law.4.1
  outcome "Bread is cheap" satisfies none
}`,
  wrong: `model Bakery
catalog Law "The bread act" {
  4.1 "Bread is fresh"
}
activity Bake {
  outcome "Bread is fresh" satisfies none, Law.4.1
}`,
  scope: 'file',
  check,
};

function check(file: Fragment): readonly RuleFinding[] {
  return tracingsIn(file).flatMap(({ satisfies: { none, clauses, origin } }) => {
    const [first] = clauses;
    if (!none || first === undefined) return [];
    const clause = first.parts.map(({ text }) => text).join('.');
    const message = `'none' says that nothing asks for this, and '${clause}' does; drop one of the two.`;
    return [{ message, origin }];
  });
}
