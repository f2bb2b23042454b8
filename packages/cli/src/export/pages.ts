/** Which diagrams an export writes, and to which files. */
import { diagramsOf, nodeNumber, nodePath, type ProcessModel } from '@idef0-studio/model';
import { join } from 'node:path';
import { UsageError } from '../usage-error.js';
import { nearNodes } from './near-nodes.js';

/** A diagram of a model, and its place below the folder of the export, without the ending. */
export interface Page {
  readonly model: ProcessModel;
  readonly node: string;
  readonly path: string;
}

/** All diagrams, model by model and in node order; only those of the wanted node where there is one.
 *  @throws UsageError where no model has a diagram of that node. */
export function pagesOf(
  models: readonly ProcessModel[],
  wanted: string | undefined,
): readonly Page[] {
  const folders = foldersOf(models);
  const pages = models.flatMap((model) =>
    diagramsOf(model).map(({ node }) => ({
      model,
      node,
      path: join(folders.get(model) ?? '', node),
    })),
  );
  if (wanted === undefined) return pages;
  const node = canonical(wanted);
  const found = pages.filter((page) => page.node === node);
  if (found.length > 0) return found;
  const near = nearNodes(wanted, [...new Set(pages.map((page) => page.node))]);
  const hint = near.length === 0 ? 'there are no diagrams' : `near ones are ${near.join(', ')}`;
  throw new UsageError(`There is no diagram '${wanted}'; ${hint}.`);
}

/** `a22` is `A22`. */
function canonical(wanted: string): string {
  const node = wanted.trim().toUpperCase();
  const path = nodePath(node);
  return path === undefined ? node : nodeNumber(path);
}

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
