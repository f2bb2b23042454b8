/** The commands of the context menu of the picture, about the element under the pointer. */
import { commands, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  METHOD,
  type ElementParams,
  type MenuContext,
  type Subject,
} from '@idef0-studio/server/protocol';
import type { PreviewPanel } from './preview-panel.js';
import type { Previews } from './previews.js';

/** Registers them; each does nothing where nothing is under the pointer. */
export function registerElementCommands(
  client: LanguageClient,
  previews: Previews,
): readonly Disposable[] {
  const register = (
    name: string,
    run: (preview: PreviewPanel, element: string) => Promise<void> | void,
  ): Disposable =>
    commands.registerCommand(`idef0.${name}`, (context?: MenuContext) => {
      const preview = previews.of(context?.preview);
      const element = context?.element;
      return preview === undefined || element === undefined ? undefined : run(preview, element);
    });
  return [
    register('openElement', (preview, element) => openDiagram(client, preview, element)),
    register('revealElement', (preview, element) => preview.reveal(element)),
    register('focusElement', (preview, element) => preview.focus(element)),
    register('focusPath', (preview, element) => preview.focus(element, 'selected')),
    register('findReferences', async (preview, element) => {
      await preview.reveal(element);
      await commands.executeCommand('editor.action.goToReferences');
    }),
  ];
}

async function openDiagram(
  client: LanguageClient,
  preview: PreviewPanel,
  element: string,
): Promise<void> {
  if (preview.shown === undefined) return;
  const params: ElementParams = { ...preview.shown, element };
  const subjects = await client.sendRequest<readonly Subject[]>(METHOD.subjectsOf, params);
  const target = subjects.flatMap((each) =>
    each.kind === 'activity' ? (each.diagram ?? []) : [],
  )[0];
  if (target !== undefined) preview.show(target);
}
