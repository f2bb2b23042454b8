/** One action that mends all findings of a kind. */
import type { Issue } from '@idef0-studio/model';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { editsForAll } from '../fixes/fix-all.js';
import type { FileEdit, Fix } from '../fixes/file-edit.js';
import type { ModelWorkspace } from '../model-workspace.js';
import { workspaceEdit } from './workspace-edit.js';

/** One action for the findings of the kind in the file, and one for those in the model where there are more. */
export function allOfKind(
  workspace: ModelWorkspace,
  issue: Issue,
  first: Fix,
  ofFile: readonly Issue[],
  ofModel: readonly Issue[],
): readonly CodeAction[] {
  const inFile = allOf(workspace, issue, first, ofFile);
  const inModel = allOf(workspace, issue, first, ofModel);
  return [
    ...(inFile.count < 2 ? [] : [collective(workspace, inFile, 'in this file')]),
    ...(inModel.count < 2 || inModel.count === inFile.count
      ? []
      : [collective(workspace, inModel, 'in the model')]),
  ];
}

/** What all findings of a kind have done about them at once. */
interface Collective {
  readonly count: number;
  /** What is done to each, without what it names. */
  readonly kind: string;
  readonly edits: readonly FileEdit[];
}

function allOf(
  workspace: ModelWorkspace,
  issue: Issue,
  first: Fix,
  issues: readonly Issue[],
): Collective {
  const kind = kindOf(first);
  const alike = issues.filter(({ code }) => code === issue.code);
  if (alike.length < 2) return { count: alike.length, kind, edits: [] };
  let count = 0;
  const edits = editsForAll(workspace, alike, (fixes) => {
    const fix = fixes.find((each) => kindOf(each) === kind);
    if (fix !== undefined) count++;
    return fix;
  });
  return { count, kind, edits };
}

function collective(
  workspace: ModelWorkspace,
  { count, kind, edits }: Collective,
  where: string,
): CodeAction {
  const title = `All ${count} ${where}: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  return { title, kind: CodeActionKind.QuickFix, edit: workspaceEdit(workspace, edits) };
}

/** A title without what it names: `Drop 'Flour' here` is `Drop … here`. */
export function kindOf({ title }: Fix): string {
  return title.replace(/'[^']*'/gu, '…').replace(/…(?: and …)+|\d+ activities/gu, '…');
}
