/**
 * `idef0 lsp`: the language server for editors other than VS Code, over standard input and output.
 */
import { Console } from 'node:console';

/** Serves until the client ends the connection. The server is loaded only here: the other commands start
 *  without it. */
export async function serveLanguage(): Promise<void> {
  const channel = takeChannel();
  // An editor that is gone reads nothing more.
  channel.on('error', () => process.exit(1));
  const { startServer } = await import('@idef0-studio/server');
  startServer(channel);
}

/** The standard output for messages of the protocol alone: what anybody else says there, such as a library or a thread,
 *  goes to the standard error, since one stray line ends the conversation with the editor. */
function takeChannel(): NodeJS.WriteStream {
  const channel = process.stdout;
  Object.defineProperty(process, 'stdout', { value: process.stderr, configurable: true });
  globalThis.console = new Console(process.stderr, process.stderr);
  return channel;
}
