/** What keys, buttons and commands of the editor lead to. */
import type { ElementRef } from '@idef0-studio/protocol';
import { Commands, type CommandParts } from '@idef0-studio/webview';
import { expect, test } from 'vitest';
import { boxOf, diagramWith } from '../roots.js';

const bake: ElementRef = { kind: 'box', activity: 'Shop/Bake' };
const sell: ElementRef = { kind: 'box', activity: 'Shop/Sell' };
const root = diagramWith({ boxes: [boxOf('Bake'), boxOf('Sell', 'A2')] });

interface State {
  readonly selected?: readonly ElementRef[];
  readonly isMenuOpen?: boolean;
  readonly isInFocus?: boolean;
}

/** Commands, and what they have been heard to ask of the parts. */
function start({ selected = [], isMenuOpen = false, isInFocus = false }: State = {}) {
  const heard: string[] = [];
  const name = (element: ElementRef | undefined) => (element === bake ? 'bake' : 'sell');
  const say = (what: string) => () => void heard.push(what);
  const look = (what: string) => async (value?: unknown) =>
    void heard.push(typeof value === 'number' ? `${what} ${value}` : what);
  const parts: CommandParts = {
    shown: { root, up: say('up'), home: say('home'), actualSize: look('actual size') },
    viewport: {
      ...{ fit: look('fit'), fitWidth: look('fit width'), zoom: look('zoom') },
      pan: async (dx, dy) => void heard.push(`pan ${dx} ${dy}`),
    },
    navigation: { go: (turn) => void heard.push(turn) },
    selection: {
      elements: selected,
      lastOf: () => selected.at(-1),
      clear: say('clear selection'),
    },
    elements: {
      goToText: (_root, element) => void heard.push(`text of ${name(element)}`),
      enterOrShow: (_root, element) => void heard.push(`enter ${name(element)}`),
    },
    focus: {
      isOn: isInFocus,
      begin: (_root, elements) => void heard.push(`focus ${elements.map(name).join()}`),
      end: say('end focus'),
    },
    menu: {
      close: () => {
        if (isMenuOpen) heard.push('close menu');
        return isMenuOpen;
      },
      toggle: say('toggle menu'),
    },
    overview: { toggle: say('toggle overview') },
  };
  return { heard, commands: new Commands(parts, say('looked'), say('toggle sheet')) };
}

test.each([
  ['the open menu first', { isMenuOpen: true, isInFocus: true }, 'close menu'],
  ['then the focus', { isInFocus: true, selected: [bake] }, 'end focus'],
  ['then the selection', { selected: [bake] }, 'clear selection'],
])('Escape ends %s', (_what, state, expected) => {
  const { heard, commands } = start(state);
  commands.run({ kind: 'clear' });
  expect(heard).toEqual([expected]);
});

test.each(['enter', 'goToText'] as const)('%s is about what is selected', (kind) => {
  const { heard, commands } = start({ selected: [sell, bake] });
  commands.run({ kind }, sell);
  expect(heard).toEqual([kind === 'enter' ? 'enter bake' : 'text of bake']);
});

test.each(['enter', 'goToText'] as const)(
  '%s is about what has the keyboard where nothing is selected, and about nothing else',
  (kind) => {
    const { heard, commands } = start();
    commands.run({ kind });
    expect(heard).toEqual([]);
    commands.run({ kind }, sell);
    expect(heard).toEqual([kind === 'enter' ? 'enter sell' : 'text of sell']);
  },
);

test('Space puts all that is selected into focus, and ends it', () => {
  const off = start({ selected: [sell, bake] });
  off.commands.run({ kind: 'focus' });
  expect(off.heard).toEqual(['focus sell,bake']);
  const on = start({ selected: [sell], isInFocus: true });
  on.commands.run({ kind: 'focus' });
  expect(on.heard).toEqual(['end focus']);
});

test.each([
  [{ kind: 'fit' }, 'fit'],
  [{ kind: 'fitWidth' }, 'fit width'],
  [{ kind: 'actualSize' }, 'actual size'],
  [{ kind: 'zoomIn' }, 'zoom 1.25'],
  [{ kind: 'zoomOut' }, 'zoom 0.8'],
  [{ kind: 'pan', dx: -60, dy: 0 }, 'pan -60 0'],
] as const)('after %o is kept what is seen', async (command, expected) => {
  const { heard, commands } = start();
  commands.run(command);
  await Promise.resolve();
  expect(heard).toEqual([expected, 'looked']);
});

test.each(['up', 'home', 'back', 'forward'] as const)('%s leads to another picture', (kind) => {
  const { heard, commands } = start();
  commands.run({ kind });
  expect(heard).toEqual([kind]);
});
