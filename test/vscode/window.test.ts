// Diagrams fitted to the preview beside the text, on a screen of 1440 by 900: how large their text is, how many of their
// arrows are named, and what zoom, divider and sheet do to them.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it');
const preview = new Preview(editor);

const usual = { width: 1500, height: 950 };
beforeAll(async () => {
  await editor.page.setViewportSize({ width: 1440, height: 900 });
  await editor.run('View: Toggle Primary Side Bar Visibility');
});
afterAll(async () => {
  await editor.run('View: Toggle Primary Side Bar Visibility');
  await editor.page.setViewportSize(usual);
});

/** By diagram: the file and text that lead to it, the least size of labels, px, and the least share of named arrows. */
const WHOLE = [
  ['A21', 'a21-stakeholder-requirements-management.idef0', 9, 0.8],
  ['A22', 'a22-service-marketing-and-sales.idef0', 7, 0.4],
  ['A23', 'a23-service-catalog-management.idef0', 9, 0.8],
  ['A25', 'a25-demand-management.idef0', 9, 0.8],
  ['A2', 'a2-customer-relationships.idef0', 7, 0.4],
] as const;

test.each(WHOLE)('%s is seen whole, and can be read', async (node, file, text, share) => {
  await preview.openBehind(file, 'decompose', node);
  await expect.poll(() => preview.isWhole(), { timeout: 20_000 }).toBe(true);
  const seen = await preview.namesSeen();
  expect(seen.size).toBeGreaterThanOrEqual(text - 0.01);
  expect(seen.named / seen.arrows).toBeGreaterThanOrEqual(share);
  await editor.shot(`window-${node}`);
});

test('nearer by, more arrows are named and the names of boxes can be read; farther off the latter still can', async () => {
  await preview.openBehind('a22-service-marketing-and-sales.idef0', 'decompose', 'A22');
  await expect.poll(() => preview.isWhole(), { timeout: 20_000 }).toBe(true);
  const whole = await preview.namesSeen();
  for (let step = 0; step < 4; step++) await preview.zoomIn();
  const near = await preview.namesSeen();
  expect(near.named).toBeGreaterThan(whole.named);
  expect(near.size).toBeGreaterThan(10);
  await editor.shot('window-near');
  await preview.press('f');
  await expect.poll(() => preview.isWhole(), { timeout: 20_000 }).toBe(true);
  for (let step = 0; step < 3; step++) await preview.press('-');
  await expect.poll(() => preview.leastBoxName(), { timeout: 20_000 }).toBeGreaterThanOrEqual(8.99);
  await editor.shot('window-far');
});

test('an arrow that is pointed at shows its name', async () => {
  await preview.press('f');
  await expect.poll(() => preview.isWhole(), { timeout: 20_000 }).toBe(true);
  const { named } = await preview.namesSeen();
  await preview.hoverUnnamed();
  await expect
    .poll(async () => (await preview.namesSeen()).named, { timeout: 20_000 })
    .toBe(named + 1);
  await editor.shot('window-pointed-at');
});

test('one key shows the sheet, and the same key fits the diagram to the window again', async () => {
  await preview.press('s');
  await preview.sheetTitle('Service Marketing and Sales').waitFor();
  await editor.shot('window-sheet');
  await preview.press('s');
  await preview.sheetTitle('Service Marketing and Sales').waitFor({ state: 'detached' });
  await expect.poll(() => preview.isWhole(), { timeout: 20_000 }).toBe(true);
});

test('in a window of another shape the diagram is fitted anew', async () => {
  await editor.page.setViewportSize({ width: 1100, height: 900 });
  await expect.poll(() => preview.isWhole(), { timeout: 20_000 }).toBe(true);
  await expect.poll(() => preview.isFilled(), { timeout: 20_000 }).toBe(true);
  await editor.shot('window-narrow');
});
