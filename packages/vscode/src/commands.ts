/** What the user can call, in the palette, in menus and by keys. */
import { commands, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { MenuContext, PictureTarget } from '@idef0-studio/server/protocol';
import { registerAskForName } from './ask-for-name.js';
import { chooseDiagram } from './choose-diagram.js';
import { registerElementCommands } from './element-commands.js';
import { exportSvg } from './export-svg.js';
import type { Previews } from './previews.js';
import { registerViewCommands } from './view-commands.js';

/** Registers all commands; each says in the window what it cannot do. */
export function registerCommands(
  client: LanguageClient,
  previews: Previews,
): readonly Disposable[] {
  const register = <Argument = undefined>(
    name: string,
    run: (argument: Argument) => Promise<void> | void,
  ): Disposable => commands.registerCommand(`idef0.${name}`, run);
  const previewOf = (context?: MenuContext) => previews.of(context?.preview);
  return [
    register('openPreview', async () => void (await previews.open())),
    register('openLockedPreview', () => previews.openLocked()),
    register('toggleLock', (context?: MenuContext) => {
      const preview = previewOf(context);
      preview?.lock(!preview.isLocked);
    }),
    register('goUp', () => previews.current?.command('up')),
    register('goBack', () => previews.current?.command('back')),
    register('goForward', () => previews.current?.command('forward')),
    register('fitDiagram', (context?: MenuContext) => previewOf(context)?.command('fit')),
    register('actualSize', (context?: MenuContext) => previewOf(context)?.command('actualSize')),
    register('focus', () => previews.current?.command('focus')),
    register('showDiagram', () => chooseDiagram(client, previews)),
    register('exportSvg', () => exportSvg(client, previews)),
    register('restartServer', () => client.restart()),
    // What code lenses call.
    register('show', (target: PictureTarget) => previews.show(target)),
    registerAskForName(client),
    ...registerViewCommands(client, previews),
    ...registerElementCommands(client, previews),
  ];
}
