// A browser of the Chromium family to drive: the one that is there, else Debian's.

import { existsSync } from 'node:fs';
import { browserPrograms, thisSystem } from './candidates.mjs';
import { run } from './processes.mjs';

/** The path of a Chromium, Chrome or Edge on this computer; undefined where there is none. */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return browserPrograms(thisSystem).find((file) => existsSync(file));
}

/**
 * Like `findBrowser`, but installs Chromium with apt where none is found and apt may be used (as
 * root or by a sudo that asks nothing). Otherwise returns undefined and says why.
 */
export async function findOrInstallBrowser(remark) {
  const present = findBrowser();
  if (present !== undefined) {
    remark('up to date');
    return present;
  }
  if (process.env.CHROME_PATH) remark('CHROME_PATH names no file');
  else remark(await installWithApt());
  return findBrowser();
}

async function installWithApt() {
  const isRoot = process.getuid?.() === 0;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    isRoot ? run('apt-get', args, { env }) : run('sudo', ['-n', 'apt-get', ...args], { env });
  if ((await apt('--version')).code !== 0) return 'none, and no apt-get to install one';
  await apt('update');
  const installed = await apt('install', '-y', '--no-install-recommends', 'chromium');
  return installed.code === 0 ? 'installed Chromium' : 'none, and apt-get could not install one';
}
