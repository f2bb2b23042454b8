/** Puts the editor features of the language into Langium's services. */
import type { Module } from 'langium';
import type {
  LangiumServices,
  LangiumSharedServices,
  PartialLangiumServices,
  PartialLangiumSharedServices,
} from 'langium/lsp';
import type { Idef0AddedSharedServices } from '../workspace/module.js';
import { Idef0CodeActionProvider } from './code-action-provider.js';
import { Idef0CodeLensProvider } from './code-lens-provider.js';
import { Idef0CompletionProvider } from './completion-provider.js';
import { Idef0DocumentSymbolProvider } from './document-symbol-provider.js';
import { Idef0FoldingRangeProvider } from './folding-range-provider.js';
import { Idef0HoverProvider } from './hover-provider.js';
import { Idef0InlayHintProvider } from './inlay-hint-provider.js';
import {
  Idef0DefinitionProvider,
  Idef0HighlightProvider,
  Idef0ReferencesProvider,
} from './navigation-providers.js';
import { Idef0RenameProvider } from './rename-provider.js';
import { Idef0LanguageServer } from './idef0-language-server.js';
import { WorkspaceCommands } from './workspace-commands.js';
import { Idef0WorkspaceSymbolProvider } from './workspace-symbol-provider.js';

type Shared = LangiumSharedServices & Idef0AddedSharedServices;

/** The features of one document. */
export const editorFeatures: Module<
  LangiumServices & { readonly shared: Shared },
  PartialLangiumServices
> = {
  lsp: {
    CompletionProvider: ({ shared, parser }) =>
      new Idef0CompletionProvider(shared.idef0.ModelWorkspace, parser.Lexer),
    CodeActionProvider: ({ shared }) =>
      new Idef0CodeActionProvider(shared.idef0.ModelWorkspace, shared.lsp.LanguageServer),
    CodeLensProvider: ({ shared }) =>
      new Idef0CodeLensProvider(shared.idef0.ModelWorkspace, shared.lsp.LanguageServer),
    InlayHintProvider: ({ shared }) => new Idef0InlayHintProvider(shared.idef0.ModelWorkspace),
    HoverProvider: ({ shared, parser }) =>
      new Idef0HoverProvider(shared.idef0.ModelWorkspace, parser.Lexer),
    DefinitionProvider: ({ shared }) => new Idef0DefinitionProvider(shared.idef0.ModelWorkspace),
    ReferencesProvider: ({ shared }) => new Idef0ReferencesProvider(shared.idef0.ModelWorkspace),
    DocumentHighlightProvider: ({ shared }) =>
      new Idef0HighlightProvider(shared.idef0.ModelWorkspace),
    RenameProvider: ({ shared }) => new Idef0RenameProvider(shared.idef0.ModelWorkspace),
    DocumentSymbolProvider: ({ shared }) =>
      new Idef0DocumentSymbolProvider(shared.idef0.ModelWorkspace),
    FoldingRangeProvider: ({ parser }) => new Idef0FoldingRangeProvider(parser.Lexer),
  },
};

/** The features of the whole workspace. */
export const sharedEditorFeatures: Module<Shared, PartialLangiumSharedServices> = {
  lsp: {
    LanguageServer: (services) => new Idef0LanguageServer(services),
    WorkspaceSymbolProvider: ({ idef0 }) => new Idef0WorkspaceSymbolProvider(idef0.ModelWorkspace),
    ExecuteCommandHandler: ({ idef0, lsp }) =>
      new WorkspaceCommands(idef0.ModelWorkspace, lsp.Connection),
  },
};
