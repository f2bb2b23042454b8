/**
 * Tells the source files what the editor says of folders and texts: folders that come and go, what is hidden in
 * the editor, and texts that are closed, which are again what the disk says.
 */
import { patternsOfEditor } from '@idef0-studio/language';
import type { Idef0SharedServices } from '@idef0-studio/language/lsp';
import { URI } from 'langium';
import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';

/** The editor's setting of what it hides. */
const HIDDEN = 'files.exclude';

export class WorkspaceFiles {
  private folders: readonly string[] = [];
  private canAskForSettings = false;

  constructor(
    private readonly services: Idef0SharedServices,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Listens for documents, folders and settings. Call before the connection listens. */
  listen(connection: Connection): void {
    const { LanguageServer } = this.services.lsp;
    let canChangeFolders = false;
    LanguageServer.onInitialize(({ workspaceFolders, capabilities }) => {
      this.folders = (workspaceFolders ?? []).map(({ uri }) => uri);
      canChangeFolders = capabilities.workspace?.workspaceFolders === true;
      this.canAskForSettings = capabilities.workspace?.configuration === true;
    });
    LanguageServer.onInitialized(() => {
      if (canChangeFolders) this.listenToFolders(connection);
      if (this.canAskForSettings) this.listenToSettings(connection);
    });
    this.services.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
      const uris = changes.map(({ uri }) => URI.parse(uri).toString());
      this.services.idef0.SourceFiles.lookAgainAt(uris);
    });
    this.services.workspace.TextDocuments.onDidClose(({ document }) => {
      this.guard(this.update([URI.parse(document.uri)]));
    });
  }

  private listenToFolders(connection: Connection): void {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.map(({ uri }) => URI.parse(uri).toString());
      this.folders = [
        ...this.folders.filter((folder) => !gone.includes(URI.parse(folder).toString())),
        ...added.map(({ uri }) => uri),
      ];
      this.services.idef0.SourceFiles.open(this.folders);
      this.guard(this.update([]).then(() => this.askWhatIsHidden(connection)));
    });
  }

  private listenToSettings(connection: Connection): void {
    const { ConfigurationProvider } = this.services.workspace;
    ConfigurationProvider.onConfigurationSectionUpdate(() => this.ask(connection));
    this.guard(
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: ['files'] })
        .then(() => undefined),
    );
    this.ask(connection);
  }

  private ask(connection: Connection): void {
    this.guard(this.askWhatIsHidden(connection));
  }

  private async askWhatIsHidden(connection: Connection): Promise<void> {
    if (!this.canAskForSettings || this.folders.length === 0) return;
    const { folders } = this;
    const items = folders.map((scopeUri) => ({ scopeUri, section: HIDDEN }));
    const answers: readonly unknown[] = asList(await connection.workspace.getConfiguration(items));
    const { SourceFiles } = this.services.idef0;
    const changes = folders.map((folder, index) =>
      SourceFiles.hideInEditor(folder, patternsOfEditor(answers[index])),
    );
    if (changes.some((isChange) => isChange)) await this.update([]);
  }

  private async update(changed: URI[]): Promise<void> {
    const { WorkspaceManager, WorkspaceLock, DocumentBuilder } = this.services.workspace;
    await WorkspaceManager.ready;
    await WorkspaceLock.write((token) => DocumentBuilder.update(changed, [], token));
  }

  private guard(work: Promise<void>): void {
    work.catch(this.onError);
  }
}

/** What a client answers, which may be nothing at all. */
function asList(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}
