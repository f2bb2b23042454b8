/** Every finding about a model: what assembling it found, and what its rules find. */
import { isDecomposed } from './diagram-of.js';
import { inDocumentOrder } from './findings.js';
import type { Profile } from './fragment.js';
import type { Issue } from './issue.js';
import { getOrMake } from './memo.js';
import type { ProcessModel } from './process-model.js';
import { allRules } from './rules/all-rules.js';
import type { CheckedRule, RuleFinding } from './rules/rule.js';
import { PLAIN_SETTINGS, profileIn, severityOf, type RuleSettings } from './rules/rule-settings.js';
import { silenced } from './rules/silence.js';

/** Every finding that counts under the profile and the settings, without those that comments silence.
 *  In document order. */
export function checkModel(
  model: ProcessModel,
  settings: RuleSettings = PLAIN_SETTINGS,
): readonly Issue[] {
  const profile = profileIn(settings, model.profile);
  const found: Issue[] = [];
  for (const issue of model.issues) found.push(...weighed(issue, profile, settings));
  for (const rule of allRules) {
    if (rule.scope === 'reading') continue;
    const severity = severityOf(rule.code, profile, settings, 'warning');
    if (severity === 'off') continue;
    for (const { message, origin, notes = [], data } of findingsOf(rule, model, profile)) {
      found.push({ code: rule.code, severity, message, origin, notes, ...(data && { data }) });
    }
  }
  return inDocumentOrder(withoutSilenced(model, found, profile, settings), model.fragments);
}

function weighed(issue: Issue, profile: Profile, settings: RuleSettings): readonly Issue[] {
  const severity = severityOf(issue.code, profile, settings, issue.severity);
  return severity === 'off' ? [] : [{ ...issue, severity }];
}

function findingsOf(
  rule: CheckedRule,
  model: ProcessModel,
  profile: Profile,
): readonly RuleFinding[] {
  const activities = () => [...model.activities.values()];
  switch (rule.scope) {
    case 'activity':
      return activities().flatMap((activity) => rule.check(activity, model, profile));
    case 'diagram':
      return activities()
        .filter(isDecomposed)
        .flatMap((activity) => rule.check(activity, model, profile));
    case 'object':
      return [...model.objects.values()].flatMap((object) => rule.check(object, model, profile));
    case 'agent':
      return model.agents.flatMap((agent) => rule.check(agent, model, profile));
    case 'file':
      return model.fragments.flatMap((fragment) => rule.check(fragment, model, profile));
    case 'model':
      return rule.check(model, model, profile);
  }
}

function withoutSilenced(
  model: ProcessModel,
  issues: readonly Issue[],
  profile: Profile,
  settings: RuleSettings,
): readonly Issue[] {
  const byDocument = new Map<string, Issue[]>();
  for (const issue of issues) getOrMake(byDocument, issue.origin.document, () => []).push(issue);
  const isOff = (code: string) => severityOf(code, profile, settings, 'warning') === 'off';
  for (const { document, ignores } of model.fragments) {
    if (ignores.length === 0) continue;
    const own = byDocument.get(document) ?? [];
    const left = silenced(own, ignores, isOff);
    byDocument.set(
      document,
      left.flatMap((issue) => weighed(issue, profile, settings)),
    );
  }
  return [...byDocument.values()].flat();
}
