/** The named views of a model: what their lines ask for, with the names in them resolved. */
import { nameKey, writtenName } from '../names/name-key.js';
import { CONTEXT_NODE } from '../names/node-number.js';
import type { ModelQueries } from '../queries/queries.js';
import type { Name, ViewStatement } from '../values/fragment.js';
import type { PlainElement } from '../values/process-model.js';
import type { Reach, ViewOptions, ViewRequest, ViewSubject } from '../values/view-kinds.js';
import { viewRequest } from './view-request.js';
import type { View } from './view.js';
import {
  isNamedViewKind,
  isViewWord,
  subjectsOf,
  VIEW_PAGES,
  viewWord,
  type NamedViewKind,
  type ViewDevice,
  type ViewPage,
  type ViewWord,
  VIEW_DEVICES,
} from '../values/view-words.js';
import { dimensionOf } from '../lookup/categories.js';
import { findActivity } from '../lookup/find-activity.js';

/** A picture under a name of its own. What is not said, or means nothing, is undefined or empty. */
export interface NamedView {
  readonly name: string;
  readonly definition: string | undefined;
  readonly kind: NamedViewKind;
  readonly of: ViewSubject | undefined;
  /** Of a diagram: `A-0`, `A0`, `A22`. */
  readonly node: string | undefined;
  /** How many levels and steps it shows. */
  readonly options: ViewOptions;
  readonly page: ViewPage | undefined;
  readonly devices: readonly ViewDevice[];
  /** By what its boxes are to be coloured. */
  readonly colour: ViewLens | undefined;
  /** A year, a month or a day, as they are written. */
  readonly date: string | undefined;
  readonly since: string | undefined;
  readonly gap: string | undefined;
  readonly where: readonly { readonly property: string; readonly value: string }[];
  /** Names of properties, in the order written. */
  readonly columns: readonly string[];
}

/** What tells activities apart. */
export interface ViewLens {
  readonly kind: 'scale' | 'category' | 'property';
  /** Of a category the dimension: what stands before its dot. */
  readonly name: string;
}

/** Those of all files whose kind is known, in document order. */
export function namedViewsOf(model: ModelQueries): readonly NamedView[] {
  return model.plainElements('view').flatMap((element) => namedView(model, element) ?? []);
}

/** What a declaration asks for; undefined where its kind is not said or not known. */
export function namedView(model: ModelQueries, element: PlainElement): NamedView | undefined {
  const { name, definition } = element;
  const kind = kindIn(element);
  if (kind === undefined) return undefined;
  const lines = linesOf(element).filter(({ word }) => viewWord(word).kinds.includes(kind));
  const said = (word: ViewWord) => lines.find((line) => line.word === word)?.value?.text;
  const of = named(lines, 'of')[0];
  const page = said('page');
  const colour = named(lines, 'colour')[0];
  return {
    name,
    definition,
    kind,
    of: of && subjectMeant(model, of, subjectsOf(kind)),
    node: of && kind === 'diagram' ? nodeMeant(model, of) : undefined,
    options: optionsIn(said),
    page: VIEW_PAGES.find((each) => each === page),
    devices: lines.flatMap(({ word }) => (isDevice(word) ? [word] : [])),
    colour: colour && lensMeant(model, colour),
    date: said('date'),
    since: said('since'),
    gap: said('gap'),
    where: lines.flatMap(comparisonIn),
    columns: named(lines, 'columns').map((each) => nameKey(writtenName(each))),
  };
}

/** What a named view asks the model for; undefined where it is a diagram or the nodes as text, or is of nothing that it can
 *  be of. */
export function viewRequestOf({ kind, of, options }: NamedView): ViewRequest | undefined {
  return kind === 'diagram' || kind === 'index' ? undefined : viewRequest(kind, of, options);
}

/** A view with the name of the text in its title, and what the text says of it among its notes. */
export function underName(view: View, { name, definition }: NamedView): View {
  const said = definition === undefined ? [] : [{ caption: 'View', text: definition }];
  return { ...view, title: `${name}: ${view.title}`, notes: [...said, ...view.notes] };
}

/** The kind of a view; undefined where it is not said or not known. */
export function kindIn(element: PlainElement): NamedViewKind | undefined {
  const text = kindLineOf(element)?.value?.text ?? '';
  return isNamedViewKind(text) ? text : undefined;
}

/** The line that says the kind. */
export function kindLineOf({ lines = [] }: PlainElement): ViewStatement | undefined {
  return lines.find(({ word }) => word === 'kind');
}

/** The lines of a view by the words of the table. */
export function linesOf({
  lines = [],
}: PlainElement): readonly (ViewStatement & { readonly word: ViewWord })[] {
  return lines.flatMap(({ word, ...line }) => (isViewWord(word) ? [{ ...line, word }] : []));
}

/** What a name means to a view that can be of some things: an activity before an object. */
export function subjectMeant(
  model: ModelQueries,
  name: Name,
  subjects: readonly ('activity' | 'object')[],
): ViewSubject | undefined {
  const written = writtenName(name);
  const activity = subjects.includes('activity') ? findActivity(model, written) : undefined;
  if (activity !== undefined) return { activity: activity.id };
  const object = subjects.includes('object') ? model.object(nameKey(written)) : undefined;
  return object && { object: object.id };
}

/** What a name tells activities apart by. */
export function lensMeant(model: ModelQueries, name: Name): ViewLens | undefined {
  return lensNamed(model, writtenName(name));
}

/** The scale, the dimension of categories or the property of a name. */
export function lensNamed(model: ModelQueries, name: string): ViewLens | undefined {
  const key = nameKey(name);
  if (model.plainElements('scale').some((each) => each.name === key))
    return { kind: 'scale', name: key };
  if (model.plainElements('category').some((each) => dimensionOf(each) === key))
    return { kind: 'category', name: key };
  const isProperty = model.plainElements('property').some((each) => each.name === key);
  return isProperty ? { kind: 'property', name: key } : undefined;
}

/** The diagram that an activity is shown in whole on: its own, or A-0 by its number. */
function nodeMeant(model: ModelQueries, name: Name): string | undefined {
  if (name.node && name.text === CONTEXT_NODE) return CONTEXT_NODE;
  return findActivity(model, writtenName(name))?.node;
}

function optionsIn(said: (word: ViewWord) => string | undefined): ViewOptions {
  const level = said('level');
  const reach = (word: 'depth' | 'upstream' | 'downstream') => {
    const text = said(word);
    return text === undefined ? {} : { [word]: reachOf(text) };
  };
  return {
    ...(level !== undefined && { level: Number(level) }),
    ...reach('depth'),
    ...reach('upstream'),
    ...reach('downstream'),
  };
}

function reachOf(text: string): Reach {
  return text === 'all' ? text : Number(text);
}

function named(
  lines: readonly (ViewStatement & { readonly word: ViewWord })[],
  wanted: ViewWord,
): readonly Name[] {
  return lines.filter(({ word }) => word === wanted).flatMap(({ names }) => names);
}

function comparisonIn({ word, names, value }: ViewStatement): NamedView['where'] {
  const [property] = names;
  if (word !== 'where' || property === undefined || value === undefined) return [];
  return [{ property: nameKey(writtenName(property)), value: value.text }];
}

function isDevice(word: string): word is ViewDevice {
  return Object.hasOwn(VIEW_DEVICES, word);
}
