/** What stands at the end of a long list of findings: how many of each severity, and of which rules most. */
import type { Severity } from '@idef0-studio/model';
import type { LocatedFinding } from '../findings.js';

/** The severities, the most severe first. */
export const SEVERITIES = [
  'error',
  'warning',
  'information',
  'hint',
] as const satisfies readonly Severity[];

/** The findings that are as severe as the least one, or more. */
export function asSevereAs(
  least: Severity,
  findings: readonly LocatedFinding[],
): readonly LocatedFinding[] {
  const printed = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  return findings.filter(({ severity }) => printed.some((each) => each === severity));
}

/** `2 errors and 1 warning in 9 files.`; behind it, how many of the findings are not printed. */
export function countLine(
  findings: readonly LocatedFinding[],
  printed: readonly LocatedFinding[],
  files: number,
): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, NOUNS[severity])];
  });
  const last = counts.pop();
  const list = counts.length > 0 ? `${counts.join(', ')} and ${last}` : last;
  const hidden = findings.length - printed.length;
  const left = hidden > 0 ? ` ${hidden} less severe ${hidden === 1 ? 'is' : 'are'} not shown.` : '';
  return `${list ?? 'No problems'} in ${counted(files, 'file')}.${left}`;
}

/** Where so many findings are printed that nobody reads them all: the rules with most of them, a line each. */
export function ruleLines(printed: readonly LocatedFinding[]): readonly string[] {
  if (printed.length <= READABLE) return [];
  const counts = new Map<string, number>();
  for (const { code } of printed) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rows = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST_RULES);
  const width = String(rows[0]?.[1] ?? '').length;
  const lines = rows.map(([code, count]) => `  ${String(count).padStart(width)}  ${code}`);
  const others = counts.size - rows.length;
  const more = others > 0 ? [`  and ${counted(others, 'rule')} with fewer`] : [];
  return ['Most often:', ...lines, ...more];
}

const NOUNS = {
  error: 'error',
  warning: 'warning',
  information: 'remark',
  hint: 'hint',
} as const satisfies Readonly<Record<Severity, string>>;

/** As many findings are read one by one. */
const READABLE = 50;
const MOST_RULES = 10;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
