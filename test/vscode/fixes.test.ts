// From a finding to its mending in the real editor: hover, menu, the questions that follow, and undoing.

import { beforeAll, expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';

const editor = useEditorWindow('quick-start');
const bakery = 'bakery.idef0';

const WORKS = `model Works { profile relaxed }
external Customer { output Need, input Result }
activity Run Works {
  activity First { input Need, control Back One, Back Two, output Go }
  activity Second { input Go, output Forward One, Forward Two, Back One, Back Two
    activity Begin { input Go, output Forward One, Back One, Half }
    activity Finish { input Half, output Forward Two, Back Two }
  }
  activity Third { control Forward One, input Forward Two, output Result }
}
`;

beforeAll(() => {
  editor.writeFile('idef0.json', '{ "rules": {  } }\n');
  editor.replaceOnDisk(bakery, 'activity Run a Bakery {', 'activity Run a Bakery {\n  input none');
  editor.replaceOnDisk(bakery, 'Ground the night before"', 'Ground the night before", Salt');
  editor.replaceOnDisk(bakery, 'input     Flour', 'input     Flouer, Salt');
  editor.replaceOnDisk(
    bakery,
    '    control   Baking List\n    input     Warm',
    '    input     Warm',
  );
});

test('the menu offers the one sensible repair first, and undoing takes it back', async () => {
  await editor.openBehind(bakery, 'Floue');
  await editor.squiggles('error').first().waitFor({ state: 'attached' });
  const menu = await editor.fixes();
  expect(menu[0]).toBe("Change to 'Flour'");
  await editor.shot('fixes-menu');
  await editor.chooseFix("Change to 'Flour'");
  await editor.line(bakery, 'Flour, Salt').waitFor();
  await editor.press('ControlOrMeta+z');
  await editor.line(bakery, 'Flouer, Salt').waitFor();
});

test('the code of a finding leads to the page of its rule', async () => {
  const problems = await editor.problems();
  await problems.getByText('box/no-control').click();
  const frame = editor.page
    .frameLocator('iframe.webview.ready')
    .frameLocator('iframe#active-frame');
  await frame.locator('h1', { hasText: 'Box without a control' }).waitFor();
  await editor.shot('fixes-rule');
  await editor.run('View: Close Editor');
  await editor.run('View: Hide Panel');
});

test('a finding is silenced with a reason, typed in its place', async () => {
  await editor.openBefore(bakery, 'Sell the Bread');
  const warnings = await editor.warnings();
  await editor.fixes();
  await editor.chooseFix("Silence 'box/no-control' here");
  await editor.line(bakery, 'why it does not hold here').waitFor();
  await editor.type('anybody may sell');
  await editor.line(bakery, '// idef0-ignore box/no-control: anybody may sell').waitFor();
  await editor.press('Escape');
  await expect.poll(() => editor.warnings()).toBe(warnings - 1);
  await editor.revert();
});

test('what is extracted asks for its name, and is undone in one step', async () => {
  await editor.openBefore(bakery, '  activity Knead');
  for (let line = 0; line < 9; line++) await editor.press('Shift+ArrowDown');
  await editor.fixes();
  await editor.chooseFix('Extract 2 activities into a new one');
  await editor.rename('Make Bread');
  await editor.line(bakery, 'activity Make Bread {').waitFor();
  await editor.shot('fixes-extracted');
  await editor.press('ControlOrMeta+z');
  await editor.line(bakery, 'activity New Activity {').waitFor();
  await editor.press('ControlOrMeta+z');
  await editor.line(bakery, 'activity New Activity {').waitFor({ state: 'detached' });
  await editor.page.locator('.part.editor .tab.active.dirty').waitFor({ state: 'detached' });
});

test('a hint says what the lists lack, and the command adds it', async () => {
  await editor.openBehind(bakery, 'activity Plan');
  await editor.line(bakery, 'lacks input Salt').waitFor();
  await editor.shot('fixes-hint');
  await editor.run('IDEF0: Synchronise Balance of This Activity');
  await editor.line(bakery, 'lacks input Salt').waitFor({ state: 'detached' });
  await editor.line(bakery, 'input Salt').waitFor();
  await editor.revert();
});

test('all lists of a model are written as they draw best, which is one step to undo', async () => {
  editor.writeFile('works.idef0', WORKS);
  await editor.openBehind('works.idef0', 'activity Second');
  await editor.run('IDEF0: Order All Lists as Best Drawn');
  await editor.line('works.idef0', 'Back One, Back Two, Forward One, Forward Two').waitFor();
  await editor.page.getByText('The lists are in an order that saves 4 crossings').first().waitFor();
  await editor.shot('fixes-order');
  await editor.press('ControlOrMeta+z');
  await editor.line('works.idef0', 'Forward One, Forward Two, Back One, Back Two').waitFor();
});

test('the settings of the folder are completed', async () => {
  await editor.open('idef0.json', { line: 1, column: 14 });
  const rule = editor.suggestions().filter({ hasText: 'agent/unused' });
  await editor.pressUntil('Control+Space', rule);
  await editor.shot('fixes-settings');
  await editor.press('Escape');
});
