/** What the user can call: opening, going up, choosing and exporting diagrams. */
import { Uri, commands, window, workspace, type Disposable, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  METHOD,
  type DiagramItem,
  type DiagramTarget,
  type ExportedDiagram,
} from '@idef0-studio/server/protocol';
import { modelEditor, type Previews } from './previews.js';

/** Registers all commands; each says in the window what it cannot do. */
export function registerCommands(
  client: LanguageClient,
  previews: Previews,
): readonly Disposable[] {
  const register = (name: string, run: () => Promise<void> | void): Disposable =>
    commands.registerCommand(`idef0.${name}`, run);
  return [
    register('openPreview', () => previews.open()),
    register('goUp', () => previews.current?.command('up')),
    register('fitDiagram', () => previews.current?.command('fit')),
    register('showDiagram', () => chooseDiagram(client, previews)),
    register('exportSvg', () => exportSvg(client, previews)),
    register('restartServer', () => client.restart()),
  ];
}

async function chooseDiagram(client: LanguageClient, previews: Previews): Promise<void> {
  const uri = currentUri(client, previews);
  const diagrams =
    uri === undefined
      ? []
      : await client.sendRequest<readonly DiagramItem[]>(METHOD.diagrams, { uri });
  if (diagrams.length === 0) {
    await window.showInformationMessage(
      'Open a file of an IDEF0 model to choose one of its diagrams.',
    );
    return;
  }
  const items = diagrams.map((diagram): QuickPickItem & { readonly target: DiagramTarget } => ({
    label: `${diagram.node}  ${diagram.title}`,
    description: diagram.model,
    target: diagram.target,
  }));
  const chosen = await window.showQuickPick(items, {
    placeHolder: 'Diagram to show: type its number or its title',
  });
  if (chosen !== undefined) await previews.show(chosen.target);
}

async function exportSvg(client: LanguageClient, previews: Previews): Promise<void> {
  const uri = currentUri(client, previews);
  const target = previews.current?.target ?? (uri === undefined ? undefined : { uri });
  const diagram =
    target === undefined
      ? null
      : await client.sendRequest<ExportedDiagram | null>(METHOD.exportSvg, target);
  if (diagram === null) {
    await window.showInformationMessage('Show an IDEF0 diagram first; then it can be exported.');
    return;
  }
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `${diagram.name}.svg`;
  const file = await window.showSaveDialog({
    filters: { SVG: ['svg'] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (file !== undefined) await workspace.fs.writeFile(file, new TextEncoder().encode(diagram.svg));
}

/** A document of the model that the user looks at. */
function currentUri(client: LanguageClient, previews: Previews): string | undefined {
  const editor = modelEditor();
  if (editor === undefined) return previews.current?.target?.uri;
  return client.code2ProtocolConverter.asUri(editor.document.uri);
}
