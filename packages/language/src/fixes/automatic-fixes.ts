/**
 * Which fixes are made without a choice: those whose authors take them for the one sensible repair, where nothing else
 * is wrong beside it, and which pass the preservation check. They are tried out together, so that a thousand good ones cost one dry run.
 */
import type { Finding } from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { together, type FileEdit, type Fix } from '../edits/file-edit.js';
import { harmsOf, objectionsTo } from '../edits/preservation/preservation-check.js';
import { sensibleFixesFor } from './fixes-for-finding.js';
import { lineEnd, lineStart } from '../edits/source-lines.js';
import { DryRuns } from './dry-runs.js';

/** A fix and the finding that it is to mend. */
export interface Proposed {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes for some findings that are made without a choice and can be made together, in the order of the
 *  findings. `isWanted` leaves fixes out before they are tried. */
export function fixesWithoutChoice(
  workspace: ModelWorkspace,
  findings: readonly Finding[],
  { isWanted = () => true, dryRuns = new DryRuns(workspace) }: Choosing = {},
): readonly Proposed[] {
  const proposed = findings.flatMap((finding) => {
    const fix = sensibleFix(workspace, finding, sensibleFixesFor(workspace, finding));
    return fix !== undefined && isWanted(fix) ? [{ finding, fix }] : [];
  });
  return passing(workspace, proposed, dryRuns);
}

interface Choosing {
  readonly isWanted?: (fix: Fix) => boolean;
  /** How many may still fail. */
  readonly dryRuns?: DryRuns;
}

/** The one sensible repair among the fixes of a finding, where no other syntax error stands on a line that it
 *  changes: what is broken there may be read in another way than it was meant. */
export function sensibleFix(
  workspace: ModelWorkspace,
  finding: Finding,
  fixes: readonly Fix[],
): Fix | undefined {
  const fix = fixes.find(({ isPreferred }) => isPreferred);
  return fix?.edits.some((edit) => isBesideError(workspace, finding, edit)) === true
    ? undefined
    : fix;
}

function isBesideError(workspace: ModelWorkspace, finding: Finding, edit: FileEdit): boolean {
  const source = workspace.textOf(edit.document) ?? '';
  const [start, end] = [lineStart(source, edit.start), lineEnd(source, edit.end)];
  return syntaxErrorsOf(workspace, edit.document).some(
    ({ code, origin }) => code !== finding.code && origin.start <= end && start <= origin.end,
  );
}

/** Also those that are not shown. Remembered by the list of those that are. */
function syntaxErrorsOf(workspace: ModelWorkspace, document: string): readonly Finding[] {
  const shown = workspace.findingsOf(document);
  const known =
    syntaxErrors.get(shown) ??
    workspace
      .everyFindingOf(document)
      .filter(({ code, severity }) => severity === 'error' && code.startsWith('syntax/'));
  syntaxErrors.set(shown, known);
  return known;
}

const syntaxErrors = new WeakMap<readonly Finding[], readonly Finding[]>();

/** Those of the fixes that pass the preservation check together: each mends its finding, and they do not get in each other's
 *  way. */
export function passing(
  workspace: ModelWorkspace,
  proposed: readonly Proposed[],
  dryRuns = new DryRuns(workspace),
): readonly Proposed[] {
  const findingsOf = (all: readonly Proposed[]) => all.map(({ finding }) => finding);
  return dryRuns.fittest(withoutOverlap(proposed), (all) =>
    objectionsTo(workspace, editsOf(all), findingsOf(all)),
  );
}

/** As `passing`, of fixes that somebody chose: those that add no error and lose no word. */
export function harmless(
  workspace: ModelWorkspace,
  proposed: readonly Proposed[],
): readonly Proposed[] {
  return new DryRuns(workspace).fittest(withoutOverlap(proposed), (all) =>
    harmsOf(workspace, editsOf(all)),
  );
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
