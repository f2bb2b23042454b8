/**
 * Which files the server knows. Langium reads the workspace folders at start and hears of changes on disk;
 * here is the rest: a file opened outside all folders brings its siblings, folders come and go, and a
 * closed file is again what the disk says.
 */
import type { Idef0SharedServices } from '@idef0-studio/language/lsp';
import { URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';

export class WorkspaceFiles {
  private folders: readonly string[] = [];

  constructor(
    private readonly services: Idef0SharedServices,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Listens for documents and folders. Call before the connection listens. */
  listen(connection: Connection): void {
    const { TextDocuments } = this.services.workspace;
    let canChangeFolders = false;
    this.services.lsp.LanguageServer.onInitialize(({ workspaceFolders, capabilities }) => {
      this.folders = (workspaceFolders ?? []).map(({ uri }) => URI.parse(uri).toString());
      canChangeFolders = capabilities.workspace?.workspaceFolders === true;
    });
    this.services.lsp.LanguageServer.onInitialized(() => {
      if (canChangeFolders) this.listenToFolders(connection);
    });
    TextDocuments.onDidOpen(({ document }) => this.guard(this.opened(URI.parse(document.uri))));
    TextDocuments.onDidClose(({ document }) => this.guard(this.closed(URI.parse(document.uri))));
  }

  private listenToFolders(connection: Connection): void {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.map(({ uri }) => URI.parse(uri));
      const come = added.map(({ uri }) => URI.parse(uri));
      const goneKeys = gone.map((uri) => uri.toString());
      this.folders = [
        ...this.folders.filter((folder) => !goneKeys.includes(folder)),
        ...come.map((uri) => uri.toString()),
      ];
      this.guard(this.update(come, gone));
    });
  }

  private async opened(uri: URI): Promise<void> {
    const key = uri.toString();
    const isInside = this.folders.some((folder) => key.startsWith(`${folder.replace(/\/$/, '')}/`));
    if (isInside || uri.scheme !== 'file') return;
    const { FileSystemProvider, LangiumDocuments } = this.services.workspace;
    const entries = await FileSystemProvider.readDirectory(UriUtils.dirname(uri));
    const siblings = entries
      .filter((entry) => entry.isFile && this.services.ServiceRegistry.hasServices(entry.uri))
      .map((entry) => entry.uri)
      .filter((sibling) => !LangiumDocuments.hasDocument(sibling));
    if (siblings.length > 0) await this.update(siblings, []);
  }

  private async closed(uri: URI): Promise<void> {
    const exists = await this.exists(uri);
    await this.update(exists ? [uri] : [], exists ? [] : [uri]);
  }

  private async exists(uri: URI): Promise<boolean> {
    try {
      return (await this.services.workspace.FileSystemProvider.stat(uri)).isFile;
    } catch {
      // Not on disk: an untitled text, or a deleted file.
      return false;
    }
  }

  private async update(changed: URI[], deleted: URI[]): Promise<void> {
    const { WorkspaceManager, WorkspaceLock, DocumentBuilder } = this.services.workspace;
    await WorkspaceManager.ready;
    await WorkspaceLock.write((token) => DocumentBuilder.update(changed, deleted, token));
  }

  private guard(work: Promise<void>): void {
    work.catch(this.onError);
  }
}
