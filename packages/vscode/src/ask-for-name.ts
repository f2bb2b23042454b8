/** What the server's edits end with where they make up a name: the editor asks for a better one. */
import { commands, Uri, workspace, type CodeAction, type Disposable } from 'vscode';
import {
  PrepareRenameRequest,
  type PrepareRenameParams,
  type PrepareRenameResult,
} from 'vscode-languageclient/node';
import type { Parts } from './commands.js';
import { ServerStopped, type ModelServer } from './model-server.js';

/** The server gives edits this command where it is named among the options of `initialize`. It is never carried out:
 *  `MadeUpNames` takes it from its action. */
export const RENAME_COMMAND = 'idef0.rename';

/** Positions as the Language Server Protocol says them. */
interface Range {
  readonly start: PrepareRenameParams['position'];
  readonly end: PrepareRenameParams['position'];
}

/** The names that actions make up, from the choice of an action to its edit. */
export class MadeUpNames implements Disposable {
  private waiting: Disposable | undefined;
  private ask: (uri: string, range: Range) => unknown = () => undefined;

  /** Says who asks for another name when an edit has made one up. */
  onMade(ask: (uri: string, range: Range) => unknown): void {
    this.ask = ask;
  }

  /** Takes its command from an action that was chosen, and asks when its edit is there. VS Code itself carries out no
   *  command of an action whose list has gone, and the edit of the action may be what another list is asked for. */
  expect(action: CodeAction): CodeAction {
    if (action.command?.command !== RENAME_COMMAND) return action;
    const [uri, range] = action.command.arguments as [string, Range];
    const key = Uri.parse(uri).toString();
    this.waiting?.dispose();
    this.waiting = workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() !== key) return;
      this.waiting?.dispose();
      this.ask(uri, range);
    });
    delete action.command;
    return action;
  }

  dispose(): void {
    this.waiting?.dispose();
  }
}

/** Opens the field of _Rename Symbol_ at a name; leaving it keeps the name. */
export function registerAskForName({ server, status, names }: Parts): Disposable {
  const ask = status.guarded(async (uri: string, range: Range): Promise<void> => {
    const { asUri, asPosition } = server.protocol2CodeConverter;
    if (await isThere(server, uri, range))
      await commands.executeCommand('editor.action.rename', [asUri(uri), asPosition(range.start)]);
  });
  names.onMade(ask);
  return names;
}

/** Whether a name is there before long: the server may not have read the new text yet, and would know no name there, or
 *  another. */
async function isThere(server: ModelServer, uri: string, range: Range): Promise<boolean> {
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
function isSame(a: Range, b: Range): boolean {
  const startsThere = a.start.line === b.start.line && a.start.character === b.start.character;
  return startsThere && a.end.character === b.end.character;
}

const MOST_ATTEMPTS = 60;
/** ms. */
const PAUSE = 50;
