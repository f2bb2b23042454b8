/** What the server does while a diagram is laid out elsewhere. */
import { METHOD } from '@idef0-studio/protocol';
import type { DiagramRoot } from '@idef0-studio/protocol';
import { RequestModelAction } from 'sprotty-protocol';
import { afterEach, expect, test } from 'vitest';
import { TestClient, uriOf } from './client.js';
import { kitchen } from './kitchen.js';
import { SlowLayouts } from './slow-layouts.js';

let client: TestClient | undefined;
afterEach(() => client?.stop());

const uri = uriOf('kitchen.idef0');

const hasArrow =
  (name: string) =>
  (root: DiagramRoot): boolean =>
    root.arrows.some(({ id }) => id === name);

async function open(layouts: SlowLayouts): Promise<TestClient> {
  client = await TestClient.start(kitchen, { layouts });
  await client.open('kitchen.idef0');
  return client;
}

function hover(editor: TestClient): Promise<unknown> {
  const position = editor.positionOf('kitchen.idef0', 'Menu');
  return editor.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
}

test('a hover is answered while the first layout runs', async () => {
  const layouts = new SlowLayouts();
  const editor = await open(layouts);
  const shown = editor.show({ uri, node: 'A0' });
  const { finish } = await layouts.at(0);
  expect(await hover(editor)).toHaveProperty('contents');
  expect(editor.actions).toEqual([]);
  finish();
  expect((await shown).node).toBe('A0');
});

test('a hover is answered while a picture is laid out with care after a pause', async () => {
  const layouts = new SlowLayouts();
  const editor = await open(layouts);
  void layouts.at(0).then(({ finish }) => finish());
  await editor.show({ uri, node: 'A0' });
  await editor.edit('kitchen.idef0', 'output Menu', 'output Menu, Bills');
  await editor.picture(hasArrow('Bills'));
  const { task, finish } = await layouts.at(1);
  expect(task.effort).toBe('normal');
  expect(await hover(editor)).toHaveProperty('contents');
  finish();
});

test('an author who types on is shown that, and not the careful layout of what was', async () => {
  const layouts = new SlowLayouts();
  const editor = await open(layouts);
  void layouts.at(0).then(({ finish }) => finish());
  await editor.show({ uri, node: 'A0' });
  await editor.edit('kitchen.idef0', 'output Menu', 'output Menu, Bills');
  const { outdated, finish } = await layouts.at(1);
  await editor.edit('kitchen.idef0', 'Menu, Bills', 'Menu, Orders');
  const typed = await editor.picture(hasArrow('Orders'));
  expect(outdated?.aborted).toBe(true);
  finish();
  await hover(editor);
  expect(await editor.picture(() => true)).toBe(typed);
});

test('typing during the first layout neither starts it again nor is forgotten', async () => {
  const layouts = new SlowLayouts();
  const editor = await open(layouts);
  const shown = editor.show({ uri, node: 'A0' });
  const { finish } = await layouts.at(0);
  await editor.edit('kitchen.idef0', 'output Menu', 'output Menu, Bills');
  await editor.edit('kitchen.idef0', 'activity Cook Meals', 'activity Make Meals');
  await editor.findingsOf('cooking.idef0', (codes) => codes.includes('decompose/unknown'));
  await hover(editor);
  finish();
  expect(hasArrow('Bills')(await shown)).toBe(false);
  await editor.picture(hasArrow('Bills'));
  expect(layouts.begun).toHaveLength(1);
});

test('layouts while typing are made elsewhere, too, where nothing else runs there', async () => {
  const layouts = new SlowLayouts();
  const editor = await open(layouts);
  void layouts.at(0).then(({ finish }) => finish());
  await editor.show({ uri, node: 'A0' });
  layouts.isFree = true;
  await editor.edit('kitchen.idef0', 'output Menu', 'output Menu, Bills');
  const typed = await layouts.at(1);
  expect(typed.task.effort).toBe('typing');
  await editor.edit('kitchen.idef0', 'Menu, Bills', 'Menu, Bills, Orders');
  expect(await hover(editor)).toHaveProperty('contents');
  layouts.isFree = false;
  typed.finish();
  await editor.picture(hasArrow('Bills'));
  await editor.picture(hasArrow('Orders'));
});

test('who goes on to another diagram is shown that one, whichever layout is ready first', async () => {
  const layouts = new SlowLayouts();
  const editor = await open(layouts);
  const ask = (node: string): Promise<void> => {
    const action = RequestModelAction.create({ uri, node, needsClientLayout: false });
    return editor.connection.sendNotification(METHOD.action, { clientId: 'picture', action });
  };
  await ask('A0');
  const first = await layouts.at(0);
  await ask('A2');
  const second = await layouts.at(1);
  expect(first.outdated?.aborted).toBe(true);
  second.finish();
  await editor.picture(({ node }) => node === 'A2');
  first.finish();
  await hover(editor);
  expect((await editor.picture(() => true)).node).toBe('A2');
});

test('the layouts end with the server', async () => {
  const layouts = new SlowLayouts();
  const editor = await open(layouts);
  client = undefined;
  await editor.stop();
  expect(layouts.isDisposed).toBe(true);
});
