// Diagrams that are too large for the panel: what the cursor is at can be read all the same.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it', { 'idef0.preview.page': 'none' });
const preview = new Preview(editor);
const demand = 'a25-demand-management.idef0';

/** px on the screen per px of the sheet. */
const zoom = async (): Promise<number> => {
  const scale = /scale\(([\d.]+)\)/.exec(await preview.view());
  return Number(scale?.[1]);
};

test('a dense diagram is shown whole, and comes near where the cursor is at one of its boxes', async () => {
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  expect(await zoom()).toBeLessThan(0.5);
  await editor.openBehind(demand, 'activity Forecast Service Demand');
  await expect.poll(zoom, { timeout: 20_000 }).toBeGreaterThan(1);
  const box = await preview.box('Forecast Service Demand').boundingBox();
  expect(box?.width).toBeGreaterThan(60);
  await editor.shot('legibility-followed');
});

test('while a part of the sheet is seen, the overview leads to the others', async () => {
  const { width, height } = (await preview.overview.boundingBox()) ?? { width: 0, height: 0 };
  const before = await preview.view();
  await preview.overview.click({ position: { x: width * 0.9, y: height * 0.8 } });
  await expect.poll(() => preview.view(), { timeout: 20_000 }).not.toBe(before);
  expect(await zoom()).toBeGreaterThan(1);
  await editor.shot('legibility-overview');
  await preview.press('m');
  await preview.overview.waitFor({ state: 'hidden' });
  await preview.press('m');
  await preview.overview.waitFor();
});

test('who asks for the whole diagram keeps it, wherever the cursor goes', async () => {
  await preview.tool('fit').click();
  await expect.poll(zoom, { timeout: 20_000 }).toBeLessThan(0.5);
  await preview.overview.waitFor({ state: 'hidden' });
  await editor.openBehind(demand, 'activity Value and Classify Business Demands');
  await preview.selected('Value').waitFor();
  expect(await zoom()).toBeLessThan(0.5);
});

test('one key and one button show the actual size', async () => {
  await preview.tool('actual-size').click();
  await expect.poll(zoom, { timeout: 20_000 }).toBeCloseTo(1, 9);
  await preview.press('f');
  await expect.poll(zoom, { timeout: 20_000 }).toBeLessThan(0.5);
  await preview.press('1');
  await expect.poll(zoom, { timeout: 20_000 }).toBeCloseTo(1, 9);
});
