/** The list of a model's diagrams, to show one of them. */
import { window, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { METHOD, type DiagramItem, type DiagramTarget } from '@idef0-studio/server/protocol';
import { modelEditor, type Previews } from './previews.js';

/** Asks which diagram, and shows it. */
export async function chooseDiagram(client: LanguageClient, previews: Previews): Promise<void> {
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
  if (chosen !== undefined) previews.show(chosen.target);
}

/** A document of the model that the user looks at. */
export function currentUri(client: LanguageClient, previews: Previews): string | undefined {
  const editor = modelEditor();
  if (editor === undefined) return previews.current?.shown?.target.uri;
  return client.code2ProtocolConverter.asUri(editor.document.uri);
}
