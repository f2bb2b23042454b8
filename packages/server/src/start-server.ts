/**
 * The language server on a connection: Langium's, with our own way of publishing findings, and the
 * diagram server beside it. Knows neither Node nor a browser: the entries bring connection and files.
 */
import { createIdef0Services } from '@idef0-studio/language/lsp';
import { DocumentState, isOperationCancelled, type FileSystemProvider } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { DiagnosticsPublisher } from './diagnostics-publisher.js';
import { DiagramService } from './diagram/diagram-service.js';
import { throttle } from './throttle.js';
import { WorkspaceFiles } from './workspace-files.js';

/** What differs between a process and a browser's worker. */
export interface ServerEnvironment {
  readonly fileSystemProvider: () => FileSystemProvider;
}

/** While somebody types without a pause, findings come this often, ms. */
const FINDINGS_INTERVAL = 60;

/** Serves until the client ends the connection. Throws nothing later on: errors go to the client's log. */
export function startServer(connection: Connection, environment: ServerEnvironment): void {
  const { shared } = createIdef0Services({ connection, ...environment });
  const { DocumentBuilder, WorkspaceManager } = shared.workspace;
  const onError = (error: unknown): void => {
    if (isOperationCancelled(error)) return;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(text);
  };
  // Findings are published by model, not by document, so Langium's validation has nothing to do.
  WorkspaceManager.initialBuildOptions = { validation: false };
  DocumentBuilder.updateBuildOptions = { validation: false };

  const ready = async (): Promise<void> => {
    await WorkspaceManager.ready;
    await DocumentBuilder.waitUntil(DocumentState.Parsed);
  };
  const publisher = new DiagnosticsPublisher(shared, connection);
  const findings = throttle(() => publisher.publish(), FINDINGS_INTERVAL, onError);
  const diagrams = new DiagramService(shared, connection, { ready, onError });
  const changed = (): void => {
    findings.request();
    diagrams.documentsChanged();
  };
  DocumentBuilder.onBuildPhase(DocumentState.Parsed, changed);
  DocumentBuilder.onUpdate((_changed, deleted) => {
    if (deleted.length > 0) changed();
  });
  new WorkspaceFiles(shared, onError).listen(connection);
  connection.onShutdown(() => {
    findings.dispose();
    diagrams.dispose();
  });
  startLanguageServer(shared, { CodeActionProvider: DocumentState.IndexedReferences });
}
