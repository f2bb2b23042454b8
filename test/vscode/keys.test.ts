// The keyboard after a click in the picture: every key does there what is documented of it, and none
// of them reaches a text.

import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { PictureKeys } from './picture-keys.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it', { 'idef0.preview.page': 'none' });
const preview = new Preview(editor);
const keys = new PictureKeys(editor, preview);
const category = 'a2-customer-relationships.idef0';
const catalog = 'a23-service-catalog-management.idef0';
const demand = 'a25-demand-management.idef0';

beforeAll(async () => {
  await editor.page.emulateMedia({ reducedMotion: 'reduce' });
  await preview.openBehind(category, 'decompose Customer Relationships', 'A2');
});

afterAll(async () => {
  await editor.page.emulateMedia({ reducedMotion: null });
});

/** Each begins with the whole diagram, and the keyboard in the text, as while somebody writes. */
beforeEach(async () => {
  await preview.tool('fit').click();
  await editor.press('ControlOrMeta+1');
  await editor.focusedEditor('.idef0').waitFor();
});

/** Nobody has written into any text. */
async function textsAreAsBefore(): Promise<void> {
  expect(await editor.dirty().count()).toBe(0);
}

const demandBox = (): Locator => preview.box('Demand Management');

async function menuAndEscape(): Promise<void> {
  await demandBox().click({ button: 'right' });
  await editor.page.locator('.monaco-menu .action-item').first().waitFor();
  await editor.press('Escape');
  await editor.page.locator('.monaco-menu').waitFor({ state: 'detached' });
  await preview.keyboardFrame.waitFor();
}

/** What is clicked on A2, how, and what Space and Enter are then about. */
const clicks: readonly {
  readonly what: string;
  readonly click: () => Promise<void>;
  readonly focus?: string;
  readonly child?: string;
  /** The file whose text F12 and Ctrl+Enter lead to. */
  readonly file?: string;
}[] = [
  {
    what: 'a box',
    click: () => demandBox().click(),
    focus: 'Demand Management',
    child: 'A25',
    file: '.idef0',
  },
  { what: 'a segment of an arrow', click: () => preview.clickLine(0.5), focus: '', file: '.idef0' },
  {
    what: 'the boundary end of an arrow',
    click: () => preview.clickLine(0),
    focus: '',
    file: '.idef0',
  },
  {
    what: 'a label',
    click: () => preview.label('Service Catalog').first().click(),
    focus: 'Service Catalog',
    file: '.idef0',
  },
  {
    what: 'an ICOM code',
    click: () => preview.icomCode().click({ force: true }),
    focus: '',
    file: '.idef0',
  },
  {
    what: 'the title of the sheet',
    click: () => preview.sheetTitle('Customer').click({ force: true }),
  },
  { what: 'the empty ground', click: () => preview.ground().click({ position: { x: 4, y: 4 } }) },
  { what: 'a button of the bar', click: () => preview.tool('zoom-in').click() },
  {
    what: 'the button of the menu, closed again',
    click: async () => {
      await preview.tool('options').click();
      await preview.tool('options').click();
    },
  },
  {
    what: 'the menu, left with Escape',
    click: async () => {
      await preview.tool('options').click();
      await preview.choice('page-A4').waitFor();
      await editor.press('Escape');
    },
  },
  {
    what: 'the overview',
    click: async () => {
      await preview.tool('actual-size').click();
      await preview.overview.click();
    },
  },
  {
    what: 'the button at the end of a focus',
    click: async () => {
      await demandBox().click();
      await editor.press(' ');
      await preview.tool('close').click();
      await preview.ground().click({ position: { x: 4, y: 4 } });
    },
  },
  {
    what: 'a box with the right button, and Escape',
    click: menuAndEscape,
  },
  {
    what: 'a step of the way from A-0, and back',
    click: async () => {
      await preview.step('A0').click();
      await preview.waitForNode('A0');
      await editor.press('Alt+ArrowLeft');
      await preview.waitForNode('A2');
    },
  },
  {
    what: 'the pin, twice',
    click: async () => {
      await preview.tool('pin').click();
      await preview.tool('pin').click();
    },
  },
  {
    what: 'a box twice, and back',
    click: async () => {
      await demandBox().dblclick();
      await preview.waitForNode('A25');
      await preview.tool('back').click();
      await preview.waitForNode('A2');
    },
  },
];

test.each(clicks)('after a click on $what all keys are for the picture', async (kind) => {
  await kind.click();
  await keys.look();
  await keys.turn('A2', 'A0');
  await kind.click();
  if (kind.focus === undefined) await keys.noFocus();
  else await keys.focus(kind.focus);
  await kind.click();
  if (kind.child !== undefined) await keys.enter('A2', kind.child);
  await textsAreAsBefore();
  if (kind.file === undefined) return;
  await kind.click();
  await keys.goToText('F12', kind.file);
  await kind.click();
  await keys.goToText('ControlOrMeta+Enter', kind.file);
  await textsAreAsBefore();
});

test('a menu that is closed at once gives the keyboard back, each time', async () => {
  for (let time = 0; time < 8; time += 1) {
    await editor.press('ControlOrMeta+1');
    await editor.focusedEditor('.idef0').waitFor();
    await menuAndEscape();
  }
  await keys.inPicture();
  await textsAreAsBefore();
});

test('a click marks the text and leaves cursor and selection where they are', async () => {
  await preview.openBehind(catalog, 'decompose Service Catalog Management', 'A23');
  await editor.press('Shift+ArrowLeft');
  const before = await editor.selectionStatus(/1 selected/).textContent();
  await preview.boxes().nth(2).click();
  const name = await preview.nameOf(preview.boxes().nth(2));
  await expect.poll(() => editor.marked(), { timeout: 20_000 }).toContain(name);
  await editor.press(' ');
  await preview.focusMark.waitFor();
  await editor.shot('keys-marked');
  await editor.press('Escape');
  await editor.press('Escape');
  await expect.poll(() => editor.marked(), { timeout: 20_000 }).toBe('');
  await editor.press('ControlOrMeta+1');
  await editor.selectionStatus(/selected/).waitFor();
  expect(await editor.selectionStatus(/./).textContent()).toBe(before);
  await textsAreAsBefore();
});

test('a click with Ctrl goes to the text, and the picture stays until the cursor moves', async () => {
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  await preview.box('Forecast Service Demand').click({ modifiers: ['ControlOrMeta'] });
  await keys.inText(demand);
  await editor.waitForPlace(demand, editor.placeBefore(demand, 'Forecast Service Demand "'));
  expect(await preview.node.textContent()).toBe('A25');
  await textsAreAsBefore();
});
