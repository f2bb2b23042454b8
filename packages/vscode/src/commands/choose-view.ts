/** The list of all views: those that the model has under names of their own, then the kinds. */
import { commands, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { METHOD, VIEWS, type NamedViewItem } from '@idef0-studio/protocol';
import type { Previews } from '../preview/previews.js';
import type { ModelServer } from '../server/model-server.js';
import { currentUri } from './choose-diagram.js';

interface Choice extends QuickPickItem {
  readonly show?: () => unknown;
}

/** Asks which view, and shows it; of a kind its own command asks on. */
export async function chooseView(server: ModelServer, previews: Previews): Promise<void> {
  const uri = currentUri(server, previews);
  const named =
    uri === undefined
      ? []
      : await server.sendRequest<readonly NamedViewItem[]>(METHOD.namedViews, { uri });
  const chosen = await window.showQuickPick([...namedChoices(named, previews), ...kindChoices()], {
    placeHolder: 'View to show: type its name',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  await chosen?.show?.();
}

function namedChoices(named: readonly NamedViewItem[], previews: Previews): readonly Choice[] {
  if (named.length === 0) return [];
  return [
    { label: 'Views of the model', kind: QuickPickItemKind.Separator },
    ...named.map(({ name, kind, definition, place, target }) => ({
      label: name,
      description: [kind, ...(place === undefined ? [] : [place])].join(', '),
      ...(definition !== undefined && { detail: definition }),
      show: () => previews.show(target),
    })),
  ];
}

function kindChoices(): readonly Choice[] {
  return [
    { label: 'Kinds', kind: QuickPickItemKind.Separator },
    ...Object.values(VIEWS).map(({ name, shows, command }) => ({
      label: name,
      description: shows,
      show: () => commands.executeCommand(`idef0.${command.name}`),
    })),
  ];
}
