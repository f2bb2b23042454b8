/** Where an edit of the server has made up a name, the editor asks for a better one. */
import { commands, type Disposable } from 'vscode';
import type { TextRange } from '@idef0-studio/protocol';
import {
  PrepareRenameRequest,
  type PrepareRenameParams,
  type PrepareRenameResult,
} from 'vscode-languageclient/node';
import { ServerStopped, type ModelServer } from '../server/model-server.js';
import type { CommandParts } from './command-parts.js';

/** Opens the field of _Rename Symbol_ at a name; leaving it keeps the name. */
export function registerAskForName({ server, status, names }: CommandParts): Disposable {
  const ask = status.guarded(async (uri: string, range: TextRange): Promise<void> => {
    const converter = server.protocol2CodeConverter;
    if (await isThere(server, uri, range))
      await commands.executeCommand('editor.action.rename', [
        converter.asUri(uri),
        converter.asPosition(range.start),
      ]);
  });
  names.onMade(ask);
  return names;
}

/** Whether a name is there before long: the server may not have read the new text yet, and would know no name there, or
 *  another. */
async function isThere(server: ModelServer, uri: string, range: TextRange): Promise<boolean> {
  const params = { textDocument: { uri }, position: range.start };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const found = await nameAt(server, params);
    if (found !== null && 'start' in found && isSame(found, range)) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
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
function isSame(a: TextRange, b: TextRange): boolean {
  const startsThere = a.start.line === b.start.line && a.start.character === b.start.character;
  return startsThere && a.end.character === b.end.character;
}

const MOST_ATTEMPTS = 60;
/** ms. */
const PAUSE = 50;
