/** Hover: what a name means, what a keyword means. */
import type { LangiumDocument, Lexer } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { HoverParams } from 'vscode-languageserver';
import type { Hover } from 'vscode-languageserver-types';
import { rangeOf } from '../workspace/diagnostics.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { endOf, kindOf } from '../syntax/tokens.js';
import { symbolHelp } from './element-help.js';
import { helpOn } from '../statements/statements.js';
import { symbolAt } from './symbol-at.js';

export class Idef0HoverProvider implements HoverProvider {
  constructor(
    private readonly workspace: ModelWorkspace,
    private readonly lexer: Lexer,
  ) {}

  getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
    const uri = document.uri.toString();
    const offset = document.textDocument.offsetAt(params.position);
    const model = this.workspace.modelOf(uri);
    const symbol = model === undefined ? undefined : symbolAt(this.workspace, model, uri, offset);
    if (symbol === undefined) return this.keyword(document, offset);
    const value = symbolHelp(symbol.model, symbol);
    if (value === undefined) return undefined;
    return {
      contents: { kind: 'markdown', value },
      range: rangeOf(this.workspace, symbol.origin),
    };
  }

  private keyword(document: LangiumDocument, offset: number): Hover | undefined {
    const { tokens } = this.lexer.tokenize(document.textDocument.getText(), { mode: 'partial' });
    const token = tokens.find((one) => one.startOffset <= offset && offset < endOf(one));
    const help = helpOn(kindOf(token));
    if (token === undefined || help === undefined) return undefined;
    return {
      contents: { kind: 'markdown', value: `\`${token.image}\` · ${help}` },
      range: {
        start: document.textDocument.positionAt(token.startOffset),
        end: document.textDocument.positionAt(endOf(token)),
      },
    };
  }
}
