/**
 * From a place in a text to what stands there, and back to every other place of it: for the outline,
 * following the cursor, definition, references and rename.
 */
import type { Origin } from './fragment.js';
import { indexOf } from './fragment-index.js';
import { getOrMake, remembered } from './memo.js';
import type { Activity, ActivityId, ObjectId, ProcessModel, Reference } from './process-model.js';

/** Something that has a name. `id` is an ActivityId, an ObjectId, or the name of an agent or a role. */
export interface ModelElement {
  readonly kind: 'activity' | 'object' | 'agent' | 'role';
  readonly id: ActivityId | ObjectId;
}

export interface NamedPlace {
  readonly element: ModelElement;
  /** Of the name (with its qualifier) at the offset. */
  readonly origin: Origin;
  /** True where a node number stands for the name of an activity. */
  readonly node: boolean;
}

/** The name at an offset of a document (its end included, where a cursor stands that has typed it);
 *  undefined between names. */
export function nameAt(model: ProcessModel, uri: string, offset: number): NamedPlace | undefined {
  const places = placesOf(model).get(uri) ?? [];
  const holding = places.filter(({ origin }) => origin.start <= offset && offset <= origin.end);
  return holding.find(({ origin }) => offset < origin.end) ?? holding[0];
}

/** The innermost activity whose text holds the offset, a `decompose` of it included. */
export function activityAt(model: ProcessModel, uri: string, offset: number): Activity | undefined {
  let best: { readonly activity: Activity; readonly length: number } | undefined;
  for (const { activity, range } of rangesOf(model).get(uri) ?? []) {
    if (range.start > offset || offset > range.end) continue;
    const length = range.end - range.start;
    if (best === undefined || length < best.length) best = { activity, length };
  }
  return best?.activity;
}

/** Where an element is declared, the most explicit place first. Empty for what is declared nowhere. */
export function declarationsOf(model: ProcessModel, element: ModelElement): readonly Origin[] {
  const object = objectOf(model, element);
  if (object !== undefined) return object.declarations;
  return referencesOf(model, element)
    .filter(({ declaration }) => declaration)
    .map(({ origin }) => origin);
}

/** Every place where the name of an element stands, declarations included, in document order. Node
 *  numbers that stand for the name are included: `nameAt` says which they are. */
export function occurrencesOf(model: ProcessModel, element: ModelElement): readonly Origin[] {
  const object = objectOf(model, element);
  const seen =
    element.kind === 'activity' || element.kind === 'agent' ? [] : seesOf(model, element);
  const others = object?.occurrences ?? referencesOf(model, element).map(({ origin }) => origin);
  return seen.length === 0 ? others : inDocumentOrder(model, [...others, ...seen]);
}

/** Where `see` points to an object, or to a role as to one. */
function seesOf(model: ProcessModel, { id }: ModelElement): readonly Origin[] {
  return referencesOf(model, { kind: 'object', id }).map(({ origin }) => origin);
}

function inDocumentOrder(model: ProcessModel, origins: readonly Origin[]): readonly Origin[] {
  const ranks = new Map(model.fragments.map(({ document: uri }, rank) => [uri, rank]));
  const rank = ({ document: uri }: Origin) => ranks.get(uri) ?? 0;
  return [...origins].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
}

/** A role is an object too wherever it supports an activity. */
function objectOf(model: ProcessModel, { kind, id }: ModelElement) {
  return kind === 'object' || kind === 'role' ? model.objects.get(id) : undefined;
}

function referencesOf(model: ProcessModel, { kind, id }: ModelElement): readonly Reference[] {
  return model.references.filter((reference) => reference.kind === kind && reference.id === id);
}

const placesOf = remembered((model: ProcessModel) => {
  const places = new Map<string, NamedPlace[]>();
  const roles = new Set(model.roles.map(({ name }) => name));
  for (const { kind, id, node, origin } of model.references) {
    if (kind === 'role') continue;
    const element: ModelElement =
      kind === 'object' && roles.has(id) ? { kind: 'role', id } : { kind, id };
    getOrMake(places, origin.document, () => []).push({ element, origin, node });
  }
  for (const fragment of model.fragments) {
    const own = getOrMake(places, fragment.document, () => []);
    for (const { key, origin } of indexOf(fragment).mentions) {
      const kind = roles.has(key) ? 'role' : 'object';
      own.push({ element: { kind, id: key }, origin, node: false });
    }
  }
  return places;
});

const rangesOf = remembered((model: ProcessModel) => {
  const ranges = new Map<string, { readonly activity: Activity; readonly range: Origin }[]>();
  for (const activity of model.activities.values()) {
    for (const range of activity.ranges) {
      getOrMake(ranges, range.document, () => []).push({ activity, range });
    }
  }
  return ranges;
});
