/**
 * From the paths on the command line to the text of all model files in them.
 */
import { readText, type ForeignText } from '@idef0-studio/language';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shown, type Shell } from './shell.js';
import { reasonOf, UsageError } from './usage-error.js';

export interface ModelFile {
  /** Absolute. */
  readonly path: string;
  readonly uri: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** How it was written, where that was neither UTF-8 nor UTF-16 with a byte order mark. */
  readonly foreign?: ForeignText;
}

const EXTENSION = '.idef0';

/** All `.idef0` files at the paths and below, each once: paths in the order given, folders by name. What is
 *  found in a folder under a name that begins with a dot (folders of tools, lock files of editors) and
 *  `node_modules` are passed over.
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
  const status = await stat(path).catch((error: unknown) => unreadable(shell, path, error));
  if (status.isDirectory()) return filesBelow(shell, path);
  // A pipe or a device might never end.
  if (!status.isFile())
    throw new UsageError(`'${shown(shell, path)}' is neither a file nor a folder.`);
  if (path.endsWith(EXTENSION)) return [path];
  throw new UsageError(`'${shown(shell, path)}' is not an ${EXTENSION} file.`);
}

async function filesBelow(shell: Shell, folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
    unreadable(shell, folder, error),
  );
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (isPassedOver(entry.name)) return [];
      if (entry.isDirectory()) return filesBelow(shell, path);
      const isFile = entry.isFile() || entry.isSymbolicLink();
      return isFile && entry.name.endsWith(EXTENSION) ? [path] : [];
    }),
  );
  return found.flat();
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

async function readModelFile(shell: Shell, path: string): Promise<ModelFile> {
  const bytes = await readFile(path).catch((error: unknown) => unreadable(shell, path, error));
  return { path, uri: pathToFileURL(path).href, ...readText(bytes) };
}

/** @throws UsageError, always. */
function unreadable(shell: Shell, path: string, error: unknown): never {
  throw new UsageError(`'${shown(shell, path)}' cannot be read: ${reasonOf(error)}.`);
}
