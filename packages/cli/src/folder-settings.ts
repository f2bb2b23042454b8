/**
 * Which `idef0.json` holds for the paths of a command: the nearest one, in their folders or above them.
 */
import { readSettings, SETTINGS_FILE } from '@idef0-studio/language';
import type { Issue, RuleSettings } from '@idef0-studio/model';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ModelFile } from './model-files.js';
import { shown, type Shell } from './shell.js';
import { reasonOf, UsageError } from './usage-error.js';

export interface FolderSettings {
  readonly settings: RuleSettings;
  /** What is wrong in the file. */
  readonly issues: readonly Issue[];
  /** The file, for the places of the issues. */
  readonly file: ModelFile;
}

/** The settings of a file that was named, else of the nearest `idef0.json`; undefined where there is none.
 *  @throws UsageError where the named file cannot be read, and where the paths are under different ones. */
export async function folderSettings(
  shell: Shell,
  paths: readonly string[],
  named: string | undefined,
): Promise<FolderSettings | undefined> {
  if (named !== undefined) return settingsIn(shell, resolve(shell.cwd, named));
  const found = await Promise.all(paths.map((path) => nearest(resolve(shell.cwd, path))));
  const [file, ...others] = new Set(found);
  if (others.length > 0) {
    const list = [file, ...others].map((path) =>
      path === undefined ? 'no settings' : `'${shown(shell, path)}'`,
    );
    throw new UsageError(
      `The paths are under ${list.join(' and ')}; check them one by one, or name one with --config.`,
    );
  }
  return file === undefined ? undefined : settingsIn(shell, file);
}

async function settingsIn(shell: Shell, path: string): Promise<FolderSettings> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`'${shown(shell, path)}' cannot be read: ${reasonOf(error)}.`);
  });
  const uri = pathToFileURL(path).href;
  return { ...readSettings(uri, text), file: { path, uri, text } };
}

/** The first such file on the way up from a file or a folder. */
async function nearest(path: string): Promise<string | undefined> {
  const candidate = join(path, SETTINGS_FILE);
  if (await isFile(candidate)) return candidate;
  const above = dirname(path);
  return above === path ? undefined : nearest(above);
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    // Nothing there, or `path` is below a file: look further up.
    return false;
  }
}
