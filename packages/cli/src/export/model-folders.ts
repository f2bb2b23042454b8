/** Where the files of each model go. */
import type { ModelQueries } from '@idef0-studio/model';
import { fileNameOf, withUniquePaths } from './file-name.js';

/** A folder for each model, named after it; none where there is one model only. */
export function foldersOf(models: readonly ModelQueries[]): ReadonlyMap<ModelQueries, string> {
  if (models.length < 2) return new Map();
  const folders = models.map((model) => ({ model, path: fileNameOf(model.name) }));
  return new Map(withUniquePaths(folders).map(({ model, path }) => [model, path]));
}
