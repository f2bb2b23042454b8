/** Parentheses that keep nothing off any diagram. */
import { ROLES } from '../../values/roles.js';
import type { Activity, Entry } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { nameOf } from '../shared/named-objects.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const tunnelHidesNothing: Rule = {
  code: 'tunnel/hides-nothing',
  title: 'Tunnel that hides nothing',
  severity: standards('information'),
  clauses: [
    { standard: 'FIPS 183', section: '§3.3.2.9' },
    { standard: 'ISO/IEC/IEEE 31320-1', section: '9.4' },
  ],
  why: '`(Object)` keeps an arrow off the parent diagram, `Object()` off the child diagram. Where there is no such diagram, or it shows the arrow all the same, the parentheses tell the reader something that is not so.',
  mend: 'Drop the parentheses.',
  right: `model Bakery
object Flour
activity Bake {
  activity Knead {
    input
      (Flour)
  }
}`,
  wrong: `model Bakery
object Flour
activity Bake {
  activity Knead {
    input
      Flour()
  }
}`,
  scope: 'activity',
  check,
};

function check(activity: Activity, queries: ModelQueries): readonly RuleFinding[] {
  if (activity.kind !== 'activity') return [];
  return ROLES.flatMap((role) => activity.lists[role] ?? []).flatMap((entry) => {
    const reason = needless(activity, entry, queries);
    if (reason === undefined || entry.fromEach) return [];
    const name = nameOf(queries, entry.object);
    const message = `The parentheses of '${name}' hide nothing, since ${reason}; a tunnel keeps an arrow off a diagram (FIPS 183 §3.3.2.9): drop them.`;
    return [{ message, origin: entry.origin, data: { kind: 'drop-tunnel' } }];
  });
}

/** Why a tunnel hides nothing; undefined where it does, or where there is none. */
function needless(activity: Activity, entry: Entry, queries: ModelQueries): string | undefined {
  const { name, parent, children, calls } = activity;
  if (entry.tunnel === 'child') {
    return children.length === 0 && calls.length === 0
      ? `'${name}' has no diagram of its own`
      : undefined;
  }
  if (entry.tunnel !== 'parent') return undefined;
  if (parent === undefined) return `the context diagram has no parent`;
  const above = queries.boundary(parent);
  const isShown = ROLES.some((role) =>
    above[role].some(({ object, derived, tunnel }) => {
      return object === entry.object && !derived && tunnel !== 'child';
    }),
  );
  const box = queries.activity(parent)?.name ?? parent;
  return isShown ? `'${box}' has it at its own box` : undefined;
}
