/** The fixes of findings as code actions: one finding, all of its kind in the file, all of it in the model. */
import type { Issue } from '@idef0-studio/model';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { issueDiagnostic } from '../diagnostics.js';
import { editsForAll, preferredFix } from '../fixes/fix-all.js';
import type { Fix } from '../fixes/file-edit.js';
import { fixesFor } from '../fixes/fixes-for-issue.js';
import type { ModelWorkspace } from '../model-workspace.js';
import { workspaceEdit } from './workspace-edit.js';

/** The kind that "editor.codeActionsOnSave" names. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.idef0`;

/** The fixes for some findings of a document, the preferred ones first, and after them those for all of a kind;
 *  these stand once, however many of the findings are of the kind. */
export function quickFixes(
  workspace: ModelWorkspace,
  uri: string,
  issues: readonly Issue[],
): readonly CodeAction[] {
  const ofFile = workspace.issuesOf(uri);
  const ofModel = issuesOfModel(workspace, uri);
  const known = new Set<string>();
  const single: CodeAction[] = [];
  const several: CodeAction[] = [];
  for (const issue of issues) {
    const fixes = fixesFor(workspace, issue);
    single.push(...fixes.map((fix) => quickFix(workspace, fix, issue)));
    const [first] = fixes;
    const key = first && `${issue.code} ${kindOf(first)}`;
    if (first === undefined || key === undefined || known.has(key)) continue;
    known.add(key);
    several.push(
      ...allOfKind(workspace, issue, first, ofFile, 'in this file'),
      ...allOfKind(workspace, issue, first, ofModel, 'in the model'),
    );
  }
  const others = single.filter(({ isPreferred }) => isPreferred !== true);
  return [...single.filter(({ isPreferred }) => isPreferred === true), ...others, ...several];
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
  { title, edits, isPreferred }: Fix,
  issue: Issue,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [issueDiagnostic(workspace, issue)],
    ...(isPreferred && { isPreferred }),
    edit: workspaceEdit(workspace, edits),
  };
}

/** One action for several findings of the kind; none where there is but one. */
function allOfKind(
  workspace: ModelWorkspace,
  issue: Issue,
  first: Fix,
  issues: readonly Issue[],
  where: string,
): readonly CodeAction[] {
  const alike = issues.filter(({ code }) => code === issue.code);
  if (alike.length < 2) return [];
  const kind = kindOf(first);
  let count = 0;
  const edits = editsForAll(workspace, alike, (fixes) => {
    const fix = fixes.find((each) => kindOf(each) === kind);
    if (fix !== undefined) count++;
    return fix;
  });
  if (count < 2) return [];
  const title = `${kind}: all ${count} of this kind ${where}`;
  return [{ title, kind: CodeActionKind.QuickFix, edit: workspaceEdit(workspace, edits) }];
}

/** Empty for a model in one file, where "in this file" says the same. */
function issuesOfModel(workspace: ModelWorkspace, uri: string): readonly Issue[] {
  const fragments = workspace.modelOf(uri)?.fragments ?? [];
  if (fragments.length < 2) return [];
  return fragments.flatMap(({ document }) => workspace.issuesOf(document));
}

/** A title without what it names: `Drop 'Flour' here` is `Drop … here`. */
function kindOf({ title }: Fix): string {
  return title.replace(/'[^']*'/gu, '…').replace(/…(?: and …)+|\d+ activities/gu, '…');
}
