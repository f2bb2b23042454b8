/**
 * Findings of one file, without those that comments silence; and what is wrong with these comments.
 *
 *     activity Bake { // idef0-ignore box/no-control: no law says how
 */
import { newFinding, proposing } from '../values/new-finding.js';
import type { Ignore, IgnoredCode } from '../values/fragment.js';
import type { Finding } from '../values/finding.js';
import { getOrMake } from '../values/memo.js';
import { nearestName } from '../names/name-index.js';
import { allRules } from './generated/all-rules.js';
import { ruleOf } from './rule-of.js';

/** What is left of the findings of one file, and the findings about its comments. What is `hidden` is told elsewhere, and
 *  a comment may be about it. `isOff` says that a rule does not count here: a comment about it is not held to silence anything. */
export function silenced(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  hidden: readonly Finding[],
  isOff: (code: string) => boolean,
): readonly Finding[] {
  if (ignores.length === 0) return findings;
  const used = new Set<IgnoredCode>();
  const byLine = new IgnoresByLine(ignores);
  const isSilenced = (finding: Finding): boolean => {
    const silencing = byLine
      .at(finding.origin.start)
      .flatMap((ignore) => codesFor(ignore, finding));
    for (const code of silencing) used.add(code);
    return silencing.length > 0;
  };
  const left = findings.filter((finding) => !isSilenced(finding));
  hidden.forEach(isSilenced);
  const about = ignores.flatMap((ignore) => [
    ...ignore.codes.filter((code) => !used.has(code) && !isOff(code.code)).map(needless),
    ...(ignore.codes.length === 0 ? [withoutCode(ignore)] : []),
    ...(ignore.reason === undefined ? [withoutReason(ignore)] : []),
  ]);
  return [...left, ...about];
}

/** Comments by the line that they are about: each line is a whole one, so that no two overlap. */
class IgnoresByLine {
  private readonly byStart = new Map<number, Ignore[]>();
  private readonly starts: readonly number[];

  constructor(ignores: readonly Ignore[]) {
    for (const ignore of ignores) {
      getOrMake(this.byStart, ignore.line.start, () => []).push(ignore);
    }
    this.starts = [...this.byStart.keys()].sort((a, b) => a - b);
  }

  /** Those about the line in which an offset is. */
  at(offset: number): readonly Ignore[] {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = this.byStart.get(this.starts[low - 1] ?? -1) ?? [];
    return found.filter(({ line }) => offset <= line.end);
  }
}

function codesFor({ codes }: Ignore, finding: Finding): readonly IgnoredCode[] {
  return codes.filter(({ code }) => code === finding.code);
}

function needless({ code, origin }: IgnoredCode): Finding {
  if (ruleOf(code) === undefined) {
    const near = nearestName(
      code,
      allRules.map((rule) => rule.code),
    );
    const hint = near === undefined ? 'remove it.' : `did you mean '${near}'?`;
    const finding = warning(
      `There is no rule '${code}' to silence; a comment names the code of a finding: ${hint}`,
      origin,
    );
    return proposing(finding, near);
  }
  const what = code.startsWith('syntax/')
    ? `Findings of the spelling such as '${code}' cannot be silenced; mend the text, and remove this comment.`
    : `Nothing is found here that '${code}' would silence; such a comment stands at the line of the finding or on the line before: remove it.`;
  return warning(what, origin);
}

function withoutCode({ origin }: Ignore): Finding {
  return warning(
    "This comment silences nothing; it names the codes of findings, as in '// idef0-ignore box/no-control: reason'.",
    origin,
  );
}

function warning(message: string, origin: Finding['origin']): Finding {
  return newFinding('text/needless-ignore', 'warning', message, origin);
}

function withoutReason({ codes, origin }: Ignore): Finding {
  const named = codes.map(({ code }) => code).join(', ');
  return newFinding(
    'text/ignore-without-reason',
    'warning',
    `This comment silences '${named}' without a reason; whoever reads it wants to know why: write the reason behind a colon.`,
    origin,
  );
}
