/** The list of a model's diagrams, to show one of them. */
import { window, type QuickPickItem } from 'vscode';
import { METHOD, type DiagramItem, type DiagramTarget } from '@idef0-studio/protocol';
import { modelEditor } from '../preview/model-editor.js';
import type { Previews } from '../preview/previews.js';
import type { ModelServer } from '../server/model-server.js';

/** Asks which diagram, and shows it. */
export async function chooseDiagram(server: ModelServer, previews: Previews): Promise<void> {
  const uri = currentUri(server, previews);
  const diagrams =
    uri === undefined
      ? []
      : await server.sendRequest<readonly DiagramItem[]>(METHOD.diagrams, { uri });
  if (diagrams.length === 0) {
    await window.showInformationMessage(
      'Open a file of an IDEF0 model to choose one of its diagrams.',
    );
    return;
  }
  const items = diagrams.map((diagram): QuickPickItem & { readonly target: DiagramTarget } => ({
    label: `${diagram.node}  ${diagram.title}`,
    description: [
      diagram.model,
      ...(diagram.place === undefined ? [] : [diagram.place]),
      ...formerlyWords(diagram),
    ].join(', '),
    target: diagram.target,
  }));
  const chosen = await window.showQuickPick(items, {
    placeHolder: 'Diagram to show: type its number or its title',
    matchOnDescription: true,
  });
  if (chosen !== undefined) previews.show(chosen.target);
}

/** A document of the model that the user looks at. */
export function currentUri(server: ModelServer, previews: Previews): string | undefined {
  const editor = modelEditor();
  if (editor === undefined) return previews.current?.shown?.target.uri;
  return server.code2ProtocolConverter.asUri(editor.document.uri);
}

/** What something was called before, for a list in which it can be found by that too. */
export function formerlyWords({
  formerly = [],
}: {
  readonly formerly?: readonly string[];
}): readonly string[] {
  return formerly.length === 0 ? [] : [`formerly ${formerly.join(', ')}`];
}
