/** Where the files of each model go. */
import type { ProcessModel } from '@idef0-studio/model';

/** A folder for each model, named after it; none where there is one model only. */
export function foldersOf(models: readonly ProcessModel[]): ReadonlyMap<ProcessModel, string> {
  const folders = new Map<ProcessModel, string>();
  const taken = new Set<string>();
  if (models.length < 2) return folders;
  for (const model of models) {
    const name = fileNameOf(model.name);
    let folder = name;
    for (let count = 2; taken.has(folder.toLowerCase()); count++) folder = `${name}-${count}`;
    taken.add(folder.toLowerCase());
    folders.set(model, folder);
  }
  return folders;
}

/** The name without what a file system does not take. */
export function fileNameOf(name: string): string {
  const safe = name.replace(/[\p{Cc}/\\:*?"<>|]/gu, '-').replace(/^\.+|[. ]+$/gu, '');
  return safe === '' ? 'model' : safe;
}
