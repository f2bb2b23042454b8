/** Entry of the extension: starts the language server and puts commands and preview into VS Code. */
import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.js';
import { startClient } from './language-client.js';
import { openOnStart } from './open-on-start.js';
import { Previews } from './previews.js';

export async function activate(context: ExtensionContext): Promise<void> {
  const client = await startClient(context);
  const previews = new Previews(context, client);
  context.subscriptions.push(previews, ...registerCommands(client, previews));
  await openOnStart(context, previews);
}
