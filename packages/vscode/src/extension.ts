/** Entry of the extension: starts the language server and puts commands and preview into VS Code. */
import { window, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands/register-commands.js';
import { openOnStart } from './preview/open-on-start.js';
import { Previews } from './preview/previews.js';
import { clientMaker } from './server/language-client.js';
import { MadeUpNames } from './server/made-up-names.js';
import { ModelServer } from './server/model-server.js';
import { ServerStatus } from './server/server-status.js';

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('IDEF0 Studio', { log: true });
  const names = new MadeUpNames();
  const server = new ModelServer(clientMaker(context, output, names));
  const status = new ServerStatus(server, output);
  const previews = new Previews(context, server, status);
  context.subscriptions.push(output, status, previews, server);
  context.subscriptions.push(...registerCommands({ server, status, previews, names }));
  // What was opened meanwhile waits for the server, or says that there is none.
  await server.start();
  await openOnStart(context, previews);
}
