// The keyboard after commands: whoever has asked for a picture has it there, whoever has asked for
// the text has it there with nothing selected, and no text has changed.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { PictureKeys } from './picture-keys.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it', {
  'idef0.preview.followCursor': false,
  'idef0.preview.page': 'none',
});
const preview = new Preview(editor);
const keys = new PictureKeys(editor, preview);
const category = 'a2-customer-relationships.idef0';
const demand = 'a25-demand-management.idef0';

beforeAll(async () => {
  await editor.page.emulateMedia({ reducedMotion: 'reduce' });
  await preview.openBehind(category, 'decompose Customer Relationships', 'A2');
});

afterAll(() => editor.page.emulateMedia({ reducedMotion: null }));

/** Each begins with the keyboard in the text as it was, and a word selected there. */
beforeEach(async () => {
  await editor.open(category, { line: 5, column: 1 });
  if ((await editor.dirty().count()) > 0) await editor.revert();
  await editor.press('Shift+End');
  await editor.selectionStatus(/selected/).waitFor();
});

test.each([
  ['IDEF0: Show Context View', '', 'Context'],
  ['IDEF0: Show Impact…', '', 'Impact'],
  ['IDEF0: Show Node Tree…', '', 'Node tree'],
  ['IDEF0: Show N² Chart…', '', 'N² chart'],
  ['IDEF0: Show Relationship Map…', 'Level 1', 'Relationship map'],
  ['IDEF0: Show Diagram…', 'A25', 'Demand Management'],
  ['IDEF0: Go Back in Preview', '', 'Relationship map'],
  ['IDEF0: Go Forward in Preview', '', 'Demand Management'],
  ['IDEF0: Go to Parent Diagram', '', 'Customer Relationships'],
])('the command %s gives the keyboard to its picture', async (command, choice, title) => {
  await editor.run(command);
  if (choice !== '') await editor.choose(choice);
  await preview.title.filter({ hasText: title }).waitFor();
  await keys.inPicture();
  expect(await editor.dirty().count()).toBe(0);
});

test('a code lens gives the keyboard to its picture', async () => {
  await editor.lens('Node tree').first().click();
  await preview.title.filter({ hasText: 'Node tree' }).waitFor();
  await keys.inPicture();
  expect(await editor.dirty().count()).toBe(0);
});

test('the elements of a view are clicked without the keyboard going to the text', async () => {
  await preview.activity('A25').click();
  await keys.inPicture();
  await keys.focus('Demand Management');
  await preview.clickLine(0.5);
  await keys.inPicture();
  await preview.activity('A25').click();
  await editor.press('Enter');
  await preview.waitForNode('A25');
  await editor.press('Alt+ArrowLeft');
  await preview.activity('A25').click();
  await keys.goToText('F12', '.idef0');
  expect(await editor.dirty().count()).toBe(0);
});

test.each([
  ['IDEF0: Show Context View', '', 'Context'],
  ['IDEF0: Show Impact…', '', 'Impact'],
  ['IDEF0: Show Node Tree…', '', 'Node tree'],
  ['IDEF0: Show N² Chart…', '', 'N² chart'],
  ['IDEF0: Show Relationship Map…', 'Level 2', 'Relationship map'],
])(
  'whatever is clicked after %s, the keyboard stays in the picture',
  async (command, choice, title) => {
    await editor.run(command);
    if (choice !== '') await editor.choose(choice);
    await preview.title.filter({ hasText: title }).waitFor();
    await preview.nodes().first().waitFor();
    for (const shape of await preview.kindsOfShapes()) {
      await editor.press('ControlOrMeta+1');
      await editor.focusedEditor('.idef0').waitFor();
      await shape.click({ force: true });
      await keys.inPicture();
    }
    expect(await editor.dirty().count()).toBe(0);
  },
);

/** A2, seen as a whole, so that its boxes are under the pointer. */
async function showCategory(): Promise<void> {
  await preview.openBehind(category, 'decompose Customer Relationships', 'A2');
  await preview.tool('fit').click();
}

test('the entry of the context menu that leads to the text puts the keyboard there', async () => {
  await showCategory();
  await preview.chooseInMenu(preview.box('Demand Management'), 'Go to Text');
  await keys.inText('.idef0');
  expect(await editor.dirty().count()).toBe(0);
});

test.each([
  ['Open Diagram', 'A25 Demand Management'],
  ['Show Node Tree', 'Node tree'],
  ['Show Impact', 'Impact'],
])('the entry %s of the context menu gives the keyboard to its picture', async (entry, title) => {
  await showCategory();
  await preview.chooseInMenu(preview.box('Demand Management'), entry);
  await preview.title.filter({ hasText: title }).waitFor();
  await keys.inPicture();
  expect(await editor.dirty().count()).toBe(0);
});

test('the dialog of an export gives the keyboard back to the picture', async () => {
  await showCategory();
  await preview.box('Demand Management').click();
  await editor.run('IDEF0: Export Diagram as SVG…');
  await editor.page.locator('.quick-input-widget input.input').waitFor();
  await editor.press('Escape');
  await editor.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await keys.inPicture();
  expect(await editor.dirty().count()).toBe(0);
});

test('references are listed without anything being selected in the text', async () => {
  await showCategory();
  await preview.chooseInMenu(preview.label('Service Catalog').first(), 'Find References');
  await editor.page.locator('.peekview-widget .ref-tree').waitFor();
  await editor.press(' ');
  await editor.press('Escape');
  await editor.page.locator('.peekview-widget').waitFor({ state: 'detached' });
  await keys.inText('.idef0');
  expect(await editor.dirty().count()).toBe(0);
});

test('the preview that is opened beside the text leaves the keyboard there', async () => {
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  await keys.inText(demand);
});

test('a click on a box whose text is in no editor opens it beside the picture', async () => {
  await showCategory();
  await editor.press('ControlOrMeta+1');
  await editor.run('View: Close All Editors in Group');
  await editor.press('ControlOrMeta+1');
  await preview.box('Demand Management').click();
  await expect.poll(() => editor.marked(), { timeout: 20_000 }).toContain('Demand Management');
  await preview.box('Demand Management').waitFor();
  expect(await preview.node.textContent()).toBe('A2');
  await keys.inPicture();
  expect(await editor.dirty().count()).toBe(0);
});
