// The tests in the real editor: a fresh profile with the .vsix installed, the editor on a port of
// its own, and vitest driving a browser. All of it is gone afterwards, except the screenshots.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyPort, installExtension, prepareProfile, startHost } from './code-server.mjs';
import { cacheFolder, root, vsix } from './places.mjs';
import { quietSettings } from './settings.mjs';
import { step } from './steps.mjs';
import { failed } from './tally.mjs';
import { runVitest } from './vitest.mjs';

const temporaryFolders = new Set();

/** Runs test/vscode with this browser; returns a tally. */
export async function testInEditor(title, { browser, grep }) {
  const folder = mkdtempSync(join(tmpdir(), 'idef0-studio-'));
  temporaryFolders.add(folder);
  const shots = join(cacheFolder, 'shots');
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  let host;
  try {
    host = await step('Start a fresh editor with the extension', () => freshHost(folder));
    return await runVitest(title, {
      config: join(root, 'test', 'vscode', 'vitest.config.ts'),
      grep,
      env: {
        IDEF0_TEST_HOST: host.url,
        IDEF0_TEST_BROWSER: browser,
        IDEF0_TEST_FOLDER: folder,
        IDEF0_TEST_SHOTS: shots,
      },
    });
  } catch (error) {
    process.stdout.write(`\n${error.message}\n\n`);
    return failed(title);
  } finally {
    await host?.end();
    await removeTemporaryFolders();
  }
}

/** Removes what the tests left in the system's folder for temporary files. */
export async function removeTemporaryFolders() {
  for (const folder of temporaryFolders) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    temporaryFolders.delete(folder);
  }
}

async function freshHost(folder) {
  const profile = join(folder, 'profile');
  prepareProfile(profile, quietSettings);
  await installExtension(profile, vsix);
  return startHost({ profile, folder, port: await anyPort() });
}
