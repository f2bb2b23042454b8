/** Calls that lead back to where they began. */
import type { Activity, ActivityId } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const callCycle: Rule = {
  code: 'call/cycle',
  title: 'Call that leads back to its caller',
  severity: always('error'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.2.10' }],
  why: 'Whoever follows a call finds the detail of the caller. Where the called box is the caller itself, stands above it, or calls it in turn, there is no detail to be found; nor is there where calls lead on to more than 100 activities.',
  mend: 'Call an activity that is decomposed, or decompose one of those in the circle.',
  right: `model Bakery
activity Run {
  activity Bake
  activity Bake Cakes {
    call Bake
  }
}`,
  wrong: `model Bakery
activity Run {
  activity Bake Bread {
    call Bake Cakes
  }
  activity Bake Cakes {
    call Bake Bread
  }
}`,
  scope: 'activity',
  check,
};

/** So many activities are looked at behind a call. What leads on to more is found nowhere by a reader either, and
 *  without a limit a long chain of calls would cost the square of its length. */
export const MOST_CALLED = 100;

function check(activity: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const above = idsAtOrAbove(queries, activity);
  return activity.calls.flatMap((call) => {
    const end = call.activity === undefined ? 'elsewhere' : endOf(queries, above, call.activity);
    if (end === 'elsewhere') return [];
    const where =
      end === 'back'
        ? `which leads back to '${activity.name}'`
        : `which leads on to more than ${MOST_CALLED} activities that are called`;
    const message = `'${activity.name}' calls '${call.text}', ${where}; a call finds the detail of its caller elsewhere (FIPS 183 §3.3.2.10): call an activity that is decomposed.`;
    return [{ message, origin: call.origin, data: { kind: 'drop', text: call.text } }];
  });
}

/** Where calls lead from the called one on: back to one of those that may not be called, on and on, or neither. */
function endOf(
  queries: ModelQueries,
  forbidden: ReadonlySet<ActivityId>,
  called: ActivityId,
): 'back' | 'on' | 'elsewhere' {
  const seen = new Set<ActivityId>([called]);
  for (const id of seen) {
    if (forbidden.has(id)) return 'back';
    if (seen.size > MOST_CALLED) return 'on';
    for (const { activity } of queries.activity(id)?.calls ?? []) {
      if (activity !== undefined) seen.add(activity);
    }
  }
  return 'elsewhere';
}

function idsAtOrAbove(queries: ModelQueries, activity: Activity): ReadonlySet<ActivityId> {
  const ids = new Set<ActivityId>();
  for (let at: Activity | undefined = activity; at !== undefined;) {
    ids.add(at.id);
    at = at.parent === undefined ? undefined : queries.activity(at.parent);
  }
  return ids;
}
