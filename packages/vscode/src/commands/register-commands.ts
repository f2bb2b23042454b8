/** What the user can call, in the palette, in menus and by keys. */
import { commands, type Disposable } from 'vscode';
import { readMenuContext, readTarget } from '../inputs/from-outside.js';
import { registerAskForName } from './ask-for-name.js';
import { chooseDiagram } from './choose-diagram.js';
import { chooseView } from './choose-view.js';
import type { CommandParts } from './command-parts.js';
import { registerElementCommands } from './element-commands.js';
import { exportSvg } from './export-svg.js';
import { orderLists } from './order-lists.js';
import { registerViewCommands } from './view-commands.js';

/** Registers all commands; each says in the window what it cannot do. Those that lead to another picture give it
 *  the keyboard. */
export function registerCommands(parts: CommandParts): readonly Disposable[] {
  const { server, status, previews } = parts;
  const register = (name: string, run: (argument: unknown) => Promise<void> | void): Disposable =>
    commands.registerCommand(`idef0.${name}`, status.guarded(run));
  const previewOf = (context: unknown) => previews.of(readMenuContext(context).preview);
  return [
    register('openPreview', async () => {
      await previews.open();
    }),
    register('openLockedPreview', () => previews.openLocked()),
    register('toggleLock', (context) => {
      const preview = previewOf(context);
      preview?.lock(!preview.isLocked);
    }),
    register('goUp', () => previews.current?.turnTo('up')),
    register('goBack', () => previews.current?.turnTo('back')),
    register('goForward', () => previews.current?.turnTo('forward')),
    register('goToText', () => previews.current?.command('goToText')),
    register('fitDiagram', (context) => previewOf(context)?.command('fit')),
    register('actualSize', (context) => previewOf(context)?.command('actualSize')),
    register('toggleSheet', (context) => previewOf(context)?.command('toggleSheet')),
    register('focus', () => previews.current?.command('focus')),
    register('showDiagram', () => chooseDiagram(server, previews)),
    register('showView', () => chooseView(server, previews)),
    register('orderLists', () => orderLists(server, previews)),
    register('exportSvg', () => exportSvg(server, previews)),
    register('restartServer', () => server.restart()),
    // What code lenses call.
    register('show', (argument) => {
      const target = readTarget(argument);
      if (target !== undefined) previews.show(target);
    }),
    registerAskForName(parts),
    ...registerViewCommands(parts),
    ...registerElementCommands(parts),
  ];
}
