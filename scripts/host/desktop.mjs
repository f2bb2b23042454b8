// Opens the example in the VS Code that is installed on this computer.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { homedir } from 'node:os';
import { mustRun } from './processes.mjs';
import { step } from './steps.mjs';

/** Installs a .vsix into the desktop's VS Code and opens a folder in it. */
export async function openInDesktop(vsixFile, folder) {
  const code = findCode();
  if (code === undefined) {
    throw new Error(
      "There is no 'code' on the PATH. In VS Code run 'Shell Command: Install code command in PATH'," +
        ' or use the editor in the browser: npm start',
    );
  }
  await step('Install the extension into VS Code', () =>
    mustRun(code, ['--install-extension', vsixFile, '--force']),
  );
  await step('Open the example', () => mustRun(code, [folder]));
  process.stdout.write(
    '\n  In VS Code open a .idef0 file and press the preview button, or Ctrl+K V.\n\n',
  );
}

/** The program that starts VS Code, from the PATH or from where installers put it. */
export function findCode() {
  const windows = process.platform === 'win32';
  const names = ['code', 'code-insiders', 'codium'].map((name) => (windows ? `${name}.cmd` : name));
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualFolders(windows)];
  // The name goes first: an Insiders version is second choice wherever it stands.
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}

function usualFolders(windows) {
  const mac = 'Applications/Visual Studio Code.app/Contents/Resources/app/bin';
  if (!windows) return [join('/', mac), join(homedir(), mac)];
  return [process.env.LOCALAPPDATA, process.env.ProgramFiles]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Programs', 'Microsoft VS Code', 'bin'),
      join(folder, 'Microsoft VS Code', 'bin'),
    ]);
}
