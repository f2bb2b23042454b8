/** The models of other folders that `idef0.json` names: they are known to those that are checked or drawn, and nothing more. */
import { loadWorkspace, SETTINGS_CODE, type ModelWorkspace } from '@idef0-studio/language';
import type { Finding, ModelQueries } from '@idef0-studio/model';
import { dirname, resolve } from 'node:path';
import type { FolderSettings, SettingsFile } from './folder-settings.js';
import { readModelFiles, type ModelFile } from './model-files.js';
import type { Shell } from './shell.js';
import { UsageError } from './usage-error.js';

export interface KnownModels {
  readonly workspace: ModelWorkspace;
  /** The settings, each file with what is wrong with the folders that it names besides. */
  readonly settings: readonly SettingsFile[];
}

/** The workspace of some files, weighed by the settings, in which the models of the folders that these name are known. */
export async function knownModels(
  shell: Shell,
  files: readonly ModelFile[],
  settings: FolderSettings,
): Promise<KnownModels> {
  const read = await Promise.all(settings.files.map((each) => modelsBeside(shell, each)));
  const given = new Set(files.map(({ path }) => path));
  const beside = read.flatMap((each) => each.files).filter(({ path }) => !given.has(path));
  const workspace = await loadWorkspace([
    ...beside.map((file) => ({ ...file, isChecked: false })),
    ...files,
  ]);
  settings.weigh(workspace);
  return { workspace, settings: read.map((each) => each.settings) };
}

/** The models of a workspace of which any of the files is. */
export function modelsOf(
  workspace: ModelWorkspace,
  files: readonly ModelFile[],
): readonly ModelQueries[] {
  const given = new Set(files.map(({ uri }) => uri));
  return workspace
    .models()
    .filter((model) => model.fragments().some(({ document }) => given.has(document)));
}

/** What cannot be read is a finding of the settings that name it. */
async function modelsBeside(
  shell: Shell,
  settings: SettingsFile,
): Promise<{ readonly files: readonly ModelFile[]; readonly settings: SettingsFile }> {
  const files: ModelFile[] = [];
  const findings: Finding[] = [...settings.findings];
  for (const { path, origin } of settings.models) {
    try {
      const folder = resolve(dirname(settings.file.path), path);
      files.push(...(await readModelFiles(shell, [folder])).files);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const message = `The models of '${path}' are not known: ${error.message}`;
      findings.push({ code: SETTINGS_CODE, severity: 'warning', message, origin, notes: [] });
    }
  }
  return { files, settings: { ...settings, findings } };
}
