/** What the activities inside one take from the outside and give to it, and its lists do not say. */
import { profileIn, ruleOf, type IcomRole, type ObjectId } from '@idef0-studio/model';
import type { Activity, ProcessModel } from '@idef0-studio/model';
import { comesFromWithin } from '../fixes/source-fixes.js';
import type { ModelWorkspace } from '../model-workspace.js';

export interface Undeclared {
  /** The list of the activity that lacks the object. */
  readonly role: IcomRole;
  readonly object: ObjectId;
}

/** The rules that find it. They are asked whatever they weigh: balance is shown where nobody is warned, too. */
const RULES = ['balance/input-not-declared', 'balance/not-taken', 'balance/taker-not-declared'];

const ROLES: readonly IcomRole[] = ['control', 'input', 'output', 'mechanism'];

/** Each object once, by role, in the order in which it is found. Empty where the lists say everything, and for
 *  roles that the activity leaves to its children. */
export function undeclaredOf(
  workspace: ModelWorkspace,
  model: ProcessModel,
  activity: Activity,
): readonly Undeclared[] {
  if (activity.children.length === 0 || activity.closed.length === 0) return [];
  const found = new Map<string, Undeclared>();
  for (const { origin, data } of findingsOf(workspace, model, activity)) {
    const object = data?.['object'];
    const role = ROLES.find((each) => each === data?.['role']);
    if (data?.kind !== 'add-entry' || data['activity'] !== activity.id) continue;
    if (role === undefined || typeof object !== 'string' || found.has(object)) continue;
    if (!activity.closed.includes(role)) continue;
    if (comesFromWithin(workspace, model, origin, activity)) continue;
    found.set(object, { role, object });
  }
  return ROLES.flatMap((role) => [...found.values()].filter((each) => each.role === role));
}

function findingsOf(workspace: ModelWorkspace, model: ProcessModel, activity: Activity) {
  return RULES.flatMap((code) => {
    const rule = ruleOf(code);
    if (rule?.scope !== 'diagram') return [];
    const settings = workspace.ruleSettingsOf(activity.origin?.document ?? '');
    return rule.check(activity, model, profileIn(settings, model.profile));
  });
}
