/** Entry of the extension: starts the language server and puts commands and preview into VS Code. */
import type { ExtensionContext } from 'vscode';
import { startClient } from './language-client.js';

export async function activate(context: ExtensionContext): Promise<void> {
  await startClient(context);
}
