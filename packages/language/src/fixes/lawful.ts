/**
 * Which fixes are made without a choice: those whose authors take them for the one sensible repair, where nothing else
 * is wrong beside it, and which keep the law. They are tried out together, and by halves where something stands in the
 * way, so that a thousand good ones cost one trial.
 */
import type { Issue } from '@idef0-studio/model';
import type { ModelWorkspace } from '../model-workspace.js';
import { together, type FileEdit, type Fix } from './file-edit.js';
import { errorAddedBy, objectionTo } from './fix-law.js';
import { fixesFor } from './fixes-for-issue.js';
import { lineEnd, lineStart } from './source-lines.js';

/** A fix and the finding that it is to mend. */
export interface Proposed {
  readonly issue: Issue;
  readonly fix: Fix;
}

/** How many trials may fail before the rest is left to a choice. */
const MOST_FAILURES = 60;

/** The fixes for some findings that are made without a choice and can be made together, in the order of the
 *  findings. `isWanted` leaves fixes out before they are tried. */
export function fixesWithoutChoice(
  workspace: ModelWorkspace,
  issues: readonly Issue[],
  isWanted: (fix: Fix) => boolean = () => true,
): readonly Proposed[] {
  const proposed = issues.flatMap((issue) => {
    const fix = sensibleFix(workspace, issue, fixesFor(workspace, issue));
    return fix !== undefined && isWanted(fix) ? [{ issue, fix }] : [];
  });
  return lawful(workspace, proposed);
}

/** The one sensible repair among the fixes of a finding, where no other syntax error stands on a line that it
 *  changes: what is broken there may be read in another way than it was meant. */
export function sensibleFix(
  workspace: ModelWorkspace,
  issue: Issue,
  fixes: readonly Fix[],
): Fix | undefined {
  const fix = fixes.find(({ isPreferred }) => isPreferred);
  return fix?.edits.some((edit) => isBesideError(workspace, issue, edit)) === true
    ? undefined
    : fix;
}

function isBesideError(workspace: ModelWorkspace, issue: Issue, edit: FileEdit): boolean {
  const source = workspace.textOf(edit.document) ?? '';
  const [start, end] = [lineStart(source, edit.start), lineEnd(source, edit.end)];
  return workspace
    .issuesOf(edit.document)
    .some(
      ({ code, severity, origin }) =>
        severity === 'error' &&
        code.startsWith('syntax/') &&
        code !== issue.code &&
        origin.start <= end &&
        start <= origin.end,
    );
}

/** Those of the fixes that keep the law together: each mends its finding, and they do not get in each other's
 *  way. */
export function lawful(
  workspace: ModelWorkspace,
  proposed: readonly Proposed[],
): readonly Proposed[] {
  const issuesOf = (all: readonly Proposed[]) => all.map(({ issue }) => issue);
  return fittest(
    proposed,
    (all) => objectionTo(workspace, editsOf(all), issuesOf(all)) === undefined,
  );
}

/** As `lawful`, of fixes that somebody chose: those that add no error. */
export function withoutErrors(
  workspace: ModelWorkspace,
  proposed: readonly Proposed[],
): readonly Proposed[] {
  return fittest(proposed, (all) => errorAddedBy(workspace, editsOf(all)) === undefined);
}

/** Tries all together, then halves of what does not fit. */
function fittest(
  proposed: readonly Proposed[],
  fits: (all: readonly Proposed[]) => boolean,
): readonly Proposed[] {
  let failures = 0;
  const accept = (made: readonly Proposed[], batch: readonly Proposed[]): readonly Proposed[] => {
    if (batch.length === 0 || failures >= MOST_FAILURES) return made;
    const all = [...made, ...batch];
    if (fits(all)) return all;
    failures++;
    if (batch.length === 1) return made;
    const half = Math.ceil(batch.length / 2);
    return accept(accept(made, batch.slice(0, half)), batch.slice(half));
  };
  return accept([], withoutOverlap(proposed));
}

/** The edits of fixes that do not get in each other's way, each once. */
export function editsOf(proposed: readonly Proposed[]): readonly FileEdit[] {
  return together(proposed.map(({ fix }) => fix.edits));
}

/** The fixes of which every edit is made, the earlier before the later. */
function withoutOverlap(proposed: readonly Proposed[]): readonly Proposed[] {
  const made = new Set(editsOf(proposed).map((edit) => JSON.stringify(edit)));
  return proposed.filter(({ fix }) => fix.edits.every((edit) => made.has(JSON.stringify(edit))));
}
