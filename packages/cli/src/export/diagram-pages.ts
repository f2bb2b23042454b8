/** The diagrams that an export writes. */
import type { DiagramTask } from '@idef0-studio/export';
import type { Focus } from '@idef0-studio/geometry';
import {
  nodeNumber,
  nodePath,
  withCalls,
  type Diagram,
  type ModelQueries,
} from '@idef0-studio/model';
import { join } from 'node:path';
import { UsageError } from '../usage-error.js';
import type { DiagramRequest } from './export-request.js';
import { overlayWanted, requireColouring } from './colouring.js';
import { focusNames, focusOn, type WantedFocus } from './focus-on.js';
import { foldersOf } from './model-folders.js';
import { nearText } from './near-names.js';
import type { Page } from './page.js';

/** All diagrams, model by model and in node order; only those of the wanted node where there is one.
 *  @throws UsageError where no model has a diagram of that node. */
export function diagramPages(
  models: readonly ModelQueries[],
  request: DiagramRequest,
): readonly Page[] {
  const folders = foldersOf(models);
  requireColouring(models, request.colouring);
  const wanted = request.node === undefined ? undefined : canonical(request.node);
  const all = models.flatMap((model) => model.diagrams().map(({ node }) => ({ model, node })));
  const found = all.filter(({ node }) => wanted === undefined || node === wanted);
  if (found.length === 0 && request.node !== undefined) missing(request.node, all);
  return looked(found, request.focus).map(({ focus, ...key }) => ({
    path: join(folders.get(key.model) ?? '', `${key.node}.${request.format}`),
    picture: async (maker) => {
      const task = taskOf(key, focus, request);
      return { ...(await maker.make(task)), isBare: task.diagram.arrows.length === 0 };
    },
  }));
}

interface DiagramKey {
  readonly model: ModelQueries;
  readonly node: string;
}

/** The diagrams that have what is to be looked at.
 *  @throws UsageError where none has. */
function looked(
  keys: readonly DiagramKey[],
  wanted: WantedFocus | undefined,
): readonly (DiagramKey & { readonly focus?: Focus })[] {
  if (wanted === undefined) return keys;
  const found = keys.flatMap((key) => {
    const focus = focusOn(diagramAt(key), wanted);
    return focus === undefined ? [] : { ...key, focus };
  });
  if (found.length === 0 && keys.length > 0) nothingToSee(keys, wanted);
  return found;
}

/** The diagram is derived when its turn comes: a large model has thousands. */
function taskOf(key: DiagramKey, focus: Focus | undefined, request: DiagramRequest): DiagramTask {
  const { format, layout, colouring } = request;
  const look = { ...request.look, focus, overlay: overlayWanted(key.model, colouring) };
  return { kind: 'diagram', diagram: diagramAt(key), format, layout, look };
}

function diagramAt({ model, node }: DiagramKey): Diagram {
  const diagram = model.diagram(node);
  if (diagram === undefined) throw new RangeError(`There is no diagram '${node}'.`);
  return withCalls(diagram, model);
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

/** @throws UsageError, always. */
function nothingToSee(keys: readonly DiagramKey[], wanted: WantedFocus): never {
  const names = keys.flatMap((key) => focusNames(diagramAt(key), wanted.kind));
  if (wanted.kind === 'thing') {
    const near = nearText(wanted.name, names) ?? 'they are empty';
    throw new UsageError(`No diagram here has a box or object '${wanted.name}'; ${near}.`);
  }
  const { from, to } = wanted;
  const hints = [from, to]
    .map((name) => nearText(name, names))
    .filter((hint) => hint !== undefined);
  throw new UsageError(
    `No diagram here has both boxes '${from}' and '${to}'; ${hints.join('; ') || 'they are empty'}.`,
  );
}
