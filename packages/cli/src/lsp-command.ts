/**
 * `idef0 lsp`: the language server for editors other than VS Code, over standard input and output.
 */

/** Serves until the client ends the connection. The server is loaded only here: the other commands start
 *  without it. */
export async function serveLanguage(): Promise<void> {
  const { startServer } = await import('@idef0-studio/server');
  startServer();
}
