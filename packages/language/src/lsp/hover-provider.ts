/** Hover: what a name means, what a keyword means. */
import type { LangiumDocument, Lexer } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { HoverParams } from 'vscode-languageserver';
import type { Hover } from 'vscode-languageserver-types';
import {
  isViewWord,
  mapLines,
  textElementAt,
  viewWord,
  type ModelQueries,
} from '@idef0-studio/model';
import { rangeOf } from '../workspace/diagnostics.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { endOf, kindOf, type IToken } from '../syntax/tokens.js';
import { symbolHelp } from './element-help.js';
import { modelHelp } from './model-help.js';
import { helpOn } from '../statements/statements.js';
import { lineHelp, mappedBelow } from './map-help.js';
import { paragraphs } from './markdown.js';
import { numberHelp } from './text-help.js';
import { symbolAt, type EditorSymbol } from './symbol-at.js';

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
    if (symbol === undefined)
      return (
        (model && (this.header(model, uri, offset) ?? this.relation(model, document, offset))) ??
        this.keyword(document, offset)
      );
    const inText = model && textElementAt(model, uri, offset);
    const value = paragraphs(inText && numberHelp(inText), this.helpOn(symbol));
    if (value === '') return undefined;
    return {
      contents: { kind: 'markdown', value },
      range: rangeOf(this.workspace, symbol.origin),
    };
  }

  /** What is said where a thing is declared, and what maps say of it elsewhere. */
  private helpOn(symbol: EditorSymbol): string | undefined {
    const { model, kind, id } = symbol;
    const help = symbolHelp(model, symbol);
    const activity = kind === 'activity' ? model.activity(id) : undefined;
    if (help === undefined || activity === undefined) return help;
    return paragraphs(help, mappedBelow(this.workspace, model, activity));
  }

  /** What the model says of itself, at its name behind `model`. */
  private header(model: ModelQueries, uri: string, offset: number): Hover | undefined {
    const name = this.workspace.fragmentOf(uri)?.model?.origin;
    if (name === undefined || offset < name.start || offset >= name.end) return undefined;
    return {
      contents: { kind: 'markdown', value: modelHelp(model) },
      range: rangeOf(this.workspace, name),
    };
  }

  /** A line of a map in words, at its sign and wherever no name stands in it. */
  private relation(
    model: ModelQueries,
    document: LangiumDocument,
    offset: number,
  ): Hover | undefined {
    const uri = document.uri.toString();
    const maps = model.plainElements('map').flatMap(({ map }) => map ?? []);
    for (const map of maps)
      for (const line of mapLines(model, map)) {
        const { origin } = line.relation;
        if (origin.document !== uri || offset < origin.start || offset >= origin.end) continue;
        const contents = { kind: 'markdown' as const, value: lineHelp(line, map) };
        return { contents, range: rangeOf(this.workspace, origin) };
      }
    return undefined;
  }

  private keyword(document: LangiumDocument, offset: number): Hover | undefined {
    const { tokens } = this.lexer.tokenize(document.textDocument.getText(), { mode: 'partial' });
    const token = tokens.find((one) => one.startOffset <= offset && offset < endOf(one));
    const help = token && wordHelp(token);
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

/** What a keyword means; in the body of a view what its words do. */
function wordHelp(token: IToken): string | undefined {
  const kind = kindOf(token);
  // Behind a text `audience` is a token of its own kind.
  if (kind !== 'VIEW_WORD') return helpOn(kind.toLowerCase());
  return isViewWord(token.image) ? viewWord(token.image).help : undefined;
}
