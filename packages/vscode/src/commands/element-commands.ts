/** The commands of the context menu of the picture, about the element under the pointer. */
import { commands, type Disposable } from 'vscode';
import { METHOD, type ElementParams, type ElementRef, type Subject } from '@idef0-studio/protocol';
import { readMenuContext } from '../inputs/from-outside.js';
import type { PreviewPanel } from '../preview/preview-panel.js';
import type { ModelServer } from '../server/model-server.js';
import type { CommandParts } from './command-parts.js';

/** Registers them; each does nothing where nothing is under the pointer. */
export function registerElementCommands({
  server,
  status,
  previews,
}: CommandParts): readonly Disposable[] {
  const register = (
    name: string,
    run: (preview: PreviewPanel, element: ElementRef) => Promise<void> | void,
  ): Disposable => {
    const call = (context?: unknown): Promise<void> | void => {
      const { preview: id, element } = readMenuContext(context);
      const preview = previews.of(id);
      return preview === undefined || element === undefined ? undefined : run(preview, element);
    };
    return commands.registerCommand(`idef0.${name}`, status.guarded(call));
  };
  return [
    register('openElement', (preview, element) => openDiagram(server, preview, element)),
    register('revealElement', (preview, element) => preview.goToText(element)),
    register('focusElement', (preview, element) => preview.focus(element)),
    register('focusPath', (preview, element) => preview.focus(element, 'selected')),
    register('findReferences', async (preview, element) => {
      await preview.goToText(element);
      await commands.executeCommand('editor.action.goToReferences');
    }),
  ];
}

async function openDiagram(
  server: ModelServer,
  preview: PreviewPanel,
  element: ElementRef,
): Promise<void> {
  if (preview.shown === undefined) return;
  const params: ElementParams = { ...preview.shown, element };
  const subjects = await server.sendRequest<readonly Subject[]>(METHOD.subjectsOf, params);
  const target = subjects.flatMap((each) =>
    each.kind === 'activity' ? (each.diagram ?? []) : [],
  )[0];
  if (target !== undefined) preview.turnTo(target);
}
