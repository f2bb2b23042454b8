// Brings node_modules into the state that package-lock.json describes.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmScripts, thisSystem } from './candidates.mjs';
import { ownNode, root } from './places.mjs';
import { mustRun } from './processes.mjs';

/**
 * Runs `npm ci` unless node_modules already holds what the lock file asks for, however it came
 * there. Returns whether it ran.
 */
export async function installPackages() {
  if (packagesMatchLock(root) && existsSync(ownNode)) return false;
  await npm(['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (!existsSync(ownNode)) await fetchOwnNode();
  return true;
}

/** Runs npm with these arguments: the npm that started us, else the one on the PATH. */
export function npm(args, options) {
  const beside = npmScripts(thisSystem).find((file) => existsSync(file));
  const script = process.env.npm_execpath ?? beside;
  if (script?.endsWith('.js') && existsSync(script)) {
    return mustRun(process.execPath, [script, ...args], options);
  }
  return mustRun(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Whether node_modules in `folder` holds every package of package-lock.json in the version it
 * names. npm notes what it installed in node_modules/.package-lock.json; packages for other
 * platforms are optional and may be absent.
 */
export function packagesMatchLock(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const present = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || !path.includes('node_modules/') || entry.optional) return true;
    const installed = present[path];
    return installed !== undefined && installed.version === entry.version;
  });
}

/** Where npm is told to run no install scripts, the package `node` has not fetched its program. */
function fetchOwnNode() {
  const cwd = join(root, 'node_modules', 'node');
  return mustRun(process.execPath, ['installArchSpecificPackage.js'], { cwd });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
