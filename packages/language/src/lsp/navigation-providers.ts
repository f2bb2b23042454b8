/**
 * Go to definition, find references and highlights: all read the places of names that
 * `assemble` collected, over all files of the model.
 */
import type { LangiumDocument } from 'langium';
import type {
  DefinitionProvider,
  DocumentHighlightProvider,
  ReferencesProvider,
} from 'langium/lsp';
import type {
  DefinitionParams,
  DocumentHighlightParams,
  ReferenceParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Location,
  type LocationLink,
  type Range,
} from 'vscode-languageserver-types';
import { type Origin } from '@idef0-studio/model';
import { rangeOf } from '../workspace/diagnostics.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { symbolAt, type EditorSymbol } from './symbol-at.js';

/** What all of them need: the symbol at a place of a document. */
export abstract class SymbolProvider {
  constructor(protected readonly workspace: ModelWorkspace) {}

  protected symbol(
    document: LangiumDocument,
    { position }: TextDocumentPositionParams,
  ): EditorSymbol | undefined {
    const uri = document.uri.toString();
    const model = this.workspace.modelOf(uri);
    if (model === undefined) return undefined;
    return symbolAt(this.workspace, model, uri, document.textDocument.offsetAt(position));
  }

  protected range(origin: Origin): Range {
    return rangeOf(this.workspace, origin);
  }
}

export class Idef0DefinitionProvider extends SymbolProvider implements DefinitionProvider {
  getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] | undefined {
    const symbol = this.symbol(document, params);
    if (symbol === undefined) return undefined;
    const originSelectionRange = this.range(symbol.origin);
    return symbol.declarations.map((origin) => ({
      targetUri: origin.document,
      targetRange: this.range(origin),
      targetSelectionRange: this.range(origin),
      originSelectionRange,
    }));
  }
}

export class Idef0ReferencesProvider extends SymbolProvider implements ReferencesProvider {
  findReferences(document: LangiumDocument, params: ReferenceParams): Location[] {
    const symbol = this.symbol(document, params);
    if (symbol === undefined) return [];
    const declared = new Set(symbol.declarations.map(placeKey));
    return symbol.occurrences
      .map(({ origin }) => origin)
      .filter((origin) => params.context.includeDeclaration || !declared.has(placeKey(origin)))
      .map((origin) => ({ uri: origin.document, range: this.range(origin) }));
  }
}

export class Idef0HighlightProvider extends SymbolProvider implements DocumentHighlightProvider {
  getDocumentHighlight(
    document: LangiumDocument,
    params: DocumentHighlightParams,
  ): DocumentHighlight[] | undefined {
    const symbol = this.symbol(document, params);
    const declared = new Set(symbol?.declarations.map(placeKey));
    return symbol?.occurrences
      .filter(({ origin }) => origin.document === document.uri.toString())
      .map(({ origin }) => ({
        range: this.range(origin),
        kind: declared.has(placeKey(origin))
          ? DocumentHighlightKind.Write
          : DocumentHighlightKind.Read,
      }));
  }
}

function placeKey({ document, start }: Origin): string {
  return `${start} ${document}`;
}
