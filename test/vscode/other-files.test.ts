// A diagram depends on more files than the one it is written in: the picture of A2 on the lists
// of each of its activities, which have files of their own.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it', {
  'idef0.preview.followCursor': false,
  'idef0.preview.page': 'none',
});
const preview = new Preview(editor);
const category = 'a2-customer-relationships.idef0';
const demand = 'a25-demand-management.idef0';
const outputs = '  output\n    Business Demand Value Classification';

test('the picture changes while another file is typed that it depends on', async () => {
  await preview.openBehind(category, 'decompose Customer Relationships', 'A2');
  await editor.openBehind(demand, outputs);
  await editor.press('Enter');
  await editor.type('Rumours of Demand');
  await editor.press('Escape');
  await preview.label('Rumours of Demand').first().waitFor();
  expect(await preview.node.textContent()).toBe('A2');
  await editor.shot('other-files-typed');
  await editor.revert();
  await preview.label('Rumours of Demand').first().waitFor({ state: 'detached' });
});

test('the picture changes when another program writes a file', async () => {
  await preview.openBehind(category, 'decompose Customer Relationships', 'A2');
  editor.replaceOnDisk(demand, outputs, `${outputs}\n    Rumours from Outside`);
  await preview.label('Rumours from Outside').first().waitFor();
  expect(await preview.node.textContent()).toBe('A2');
});
