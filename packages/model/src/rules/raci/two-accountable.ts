/** An activity for which several answer. */
import { bearing } from '../../lookup/responsibilities.js';
import type { Activity } from '../../values/process-model.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const raciTwoAccountable: Rule = {
  code: 'raci/two-accountable',
  title: 'Activity for which several are accountable',
  severity: always('warning'),
  clauses: [],
  why: 'In a RACI chart one role answers for an activity. Where two do, each may think that the other does.',
  mend: 'Keep one, and let the others be responsible, consulted or informed.',
  right: `model Bakery
role Baker
role Owner
activity Bake {
  mechanism
    Baker: responsible
    Owner: accountable
}`,
  wrong: `model Bakery
role Baker
role Owner
activity Bake {
  mechanism
    Baker: accountable responsible
    Owner: accountable
}`,
  scope: 'activity',
  check,
};

function check(activity: Activity): readonly RuleFinding[] {
  const [first, ...others] = bearing(activity, 'accountable');
  if (first === undefined) return [];
  return others.map(({ object, origin }) => ({
    message: `'${object}' is accountable for '${activity.name}', and so is '${first.object}'; one role answers for an activity: keep one.`,
    origin,
    notes: [{ message: 'The first.', origin: first.origin }],
    data: { kind: 'other-duty', word: 'accountable' },
  }));
}
