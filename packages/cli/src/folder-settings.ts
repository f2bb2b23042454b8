/**
 * Which `idef0.json` holds for the files of a command: for each the nearest one, in its folder or above it.
 */
import { type ModelWorkspace, readSettings, reasonOf, SETTINGS_FILE } from '@idef0-studio/language';
import { PLAIN_SETTINGS, type Finding, type RuleSettings } from '@idef0-studio/model';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ModelFile } from './model-files.js';
import { shown, type Shell } from './shell.js';
import { UsageError } from './usage-error.js';

export interface FolderSettings {
  /** The files that hold for any of the models, each once. */
  readonly files: readonly SettingsFile[];
  /** Has each file of the models weighed by the settings that hold for it. */
  readonly weigh: (workspace: ModelWorkspace) => void;
}

export interface SettingsFile {
  readonly settings: RuleSettings;
  /** What is wrong in the file. */
  readonly findings: readonly Finding[];
  /** The file, for the places of the findings. */
  readonly file: ModelFile;
}

/** The settings of a file that was named, for all; else of the nearest `idef0.json` of each of the model files.
 *  @throws UsageError where one of them cannot be read. */
export async function folderSettings(
  shell: Shell,
  models: readonly ModelFile[],
  named: string | undefined,
): Promise<FolderSettings> {
  if (named !== undefined) {
    const only = await settingsIn(shell, resolve(shell.cwd, named));
    return { files: [only], weigh: (workspace) => workspace.setRuleSettings(only.settings) };
  }
  const nearest = nearestFinder();
  const paths = await Promise.all(models.map(({ path }) => nearest(dirname(path))));
  const used = [...new Set(paths)].filter((path) => path !== undefined);
  const files = await Promise.all(used.map((path) => settingsIn(shell, path)));
  const weigh = (workspace: ModelWorkspace): void => {
    const settings = new Map(
      models.map(({ uri }, index) => [
        // The workspace may escape other characters than Node does.
        workspace.document(uri)?.uri.toString(),
        files.find(({ file }) => file.path === paths[index])?.settings,
      ]),
    );
    workspace.setRuleSettingsOf((uri) => settings.get(uri) ?? PLAIN_SETTINGS);
  };
  return { files, weigh };
}

async function settingsIn(shell: Shell, path: string): Promise<SettingsFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`'${shown(shell, path)}' cannot be read: ${reasonOf(error)}.`);
  });
  const uri = pathToFileURL(path).href;
  return { ...readSettings(uri, text), file: { path, uri, text } };
}

/** Finds the first such file on the way up from a folder; each folder is looked into once. */
function nearestFinder(): (folder: string) => Promise<string | undefined> {
  const known = new Map<string, Promise<string | undefined>>();
  const look = async (folder: string): Promise<string | undefined> => {
    const candidate = join(folder, SETTINGS_FILE);
    if (await isFile(candidate)) return candidate;
    const above = dirname(folder);
    return above === folder ? undefined : nearest(above);
  };
  const nearest = (folder: string): Promise<string | undefined> => {
    const found = known.get(folder) ?? look(folder);
    known.set(folder, found);
    return found;
  };
  return nearest;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    // Nothing there: look further up.
    return false;
  }
}
