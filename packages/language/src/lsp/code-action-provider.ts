/** What the light bulb offers: fixes for the findings in the selection, and refactorings of what is selected. */
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider, LanguageServer } from 'langium/lsp';
import type { CodeActionParams } from 'vscode-languageserver';
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import { rangeOf } from '../workspace/diagnostics.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { clientFeatures, type ClientFeatures } from './client-features.js';
import { FIX_ALL, fixAll, quickFixes } from './quick-fixes.js';
import { refactorings } from './refactoring-actions.js';
import { silenceActions } from './silence-actions.js';

export class Idef0CodeActionProvider implements CodeActionProvider {
  private readonly features: ClientFeatures;

  constructor(
    private readonly workspace: ModelWorkspace,
    server: Pick<LanguageServer, 'onInitialize'>,
  ) {
    this.features = clientFeatures(server);
  }

  getCodeActions(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
    return [...this.actions(document, params)];
  }

  private actions(
    document: LangiumDocument,
    { range, context: { only } }: CodeActionParams,
  ): readonly CodeAction[] {
    const uri = document.uri.toString();
    return [
      ...(isWanted(CodeActionKind.QuickFix, only) ? this.fixes(uri, range) : []),
      ...refactorings(this.workspace, document, range, this.features, (kind) =>
        isWanted(kind, only),
      ),
      // Editors ask for it by name when they save, and show it nowhere else.
      ...(only !== undefined && isWanted(FIX_ALL, only) ? fixAll(this.workspace, uri) : []),
    ];
  }

  private fixes(uri: string, range: Range): readonly CodeAction[] {
    const here = this.workspace
      .findingsOf(uri)
      .filter(({ origin }) => meets(rangeOf(this.workspace, origin), range));
    return [
      ...quickFixes(this.workspace, uri, here, this.features),
      ...silenceActions(this.workspace, uri, here, this.features),
    ];
  }
}

/** Kinds are a hierarchy: who asks for `refactor` wants `refactor.extract` as well. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
}

function meets(a: Range, b: Range): boolean {
  return isBefore(a.start, b.end) && isBefore(b.start, a.end);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
