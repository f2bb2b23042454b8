/** What the user can call, in the palette, in menus and by keys. */
import { commands, type Disposable } from 'vscode';
import type { MenuContext, PictureTarget } from '@idef0-studio/protocol';
import { registerAskForName, type MadeUpNames } from './ask-for-name.js';
import { chooseDiagram } from './choose-diagram.js';
import { registerElementCommands } from './element-commands.js';
import { exportSvg } from './export-svg.js';
import type { ModelServer } from './model-server.js';
import type { Previews } from './previews.js';
import type { ServerStatus } from './server-status.js';
import { registerViewCommands } from './view-commands.js';

/** What commands work with. */
export interface Parts {
  readonly server: ModelServer;
  readonly status: ServerStatus;
  readonly previews: Previews;
  readonly names: MadeUpNames;
}

/** Registers all commands; each says in the window what it cannot do. Those that lead to another picture give it
 *  the keyboard. */
export function registerCommands(parts: Parts): readonly Disposable[] {
  const { server, status, previews } = parts;
  const register = <Argument = undefined>(
    name: string,
    run: (argument: Argument) => Promise<void> | void,
  ): Disposable => commands.registerCommand(`idef0.${name}`, status.guarded(run));
  const previewOf = (context?: MenuContext) => previews.of(context?.preview);
  return [
    register('openPreview', async () => void (await previews.open())),
    register('openLockedPreview', () => previews.openLocked()),
    register('toggleLock', (context?: MenuContext) => {
      const preview = previewOf(context);
      preview?.lock(!preview.isLocked);
    }),
    register('goUp', () => previews.current?.turnTo('up')),
    register('goBack', () => previews.current?.turnTo('back')),
    register('goForward', () => previews.current?.turnTo('forward')),
    register('goToText', () => previews.current?.command('goToText')),
    register('fitDiagram', (context?: MenuContext) => previewOf(context)?.command('fit')),
    register('actualSize', (context?: MenuContext) => previewOf(context)?.command('actualSize')),
    register('focus', () => previews.current?.command('focus')),
    register('showDiagram', () => chooseDiagram(server, previews)),
    register('exportSvg', () => exportSvg(server, previews)),
    register('restartServer', () => server.restart()),
    // What code lenses call.
    register('show', (target: PictureTarget) => previews.show(target)),
    registerAskForName(parts),
    ...registerViewCommands(parts),
    ...registerElementCommands(parts),
  ];
}
