// All examples in one window: names lead from model to model.

import { expect, test, vi } from 'vitest';
import { useFreshWindow } from './editor-window.js';

const editor = useFreshWindow('.');
const map = 'iso-20000-4-to-hp-itsm.idef0';

/** Opens a file by its name alone, with the cursor a few characters behind the beginning of a text in it. */
async function openAt(path: string, text: string, behind = 3): Promise<void> {
  const { line, column } = editor.placeBefore(path, text);
  await editor.open(path.split('/').at(-1) ?? path, { line, column: column + behind });
}

test('the workspace of all examples has no findings but those of their sources', async () => {
  await openAt(`crosswalks/${map}`, 'Audit = none');
  const counts = editor.page.locator('.part.statusbar [id="status.problems"]');
  await expect.poll(() => counts.innerText(), { timeout: 40_000 }).toMatch(/^\D*0\D+15\b/u);
  await editor.shot('models-all');
});

test('from a crosswalk the definition is in one model or the other', async () => {
  await openAt(`crosswalks/${map}`, 'Problem management = ');
  await editor.press('F12');
  const here = editor.placeBefore('iso-20000-4/iso-20000-4.idef0', 'Problem management');
  await editor.waitForPlace('iso-20000-4.idef0', { line: here.line });
  await openAt(`crosswalks/${map}`, '= Problem management', 5);
  await editor.press('F12');
  const there = editor.placeBefore('hp-itsm/service-operations.idef0', 'Problem management');
  await editor.waitForPlace('service-operations.idef0', { line: there.line });
});

test('at a process its references in crosswalks are listed', async () => {
  await openAt('hp-itsm/service-operations.idef0', 'Problem management');
  const peek = editor.page.locator('.reference-zone-widget');
  await editor.pressUntil('Shift+F12', peek);
  const files = peek.locator('.ref-tree .monaco-list-row', { hasText: '.idef0' });
  await expect
    .poll(async () => (await files.allTextContents()).join(' '), { timeout: 20_000 })
    .toMatch(
      /hp-itsm-to-prm-it-v2[^]*iso-20000-4-to-hp-itsm|iso-20000-4-to-hp-itsm[^]*hp-itsm-to-prm-it-v2/u,
    );
  await editor.shot('models-references');
  await editor.press('Escape');
});

test('completion offers the names of the model that a side belongs to', async () => {
  await openAt(`crosswalks/${map}`, '  Audit = none', 0);
  await editor.type('  Change management = Fin');
  const offered = editor.suggestions().filter({ hasText: 'Financial management' });
  await editor.pressUntil('Control+Space', offered);
  await editor.shot('models-completion');
  await editor.press('Escape');
  await editor.revert();
});

test('a process that gets another name has it in all crosswalks', async () => {
  await openAt('hp-itsm/service-operations.idef0', 'Problem management');
  await editor.pressUntil('F2', editor.page.locator('.rename-box'));
  await editor.rename('Treatment of problems');
  for (const path of [`crosswalks/${map}`, 'crosswalks/hp-itsm-to-prm-it-v2.idef0']) {
    await vi.waitUntil(() => editor.textOnDisk(path).includes('Treatment of problems'), 20_000);
  }
});

test('what stands behind a description has its colours, however deep that is indented', async () => {
  const file = 'a25-demand-management.idef0';
  await openAt(`prm-it/${file}`, 'activity Forecast Service Demand', 0);
  const classOf = (text: string) =>
    editor.line(file, text).last().locator('span span').last().getAttribute('class');
  const said = 'Models show which figures';
  await expect.poll(() => classOf(said), { timeout: 20_000 }).toMatch(/mtk/u);
  const isAlike = async () => (await classOf('control')) === (await classOf(said));
  await expect.poll(isAlike, { timeout: 20_000 }).toBe(false);
});
