/** The named views that an export writes: what their lines say, and over that what the command line says. */
import {
  findActivity,
  nameKey,
  namedView,
  type ModelQueries,
  type NamedView,
  type PlainElement,
} from '@idef0-studio/model';
import { dirname, extname, join } from 'node:path';
import { UsageError } from '../usage-error.js';
import { diagramPages } from './diagram-pages.js';
import { VIEW_NAMES, type WrittenOptions } from './export-options.js';
import type { NamedRequest } from './export-request.js';
import { fileNameOf } from './file-name.js';
import { foldersOf } from './model-folders.js';
import { nearText } from './near-names.js';
import type { Page } from './page.js';
import { requested } from './requested.js';
import { viewPages } from './view-pages.js';

/** The pages of the wanted view, of each model that has one of that name; without a name those of all named views.
 *  @throws UsageError where there is none, or options do not go with it. */
export function namedPages(
  models: readonly ModelQueries[],
  { name, written }: NamedRequest,
): readonly Page[] {
  const all = models.flatMap((model) =>
    model.plainElements('view').map((element) => ({ model, element })),
  );
  const found = name === undefined ? all : meantBy(name, all);
  if (found.length === 0) missing(name, all);
  const folders = foldersOf([...new Set(found.map(({ model }) => model))]);
  return found.flatMap(({ model, element }) =>
    pagesOf(model, element, written).map((page) => ({
      ...page,
      path: join(folders.get(model) ?? '', renamed(page.path, element.name)),
    })),
  );
}

interface Declared {
  readonly model: ModelQueries;
  readonly element: PlainElement;
}

/** Those of the name; in whatever capitals where that leaves one name only. */
function meantBy(name: string, all: readonly Declared[]): readonly Declared[] {
  const key = nameKey(name);
  const exact = all.filter(({ element }) => element.name === key);
  if (exact.length > 0) return exact;
  const alike = all.filter(({ element }) => element.name.toLowerCase() === key.toLowerCase());
  return new Set(alike.map(({ element }) => element.name)).size === 1 ? alike : [];
}

function pagesOf(
  model: ModelQueries,
  element: PlainElement,
  written: WrittenOptions,
): readonly Page[] {
  const view = namedView(model, element);
  if (view === undefined)
    throw new UsageError(
      `The view '${element.name}' has no known kind; its line 'kind' is one of ${VIEW_NAMES.join(', ')}, diagram.`,
    );
  const { subject } = requested(overlaid(model, view, written));
  if (subject.kind === 'named') throw new RangeError(`'${view.kind}' is a kind.`);
  if (subject.kind === 'diagrams') return diagramPages([model], subject);
  return viewPages([model], subject.kind === 'index' ? subject : { ...subject, named: view });
}

/** The options that the lines of a view stand for, under those that are written. */
function overlaid(
  model: ModelQueries,
  view: NamedView,
  { allViews: _all, ...written }: WrittenOptions,
): WrittenOptions {
  const { kind, node, options } = view;
  const page = written.screen === undefined ? view.page : undefined;
  const own = { ...(page !== undefined && { page }), ...options, ...colouringOf(view, written) };
  if (kind === 'diagram') {
    const { of, view: _kind, ...rest } = written;
    const wanted = of === undefined ? node : (findActivity(model, of)?.node ?? of);
    if (wanted === undefined) throw new UsageError(`The view '${view.name}' is of no diagram.`);
    return { ...own, ...devicesOf(view), diagram: wanted, ...rest };
  }
  const subject = subjectOf(view);
  return { ...own, ...(subject !== undefined && { of: subject }), ...written, view: kind };
}

/** Geometry has no colours. What is written in the place of a name takes the date along with it. */
function colouringOf(
  { colour, date }: NamedView,
  written: WrittenOptions,
): Partial<WrittenOptions> {
  if (colour === undefined || written.format !== 'svg' || written.colour !== undefined) return {};
  return { colour: colour.name, ...(date !== undefined && { date }) };
}

/** Each device is an option of its name. */
function devicesOf({ devices }: NamedView): Partial<WrittenOptions> {
  return Object.fromEntries(
    devices.map((device) => [
      device.replace(/-[a-z]/gu, (end) => end.slice(1).toUpperCase()),
      true,
    ]),
  );
}

function subjectOf({ of }: NamedView): string | undefined {
  if (of === undefined) return undefined;
  return 'activity' in of ? of.activity : of.object;
}

/** The file is called as the view is. */
function renamed(path: string, name: string): string {
  return join(dirname(path), `${fileNameOf(name)}${extname(path)}`);
}

/** @throws UsageError, always. */
function missing(name: string | undefined, all: readonly Declared[]): never {
  const names = [...new Set(all.map(({ element }) => element.name))];
  const kinds = `the kinds are ${VIEW_NAMES.join(', ')}`;
  if (names.length === 0)
    throw new UsageError(
      name === undefined
        ? 'These models have no named views.'
        : `There is no view '${name}', and these models have no named views; ${kinds}.`,
    );
  const near = nearText(name ?? '', names) ?? 'there are none';
  throw new UsageError(
    `There is no view '${name ?? ''}'; ${near}; the named views are ${names.join(', ')}; ${kinds}.`,
  );
}
