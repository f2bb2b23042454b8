// Builds and packages what users install, and only when something it is made from has changed.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cacheFolder, cliTarball, root, vsix, workspaceNode } from './places.mjs';
import { mustRun } from './processes.mjs';

const stampFile = join(cacheFolder, 'build-stamp');
const sources = [
  'package-lock.json',
  'packages',
  'syntaxes',
  'docs/rules',
  'scripts/build.mjs',
  'scripts/bundles.mjs',
  'scripts/cli-bundle.mjs',
  'scripts/notices.mjs',
  'scripts/package.mjs',
  'scripts/prepare-cli.mjs',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];
/** Below packages: what tools write there, and the copies that packaging puts beside the manifest. */
const notSources = new Set([
  ...['node_modules', 'dist', 'out', '.cache'],
  ...['LICENSE', 'LICENSE-font.txt', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.txt'],
]);

/** Builds all bundles and packages them unless all is up to date. Returns whether it did. */
export async function buildExtension() {
  const stamp = hashOf(sources);
  if (existsSync(vsix) && existsSync(cliTarball()) && readStamp() === stamp) return false;
  await mustRun(workspaceNode(), [join('scripts', 'build.mjs')]);
  await mustRun(workspaceNode(), [join('scripts', 'package.mjs')]);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

/** SHA-256 over the names and contents of these files and folders of the checkout, in name order. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).sort()) {
    hash.update(relative(root, file).split(sep).join('/')).update('\0');
    hash.update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return path.endsWith('.tsbuildinfo') ? [] : [path];
  return readdirSync(path)
    .filter((name) => !notSources.has(name))
    .flatMap((name) => filesUnder(join(path, name)));
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
}
