/** The values of activities by which boxes are coloured. */
import { nameKey, writtenName } from '../names/name-key.js';
import { dimensionOf, listingsIn } from '../lookup/categories.js';
import type { ModelQueries } from '../queries/queries.js';
import { COLOURS, isHexColour } from '../values/colours.js';
import type { Activity, ActivityId } from '../values/process-model.js';
import type { NamedView } from './named-views.js';
import type { Overlay, OverlayRequest, Tone } from './overlay.js';
import { scaleOverlay } from './scale-overlay.js';

/** Undefined where nothing tells activities apart: a property that lists no values. */
export function overlayOf(model: ModelQueries, request: OverlayRequest): Overlay | undefined {
  const { lens, date } = request;
  switch (lens.kind) {
    case 'scale':
      return scaleOverlay(model, lens.name, date);
    case 'category':
      return categoryOverlay(model, lens.name);
    case 'property':
      return propertyOverlay(model, lens.name);
  }
}

/** What a named view colours its boxes by. */
export function overlayIn(
  model: ModelQueries,
  { colour, date }: Pick<NamedView, 'colour' | 'date'>,
): Overlay | undefined {
  return colour && overlayOf(model, { lens: colour, date });
}

/** What a category lists holds for everything inside, unless that is listed itself. */
function categoryOverlay(model: ModelQueries, dimension: string): Overlay {
  const categories = model
    .plainElements('category')
    .filter((each) => dimensionOf(each) === dimension);
  const tones = tonesOf(categories.map(({ colour }) => colour));
  const entries = categories.map(({ name }, index) => ({
    mark: letter(index),
    label: name.slice(dimension.length + 1),
    tone: tones[index] ?? 'grey',
  }));
  const listed = new Map<ActivityId, readonly number[]>();
  for (const { category, activity } of listingsIn(model)) {
    const index = categories.findIndex(({ name }) => name === category.name);
    if (index >= 0) listed.set(activity, [...(listed.get(activity) ?? []), index]);
  }
  const values: Record<ActivityId, readonly number[]> = {};
  // Node order has each activity before those inside it.
  for (const { id, parent } of model.activities()) {
    const value = listed.get(id) ?? (parent === undefined ? undefined : own(values, parent));
    if (value !== undefined) values[id] = value;
  }
  return { caption: [dimension], entries, otherwise: 'none', values };
}

function propertyOverlay(model: ModelQueries, name: string): Overlay | undefined {
  const property = model.plainElements('property').find((each) => each.name === name);
  const names = property?.members.map((member) => member.name) ?? [];
  if (names.length === 0) return undefined;
  const tones = tonesOf(names.map(() => undefined));
  const entries = names.map((label, index) => ({
    mark: letter(index),
    label,
    tone: tones[index] ?? 'grey',
  }));
  const values = Object.fromEntries(
    model.activities().flatMap((activity) => {
      const index = names.indexOf(valueOf(activity, name) ?? '');
      return index < 0 ? [] : [[activity.id, [index]] as const];
    }),
  );
  return { caption: [name], entries, otherwise: 'not said', values };
}

function valueOf({ texts }: Activity, property: string): string | undefined {
  const said = texts.properties?.find(({ name }) => nameKey(writtenName(name)) === property);
  return said?.value && nameKey(said.value.text);
}

/** The author's colours; what has none gets those that are left, in their order. */
function tonesOf(colours: readonly (string | undefined)[]): readonly Tone[] {
  const said = colours.map((colour) => toneOf(colour));
  const left = COLOURS.filter((each) => !said.includes(each));
  const free = left.length === 0 ? COLOURS : left;
  let next = 0;
  return said.map((tone) => tone ?? free[next++ % free.length] ?? 'grey');
}

function toneOf(colour: string | undefined): Tone | undefined {
  if (colour === undefined) return undefined;
  if (isHexColour(colour)) return `#${colour.slice(1).toLowerCase()}`;
  return COLOURS.find((each) => each === colour);
}

/** `a`, `b`, … `z`, `a1`. */
function letter(index: number): string {
  const round = Math.floor(index / 26);
  return `${String.fromCodePoint(97 + (index % 26))}${round === 0 ? '' : round}`;
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
