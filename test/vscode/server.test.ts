// A server that ends: it is started again, and when that has happened too often, the preview says so.

import { expect, test } from 'vitest';
import { useFreshWindow } from './editor-window.js';
import { Preview } from './preview.js';
import { endServers, runningServers, startsOf } from './server-process.js';

const editor = useFreshWindow('quick-start');
const preview = new Preview(editor);
const bakery = 'bakery.idef0';
/** Those of windows that other tests use. */
const others = runningServers();

test('a server takes little more memory than it needs', async () => {
  await preview.openBehind(bakery, 'activity Run a Bakery', 'A0');
  const starts = startsOf(others);
  expect(starts.length).toBeGreaterThan(0);
  for (const { command, environment } of starts) {
    expect(command).toContain(' --max-semi-space-size=16 --heap-growing-percent=50 ');
    if (environment !== undefined) expect(environment).toContain('\nMALLOC_ARENA_MAX=2\n');
  }
});

test('a server that ends once is started again, and the picture follows the text', async () => {
  await preview.openBehind(bakery, 'activity Run a Bakery', 'A0');
  expect(endServers(others)).toBeGreaterThan(0);
  await editor.openBehind(bakery, 'activity Plan the Day');
  await editor.type('s');
  await preview.box('Plan the Days').waitFor();
  await editor.revert();
  await preview.box('Plan the Days').waitFor({ state: 'detached' });
});

test('one that ends again and again is given up, which preview and window say', async () => {
  const endAgain = async (): Promise<boolean> => {
    endServers(others);
    return preview.serverBanner.isVisible();
  };
  await expect.poll(endAgain, { timeout: 60_000, interval: 100 }).toBe(true);
  expect(await preview.serverBanner.textContent()).toContain('The language server has stopped');
  expect(await preview.boxes().count()).toBe(4);
  const notes = editor.page.locator('.notifications-toasts', { hasText: 'server has stopped' });
  await notes.getByText('Show Output').first().waitFor();
  await editor.shot('server-stopped');
});

test.each(['Default Dark Modern', 'Default High Contrast'])(
  'the banner can be read in the theme %s',
  async (theme) => {
    editor.writeSettings({ 'workbench.colorTheme': theme });
    const className = theme.includes('Contrast') ? 'vscode-high-contrast' : 'vscode-dark';
    await expect.poll(() => preview.theme(), { timeout: 20_000 }).toContain(className);
    await preview.serverBanner.waitFor();
    await editor.shot(`server-stopped-${className}`);
  },
);

test('a command that needs the server says that there is none', async () => {
  await editor.run('Notifications: Clear All Notifications');
  await editor.run('IDEF0: Show Diagram…');
  const note = editor.page.locator('.notifications-toasts', { hasText: 'server has stopped' });
  await note.first().waitFor();
});

test('the button starts it, and the picture follows the text again', async () => {
  await preview.serverBanner.getByText('Restart').click();
  await preview.serverBanner.waitFor({ state: 'hidden' });
  await editor.openBehind(bakery, 'activity Plan the Day');
  await editor.type('s');
  await preview.box('Plan the Days').waitFor();
  await editor.revert();
  await preview.box('Plan the Days').waitFor({ state: 'detached' });
});
