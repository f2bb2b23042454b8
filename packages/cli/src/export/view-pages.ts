/** The views that an export writes: one a model, of each model that has what the view is to show. */
import { bytesOf } from '@idef0-studio/export';
import {
  findActivity,
  levelsOf,
  nameKey,
  nodeIndex,
  viewOf,
  type Activity,
  type ObjectHead,
  type ModelQueries,
  type View,
  type ViewRequest,
} from '@idef0-studio/model';
import { viewFocusNames, viewFocusOf } from '@idef0-studio/render';
import { join } from 'node:path';
import { UsageError } from '../usage-error.js';
import type { IndexRequest, WantedView } from './export-request.js';
import { fileNameOf } from './file-name.js';
import { foldersOf } from './model-folders.js';
import { nearText } from './near-names.js';
import type { Page } from './page.js';

/** The pages of a view, in the order of the models.
 *  @throws UsageError where no model has what the view is to show. */
export function viewPages(
  models: readonly ModelQueries[],
  wanted: WantedView | IndexRequest,
): readonly Page[] {
  const folders = foldersOf(models);
  const pages = models.flatMap((model) => {
    const page = pageOf(model, wanted);
    return page === undefined ? [] : { ...page, path: join(folders.get(model) ?? '', page.path) };
  });
  if (pages.length === 0 && models.some((model) => model.root() !== undefined))
    missing(models, wanted);
  const names = pages.flatMap(({ missed }) => missed ?? []);
  if (pages.length > 0 && pages.every(({ missed }) => missed !== undefined)) noFocus(wanted, names);
  return pages.filter(({ missed }) => missed === undefined);
}

/** A page, and where it lacks what is to be in focus, the names that could be. */
interface ViewPage extends Page {
  readonly missed?: readonly string[];
}

/** What of a view a focus may name; undefined where it has what is wanted. */
function missedBy(
  { nodes, lines }: View,
  focus: string | undefined,
): readonly string[] | undefined {
  const drawn = {
    nodes,
    lines: lines.map((line) => ({ ...line, objects: line.objects.map(({ name }) => name) })),
  };
  const has = focus === undefined || viewFocusOf(drawn, focus) !== undefined;
  return has ? undefined : viewFocusNames(drawn);
}

/** @throws UsageError, always. */
function noFocus(wanted: WantedView | IndexRequest, names: readonly string[]): never {
  const focus = wanted.kind === 'index' ? '' : (wanted.look.focus ?? '');
  const near = nearText(focus, names) ?? 'it is empty';
  throw new UsageError(`The ${wanted.kind} view does not show '${focus}'; ${near}.`);
}

function pageOf(model: ModelQueries, wanted: WantedView | IndexRequest): ViewPage | undefined {
  const activity = wanted.of === undefined ? undefined : findActivity(model, wanted.of);
  if (wanted.kind === 'index') return indexPage(model, wanted, activity);
  const request = requestOf(model, wanted, activity);
  const view = request === undefined ? undefined : viewOf(model, request);
  if (request === undefined || view === undefined) return undefined;
  const { format, look, layout } = wanted;
  return {
    path: `${fileNameOf(nameOf(model, request))}.${format}`,
    picture: (maker) => maker.make({ kind: 'view', view, format, layout, look }),
    missed: missedBy(view, look.focus),
  };
}

function indexPage(
  model: ModelQueries,
  { of }: IndexRequest,
  activity: Activity | undefined,
): Page | undefined {
  if (of !== undefined && activity === undefined) return undefined;
  const content = nodeIndex(model, activity?.id);
  if (content === '') return undefined;
  const name = activity === undefined ? 'index' : `index-${activity.node}`;
  return { path: `${name}.txt`, picture: async () => ({ bytes: bytesOf(content), notes: [] }) };
}

