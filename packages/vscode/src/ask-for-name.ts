/** What the server's edits end with where they make up a name: the editor asks for a better one. */
import { commands, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** The server gives edits this command where it is named among the options of `initialize`. */
export const RENAME_COMMAND = 'idef0.rename';

/** As the Language Server Protocol says it. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/** Opens the field of _Rename Symbol_ at a place of a text; leaving it keeps the made-up name. */
export function registerAskForName(client: LanguageClient): Disposable {
  return commands.registerCommand(RENAME_COMMAND, async (uri: string, position: Position) => {
    const { asUri, asPosition } = client.protocol2CodeConverter;
    await commands.executeCommand('editor.action.rename', [asUri(uri), asPosition(position)]);
  });
}
