// From the picture to the text and from diagram to diagram, with mouse and keyboard.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it', { 'idef0.preview.page': 'none' });
const preview = new Preview(editor);
const category = 'a2-customer-relationships.idef0';
const demand = 'a25-demand-management.idef0';

test('a click on a box marks its text', async () => {
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  await preview.box('Forecast Service Demand').click();
  const marked = 'activity Forecast Service Demand';
  await expect.poll(() => editor.marked(), { timeout: 20_000 }).toContain(marked);
  expect(await preview.node.textContent()).toBe('A25');
  await editor.shot('navigation-clicked');
});

test('a click on the label of an arrow marks where its object is written', async () => {
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  await preview.label('Service Demand Models').first().click();
  const marked = 'Service Demand Models "';
  await expect.poll(() => editor.marked(), { timeout: 20_000 }).toContain(marked);
});

test('a double click on a box goes down, the bar and a key go up again', async () => {
  await preview.openBehind(category, 'decompose Customer Relationships', 'A2');
  await preview.box('Demand Management').dblclick();
  await preview.waitForNode('A25');
  await preview.tool('up').click();
  await preview.waitForNode('A2');
  await preview.boxes().first().focus();
  await editor.press('u');
  await preview.waitForNode('A0');
  await editor.shot('navigation-a0');
  await preview.tool('home').click();
  await preview.waitForNode('A-0');
  await editor.shot('navigation-context');
});

test('hiding the preview and showing it again keeps what was seen', async () => {
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  await preview.zoomIn();
  await preview.zoomIn();
  const before = await preview.view();
  await editor.press('ControlOrMeta+2');
  await editor.run('File: New Untitled Text File');
  await preview.box('Forecast Service Demand').waitFor({ state: 'hidden' });
  await editor.run('View: Close Editor');
  await preview.waitForNode('A25');
  expect(await preview.view()).toBe(before);
});
