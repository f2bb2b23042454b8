/** The server as a process: over the channel that VS Code opens (`--node-ipc`), else standard input and output. */
import { existsSync } from 'node:fs';
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { startServer, type ServerEnvironment } from '../start-server.js';
import { LayoutThread } from './layout-thread.js';
import { localFiles } from './local-files.js';
import { NodeFiles } from './node-files.js';
import { OrdersThread } from './orders-thread.js';

/** Serves on the channel of this process. Messages over standard input and output are written to `output`, whatever else
 *  takes the place of `process.stdout` by then. */
export function startNodeServer(output: NodeJS.WritableStream = process.stdout): void {
  const files = localFiles(new NodeFiles());
  startServer(processConnection(output), { fileSystemProvider: () => files, ...threads() });
}

/** The bundle of the threads lies beside the one that this becomes part of; run from its sources, the server
 *  has none. */
function threads(): Pick<ServerEnvironment, 'layouts' | 'orders'> {
  const file = new URL('layout-worker.cjs', import.meta.url);
  return existsSync(file)
    ? { layouts: new LayoutThread(file), orders: new OrdersThread(file) }
    : {};
}

function processConnection(output: NodeJS.WritableStream): Connection {
  const connection = process.argv.includes('--node-ipc')
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, output);
  // A slip somewhere is no reason to leave the author without a server.
  process.on('unhandledRejection', (reason) => {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    if (!text.includes('OperationCancelled')) connection.console.error(text);
  });
  return connection;
}
