// A preview that stays where it is, and a second one that follows the cursor.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it');
const preview = new Preview(editor);
const category = 'a2-customer-relationships.idef0';
const demand = 'a25-demand-management.idef0';

test('a locked preview does not follow the cursor until it is released', async () => {
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  await preview.tool('pin').click();
  await editor.openBehind(category, 'decompose Customer Relationships');
  await editor.openBehind(category, 'activity Demand Management');
  expect(await preview.node.textContent()).toBe('A25');
  await preview.tool('pin').click();
  await preview.openBehind(category, 'decompose Customer Relationships', 'A2');
});

test('beside a locked preview another one follows the cursor', async () => {
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  await preview.tool('pin').click();
  await editor.openBehind(category, 'decompose Customer Relationships');
  await editor.run('IDEF0: Open Preview to the Side');
  const tabs = editor.page.locator('.part.editor .tab', { hasText: /^A\d/ });
  await expect.poll(() => tabs.allTextContents(), { timeout: 20_000 }).toHaveLength(2);
  await editor.shot('lock-two');
});
