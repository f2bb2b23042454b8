// Writing a model in the real editor: colours, findings, completion, going to definitions.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';

const editor = useEditorWindow('prm-it');
const category = 'a2-customer-relationships.idef0';

test('a file of the example opens in colour and without errors', async () => {
  await editor.open(category);
  const mode = editor.page.locator('.part.statusbar [id="status.editor.mode"]');
  await mode.filter({ hasText: 'IDEF0' }).waitFor();
  const words = editor.activeEditor(category).locator('.view-line span[class^="mtk"]');
  const keyword = words.filter({ hasText: /^decompose$/ }).first();
  const comment = words.filter({ hasText: 'the category that this example' }).first();
  await keyword.waitFor();
  expect(await keyword.getAttribute('class')).not.toBe(await comment.getAttribute('class'));
  const counts = editor.page.locator('.part.statusbar [id="status.problems"]');
  await counts.filter({ hasText: /^\s*0\s/ }).waitFor();
  await editor.shot('editing');
});

test('a misspelled keyword gets a squiggle and a row in Problems until it is corrected', async () => {
  await editor.openBehind(category, '\n  input');
  await editor.type('s');
  await editor.squiggles('error').first().waitFor({ state: 'attached' });
  const problems = await editor.problems();
  const row = problems.filter({ hasText: /'inputs'|inputs/ }).first();
  await row.waitFor();
  await editor.shot('editing-squiggle');
  await row.click();
  await editor.run('View: Hide Panel');
  await editor.openBehind(category, '\n  input');
  await editor.press('Delete');
  await editor.squiggles('error').first().waitFor({ state: 'detached' });
});

test('completion offers an object that another file declares', async () => {
  await editor.openBehind(category, '    Business Input');
  await editor.press('Enter');
  await editor.type('Business Dem');
  await editor.press('Control+Space');
  const offer = editor.suggestions().filter({ hasText: 'Business Demand Characteristics' });
  await offer.waitFor();
  await editor.shot('editing-completion');
  await offer.click();
  const line = editor.activeEditor(category).locator('.view-line', { hasText: 'Demand Char' });
  await line.waitFor();
  await editor.revert();
});

test('F12 on an object jumps to its declaration in another file', async () => {
  await editor.openBefore(category, 'Business Strategy');
  await editor.press('F12');
  const declaration = editor.textOnDisk('prm-it.idef0').split('\n');
  const line = declaration.findIndex((text) => text.trim().startsWith('Business Strategy')) + 1;
  await editor.waitForPlace('prm-it.idef0', { line });
  expect(line).toBeGreaterThan(0);
});
