// One thing in full ink, the rest faded: by key, by menu, over edits of the text.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it', { 'idef0.preview.page': 'none' });
const preview = new Preview(editor);
const demand = 'a25-demand-management.idef0';

test('the focus on an object fades the rest until Escape ends it', async () => {
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  await preview.label('Service Demand Models').first().click();
  await preview.press(' ');
  await preview.focusMark.filter({ hasText: 'Service Demand Models' }).waitFor();
  await expect.poll(() => preview.faded().count()).toBeGreaterThan(10);
  await editor.shot('focus-object');
  await preview.press('Escape');
  await preview.focusMark.waitFor({ state: 'hidden' });
  await expect.poll(() => preview.faded().count()).toBe(0);
});

test('the context menu of a box puts it into focus, and an edit leaves it there', async () => {
  const box = preview.box('Forecast Service Demand');
  await preview.chooseInMenu(box, 'Focus');
  await preview.focusMark.filter({ hasText: 'Forecast Service Demand' }).waitFor();
  await expect.poll(() => preview.faded().count()).toBeGreaterThan(5);
  await editor.openBehind(demand, 'supply will not suffice.\n    """\n    control');
  await editor.press('Enter');
  await editor.type('Rumours of Demand');
  await editor.press('Escape');
  await preview.label('Rumours of Demand').first().waitFor();
  await preview.focusMark.filter({ hasText: 'Forecast Service Demand' }).waitFor();
  await expect.poll(() => preview.faded().count()).toBeGreaterThan(5);
  await editor.shot('focus-box');
  await editor.revert();
  await preview.tool('close').click();
  await preview.focusMark.waitFor({ state: 'hidden' });
});
