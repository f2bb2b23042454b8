/**
 * The findings of one document, put together: what assembling and the rules found there, weighed, without what follows from
 * another finding and what comments silence.
 */
import type { Fragment } from '../values/fragment.js';
import { byCodeUnit } from '../values/text-order.js';
import type { Finding, Severity } from '../values/finding.js';
import { isExplained, withoutTwins, type Causes } from './one-cause.js';
import type { RuleCode } from '../values/generated/rule-code.js';
import type { RuleFinding, RuleSeverity } from './rule.js';
import { ruleOf } from './rule-of.js';
import { silenced } from './silence.js';

/** How much a finding of a code weighs; `otherwise` for a code that no rule has. */
export type WeightOf = (code: string, otherwise: Severity) => RuleSeverity;

/** What one document holds of findings. */
export interface FoundInDocument {
  /** While names were resolved; not weighed yet. */
  readonly assembling: readonly Finding[];
  /** By the rules; weighed. */
  readonly rules: readonly Finding[];
  readonly fragment: Fragment | undefined;
}

/** In the order of their places. */
export function gatherFindings(
  { assembling, rules, fragment }: FoundInDocument,
  causes: Causes,
  weightOf: WeightOf,
): readonly Finding[] {
  const all = [...weighed(assembling, weightOf), ...rules];
  const causal = all.filter((finding) => !isExplained(finding, causes));
  const found = withoutTwins(causal.filter((finding) => !isToldAbove(finding)));
  const ignores = fragment?.ignores ?? [];
  const hidden = ignores.length === 0 ? [] : causal.filter(isToldAbove);
  const left = silenced(found, ignores, hidden, (code) => isNotLookedFor(code, weightOf));
  const told = ignores.length === 0 ? left : weighed(left, weightOf);
  return withoutRepeats(told.toSorted(compared));
}

/** Whether another finding says it along with more of its kind, at the activity above. */
function isToldAbove({ data }: Finding): boolean {
  return data?.kind === 'add-entry' && data.isToldAbove === true;
}

/** Whether nothing could be found here that a comment would silence. */
function isNotLookedFor(code: string, weightOf: WeightOf): boolean {
  return ruleOf(code)?.scope === 'drawing' || weightOf(code, 'warning') === 'off';
}

/** The findings that count, as heavy as they are. */
export function weighed(findings: readonly Finding[], weightOf: WeightOf): readonly Finding[] {
  return findings.flatMap((finding) => {
    const severity = weightOf(finding.code, finding.severity);
    if (severity === finding.severity) return finding;
    return severity === 'off' ? [] : { ...finding, severity };
  });
}

/** What a rule has found, with its code and its weight; nothing where it does not count. */
export function findingOf(
  code: RuleCode,
  { message, origin, notes = [], proposed, data }: RuleFinding,
  weightOf: WeightOf,
): readonly Finding[] {
  const severity = weightOf(code, 'warning');
  if (severity === 'off') return [];
  const offered = { ...(proposed !== undefined && { proposed }), ...(data && { data }) };
  return [{ code, severity, message, origin, notes, ...offered }];
}

/** By place, then by code and message. */
function compared(a: Finding, b: Finding): number {
  return (
    a.origin.start - b.origin.start ||
    a.origin.end - b.origin.end ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  );
}

/** What `each` says is found at every activity that it holds for, and said once. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding, index) => {
    const before = findings[index - 1];
    return before === undefined || compared(before, finding) !== 0;
  });
}
