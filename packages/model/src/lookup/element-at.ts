/**
 * From a place in a text to what stands there, and back to every other place of it: for the outline,
 * following the cursor, definition, references and rename.
 */
import type { Fragment, Origin } from '../values/fragment.js';
import { clauseLinks, tracingsIn, type ClauseLink } from '../queries/clauses.js';
import { indexOf } from '../assemble/fragment-index.js';
import { memberId } from '../values/plain-kinds.js';
import type { Activity, ActivityId, ObjectId, Reference } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

/** Something that has a name. `id` is an ActivityId, an ObjectId, or the name of an agent or a plain element. */
export interface ModelElement {
  readonly kind: Reference['kind'];
  readonly id: ActivityId | ObjectId;
}

export interface NameOccurrence {
  readonly element: ModelElement;
  /** Of the name (with its qualifier) at the offset. */
  readonly origin: Origin;
  /** True where a node number stands for the name of an activity. */
  readonly node: boolean;
}

/** The name at an offset of a document (its end included, where a cursor stands that has typed it);
 *  undefined between names. */
export function nameAt(
  model: ModelQueries,
  uri: string,
  offset: number,
): NameOccurrence | undefined {
  const holding = namesIn(model, uri).filter(
    ({ origin }) => origin.start <= offset && offset <= origin.end,
  );
  return holding.find(({ origin }) => offset < origin.end) ?? holding[0];
}

/** The innermost activity whose text holds the offset, a `decompose` of it included. */
export function activityAt(model: ModelQueries, uri: string, offset: number): Activity | undefined {
  let best: { readonly activity: Activity; readonly length: number } | undefined;
  for (const activity of model.activitiesIn(uri)) {
    for (const range of activity.ranges) {
      if (range.document !== uri || range.start > offset || offset > range.end) continue;
      const length = range.end - range.start;
      if (best === undefined || length < best.length) best = { activity, length };
    }
  }
  return best?.activity;
}

/** Where an element is declared, the most explicit place first. Empty for what is declared nowhere. */
export function declarationsOf(model: ModelQueries, element: ModelElement): readonly Origin[] {
  if (isObject(model, element)) return model.declarations(element.id);
  return referencesOf(model, element)
    .filter(({ declaration }) => declaration)
    .map(({ origin }) => origin);
}

/** Every place where the name of an element stands, declarations included, in document order. Node
 *  numbers that stand for the name are included: `nameAt` says which they are. */
export function occurrencesOf(model: ModelQueries, element: ModelElement): readonly Origin[] {
  if (element.kind === 'catalog' || element.kind === 'clause')
    return inDocumentOrder(model, [
      ...referencesOf(model, element).map(({ origin }) => origin),
      ...tracedIn(model, model.fragments(), element),
    ]);
  const seen = mayBeObject(element) ? seesOf(model, element) : [];
  const others = isObject(model, element)
    ? model.occurrences(element.id)
    : referencesOf(model, element).map(({ origin }) => origin);
  return seen.length === 0 ? others : inDocumentOrder(model, [...others, ...seen]);
}

/** Where `satisfies` names a catalog or a clause. */
function tracedIn(
  model: ModelQueries,
  fragments: readonly Fragment[],
  { kind, id }: ModelElement,
): readonly Origin[] {
  return namedClauses(model, fragments).flatMap(({ element, origin }) =>
    element.kind === kind && element.id === id ? [origin] : [],
  );
}

/** The catalogs and clauses that `satisfies` names. */
function namedClauses(
  model: ModelQueries,
  fragments: readonly Fragment[],
): readonly NameOccurrence[] {
  const isCatalog = (name: string) => model.catalog(name) !== undefined;
  return fragments
    .flatMap(tracingsIn)
    .flatMap(({ satisfies }) => clauseLinks(satisfies, isCatalog).flatMap(namedByLink));
}

function namedByLink(link: ClauseLink): readonly NameOccurrence[] {
  const { catalog, clause, catalogOrigin, origin } = link;
  if (catalog === undefined) return [];
  const named = { element: { kind: 'clause' as const, id: memberId(catalog, clause) }, origin };
  const before = { element: { kind: 'catalog' as const, id: catalog }, origin: catalogOrigin };
  const own = { ...named, node: false };
  return before.origin === undefined
    ? [own]
    : [{ element: before.element, origin: before.origin, node: false }, own];
}

/** Where `see` points to an object, or to a role as to one. */
function seesOf(model: ModelQueries, { id }: ModelElement): readonly Origin[] {
  return referencesOf(model, { kind: 'object', id }).map(({ origin }) => origin);
}

function inDocumentOrder(model: ModelQueries, origins: readonly Origin[]): readonly Origin[] {
  const ranks = new Map(model.fragments().map(({ document: uri }, rank) => [uri, rank]));
  const rank = ({ document: uri }: Origin) => ranks.get(uri) ?? 0;
  return [...origins].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
}

/** A role is an object too wherever it supports an activity. */
function isObject(model: ModelQueries, element: ModelElement): boolean {
  return mayBeObject(element) && model.object(element.id) !== undefined;
}

function mayBeObject({ kind }: ModelElement): boolean {
  return kind === 'object' || kind === 'role';
}

function referencesOf(model: ModelQueries, { kind, id }: ModelElement): readonly Reference[] {
  return model.references().filter((reference) => reference.kind === kind && reference.id === id);
}

/** Every place of a document where a name stands. */
function namesIn(model: ModelQueries, uri: string): readonly NameOccurrence[] {
  const roles = new Set(model.plainElements('role').map(({ name }) => name));
  const referred = model.referencesIn(uri).flatMap(({ kind, id, node, origin }) => {
    if (kind === 'role') return [];
    const isRole = kind === 'object' && roles.has(id);
    return [{ element: { kind: isRole ? ('role' as const) : kind, id }, origin, node }];
  });
  const fragment = model.fragments().find(({ document }) => document === uri);
  const mentions = fragment === undefined ? [] : indexOf(fragment).mentions;
  const named = mentions.map(({ key, origin }) => {
    const kind = roles.has(key) ? ('role' as const) : ('object' as const);
    return { element: { kind, id: key }, origin, node: false };
  });
  const traced = fragment === undefined ? [] : namedClauses(model, [fragment]);
  return [...referred, ...named, ...traced];
}
