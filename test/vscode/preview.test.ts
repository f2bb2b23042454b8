// The picture beside the text: it shows what is written, while it is written, in whichever file.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it');
const preview = new Preview(editor);
const category = 'a2-customer-relationships.idef0';
const demand = 'a25-demand-management.idef0';

test('the preview opens beside the text and shows its diagram', async () => {
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  expect(await preview.boxes().count()).toBe(7);
  await preview.box('Forecast Service Demand').waitFor();
  await editor.shot('preview');
});

test('the picture changes while its text is typed', async () => {
  await preview.openBehind(demand, 'activity Forecast Service Demand', 'A25');
  await editor.type(' Soon');
  await preview.box('Forecast Service Demand Soon').waitFor();
  await editor.shot('preview-typed');
  await editor.revert();
  await preview.box('Forecast Service Demand Soon').waitFor({ state: 'detached' });
});

test('the preview follows the cursor into the diagram of another file', async () => {
  await preview.openBehind(category, 'decompose Customer Relationships', 'A2');
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
});

test('a broken text leaves the last good picture, marked as old, until it is whole', async () => {
  await preview.openBehind(demand, 'decompose Demand Management {', 'A25');
  await editor.press('Shift+Home');
  await editor.type('decom');
  await editor.press('Escape');
  await preview.staleMark.waitFor();
  expect(await preview.node.textContent()).toBe('A25');
  expect(await preview.boxes().count()).toBe(7);
  await editor.shot('preview-stale');
  await editor.revert();
  await preview.staleMark.waitFor({ state: 'detached' });
  expect(await preview.boxes().count()).toBe(7);
});
