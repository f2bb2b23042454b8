/** Boxes of a diagram that say nothing of what they take and make. */
import type { ModelQueries } from '../../queries/queries.js';
import type { Activity } from '../../values/process-model.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';
import { silentChildren } from '../shared/silent-children.js';

export const boxSilent: Rule = {
  code: 'box/silent',
  title: 'Boxes that say nothing of what they take and make',
  severity: standards('warning'),
  gathers: ['box/no-control', 'box/no-output', 'box/unconnected'],
  clauses: [
    { standard: 'FIPS 183', section: '§3.3.3 rule 8' },
    { standard: 'ISO/IEC/IEEE 31320-1', section: '5.4' },
  ],
  why: 'Several activities of one diagram have no arrows at all. That is one cause, and told once, at the activity that holds them; what each of them lacks is told where it is the only one (`box/no-control`, `box/no-output`, `box/unconnected`). A taxonomy of processes is such a model.',
  mend: 'Say what governs the activities and what they make. Where they are only named here for now, declare them with `stub`; where the model is to stay a list of names, turn the rule off in `idef0.json`, or the three that it gathers: it counts as the heaviest of them.',
  right: `model Bakery
activity Run {
  stub Bake
  stub Sell
}`,
  wrong: `model Bakery
activity Run {
  activity Bake
  activity Sell
}`,
  scope: 'diagram',
  check,
};

/** More names than anybody reads are counted. */
const MOST_NAMES = 12;

function check(parent: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const silent = silentChildren(parent, queries);
  const at = parent.origin ?? silent[0]?.origin;
  if (silent.length === 0 || at === undefined) return [];
  const names = silent.slice(0, MOST_NAMES).map(({ name }) => `'${name}'`);
  const rest = silent.length - names.length;
  const listed = [...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
  const message = `${silent.length} activities of '${parent.name}' say nothing of what they take and make: ${listed}; every box has a control and an output (FIPS 183 §3.3.3 rule 8): write their lists, or declare them with 'stub'.`;
  const boxes = silent.map(({ id }) => id);
  return [{ message, origin: at, data: { kind: 'silent', boxes } }];
}
