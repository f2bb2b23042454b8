/**
 * The language server on a connection: Langium's, with our own way of publishing findings, and the
 * diagram server beside it. Knows neither Node nor a browser: the entries bring connection and files.
 */
import { createIdef0Services } from '@idef0-studio/language/lsp';
import { DocumentState, isOperationCancelled, type FileSystemProvider } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { DiagramService } from './diagram/diagram-service.js';
import { WorkspaceFiles } from './files/workspace-files.js';
import { DiagnosticsPublisher } from './findings/diagnostics-publisher.js';
import { FolderRules } from './findings/folder-rules.js';
import { hintRefresh } from './findings/hint-refresh.js';
import { ListOrders } from './diagram/list-orders.js';
import type { LayoutService, OrdersService } from './layouts/layout-service.js';
import { layoutsHere, ordersHere } from './layouts/layouts-here.js';
import { throttle } from './scheduling/throttle.js';

/** What differs between a process and a browser's worker. */
export interface ServerEnvironment {
  readonly fileSystemProvider: () => FileSystemProvider;
  /** Where layouts that take long are made; without it, the server makes them itself, a few ms at a time. */
  readonly layouts?: LayoutService;
  /** Where better orders of lists are looked for; without it, here, too. */
  readonly orders?: OrdersService;
}

/** Serves until the client ends the connection. Throws nothing later on: errors go to the client's log. */
export function startServer(connection: Connection, environment: ServerEnvironment): void {
  const { fileSystemProvider, layouts = layoutsHere, orders = ordersHere } = environment;
  const { shared } = createIdef0Services({ connection, fileSystemProvider });
  const { DocumentBuilder, WorkspaceManager } = shared.workspace;
  let isOver = false;
  const onError = (error: unknown): void => {
    // Work that outlives the connection has nobody left to tell.
    if (isOver || isOperationCancelled(error)) return;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(text);
  };
  // Findings are published by model, not by document, so Langium's validation has nothing to do.
  WorkspaceManager.initialBuildOptions = { validation: false };
  DocumentBuilder.updateBuildOptions = { validation: false };

  shared.idef0.ModelWorkspace.onFailure(onError);

  const ready = async (): Promise<void> => {
    await WorkspaceManager.ready;
    await DocumentBuilder.waitUntil(DocumentState.Parsed);
  };
  const publisher = new DiagnosticsPublisher(shared, connection, onError);
  const listOrders = new ListOrders(shared.idef0.ModelWorkspace, {
    orders,
    changed: () => void publisher.publish().catch(onError),
    onError,
  });
  const diagrams = new DiagramService(shared, connection, {
    ...{ ready, onError, layouts, listOrders, orders },
  });
  const refreshHints = hintRefresh(shared, connection);
  // The findings leave before the pictures are begun: they are quicker, and what an author waits for.
  const news = throttle(async () => {
    await publisher.publish().catch(onError);
    diagrams.refresh();
    refreshHints().catch(onError);
  }, onError);
  const changed = (): void => news.request();
  DocumentBuilder.onBuildPhase(DocumentState.Parsed, changed);
  DocumentBuilder.onUpdate((_changed, deleted) => {
    publisher.forget(deleted.map((uri) => uri.toString()));
    if (deleted.length > 0) changed();
  });
  shared.idef0.SourceFiles.onLook(changed);
  new WorkspaceFiles(shared, onError).listen(connection);
  new FolderRules(shared, connection, changed, onError).listen();
  shared.lsp.LanguageServer.onInitialized(() => void ready().then(() => layouts.start(), onError));
  connection.onShutdown(() => {
    isOver = true;
    news.dispose();
    diagrams.dispose();
    layouts.dispose();
  });
  startLanguageServer(shared, { CodeActionProvider: DocumentState.IndexedReferences });
}