/** What the model is asked for; undefined where it has no such activity or object. */
function requestOf(
  model: ModelQueries,
  wanted: WantedView,
  activity: Activity | undefined,
): ViewRequest | undefined {
  switch (wanted.kind) {
    case 'context':
      return { kind: 'context' };
    case 'tree':
      if (wanted.of !== undefined && activity === undefined) return undefined;
      return { kind: 'tree', activity: activity?.id, depth: wanted.depth };
    case 'map':
      if (wanted.of !== undefined && activity === undefined) return undefined;
      if (levelsOf(model).every(({ level }) => level !== wanted.level)) return undefined;
      return { kind: 'map', level: wanted.level, activity: activity?.id };
    case 'object': {
      const object = objectOf(model, wanted.of);
      return object === undefined ? undefined : { kind: 'object', object: object.id };
    }
    case 'impact': {
      const { upstream, downstream } = wanted;
      const object = activity === undefined ? objectOf(model, wanted.of) : undefined;
      if (activity !== undefined)
        return { kind: 'impact', of: { activity: activity.id }, upstream, downstream };
      if (object === undefined) return undefined;
      return { kind: 'impact', of: { object: object.id }, upstream, downstream };
    }
  }
}

/** By name; in whatever capitals where that leaves one object only. */
function objectOf(model: ModelQueries, reference: string): ObjectHead | undefined {
  const key = nameKey(reference);
  const exact = model.object(key);
  if (exact !== undefined) return exact;
  const alike = model.objects().filter(({ id }) => id.toLowerCase() === key.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}

/** `map-2-A2`: what makes the file of one view differ from that of another. */
function nameOf(model: ModelQueries, request: ViewRequest): string {
  const node = (id: string | undefined) =>
    id === undefined ? undefined : model.activity(id)?.node;
  const under = (name: string, id: string | undefined) =>
    id === undefined ? name : `${name}-${node(id) ?? id}`;
  switch (request.kind) {
    case 'context':
      return 'context';
    case 'tree':
      return under('tree', request.activity);
    case 'map':
      return under(`map-${request.level}`, request.activity);
    case 'object':
      return `object-${request.object}`;
    case 'impact': {
      const { of } = request;
      return `impact-${'object' in of ? of.object : (node(of.activity) ?? of.activity)}`;
    }
  }
}

/** Says what there is instead.
 *  @throws UsageError, always. */
function missing(models: readonly ModelQueries[], wanted: WantedView | IndexRequest): never {
  if (wanted.of !== undefined && !models.some((model) => isKnown(model, wanted, wanted.of))) {
    const near = nearText(
      wanted.of,
      models.flatMap((model) => namesOf(model, wanted.kind)),
    );
    throw new UsageError(
      `There is no ${thingOf(wanted.kind)} '${wanted.of}'; ${near ?? 'there are none'}.`,
    );
  }
  if (wanted.kind === 'map') {
    const levels = models.flatMap((model) => levelsOf(model).map(({ level }) => level));
    const most = Math.max(0, ...levels);
    throw new UsageError(
      `There is nothing to map on level ${wanted.level}; the deepest level is ${most}.`,
    );
  }
  throw new UsageError(`There is no ${wanted.kind} view of these models.`);
}

function isKnown(
  model: ModelQueries,
  { kind }: WantedView | IndexRequest,
  reference: string | undefined,
): boolean {
  if (reference === undefined) return true;
  const isObject = kind !== 'object' && kind !== 'impact' ? false : objectOf(model, reference);
  return (kind !== 'object' && findActivity(model, reference) !== undefined) || Boolean(isObject);
}

function thingOf(kind: (WantedView | IndexRequest)['kind']): string {
  if (kind === 'object') return 'object';
  return kind === 'impact' ? 'activity or object' : 'activity';
}

function namesOf(
  model: ModelQueries,
  kind: (WantedView | IndexRequest)['kind'],
): readonly string[] {
  const activities = model.activities().flatMap(({ node, name }) => [node, name]);
  const objects = model.objects().map(({ id }) => id);
  if (kind === 'object') return objects;
  return kind === 'impact' ? [...activities, ...objects] : activities;
}
