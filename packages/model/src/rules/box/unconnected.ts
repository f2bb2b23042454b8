/** A box that nothing comes to and nothing leaves. */
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Rule, RuleFinding } from '../rule.js';
import { lackOf } from '../shared/silent-children.js';

export const boxUnconnected: Rule = {
  code: 'box/unconnected',
  title: 'Box tied to nothing',
  severity: { fips183: 'off', iso31320: 'warning', gost: 'off', relaxed: 'off' },
  clauses: [
    { standard: 'ISO/IEC/IEEE 31320-1', section: '5.4' },
    { standard: 'FIPS 183', section: '§3.3.3 rule 8' },
  ],
  why: 'A box without arrows takes no part in what the diagram shows: nothing starts it, nothing comes of it. FIPS 183 says so by `box/no-control` and `box/no-output`.',
  mend: 'Say what governs the activity and what it makes. An activity that is only named here for now is a `stub`.',
  right: `model Bakery
activity Run {
  stub Sell
}`,
  wrong: `model Bakery
activity Run {
  activity Sell
}`,
  scope: 'activity',
  check,
};

function check(activity: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const { id, kind, name, origin, parent, calls } = activity;
  if (kind !== 'activity' || origin === undefined || parent === undefined) return [];
  if (calls.length > 0 || Object.values(queries.boundary(id)).some(({ length }) => length > 0)) {
    return [];
  }
  const message = `Box '${name}' is tied to nothing; every box has arrows (ISO/IEC/IEEE 31320-1 5.4): say what governs it and what it makes, or declare it with 'stub'.`;
  return [{ message, origin, data: lackOf(activity, 'output', queries) }];
}
