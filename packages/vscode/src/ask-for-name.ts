/** What the server's edits end with where they make up a name: the editor asks for a better one. */
import { commands, type Disposable } from 'vscode';
import {
  PrepareRenameRequest,
  type PrepareRenameParams,
  type PrepareRenameResult,
} from 'vscode-languageclient/node';
import type { Parts } from './commands.js';
import { ServerStopped, type ModelServer } from './model-server.js';

/** The server gives edits this command where it is named among the options of `initialize`. */
export const RENAME_COMMAND = 'idef0.rename';

/** Positions as the Language Server Protocol says them. */
interface Range {
  readonly start: PrepareRenameParams['position'];
  readonly end: PrepareRenameParams['position'];
}

/** Opens the field of _Rename Symbol_ at the name that the chosen action has made up; leaving it keeps the name. */
export function registerAskForName({ server, status, chosen }: Parts): Disposable {
  const ask = async (): Promise<void> => {
    const [uri, range] = chosen.take(RENAME_COMMAND) as [string?, Range?];
    if (uri === undefined || range === undefined) return;
    const { asUri, asPosition } = server.protocol2CodeConverter;
    await untilRead(server, uri, range);
    await commands.executeCommand('editor.action.rename', [asUri(uri), asPosition(range.start)]);
  };
  return commands.registerCommand(RENAME_COMMAND, status.guarded(ask));
}

/** The command follows the edit at once: the server may not have read the new text yet, and would know no name
 *  there, or another. */
async function untilRead(server: ModelServer, uri: string, range: Range): Promise<void> {
  const params = { textDocument: { uri }, position: range.start };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const found = await nameAt(server, params);
    if (found !== null && 'start' in found && isSame(found, range)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Null too where the answer is given up, since the text has changed meanwhile. */
async function nameAt(
  server: ModelServer,
  params: PrepareRenameParams,
): Promise<PrepareRenameResult | null> {
  try {
    return await server.sendRequest(PrepareRenameRequest.method, params);
  } catch (error) {
    if (error instanceof ServerStopped) throw error;
    return null;
  }
}

/** Names stand on one line. */
function isSame(a: Range, b: Range): boolean {
  const startsThere = a.start.line === b.start.line && a.start.character === b.start.character;
  return startsThere && a.end.character === b.end.character;
}

const MOST_ATTEMPTS = 60;
/** ms. */
const PAUSE = 50;
