/**
 * Wires Langium's services: our lexer, and nothing that links. Names are resolved by `assemble`, so the
 * linker, the scopes and the reference index have nothing to do, and a build is a parse.
 */
import type {
  LangiumCoreServices,
  LangiumSharedCoreServices,
  Module,
  PartialLangiumCoreServices,
} from 'langium';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultIndexManager,
  DefaultLinker,
  DefaultScopeComputation,
  EmptyFileSystem,
  inject,
  MultiMap,
} from 'langium';
import { Idef0GeneratedModule, Idef0GeneratedSharedModule } from '../generated/module.js';
import { Idef0Lexer } from '../syntax/lexer.js';
import { createIdef0Parser } from '../syntax/parser.js';
import { parserMessages } from '../syntax/parser-messages.js';
import { findingDiagnostics } from './diagnostics.js';
import { DocumentBuilder } from './documents/document-builder.js';
import { DocumentFactory } from './documents/document-factory.js';
import { KnownDocuments } from './documents/known-documents.js';
import { QueuedParser } from './documents/queued-parser.js';
import { SourceFiles } from './files/source-files.js';
import { SourceWorkspaceManager } from './files/source-workspace-manager.js';
import { ModelWorkspace } from './model-workspace.js';

/** Services that the language adds to Langium's shared ones. */
export interface Idef0AddedSharedServices {
  readonly idef0: { readonly ModelWorkspace: ModelWorkspace; readonly SourceFiles: SourceFiles };
}

/** Langium's services for documents in forms that know what has changed. */
interface DocumentServices {
  readonly workspace: {
    readonly DocumentBuilder: DocumentBuilder;
    readonly IndexManager: NoIndex;
    readonly LangiumDocumentFactory: DocumentFactory;
    readonly LangiumDocuments: KnownDocuments;
    readonly WorkspaceManager: SourceWorkspaceManager;
  };
}

export type Idef0SharedCoreServices = LangiumSharedCoreServices &
  Idef0AddedSharedServices &
  DocumentServices;

class NoLinker extends DefaultLinker {
  override async link(): Promise<void> {
    // The grammar has no cross-references.
  }
  override unlink(): void {
    // Nothing was linked.
  }
}

class NoScopes extends DefaultScopeComputation {
  override async collectExportedSymbols(): Promise<[]> {
    return [];
  }
  override async collectLocalSymbols() {
    return new MultiMap<never, never>();
  }
}

class NoIndex extends DefaultIndexManager {
  override async updateContent(): Promise<void> {
    // Nothing is exported.
  }
  override async updateReferences(): Promise<void> {
    // Nothing is referenced.
  }
  override isAffected(): boolean {
    return false;
  }
}

/** The language's part of the shared services; the same for the core and for the language server. */
export const idef0SharedModule: Module<
  Idef0SharedCoreServices,
  DocumentServices & Idef0AddedSharedServices
> = {
  workspace: {
    DocumentBuilder: (services) =>
      new DocumentBuilder(services, services.workspace.LangiumDocuments, (told) =>
        services.idef0.SourceFiles.resolve(told),
      ),
    IndexManager: (services) => new NoIndex(services),
    LangiumDocumentFactory: (services) =>
      new DocumentFactory(services, () => services.workspace.LangiumDocuments),
    LangiumDocuments: (services) => new KnownDocuments(services),
    WorkspaceManager: (services) =>
      new SourceWorkspaceManager(services, services.idef0.SourceFiles),
  },
  idef0: {
    ModelWorkspace: ({ workspace, idef0 }) => {
      const models = new ModelWorkspace(workspace.LangiumDocuments);
      models.setBelonging((uri) => idef0.SourceFiles.belongingOf(uri));
      return models;
    },
    SourceFiles: ({ workspace, idef0 }) =>
      new SourceFiles({
        files: () => workspace.FileSystemProvider,
        documents: () => workspace.LangiumDocuments,
        isOpen: (uri) => workspace.TextDocuments?.get(uri) !== undefined,
        onRegrouping: () => idef0.ModelWorkspace.regroup(),
      }),
  },
};

/** The language's own services; the same for the core and for the language server. */
export const idef0Module: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    AsyncParser: (services) => new QueuedParser(services),
    Lexer: (services) => new Idef0Lexer(services),
    LangiumParser: (services) => createIdef0Parser(services),
    // One token decides everywhere in the grammar.
    ParserConfig: () => ({ maxLookahead: 1, recoveryEnabled: true }),
    ParserErrorMessageProvider: () => parserMessages,
    ValueConverter: () => ({ convert: (input: string) => input }),
  },
  references: {
    Linker: (services) => new NoLinker(services),
    ScopeComputation: (services) => new NoScopes(services),
  },
  validation: {
    DocumentValidator: (services) => ({
      validateDocument: async (document) => {
        const shared = services.shared as Idef0SharedCoreServices;
        return findingDiagnostics(shared.idef0.ModelWorkspace, document.uri.toString());
      },
    }),
  },
};

export interface Idef0CoreServices {
  readonly shared: Idef0SharedCoreServices;
  readonly Idef0: LangiumCoreServices;
}

/** The services without a language server, for the command line, tests and other programs. */
export function createIdef0CoreServices(
  context: Parameters<typeof createDefaultSharedCoreModule>[0] = EmptyFileSystem,
): Idef0CoreServices {
  const shared = inject(
    createDefaultSharedCoreModule(context),
    Idef0GeneratedSharedModule,
    idef0SharedModule,
  );
  const Idef0 = inject(createDefaultCoreModule({ shared }), Idef0GeneratedModule, idef0Module);
  shared.ServiceRegistry.register(Idef0);
  return { shared, Idef0 };
}
