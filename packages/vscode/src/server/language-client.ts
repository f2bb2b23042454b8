/** The connection to the language server, which runs as a process of its own on VS Code's Node. */
import {
  Uri,
  window,
  workspace,
  type CodeLens,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { readTarget } from '../inputs/from-outside.js';
import { RENAME_COMMAND, type MadeUpNames } from './made-up-names.js';
import type { ClientMaker } from './model-server.js';
import { rulePages } from './rule-pages.js';
import { SERVER_MEMORY } from './server-memory.js';

/** Makes clients of the server that comes with the extension; what they and it have to say goes to one channel. */
export function clientMaker(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
  names: MadeUpNames,
): ClientMaker {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const started = (...options: readonly string[]) => ({
    module,
    transport: TransportKind.ipc,
    options: { execArgv: [...options, ...SERVER_MEMORY.options], env: SERVER_MEMORY.environment },
  });
  const server: ServerOptions = {
    run: started(),
    debug: started('--nolazy', '--inspect=6009'),
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
      provideCodeLenses: async (document, token, next) =>
        isOn('codeLens.enabled') ? wantedLenses(await next(document, token)) : [],
      provideInlayHints: (document, range, token, next) =>
        isOn('balanceHints') ? next(document, range, token) : [],
      resolveCodeAction: async (action, token, next) => {
        const resolved = await next(action, token);
        return resolved && names.expect(resolved);
      },
      // From the palette a command of the server comes without a place: that of the cursor is meant.
      executeCommand: async (command, written: readonly unknown[], next) => {
        const argument = written[0] ?? placeOfCursor();
        const changed: unknown = await next(command, argument === undefined ? [] : [argument]);
        if (changed === 0 && command.startsWith('idef0.synchronise'))
          await window.showInformationMessage(
            'The lists say everything that is taken and given inside.',
          );
        return changed;
      },
    },
    outputChannel,
    initializationFailedHandler: () => false,
  };
  return (errorHandler) =>
    new QuietClient('idef0', 'IDEF0 Studio', server, { ...options, errorHandler });
}

/** A server that does not start or stay is told by `ServerStatus`, once and in words for people; what the client
 *  has to say of it goes to the output. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown, notification?: boolean | 'force'): void {
    super.error(message, data, notification === 'force' ? false : notification);
  }
}

function isOn(setting: string): boolean {
  return workspace.getConfiguration('idef0').get(setting, true);
}

/** Without those over objects, where they are not wanted. */
function wantedLenses(lenses: CodeLens[] | null | undefined): CodeLens[] {
  const all = lenses ?? [];
  return isOn('codeLens.objects') ? all : all.filter((lens) => viewOf(lens) !== 'object');
}

/** The kind of view that a lens leads to; undefined where it leads to a diagram. */
function viewOf({ command }: CodeLens): string | undefined {
  return readTarget(command?.arguments?.[0])?.view?.kind;
}

/** The place as the Language Server Protocol says it; undefined where no model is being edited. */
function placeOfCursor():
  { uri: string; position: { line: number; character: number } } | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'idef0') return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}
