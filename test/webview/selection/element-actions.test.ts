/** What a click, a double click and Enter on an element of the picture lead to. */
import type { ElementRef, PictureTarget, WebviewMessage } from '@idef0-studio/protocol';
import { clickOf, ElementActions, Selection } from '@idef0-studio/webview';
import { expect, test } from 'vitest';
import { boxOf, diagramWith } from '../roots.js';

const bake: ElementRef = { kind: 'box', activity: 'Shop/Bake' };
const sell: ElementRef = { kind: 'box', activity: 'Shop/Sell' };
const root = diagramWith({
  boxes: [{ ...boxOf('Bake'), decomposed: true }, boxOf('Sell', 'A2')],
});

function start() {
  const heard: WebviewMessage[] = [];
  const opened: PictureTarget[] = [];
  const picture = {
    selected: [] as readonly ElementRef[],
    select: (elements: readonly ElementRef[]) => void (picture.selected = elements),
  };
  const host = { send: (message: WebviewMessage) => void heard.push(message) };
  const selection = new Selection(picture, host);
  const actions = new ElementActions(selection, host, (target) => void opened.push(target));
  return { actions, selection, opened, kinds: () => heard.map(({ kind }) => kind) };
}

const bare = { shiftKey: false, ctrlKey: false, metaKey: false };

test.each([
  [bare, 'alone'],
  [{ ...bare, shiftKey: true }, 'more'],
  [{ ...bare, ctrlKey: true }, 'text'],
  [{ ...bare, metaKey: true, shiftKey: true }, 'text'],
] as const)('a press with %o is a click of its own kind', (press, expected) => {
  expect(clickOf(press)).toBe(expected);
});

test('a click selects, and shows the text', () => {
  const { actions, selection, kinds } = start();
  actions.click(root, bake, 'alone');
  expect([selection.elements, kinds()]).toEqual([[bake], ['selected', 'reveal']]);
});

test('a click with Ctrl goes to the text, one with Shift selects one more and stays', () => {
  const { actions, selection, kinds } = start();
  actions.click(root, bake, 'text');
  actions.click(root, sell, 'more');
  expect(selection.elements).toEqual([bake, sell]);
  expect(kinds()).toEqual(['selected', 'goToText', 'selected']);
});

test('a click on the empty paper selects nothing', () => {
  const { actions, selection, kinds } = start();
  actions.click(root, bake, 'alone');
  actions.click(root, undefined, 'alone');
  expect([selection.elements, kinds().at(-1)]).toEqual([[], 'selected']);
});

test('Enter goes into a diagram; where there is none, it shows the text', () => {
  const { actions, opened, kinds } = start();
  actions.enterOrShow(root, bake);
  expect([opened.map(({ node }) => node), kinds()]).toEqual([['A1'], []]);
  actions.enterOrShow(root, sell);
  expect([opened.length, kinds()]).toEqual([1, ['selected', 'reveal']]);
});

test('a double click goes nowhere where there is no diagram', () => {
  const { actions, opened, kinds } = start();
  actions.enter(root, sell);
  expect([opened, kinds()]).toEqual([[], []]);
});
