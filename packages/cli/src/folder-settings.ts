/**
 * Which `idef0.json` holds for the files of a command: for each the nearest one, in its folder or above it.
 */
import {
  readSettings,
  reasonOf,
  spelled,
  type ModelWorkspace,
  type NamedFolder,
  type NearestSettings,
} from '@idef0-studio/language';
import { PLAIN_SETTINGS, type Finding, type RuleSettings } from '@idef0-studio/model';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ModelFile, ModelSources } from './model-files.js';
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
  /** Folders of other models that it names. */
  readonly models: readonly NamedFolder[];
  /** What is wrong in the file. */
  readonly findings: readonly Finding[];
  /** The file, for the places of the findings. */
  readonly file: ModelFile;
}

/** The settings of a file that was named, for all; else of the nearest `idef0.json` of each of the model files.
 *  @throws UsageError where one of them cannot be read. */
export async function folderSettings(
  shell: Shell,
  { files: models, settings }: Pick<ModelSources, 'files' | 'settings'>,
  named: string | undefined,
): Promise<FolderSettings> {
  if (named !== undefined) {
    const only = await settingsIn(shell, resolve(shell.cwd, named));
    return { files: [only], weigh: (workspace) => workspace.setRuleSettings(only.settings) };
  }
  const nearest = models.flatMap(({ uri }) => settings.nearestFile(spelled(uri)) ?? []);
  return {
    files: [...new Set(nearest)].map((file) => readable(shell, file)),
    weigh: (workspace) =>
      workspace.setRuleSettingsOf((uri) => settings.nearest(uri) ?? PLAIN_SETTINGS),
  };
}

/** @throws UsageError where the file could not be read. */
function readable(
  shell: Shell,
  { uri, text, settings, models, findings, reason }: NearestSettings,
): SettingsFile {
  const path = fileURLToPath(uri);
  if (reason !== undefined) throw unreadable(shell, path, reason);
  return { settings, models, findings, file: { path, uri, text } };
}

async function settingsIn(shell: Shell, path: string): Promise<SettingsFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unreadable(shell, path, reasonOf(error));
  });
  const uri = pathToFileURL(path).href;
  return { ...readSettings(uri, text), file: { path, uri, text } };
}

function unreadable(shell: Shell, path: string, reason: string): UsageError {
  return new UsageError(`'${shown(shell, path)}' cannot be read: ${reason}.`);
}
