/** The fixes of findings as code actions: one finding, all of its kind in the file, all of it in the model. */
import type { Issue, Severity } from '@idef0-studio/model';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { issueDiagnostic } from '../diagnostics.js';
import { editsForAll, preferredFix } from '../fixes/fix-all.js';
import type { Fix } from '../fixes/file-edit.js';
import { fixesFor } from '../fixes/fixes-for-issue.js';
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
  const known = new Set<string>();
  const single: CodeAction[] = [];
  const several: CodeAction[] = [];
  for (const issue of gravestFirst(issues)) {
    const fixes = fixesFor(workspace, issue);
    single.push(...fixes.map((fix) => quickFix(workspace, fix, issue, features)));
    const [first] = fixes;
    const key = first && `${issue.code} ${kindOf(first)}`;
    if (first === undefined || key === undefined || known.has(key)) continue;
    known.add(key);
    several.push(...allOfKind(workspace, uri, issue, first));
  }
  const fixes = withoutRepetition(single);
  const others = fixes.filter(({ isPreferred }) => isPreferred !== true);
  return [...fixes.filter(({ isPreferred }) => isPreferred === true), ...others, ...several];
}

/** Mends everything in a document that has one sensible repair within it. */
export function fixAll(workspace: ModelWorkspace, uri: string): readonly CodeAction[] {
  const edits = editsForAll(workspace, workspace.issuesOf(uri), (fixes) => {
    const fix = preferredFix(fixes);
    return fix?.edits.every(({ document }) => document === uri) === true ? fix : undefined;
  });
  if (edits.length === 0) return [];
  const title = 'Mend what has one sensible repair';
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(workspace, edits) }];
}

function quickFix(
  workspace: ModelWorkspace,
  fix: Fix,
  issue: Issue,
  features: ClientFeatures,
): CodeAction {
  const { title, edits, isPreferred } = fix;
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
