/** What is selected in the picture, and what the extension hears of it. */
import type { ElementRef, WebviewMessage } from '@idef0-studio/protocol';
import { Selection } from '@idef0-studio/webview';
import { expect, test } from 'vitest';
import { boxOf, diagramWith } from '../roots.js';

function start() {
  const heard: WebviewMessage[] = [];
  const picture = {
    selected: [] as readonly ElementRef[],
    select(elements: readonly ElementRef[]) {
      picture.selected = elements;
    },
  };
  const selection = new Selection(picture, { send: (message) => void heard.push(message) });
  return { selection, heard };
}

const box = (name: string): ElementRef => ({ kind: 'box', activity: `Shop/${name}` });
const root = diagramWith({ boxes: [boxOf('Bake')] });

test('the extension hears of each change, and of nothing else', () => {
  const { selection, heard } = start();
  selection.set([box('Bake')]);
  selection.set([box('Bake')]);
  selection.clear();
  selection.clear();
  expect(heard).toEqual([
    { kind: 'selected', element: box('Bake') },
    { kind: 'selected', element: undefined },
  ]);
});

test('one more makes two, the ends of a path, and the second counts', () => {
  const { selection, heard } = start();
  for (const name of ['Plan', 'Sell', 'Bake']) selection.add(box(name));
  expect(selection.elements).toEqual([box('Sell'), box('Bake')]);
  expect(heard.at(-1)).toEqual({ kind: 'selected', element: box('Bake') });
});

test('what another picture had is not what keys are about', () => {
  const { selection } = start();
  selection.set([box('Sell')]);
  expect(selection.lastOf(root)).toBeUndefined();
  selection.set([box('Sell'), box('Bake')]);
  expect(selection.lastOf(root)).toEqual(box('Bake'));
});
