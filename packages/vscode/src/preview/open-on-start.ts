/**
 * The setting `idef0.preview.openOnStart`: text and picture side by side as soon as the window is there.
 * `npm start` and other hosted editors use it, so that the first thing a visitor sees is a diagram.
 */
import {
  Selection,
  TabInputWebview,
  Uri,
  commands,
  window,
  workspace,
  type DocumentSymbol,
  type ExtensionContext,
} from 'vscode';
import { modelEditor } from './model-editor.js';
import { PREVIEW_TYPE } from './preview-panel.js';
import type { Previews } from './previews.js';

/** The picture needs more room than the text. */
const LAYOUT = { orientation: 0, groups: [{ size: 0.42 }, { size: 0.58 }] };

/** Does what the setting asks for; nothing where the window brings a preview back by itself. */
export async function openOnStart(context: ExtensionContext, previews: Previews): Promise<void> {
  const setting = workspace.getConfiguration('idef0.preview').get<boolean | string>('openOnStart');
  if (setting === undefined || setting === false || setting === '' || hasPreviewTab()) return;
  if (typeof setting === 'string' && isEmptyWindow()) await openText(setting);
  if (modelEditor() !== undefined) {
    await openBeside(previews);
    return;
  }
  const waiting = window.onDidChangeActiveTextEditor(() => {
    if (modelEditor() === undefined) return;
    waiting.dispose();
    void openBeside(previews);
  });
  context.subscriptions.push(waiting);
}

async function openBeside(previews: Previews): Promise<void> {
  const isAlone = window.tabGroups.all.length === 1;
  await previews.open();
  if (isAlone) await commands.executeCommand('vscode.setEditorLayout', LAYOUT);
}

/** Opens a file of the first folder with the cursor on what it tells of first; a path that leads
 *  nowhere opens nothing. */
async function openText(path: string): Promise<void> {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) return;
  try {
    const editor = await window.showTextDocument(Uri.joinPath(folder.uri, path), {
      preview: false,
    });
    const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    const start = symbols?.[0]?.selectionRange.start;
    if (start !== undefined) editor.selection = new Selection(start, start);
  } catch (error) {
    console.warn(`idef0.preview.openOnStart: cannot open '${path}'.`, error);
  }
}

/** VS Code prefixes the type of a webview's tab. */
function hasPreviewTab(): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(PREVIEW_TYPE));
}

function isEmptyWindow(): boolean {
  return window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
}
