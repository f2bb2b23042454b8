// The picture takes over the colours of the editor's theme, while it is on the screen.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it');
const preview = new Preview(editor);
const demand = 'a25-demand-management.idef0';

test.each([
  ['Default Dark Modern', 'vscode-dark', 'theme-dark'],
  ['Default Light Modern', 'vscode-light', 'theme-light'],
  ['Default High Contrast', 'vscode-high-contrast', 'theme-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light', 'theme-high-contrast-light'],
])('the preview follows the theme %s', async (theme, className, shot) => {
  editor.writeSettings({ 'workbench.colorTheme': theme });
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  await expect
    .poll(() => preview.theme(), { timeout: 20_000 })
    .toMatch(new RegExp(`\\b${className}\\b`));
  await editor.shot(shot);
});

test.each([
  ['Default Dark Modern', 'theme-dark-view'],
  ['Default High Contrast', 'theme-high-contrast-view'],
])('menu, focus and views can be read in the theme %s', async (theme, shot) => {
  editor.writeSettings({ 'workbench.colorTheme': theme, 'idef0.preview.page': 'none' });
  await preview.openBehind(demand, 'decompose Demand Management', 'A25');
  await preview.label('Service Demand Models').first().click();
  await preview.press(' ');
  await preview.focusMark.waitFor();
  await preview.tool('options').click();
  await preview.choice('colour').check();
  await preview.roleKey.waitFor();
  await editor.shot(`${shot}-menu`);
  await preview.choice('colour').uncheck();
  await preview.press('Escape');
  await editor.openBehind(demand, 'decompose Demand Management');
  await editor.run('IDEF0: Show Node Tree…');
  await preview.nodes().first().waitFor();
  await editor.shot(shot);
});
