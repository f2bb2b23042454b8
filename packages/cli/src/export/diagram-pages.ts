/** The diagrams that an export writes. */
import {
  diagramOf,
  diagramsOf,
  nodeNumber,
  nodePath,
  type ProcessModel,
} from '@idef0-studio/model';
import { join } from 'node:path';
import { UsageError } from '../usage-error.js';
import type { DiagramRequest } from './export-request.js';
import { foldersOf } from './model-folders.js';
import { nearText } from './near-names.js';
import type { Page } from './page.js';

/** All diagrams, model by model and in node order; only those of the wanted node where there is one.
 *  @throws UsageError where no model has a diagram of that node. */
export function diagramPages(
  models: readonly ProcessModel[],
  request: DiagramRequest,
): readonly Page[] {
  const folders = foldersOf(models);
  const wanted = request.node === undefined ? undefined : canonical(request.node);
  const all = models.flatMap((model) => diagramsOf(model).map(({ node }) => ({ model, node })));
  const found = all.filter(({ node }) => wanted === undefined || node === wanted);
  if (found.length === 0 && request.node !== undefined) missing(request.node, all);
  return found.flatMap(({ model, node }) => {
    const path = join(folders.get(model) ?? '', `${node}.${request.format}`);
    return pageOf(model, node, path, request);
  });
}

/** The diagram is derived when its turn comes: a large model has thousands. */
function pageOf(
  model: ProcessModel,
  node: string,
  path: string,
  { format, layout, look }: DiagramRequest,
): Page {
  return {
    path,
    picture: async (maker) => {
      const diagram = diagramOf(model, node);
      if (diagram === undefined) throw new RangeError(`There is no diagram '${node}'.`);
      return maker.make({ kind: 'diagram', diagram, format, layout, look });
    },
  };
}

/** `a22` is `A22`. */
function canonical(wanted: string): string {
  const node = wanted.trim().toUpperCase();
  const path = nodePath(node);
  return path === undefined ? node : nodeNumber(path);
}

/** @throws UsageError, always. */
function missing(wanted: string, pages: readonly { readonly node: string }[]): never {
  const near = nearText(
    wanted,
    pages.map(({ node }) => node),
  );
  throw new UsageError(`There is no diagram '${wanted}'; ${near ?? 'there are no diagrams'}.`);
}
