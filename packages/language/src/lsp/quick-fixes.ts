/** The fixes of findings as code actions: one finding, all of its kind in the file, all of it in the model. */
import type { Issue, Severity } from '@idef0-studio/model';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { issueDiagnostic } from '../diagnostics.js';
import type { Fix } from '../fixes/file-edit.js';
import { fixesFor } from '../fixes/fixes-for-issue.js';
import { editsOf, fixesWithoutChoice, lawful, sensibleFix } from '../fixes/lawful.js';
import type { ModelWorkspace } from '../model-workspace.js';
import type { ClientFeatures } from './client-features.js';
import { allOfKind, kindOf } from './collective-fixes.js';
import { nameRequest } from './name-request.js';
import { workspaceEdit } from './workspace-edit.js';

/** The kind that "editor.codeActionsOnSave" names. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.idef0`;

/** The fixes for some findings of a document: the preferred ones first, then those of the gravest finding, and
 *  after them those for all of a kind. What several findings ask for stands once. */
export function quickFixes(
  workspace: ModelWorkspace,
  uri: string,
  issues: readonly Issue[],
  features: ClientFeatures,
): readonly CodeAction[] {
  const found = gravestFirst(issues).map((issue) => ({ issue, fixes: fixesFor(workspace, issue) }));
  const isPreferred = preferredOf(workspace, found);
  const single = found.flatMap(({ issue, fixes }) =>
    fixes.map((fix) => quickFix(workspace, fix, issue, isPreferred(fix), features)),
  );
  const fixes = withoutRepetition(single);
  return [
    ...fixes.filter((action) => action.isPreferred === true),
    ...fixes.filter((action) => action.isPreferred !== true),
    ...forAllOfKind(workspace, uri, found),
  ];
}

interface Found {
  readonly issue: Issue;
  readonly fixes: readonly Fix[];
}

/** Which of the fixes are made without a choice: of each finding at most one, and only where it keeps the law. */
function preferredOf(workspace: ModelWorkspace, found: readonly Found[]): (fix: Fix) => boolean {
  const proposed = found.flatMap(({ issue, fixes }) => {
    const fix = sensibleFix(workspace, issue, fixes);
    return fix === undefined ? [] : [{ issue, fix }];
  });
  const preferred = new Set(lawful(workspace, proposed).map(({ fix }) => fix));
  return (fix) => preferred.has(fix);
}

function forAllOfKind(
  workspace: ModelWorkspace,
  uri: string,
  found: readonly Found[],
): readonly CodeAction[] {
  const byKind = new Map<string, { readonly issue: Issue; readonly first: Fix }>();
  for (const { issue, fixes } of found) {
    const [first] = fixes;
    const key = first && `${issue.code} ${kindOf(workspace, issue, first)}`;
    if (first !== undefined && key !== undefined && !byKind.has(key))
      byKind.set(key, { issue, first });
  }
  return [...byKind.values()].flatMap(({ issue, first }) =>
    allOfKind(workspace, uri, issue, first),
  );
}

/** Mends everything in a document that has one sensible repair within it. */
export function fixAll(workspace: ModelWorkspace, uri: string): readonly CodeAction[] {
  const made = fixesWithoutChoice(workspace, workspace.everyIssueOf(uri), {
    isWanted: ({ edits }) => edits.every(({ document }) => document === uri),
  });
  if (made.length === 0) return [];
  const title = 'Mend what has one sensible repair';
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(workspace, editsOf(made)) }];
}

function quickFix(
  workspace: ModelWorkspace,
  fix: Fix,
  issue: Issue,
  isPreferred: boolean,
  features: ClientFeatures,
): CodeAction {
  const { title, edits } = fix;
  const command = nameRequest(workspace, fix, features);
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [issueDiagnostic(workspace, issue)],
    ...(isPreferred && { isPreferred }),
    edit: workspaceEdit(workspace, edits),
    ...(command && { command }),
  };
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function gravestFirst(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
}

/** Actions with one title that write the same become one, which mends the findings of all. */
function withoutRepetition(actions: readonly CodeAction[]): readonly CodeAction[] {
  const byWork = new Map<string, CodeAction>();
  for (const action of actions) {
    const work = JSON.stringify([action.title, action.edit]);
    const known = byWork.get(work);
    const diagnostics = [...(known?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    const isPreferred = known?.isPreferred === true || action.isPreferred === true;
    byWork.set(work, { ...action, diagnostics, ...(isPreferred && { isPreferred }) });
  }
  return [...byWork.values()];
}
