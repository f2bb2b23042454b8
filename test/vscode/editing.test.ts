// Writing a model in the real editor: findings, completion, going to definitions.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';

const editor = useEditorWindow('prm-it');

test('a file of the example is coloured as IDEF0 and has no findings', async () => {
  await editor.open('a2-customer-relationships.idef0');
  const mode = editor.page.locator('.part.statusbar [id="status.editor.mode"]');
  await mode.filter({ hasText: 'IDEF0' }).waitFor();
  await editor.shot('editing-opened');
  expect(await editor.squiggles('error').count()).toBe(0);
});
