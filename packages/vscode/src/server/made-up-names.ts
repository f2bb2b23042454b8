/** What the server's edits end with where they make up a name. */
import type { TextRange } from '@idef0-studio/protocol';
import { Uri, workspace, type CodeAction, type Disposable } from 'vscode';
import { readMadeUpName } from '../inputs/from-outside.js';

/** The server gives edits this command where it is named among the options of `initialize`. It is never carried out:
 *  `MadeUpNames` takes it from its action. */
export const RENAME_COMMAND = 'idef0.rename';

/** The names that actions make up, from the choice of an action to its edit. */
export class MadeUpNames implements Disposable {
  private waiting: Disposable | undefined;
  private ask: (uri: string, range: TextRange) => unknown = () => undefined;

  /** Says who asks for another name when an edit has made one up. */
  onMade(ask: (uri: string, range: TextRange) => unknown): void {
    this.ask = ask;
  }

  /** Takes its command from an action that was chosen, and asks when its edit is there. VS Code itself carries out no
   *  command of an action whose list has gone, and the edit of the action may be what another list is asked for. */
  expect(action: CodeAction): CodeAction {
    if (action.command?.command !== RENAME_COMMAND) return action;
    const name = readMadeUpName(action.command.arguments);
    delete action.command;
    if (name === undefined) return action;
    const [uri, range] = name;
    const key = Uri.parse(uri).toString();
    this.waiting?.dispose();
    this.waiting = workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() !== key) return;
      this.waiting?.dispose();
      this.ask(uri, range);
    });
    return action;
  }

  dispose(): void {
    this.waiting?.dispose();
  }
}
