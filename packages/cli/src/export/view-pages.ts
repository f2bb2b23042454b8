/** The views that an export writes: one a model, of each model that has what the view is to show. */
import { bytesOf } from '@idef0-studio/export';
import {
  findActivity,
  levelsOf,
  nameKey,
  nodeIndex,
  subjectIn,
  underName,
  viewOf,
  viewRequest,
  VIEWS,
  type ObjectHead,
  type ModelQueries,
  type View,
  type ViewDescription,
  type ViewRequest,
  type ViewSubject,
} from '@idef0-studio/model';
import { viewFocusNames, viewFocusOf } from '@idef0-studio/render';
import { join } from 'node:path';
import { UsageError } from '../usage-error.js';
import type { IndexRequest, WantedView } from './export-request.js';
import { fileNameOf } from './file-name.js';
import { overlayWanted, requireColouring } from './colouring.js';
import { foldersOf } from './model-folders.js';
import { nearText } from './near-names.js';
import type { Page } from './page.js';

type WantedKind = (WantedView | IndexRequest)['kind'];

/** The pages of a view, in the order of the models.
 *  @throws UsageError where no model has what the view is to show. */
export function viewPages(
  models: readonly ModelQueries[],
  wanted: WantedView | IndexRequest,
): readonly Page[] {
  const folders = foldersOf(models);
  if (wanted.kind !== 'index') requireColouring(models, wanted.colouring);
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
  if (wanted.kind === 'index') return indexPage(model, wanted);
  const request = requestOf(model, wanted);
  const shown = request === undefined ? undefined : viewOf(model, request);
  const view = shown && wanted.named ? underName(shown, wanted.named) : shown;
  if (request === undefined || view === undefined) return undefined;
  const { format, layout, colouring } = wanted;
  const look = { ...wanted.look, overlay: overlayWanted(model, colouring) };
  return {
    path: `${fileNameOf(nameOf(model, request))}.${format}`,
    picture: (maker) => maker.make({ kind: 'view', view, format, layout, look }),
    missed: missedBy(view, look.focus),
  };
}

function indexPage(model: ModelQueries, { of }: IndexRequest): Page | undefined {
  const activity = of === undefined ? undefined : findActivity(model, of);
  if (of !== undefined && activity === undefined) return undefined;
  const nodes = nodeIndex(model, activity?.id);
  if (nodes === '') return undefined;
  const { preface } = model.header();
  const content =
    activity === undefined && preface !== undefined ? `${preface}\n\n${nodes}` : nodes;
  const name = activity === undefined ? 'index' : `index-${activity.node}`;
  return { path: `${name}.txt`, picture: async () => ({ bytes: bytesOf(content), notes: [] }) };
}

/** What the model is asked for; undefined where it has no such activity or object. */
function requestOf(model: ModelQueries, wanted: WantedView): ViewRequest | undefined {
  const { kind, of } = wanted;
  if (of === undefined) return viewRequest(kind, undefined, wanted);
  const subject = subjectOf(model, kind, of);
  return subject && viewRequest(kind, subject, wanted);
}

/** What a reference means for a view: an activity before an object. */
function subjectOf(
  model: ModelQueries,
  kind: WantedKind,
  reference: string,
): ViewSubject | undefined {
  const kinds = subjectsOf(kind);
  const activity = kinds.includes('activity') ? findActivity(model, reference) : undefined;
  if (activity !== undefined) return { activity: activity.id };
  const object = kinds.includes('object') ? objectOf(model, reference) : undefined;
  return object && { object: object.id };
}

/** What a view can be of. */
function subjectsOf(kind: WantedKind): ViewDescription['of'] {
  return kind === 'index' ? ['activity'] : VIEWS[kind].of;
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
  const level = 'level' in request ? [`${request.level}`] : [];
  return [request.kind, ...level, ...subjectName(model, subjectIn(request))].join('-');
}

function subjectName(model: ModelQueries, subject: ViewSubject | undefined): readonly string[] {
  if (subject === undefined) return [];
  if ('object' in subject) return [subject.object];
  return [model.activity(subject.activity)?.node ?? subject.activity];
}

/** Says what there is instead.
 *  @throws UsageError, always. */
function missing(models: readonly ModelQueries[], wanted: WantedView | IndexRequest): never {
  const { kind, of } = wanted;
  if (of !== undefined && models.every((model) => subjectOf(model, kind, of) === undefined)) {
    const names = models.flatMap((model) => namesOf(model, kind));
    const near = nearText(of, names) ?? 'there are none';
    throw new UsageError(`There is no ${subjectsOf(kind).join(' or ')} '${of}'; ${near}.`);
  }
  if (kind === 'map') {
    const levels = models.flatMap((model) => levelsOf(model).map(({ level }) => level));
    const most = Math.max(0, ...levels);
    throw new UsageError(
      `There is nothing to map on level ${wanted.level}; the deepest level is ${most}.`,
    );
  }
  throw new UsageError(`There is no ${kind} view of these models.`);
}

/** What a view can be of, by name. */
function namesOf(model: ModelQueries, kind: WantedKind): readonly string[] {
  return subjectsOf(kind).flatMap((subject) =>
    subject === 'activity'
      ? model.activities().flatMap(({ node, name }) => [node, name])
      : model.objects().map(({ id }) => id),
  );
}
