/** Entry of the extension: starts the language server and puts commands and preview into VS Code. */
import { window, workspace, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands.js';
import { startClient } from './language-client.js';
import { Previews, modelEditor } from './previews.js';

export async function activate(context: ExtensionContext): Promise<void> {
  const client = await startClient(context);
  const previews = new Previews(context, client);
  context.subscriptions.push(previews, ...registerCommands(client, previews));
  if (workspace.getConfiguration('idef0.preview').get('openOnStart', false)) {
    openWithFirstModel(context, previews);
  }
}

/** Opens the preview as soon as the text of a model is on the screen. */
function openWithFirstModel(context: ExtensionContext, previews: Previews): void {
  if (modelEditor() !== undefined) {
    void previews.open();
    return;
  }
  const waiting = window.onDidChangeActiveTextEditor(() => {
    if (modelEditor() === undefined) return;
    waiting.dispose();
    void previews.open();
  });
  context.subscriptions.push(waiting);
}
