// The picture beside the text: it shows what is written, while it is written, in whichever file.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it');
const preview = new Preview(editor);
const category = 'a2-customer-relationships.idef0';
const demand = 'a25-demand-management.idef0';

test('the preview opens beside the text and shows its diagram', async () => {
  await editor.openBehind(demand, 'decompose Demand Management');
  await preview.open();
  await preview.waitForNode('A25');
  expect(await preview.boxes().count()).toBe(7);
  await preview.box('Forecast Service Demand').waitFor();
  await editor.shot('preview');
});

test('the picture changes while its text is typed', async () => {
  await editor.openBehind(demand, 'activity Forecast Service Demand');
  await preview.waitForNode('A25');
  await editor.type(' Soon');
  await preview.box('Forecast Service Demand Soon').waitFor();
  await editor.shot('preview-typed');
  await editor.revert();
  await preview.box('Forecast Service Demand Soon').waitFor({ state: 'detached' });
});

test('the preview follows the cursor into the diagram of another file', async () => {
  await editor.openBehind(category, 'decompose Customer Relationships');
  await preview.waitForNode('A2');
  await editor.openBehind(demand, 'decompose Demand Management');
  await preview.waitForNode('A25');
});

test('the picture changes while another file is typed that it depends on', async () => {
  await editor.openBehind(category, 'decompose Customer Relationships');
  await preview.waitForNode('A2');
  editor.writeSettings({ 'idef0.preview.followCursor': false });
  await editor.openBehind(demand, '  output\n    Business Demand Value Classification');
  await editor.press('Enter');
  await editor.type('Rumours of Demand');
  await editor.press('Escape');
  await preview.label('Rumours of Demand').first().waitFor();
  expect(await preview.node.textContent()).toBe('A2');
  await editor.shot('preview-other-file');
  await editor.revert();
  await preview.label('Rumours of Demand').first().waitFor({ state: 'detached' });
  editor.writeSettings({});
});

test('a broken text leaves the last good picture, marked as old', async () => {
  await editor.openBehind(demand, 'decompose Demand Management ');
  await preview.waitForNode('A25');
  await editor.press('Delete');
  await preview.staleMark.waitFor();
  expect(await preview.boxes().count()).toBe(7);
  await editor.shot('preview-stale');
  await editor.type('{');
  await preview.staleMark.waitFor({ state: 'detached' });
  await editor.revert();
});
