/** A box that calls more than one other. */
import type { Activity } from '../../values/process-model.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const boxCalls: Rule = {
  code: 'box/calls',
  title: 'Box with several calls',
  severity: always('error'),
  clauses: [
    { standard: 'FIPS 183', section: '§3.3.3 rule 11' },
    { standard: 'ISO/IEC/IEEE 31320-1', section: '5.5' },
  ],
  why: 'A call says that another box is the detail of this one. A box has one detail.',
  mend: 'Keep one call. Where several activities are used, decompose the box and let each box inside call one.',
  right: `model Bakery
activity Run {
  activity Bake
  activity Bake Cakes {
    call Bake
  }
}`,
  wrong: `model Bakery
activity Run {
  activity Bake
  activity Sell
  activity Bake Cakes {
    call Bake
    call Sell
  }
}`,
  scope: 'activity',
  check,
};

function check({ name, calls }: Activity): readonly RuleFinding[] {
  const [first, ...others] = calls;
  if (first === undefined) return [];
  return others.map(({ text, origin }) => ({
    message: `'${name}' calls '${text}' besides '${first.text}'; a box has one call at most (FIPS 183 §3.3.3 rule 11): keep one, or let boxes inside it call.`,
    origin,
    notes: [{ message: 'The first call.', origin: first.origin }],
    data: { kind: 'drop', text },
  }));
}
