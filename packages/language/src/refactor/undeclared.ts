/** What the activities inside one take from the outside and give to it, and its lists do not say. */
import {
  ROLES,
  profileIn,
  ruleOf,
  type IcomRole,
  type ObjectId,
  type Origin,
  type RuleCode,
} from '@idef0-studio/model';
import type { Activity, ModelQueries } from '@idef0-studio/model';
import { comesFromWithin } from '../edits/inner-source.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';

export interface Undeclared {
  /** The list of the activity that lacks the object. */
  readonly role: IcomRole;
  readonly object: ObjectId;
}

/** The rules that find it. They are asked whatever they weigh: balance is shown where nobody is warned, too. */
const RULES: readonly RuleCode[] = [
  'balance/input-not-declared',
  'balance/not-taken',
  'balance/taker-not-declared',
];

/** Each object once, by role, in the order in which it is found. Empty where the lists say everything, and for
 *  stubs and for roles that an activity leaves to its children. A name that looks like a slip of the pen, or is just being
 *  typed, is to be corrected and not declared. */
export function undeclaredOf(
  workspace: ModelWorkspace,
  model: ModelQueries,
  activity: Activity,
): readonly Undeclared[] {
  if (activity.kind !== 'activity') return [];
  if (activity.children.length === 0 || activity.closed.length === 0) return [];
  const found = new Map<string, Undeclared>();
  for (const { origin, data } of findingsOf(workspace, model, activity)) {
    if (data?.kind !== 'add-entry' || data.activity !== activity.id) continue;
    const { role, object } = data;
    if (object === undefined || found.has(object)) continue;
    if (!activity.closed.includes(role)) continue;
    if (comesFromWithin(workspace, model, origin, activity)) continue;
    if (isMisspelt(workspace, origin)) continue;
    found.set(object, { role, object });
  }
  return ROLES.flatMap((role) => [...found.values()].filter((each) => each.role === role));
}

/** Whether a near name is proposed in the place of the one that stands here. */
function isMisspelt(workspace: ModelWorkspace, { document, start }: Origin): boolean {
  return workspace
    .findingsOf(document)
    .some(
      (finding) =>
        finding.origin.start === start &&
        finding.code === 'name/unknown' &&
        finding.proposed !== undefined,
    );
}

function findingsOf(workspace: ModelWorkspace, model: ModelQueries, activity: Activity) {
  return RULES.flatMap((code) => {
    const rule = ruleOf(code);
    if (rule?.scope !== 'diagram') return [];
    const settings = workspace.ruleSettingsOf(activity.origin?.document ?? '');
    return rule.check(activity, model, profileIn(settings, model.header().profile));
  });
}
