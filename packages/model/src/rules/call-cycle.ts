/** Calls that lead back to where they began. */
import type { Activity, ActivityId, ProcessModel } from '../process-model.js';
import { always, type Rule, type RuleFinding } from './rule.js';

export const callCycle: Rule = {
  code: 'call/cycle',
  title: 'Call that leads back to its caller',
  severity: always('error'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.2.10' }],
  why: 'Whoever follows a call finds the detail of the caller. Where the called box is the caller itself, stands above it, or calls it in turn, there is no detail to be found.',
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

function check(activity: Activity, model: ProcessModel): readonly RuleFinding[] {
  return activity.calls.flatMap((call) => {
    if (call.activity === undefined || !leadsBack(model, activity, call.activity)) return [];
    const message = `'${activity.name}' calls '${call.text}', which leads back to '${activity.name}'; a call finds the detail of its caller elsewhere (FIPS 183 §3.3.2.10): call an activity that is decomposed.`;
    return [{ message, origin: call.origin, data: { kind: 'drop', text: call.text } }];
  });
}

/** Whether the called one is the caller, stands above it, or comes to it through calls of its own. */
function leadsBack(model: ProcessModel, caller: Activity, called: ActivityId): boolean {
  const seen = new Set<ActivityId>([called]);
  for (const id of seen) {
    if (isAtOrAbove(model, id, caller)) return true;
    for (const { activity } of model.activities.get(id)?.calls ?? []) {
      if (activity !== undefined) seen.add(activity);
    }
  }
  return false;
}

function isAtOrAbove(model: ProcessModel, id: ActivityId, activity: Activity): boolean {
  for (let at: Activity | undefined = activity; at !== undefined;) {
    if (at.id === id) return true;
    at = at.parent === undefined ? undefined : model.activities.get(at.parent);
  }
  return false;
}
