/** The fixes of findings as code actions: one finding, all of its kind in the file, all of it in the model. */
import type { Finding, Severity } from '@idef0-studio/model';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { findingDiagnostic } from '../workspace/diagnostics.js';
import type { Fix } from '../edits/file-edit.js';
import { offeredFixesFor } from '../fixes/fixes-for-finding.js';
import {
  editsOf,
  fixesWithoutChoice,
  passing,
  sensibleFix,
  type Proposed,
} from '../fixes/automatic-fixes.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { dataOfFix, mayPass } from './chosen-fix.js';
import type { ClientFeatures } from './client-features.js';
import { allOfKind, kindOf } from './collective-fixes.js';
import { changeOf } from './refactoring-actions.js';
import { workspaceEdit } from './workspace-edit.js';

/** The kind that "editor.codeActionsOnSave" names. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.idef0`;

/** The fixes for some findings of a document: the preferred ones first, then those of the gravest finding, and
 *  after them those for all of a kind. What several findings ask for stands once. For clients that complete actions
 *  when they are chosen nothing is tried out: the preferred ones come without edits (`chosen-fix.ts`). */
export function quickFixes(
  workspace: ModelWorkspace,
  uri: string,
  findings: readonly Finding[],
  features: ClientFeatures,
): readonly CodeAction[] {
  const { resolvesEdits } = features;
  const found = gravestFirst(findings).map((finding) => {
    const fixes = offeredFixesFor(workspace, finding);
    return { finding, fixes: resolvesEdits ? fixes : fixes.filter(isPossible) };
  });
  const isPreferred = preferredOf(workspace, found, resolvesEdits ? mayPass : passing);
  const single = found.flatMap(({ finding, fixes }) =>
    fixes.map((fix) => ({ finding, fix, isPreferred: isPreferred(fix) })),
  );
  const fixes = withoutRepetition(single).map((each) => quickFix(workspace, each, features));
  return [
    ...fixes.filter((action) => action.isPreferred === true),
    ...fixes.filter((action) => action.isPreferred !== true),
    ...forAllOfKind(workspace, uri, found),
  ];
}

interface Found {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

const isPossible = ({ objection }: Fix) => objection?.() === undefined;

/** Which of the fixes are made without a choice: of each finding at most one, and only where it passes the preservation check, as
 *  `judge` finds it. */
function preferredOf(
  workspace: ModelWorkspace,
  found: readonly Found[],
  judge: (workspace: ModelWorkspace, proposed: readonly Proposed[]) => readonly Proposed[],
): (fix: Fix) => boolean {
  const proposed = found.flatMap(({ finding, fixes }) => {
    const fix = sensibleFix(workspace, finding, fixes);
    return fix === undefined ? [] : [{ finding, fix }];
  });
  const preferred = new Set(judge(workspace, proposed).map(({ fix }) => fix));
  return (fix) => preferred.has(fix);
}

function forAllOfKind(
  workspace: ModelWorkspace,
  uri: string,
  found: readonly Found[],
): readonly CodeAction[] {
  const byKind = new Map<string, { readonly finding: Finding; readonly first: Fix }>();
  for (const { finding, fixes } of found) {
    const [first] = fixes;
    const key = first && `${finding.code} ${kindOf(workspace, finding, first)}`;
    if (first !== undefined && key !== undefined && !byKind.has(key))
      byKind.set(key, { finding, first });
  }
  return [...byKind.values()].flatMap(({ finding, first }) =>
    allOfKind(workspace, uri, finding, first),
  );
}

/** Mends everything in a document that has one sensible repair within it. */
export function fixAll(workspace: ModelWorkspace, uri: string): readonly CodeAction[] {
  const made = fixesWithoutChoice(workspace, workspace.everyFindingOf(uri), {
    isWanted: ({ edits }) => edits.every(({ document }) => document === uri),
  });
  if (made.length === 0) return [];
  const title = 'Mend what has one sensible repair';
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(workspace, editsOf(made)) }];
}

interface Single {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly isPreferred: boolean;
}

/** A fix, and all findings that it mends. */
interface Listed extends Single {
  readonly mended: readonly Finding[];
}

function quickFix(
  workspace: ModelWorkspace,
  { finding, mended, fix, isPreferred }: Listed,
  features: ClientFeatures,
): CodeAction {
  const { title, objection } = fix;
  const isTriedLater = features.resolvesEdits && (isPreferred || objection !== undefined);
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: mended.map((each) => findingDiagnostic(workspace, each)),
    ...(isPreferred && { isPreferred }),
    ...(isTriedLater
      ? { data: dataOfFix(workspace, finding) }
      : changeOf(workspace, fix, features)),
  };
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
}

/** Fixes with one title that write the same become one, which mends the findings of all. */
function withoutRepetition(all: readonly Single[]): readonly Listed[] {
  const byWork = new Map<string, Listed>();
  for (const each of all) {
    const work = JSON.stringify([each.fix.title, each.fix.edits]);
    const known = byWork.get(work);
    const mended = [...(known?.mended ?? []), each.finding];
    const isPreferred = known?.isPreferred === true || each.isPreferred;
    const first = known?.isPreferred === true ? known : each;
    byWork.set(work, { ...first, mended, isPreferred });
  }
  return [...byWork.values()];
}
