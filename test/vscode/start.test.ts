// What `npm start` asks for: a window that shows text and picture without any help.

import { expect, test } from 'vitest';
import { useFreshWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useFreshWindow('quick-start', { 'idef0.preview.openOnStart': 'bakery.idef0' });
const preview = new Preview(editor);

test('a window can open a model and its picture by itself', async () => {
  await editor.activeEditor('bakery.idef0').waitFor();
  await preview.boxes().first().waitFor();
  await preview.openBehind('bakery.idef0', 'activity Run a Bakery', 'A0');
  expect(await preview.boxes().count()).toBe(4);
  await preview.label('Dough').first().waitFor();
  await editor.shot('start');
});
