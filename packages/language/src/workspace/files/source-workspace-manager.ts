/** Langium's start and its view of folders, by our rules of which files count. */
import {
  DefaultWorkspaceManager,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type WorkspaceFolder,
} from 'langium';
import type { SourceFiles } from './source-files.js';

type InitializeParams = Parameters<DefaultWorkspaceManager['initialize']>[0];

export class SourceWorkspaceManager extends DefaultWorkspaceManager {
  constructor(
    private readonly services: LangiumSharedCoreServices,
    private readonly sources: SourceFiles,
  ) {
    super(services);
  }

  override initialize(params: InitializeParams): void {
    const { workspaceFolders, rootUri } = params;
    const root = typeof rootUri !== 'string' ? [] : [{ uri: rootUri, name: rootUri }];
    this.folders = workspaceFolders ?? root;
    this.sources.open(this.folders.map(({ uri }) => uri));
  }

  /** Reads all files that count. Whatever cannot be read, the server is ready then. */
  protected override async performStartup(_folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    const { LangiumDocumentFactory, LangiumDocuments, TextDocuments } = this.services.workspace;
    try {
      const { changed } = await this.sources.resolve({ changed: [], deleted: [] });
      // A text that is open already comes from the editor, with a change of its own.
      const unread = changed.filter((uri) => TextDocuments?.get(uri) === undefined);
      return await Promise.all(
        unread.map(async (uri) => {
          const document = await LangiumDocumentFactory.fromUri(uri);
          LangiumDocuments.addDocument(document);
          return document;
        }),
      );
    } finally {
      this._ready.resolve();
    }
  }
}
