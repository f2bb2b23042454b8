// Opens the example in the VS Code that is installed on this computer.

import { existsSync } from 'node:fs';
import { codePrograms, thisSystem } from './candidates.mjs';
import { whyNoHost } from './code-server.mjs';
import { mustRun } from './processes.mjs';
import { step } from './steps.mjs';

/** Installs a .vsix into the desktop's VS Code and opens a folder in it. */
export async function openInDesktop(vsixFile, folder) {
  const code = findCode();
  if (code === undefined) {
    const other = whyNoHost(process.platform) ?? 'Or use the editor in the browser: npm start';
    throw new Error(
      "There is no 'code' on the PATH. Install VS Code from https://code.visualstudio.com; where it is installed, run" +
        ` 'Shell Command: Install code command in PATH' in it.\n${other}`,
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
  return codePrograms(thisSystem).find((file) => existsSync(file));
}
