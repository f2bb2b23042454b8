/** How much each rule weighs: by the profile of the model, and by the settings of whoever checks it. */
import type { Profile } from '../values/fragment.js';
import type { Severity } from '../values/finding.js';
import { ruleOf } from './rule-of.js';
import type { RuleSeverity } from './rule.js';

/** What `idef0.json` says about rules. */
export interface RuleSettings {
  /** Holds instead of the profile that a model names. */
  readonly profile?: Profile;
  /** By the code of a rule. Codes that no rule has are passed over. */
  readonly severities: Readonly<Record<string, RuleSeverity>>;
}

/** The profile of the model holds, and each rule weighs what that profile says. */
export const PLAIN_SETTINGS: RuleSettings = { severities: {} };

/** The profile under which a model is checked. */
export function profileIn(settings: RuleSettings, ofModel: Profile): Profile {
  return settings.profile ?? ofModel;
}

/** How much a finding of a code weighs. A code that no rule has keeps `otherwise`. */
export function severityOf(
  code: string,
  profile: Profile,
  settings: RuleSettings,
  otherwise: Severity,
): RuleSeverity {
  const own = settings.severities[code];
  if (own !== undefined) return own;
  const rule = ruleOf(code);
  const gathered = rule?.gathers?.map((each) => severityOf(each, profile, settings, otherwise));
  return (gathered && heaviest(gathered)) ?? rule?.severity[profile] ?? otherwise;
}

/** The heaviest first. */
const WEIGHTS: readonly RuleSeverity[] = ['error', 'warning', 'information', 'hint', 'off'];

function heaviest(severities: readonly RuleSeverity[]): RuleSeverity | undefined {
  return WEIGHTS.find((each) => severities.includes(each));
}
