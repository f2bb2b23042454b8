// What makes a dense diagram readable, chosen in the bar, kept by the preview and by the export.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it', { 'idef0.preview.page': 'none' });
const preview = new Preview(editor);
const category = 'a2-customer-relationships.idef0';
const demand = 'a25-demand-management.idef0';

test('devices are chosen in a menu of the bar and redraw the diagram', async () => {
  await preview.openBehind(category, 'decompose Customer Relationships', 'A2');
  const plain = await preview.arrows().count();
  await preview.tool('options').click();
  await editor.shot('devices-menu');
  await preview.choice('bundling').check();
  await expect.poll(() => preview.arrows().count(), { timeout: 20_000 }).toBeLessThan(plain);
  const piped = await preview.arrows().count();
  await preview.choice('tunnelled').check();
  await expect.poll(() => preview.arrows().count(), { timeout: 20_000 }).toBeLessThan(piped);
  await preview.choice('labels').check();
  await preview.choice('colour').check();
  await preview.roleKey.waitFor();
  await preview.press('Escape');
  await editor.shot('devices-all');
});

test('the choice stays while diagrams come and go, and can be taken back', async () => {
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  await preview.tool('options').click();
  expect(await preview.choice('bundling').isChecked()).toBe(true);
  for (const device of ['bundling', 'tunnelled', 'labels', 'colour']) {
    await preview.choice(device).uncheck();
  }
  await preview.label('Service Demand Models').first().waitFor();
  await preview.choice('bundling').press('Escape');
  await preview.choice('bundling').waitFor({ state: 'hidden' });
});

test('settings say what a preview begins with', async () => {
  editor.writeSettings({ 'idef0.preview.devices.pipes': true, 'idef0.preview.page': 'A4' });
  await preview.tool('options').click();
  await expect.poll(() => preview.choice('page-A4').isChecked(), { timeout: 20_000 }).toBe(true);
  await preview.press('o');
  await preview.notes.locator('summary').click();
  await preview.notes.filter({ hasText: 'pt on A4' }).waitFor();
  await editor.shot('devices-page');
  editor.writeSettings({});
  await expect
    .poll(() => preview.choice('page-window').isChecked(), { timeout: 20_000 })
    .toBe(true);
});
