/**
 * From the paths on the command line to the text of all model files in them.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shown, type Shell } from './shell.js';
import { reasonOf, UsageError } from './usage-error.js';

export interface ModelFile {
  /** Absolute. */
  readonly path: string;
  readonly uri: string;
  readonly text: string;
}

const EXTENSION = '.idef0';

/** All `.idef0` files at the paths and below, each once: paths in the order given, folders by name. Folders
 *  whose name begins with a dot and `node_modules` are passed over.
 *  @throws UsageError where a path is missing or unreadable, or no model file is found. */
export async function readModelFiles(
  shell: Shell,
  paths: readonly string[],
): Promise<readonly ModelFile[]> {
  const found = await Promise.all(paths.map((path) => filesAt(shell, resolve(shell.cwd, path))));
  const files = [...new Set(found.flat())];
  if (files.length === 0) {
    const places = paths.map((path) => `'${path}'`).join(', ');
    throw new UsageError(`There are no ${EXTENSION} files in ${places}.`);
  }
  return Promise.all(files.map((path) => readModelFile(shell, path)));
}

async function filesAt(shell: Shell, path: string): Promise<readonly string[]> {
  try {
    if ((await stat(path)).isDirectory()) return await filesBelow(path);
  } catch (error) {
    throw new UsageError(`'${shown(shell, path)}' cannot be read: ${reasonOf(error)}.`);
  }
  if (path.endsWith(EXTENSION)) return [path];
  throw new UsageError(`'${shown(shell, path)}' is not an ${EXTENSION} file.`);
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isPassedOver(entry.name) ? [] : filesBelow(path);
      return entry.name.endsWith(EXTENSION) ? [path] : [];
    }),
  );
  return found.flat();
}

function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

/** Bytes that are no UTF-8 become the replacement character, on which the parser reports. */
async function readModelFile(shell: Shell, path: string): Promise<ModelFile> {
  try {
    return { path, uri: pathToFileURL(path).href, text: await readFile(path, 'utf8') };
  } catch (error) {
    throw new UsageError(`'${shown(shell, path)}' cannot be read: ${reasonOf(error)}.`);
  }
}
