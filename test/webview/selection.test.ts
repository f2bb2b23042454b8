/** What is selected in the picture, and what the extension hears of it. */
import type { WebviewMessage } from '@idef0-studio/server/protocol';
import { Selection } from '@idef0-studio/webview';
import { expect, test } from 'vitest';

function start() {
  const heard: WebviewMessage[] = [];
  const picture = {
    selected: [] as readonly string[],
    select(ids: readonly string[]) {
      picture.selected = ids;
    },
  };
  const selection = new Selection(picture, { send: (message) => void heard.push(message) });
  return { selection, heard };
}

const root = { children: [{ type: 'idef0:box', id: 'box:Bake' }] };

test('the extension hears of each change, and of nothing else', () => {
  const { selection, heard } = start();
  selection.set(['box:Bake']);
  selection.set(['box:Bake']);
  selection.clear();
  selection.clear();
  expect(heard).toEqual([
    { kind: 'selected', element: 'box:Bake' },
    { kind: 'selected', element: undefined },
  ]);
});

test('one more makes two, the ends of a path, and the second counts', () => {
  const { selection, heard } = start();
  for (const id of ['box:Plan', 'box:Sell', 'box:Bake']) selection.add(id);
  expect(selection.ids).toEqual(['box:Sell', 'box:Bake']);
  expect(heard.at(-1)).toEqual({ kind: 'selected', element: 'box:Bake' });
});

test('what another picture had is not what keys are about', () => {
  const { selection } = start();
  selection.set(['box:Sell']);
  expect(selection.lastOf(root)).toBeUndefined();
  selection.set(['box:Sell', 'box:Bake']);
  expect(selection.lastOf(root)).toBe('box:Bake');
});
