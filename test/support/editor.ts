/**
 * An editor without a screen: files of a fixture (`//- name` splits them) with a cursor `<|>` in one of
 * them, and the answers of the language server's features as text.
 */
import { EmptyFileSystem, URI, type LangiumDocument } from 'langium';
import type { KeepOldName } from '@idef0-studio/language';
import { createIdef0Services } from '@idef0-studio/language/lsp';
import type { CompletionItem, Range } from 'vscode-languageserver-types';
import { filesOf } from './check.js';

const CURSOR = '<|>';

export interface Editor {
  /** Labels in the order in which an editor shows them. */
  completions(): Promise<readonly string[]>;
  items(): Promise<readonly CompletionItem[]>;
  /** The text of the file after the item of that label was accepted; the cursor is gone. */
  accept(label: string): Promise<string>;
  hover(): Promise<string | undefined>;
  /** `file:line: text of the line`, lines from 1. */
  definition(): Promise<readonly string[]>;
  references(): Promise<readonly string[]>;
  /** The files after the rename, as one fixture; a message where it is refused. */
  rename(name: string): Promise<string>;
  /** The text that would be renamed. */
  renameRange(): Promise<string | undefined>;
  outline(): Promise<string>;
  /** `first-last` lines, from 1. */
  folds(): Promise<readonly string[]>;
  symbols(query: string): Promise<readonly string[]>;
}

/** Opens the files; the first is looked at where no cursor stands. */
export function openEditor(fixture: string, keeping: KeepOldName = 'offer'): Editor {
  const { shared, Idef0 } = createIdef0Services(EmptyFileSystem);
  shared.idef0.ModelWorkspace.renames.keeping = keeping;
  const files = filesOf(fixture);
  const documents = files.map(({ uri, text }) => {
    const document = shared.workspace.LangiumDocumentFactory.fromString(
      text.replace(CURSOR, ''),
      URI.parse(uri),
    );
    shared.workspace.LangiumDocuments.addDocument(document);
    return document;
  });
  const at = Math.max(
    0,
    files.findIndex(({ text }) => text.includes(CURSOR)),
  );
  const document = documents[at];
  if (document === undefined) throw new RangeError('The fixture has no file.');
  const offset = Math.max(0, files[at]?.text.indexOf(CURSOR) ?? 0);
  const params = {
    textDocument: { uri: document.uri.toString() },
    position: document.textDocument.positionAt(offset),
  };
  const { lsp } = Idef0;
  const items = async (): Promise<readonly CompletionItem[]> => {
    const list = await lsp.CompletionProvider?.getCompletion(document, params);
    return [...(list?.items ?? [])].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  };
  const line = (uri: string, range: Range): string => {
    const found = documents.find((one) => one.uri.toString() === uri);
    const text = found?.textDocument.getText().split(/\r?\n/)[range.start.line] ?? '';
    return `${nameOf(uri)}:${range.start.line + 1}: ${text.trim()}`;
  };
  return {
    items,
    completions: async () => (await items()).map(({ label }) => label),
    accept: async (label) => {
      const edit = (await items()).find((item) => item.label === label)?.textEdit;
      if (edit === undefined || !('range' in edit)) throw new RangeError(`No item '${label}'.`);
      return edited(document, [edit]);
    },
    hover: async () => {
      const contents = (await lsp.HoverProvider?.getHoverContent(document, params))?.contents;
      return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
    },
    definition: async () =>
      ((await lsp.DefinitionProvider?.getDefinition(document, params)) ?? []).map((link) =>
        line(link.targetUri, link.targetSelectionRange),
      ),
    references: async () =>
      (
        (await lsp.ReferencesProvider?.findReferences(document, {
          ...params,
          context: { includeDeclaration: true },
        })) ?? []
      ).map(({ uri, range }) => line(uri, range)),
    rename: async (newName) => {
      try {
        const edit = await lsp.RenameProvider?.rename(document, { ...params, newName });
        return documents
          .map((one) => {
            const uri = one.uri.toString();
            return `//- ${nameOf(uri)}\n${edited(one, edit?.changes?.[uri] ?? [])}`;
          })
          .join('\n');
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    renameRange: async () => {
      const range = await lsp.RenameProvider?.prepareRename(document, params);
      return range === undefined ? undefined : document.textDocument.getText(range);
    },
    outline: async () => {
      const symbols = (await lsp.DocumentSymbolProvider?.getSymbols(document, params)) ?? [];
      const lines = (list: typeof symbols, indent: string): string[] =>
        list.flatMap(({ name, detail, children }) => [
          `${indent}${name}${detail ? ` | ${detail}` : ''}`,
          ...lines(children ?? [], `${indent}  `),
        ]);
      return lines(symbols, '').join('\n');
    },
    folds: async () =>
      ((await lsp.FoldingRangeProvider?.getFoldingRanges(document, params)) ?? [])
        .map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`)
        .sort((a, b) => parseInt(a) - parseInt(b)),
    symbols: async (query) =>
      ((await shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query })) ?? []).map(
        ({ name }) => name,
      ),
  };
}

function sortKey({ sortText, label }: CompletionItem): string {
  return sortText ?? label;
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function edited(
  document: LangiumDocument,
  edits: readonly { readonly range: Range; readonly newText: string }[],
): string {
  const text = document.textDocument;
  return [...edits]
    .sort((a, b) => text.offsetAt(b.range.start) - text.offsetAt(a.range.start))
    .reduce(
      (whole, { range, newText }) =>
        whole.slice(0, text.offsetAt(range.start)) +
        newText +
        whole.slice(text.offsetAt(range.end)),
      text.getText(),
    );
}
