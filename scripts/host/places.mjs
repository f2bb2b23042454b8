// Where things stand in a checkout, and the Node that the workspace brings along.
// Only Node built-ins here and in everything beside this file, except browser driving: these
// scripts run before anything is installed, on any Node from 20.

import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, absolute. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The editor for `npm start` and for the tests: code-server, its Node and its profile. Not in git. */
export const hostFolder = join(root, '.host');

/** Results that may be thrown away: stamps, reports, screenshots. Not in git. */
export const cacheFolder = join(root, '.cache');

/** The packaged extension that `scripts/package.mjs` writes. */
export const vsix = join(root, 'dist', 'idef0-studio.vsix');

/** The packaged command line, which `scripts/package.mjs` writes; npm names it after its version. */
export function cliTarball() {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'));
  return join(root, 'dist', `idef0-studio-cli-${version}.tgz`);
}

/** The example that `npm start` opens. */
export const example = join(root, 'examples', 'prm-it');

/** Node 24, which comes with the workspace's packages: the tools ask for more than Node 20. */
export const ownNode = join(
  root,
  ...['node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'],
);

/** Node 24 of the workspace once it is installed, else the Node that runs this script. */
export function workspaceNode() {
  return existsSync(ownNode) ? ownNode : process.execPath;
}

/**
 * The environment for a child process: that of ours with the workspace's programs first on the
 * PATH, and without what would lead a nested npm or a nested VS Code astray.
 */
export function childEnvironment(additions = {}) {
  const environment = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!leadsAstray(name)) environment[name] = value;
  }
  const pathName = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const programs = join(root, 'node_modules', '.bin');
  environment[pathName] = [programs, environment[pathName]].filter(Boolean).join(delimiter);
  return { ...environment, ...additions };
}

/** npm tells its scripts which package they belong to; a VS Code terminal which window. */
function leadsAstray(name) {
  return (
    /^npm_(package|lifecycle|command|config_local_prefix|config_prefix)/.test(name) ||
    /^(VSCODE_|ELECTRON_|INIT_CWD$|PORT$|PASSWORD$|HASHED_PASSWORD$|NODE_OPTIONS$)/.test(name)
  );
}
