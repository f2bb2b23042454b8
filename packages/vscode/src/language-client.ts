/** The connection to the language server, which runs as a process of its own on VS Code's Node. */
import { Uri, window, workspace, type ExtensionContext } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { RENAME_COMMAND } from './ask-for-name.js';
import { rulePages } from './rule-pages.js';

/** Starts the server of the extension. Rejects where it cannot be started. */
export async function startClient(context: ExtensionContext): Promise<LanguageClient> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: {
      module,
      transport: TransportKind.ipc,
      options: { execArgv: ['--nolazy', '--inspect=6009'] },
    },
  };
  const watcher = workspace.createFileSystemWatcher('**/*.idef0');
  context.subscriptions.push(watcher);
  const withPages = rulePages(context.extensionUri);
  const options: LanguageClientOptions = {
    documentSelector: [{ language: 'idef0' }],
    synchronize: { fileEvents: watcher },
    // The server offers code lenses and questions for names to those who have their commands.
    initializationOptions: { showCommand: 'idef0.show', renameCommand: RENAME_COMMAND },
    middleware: {
      handleDiagnostics: (uri, findings, next) => next(uri, withPages(findings)),
      provideCodeLenses: (document, token, next) =>
        workspace.getConfiguration('idef0.codeLens').get('enabled', true)
          ? next(document, token)
          : [],
      provideInlayHints: (document, range, token, next) =>
        workspace.getConfiguration('idef0').get('balanceHints', true)
          ? next(document, range, token)
          : [],
      // From the palette a command of the server comes without a place: that of the cursor is meant.
      executeCommand: async (command, written: readonly unknown[], next) => {
        const argument = written[0] ?? placeOfCursor();
        const changed: unknown = await next(command, argument === undefined ? [] : [argument]);
        if (changed === 0)
          await window.showInformationMessage(
            'The lists say everything that is taken and given inside.',
          );
        return changed;
      },
    },
    outputChannel: window.createOutputChannel('IDEF0 Studio', { log: true }),
  };
  const client = new LanguageClient('idef0', 'IDEF0 Studio', server, options);
  context.subscriptions.push(client);
  await client.start();
  return client;
}

/** The place as the Language Server Protocol says it; undefined where no model is being edited. */
function placeOfCursor():
  { uri: string; position: { line: number; character: number } } | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'idef0') return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}
