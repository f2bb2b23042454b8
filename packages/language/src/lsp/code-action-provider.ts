/** The fixes of findings as code actions: one finding, all of its kind in the file, all of it in the model. */
import type { LangiumDocument } from 'langium';
import type { CodeActionParams } from 'vscode-languageserver';
import type { CodeActionProvider } from 'langium/lsp';
import type { Issue } from '@idef0-studio/model';
import {
  CodeActionKind,
  type CodeAction,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { issueDiagnostic, rangeOf } from '../diagnostics.js';
import { editsForAll } from '../fixes/fix-all.js';
import { fixesFor } from '../fixes/fixes-for-issue.js';
import type { FileEdit, Fix } from '../fixes/file-edit.js';
import type { ModelWorkspace } from '../model-workspace.js';

export class Idef0CodeActionProvider implements CodeActionProvider {
  constructor(private readonly workspace: ModelWorkspace) {}

  getCodeActions(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
    const uri = document.uri.toString();
    const all = this.workspace.issuesOf(uri);
    const here = all.filter((issue) => meets(rangeOf(this.workspace, issue.origin), params.range));
    const { only } = params.context;
    if (only !== undefined && !only.some((kind) => CodeActionKind.QuickFix.startsWith(kind)))
      return [];
    return here.flatMap((issue) => [
      ...fixesFor(this.workspace, issue).map((fix) => this.action(fix, issue)),
      ...this.allOfKind(issue, all, 'in this file'),
      ...this.allOfKind(issue, this.issuesOfModel(uri), 'in the model'),
    ]);
  }

  private action({ title, edits, isPreferred }: Fix, issue: Issue): CodeAction {
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [issueDiagnostic(this.workspace, issue)],
      ...(isPreferred && { isPreferred }),
      edit: this.workspaceEdit(edits),
    };
  }

  /** One action for several findings of the kind; none where there is but one, or as many as asked before. */
  private allOfKind(issue: Issue, issues: readonly Issue[], where: string): CodeAction[] {
    const alike = issues.filter(({ code }) => code === issue.code);
    const [first] = fixesFor(this.workspace, issue);
    if (alike.length < 2 || first === undefined) return [];
    const kind = kindOf(first);
    const edits = editsForAll(this.workspace, alike, (fixes) =>
      fixes.find((fix) => kindOf(fix) === kind),
    );
    if (edits.length === 0) return [];
    return [
      {
        title: `${kind}: all ${alike.length} of this kind ${where}`,
        kind: CodeActionKind.QuickFix,
        edit: this.workspaceEdit(edits),
      },
    ];
  }

  private issuesOfModel(uri: string): readonly Issue[] {
    const fragments = this.workspace.modelOf(uri)?.fragments ?? [];
    if (fragments.length < 2) return [];
    return fragments.flatMap(({ document }) => this.workspace.issuesOf(document));
  }

  private workspaceEdit(edits: readonly FileEdit[]): WorkspaceEdit {
    const changes: Record<string, TextEdit[]> = {};
    for (const edit of edits) {
      const range = rangeOf(this.workspace, edit);
      (changes[edit.document] ??= []).push({ range, newText: edit.text });
    }
    return { changes };
  }
}

/** A title without what it names: `Drop 'Flour' here` is `Drop ... here`. */
function kindOf({ title }: Fix): string {
  return title
    .replace(/'[^']*'/gu, '\u2026')
    .replace(/\u2026(?: and \u2026)+|\d+ activities/gu, '\u2026');
}

function meets(a: Range, b: Range): boolean {
  return before(a.start, b.end) && before(b.start, a.end);
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
