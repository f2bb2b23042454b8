/** Whether a command sees all of a model: what a file that was left out declares looks like a slip of the pen. */
import { loadWorkspace, type ModelWorkspace } from '@idef0-studio/language';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readModelFiles, type ModelFile } from './model-files.js';
import { shown, type Shell } from './shell.js';
import { UsageError } from './usage-error.js';

/** @param what the command or option that has to know all, in quotes.
 *  @throws UsageError where a file beside those given belongs to one of their models. */
export async function expectWholeModels(
  shell: Shell,
  workspace: ModelWorkspace,
  files: readonly ModelFile[],
  what: string,
): Promise<void> {
  const beside = await filesBeside(files);
  if (beside.length === 0) return;
  const models = new Set(files.map((file) => keyOf(file, workspace.modelNameOf(file.uri))));
  const projects = new Map(files.map(({ path, project }) => [dirname(path), project]));
  const others = await readModelFiles(shell, beside);
  const passedOver = new Set(others.remarks.map(({ file }) => file.path));
  const around = await loadWorkspace(others.files);
  for (const { uri, path } of others.files) {
    const name = around.modelNameOf(uri);
    const key = keyOf({ project: projects.get(dirname(path)) }, name);
    if (name === undefined || passedOver.has(path) || !models.has(key)) continue;
    throw new UsageError(
      `'${shown(shell, path)}' belongs to the model '${name}' as well; give it too, or its folder, so that ${what} knows what it declares.`,
    );
  }
}

function keyOf({ project }: Pick<ModelFile, 'project'>, name: string | undefined): string {
  return `${project ?? ''}\n${name ?? ''}`;
}

/** The model files in the folders of those given that are not among them. */
async function filesBeside(files: readonly ModelFile[]): Promise<readonly string[]> {
  const given = new Set(files.map(({ path }) => path));
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  const found = await Promise.all(
    folders.map(async (folder) => {
      // A folder that may not be listed has nothing that could be asked for.
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      return entries.filter(isModelFile).map(({ name }) => join(folder, name));
    }),
  );
  return found.flat().filter((path) => !given.has(path));
}

/** Names that begin with a dot are lock files of editors, and passed over everywhere. */
function isModelFile(entry: Dirent): boolean {
  return entry.isFile() && entry.name.endsWith('.idef0') && !entry.name.startsWith('.');
}
