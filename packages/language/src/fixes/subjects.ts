/**
 * What a model says, subject by subject: each activity, object, agent, role, and the model itself. So that two models
 * can be compared in which edits have moved the places and perhaps renamed what they touch.
 */
import { nameKey } from '@idef0-studio/model';
import type {
  Activity,
  Entry,
  Fragment,
  IcomList,
  IcomRole,
  Name,
  Origin,
  ProcessModel,
} from '@idef0-studio/model';
import { allActivities } from './activity-text.js';

export interface Subject {
  readonly kind: 'activity' | 'object' | 'agent' | 'role' | 'model';
  readonly name: string;
  /** Where its name is declared; undefined for what many places declare, or none. */
  readonly origin: Origin | undefined;
  /** All that is said of it, but for the activities that it names. */
  readonly value: string;
  /** Where the activities that it names are declared, in order. */
  readonly named: readonly (Origin | undefined)[];
  /** How many things are said of it: entries, their sources and responsibilities, calls, closed lists. */
  readonly facts: number;
  /** The parts of the texts that are about it. */
  readonly places: readonly Origin[];
  /** Of those, the parts that are about others. */
  readonly inner: readonly Origin[];
}

/** The subjects of a model, as its fragments write them. Remembered by these, since many edits of one model are tried
 *  out. */
export function subjectsOf(model: ProcessModel): readonly Subject[] {
  const subjects = known.get(model.fragments) ?? allSubjects(model);
  known.set(model.fragments, subjects);
  return subjects;
}

const known = new WeakMap<readonly Fragment[], readonly Subject[]>();

function allSubjects(model: ProcessModel): readonly Subject[] {
  const written = writtenIn(model.fragments);
  return [
    modelSubject(model),
    ...[...model.activities.values()].map((each) => activitySubject(model, each, written)),
    ...objectSubjects(model),
    ...agentSubjects(model),
    ...model.roles.map(({ name, definition, origin }) => ({
      ...plain('role', name, origin),
      value: JSON.stringify([name, definition]),
      places: model.fragments.flatMap(({ roles }) =>
        roles.filter((each) => isDeclaredAt(each, origin)).map((each) => each.origin),
      ),
    })),
  ];
}

function plain(
  kind: Subject['kind'],
  name: string,
  origin: Origin | undefined,
): Omit<Subject, 'value' | 'places'> {
  return { kind, name, origin, named: [], facts: 0, inner: [] };
}

function modelSubject(model: ProcessModel): Subject {
  const { name, title, viewpoint, purpose, profile, author, project, date } = model;
  const { revision, status, fragments } = model;
  const said = [title, viewpoint, purpose, profile, author, project, date, revision, status];
  const places = fragments.flatMap((each) => [each.model?.origin, each.body?.origin]);
  return {
    ...plain('model', name, undefined),
    value: JSON.stringify([name, ...said.map((each) => each ?? '')]),
    places: places.filter((origin) => origin !== undefined),
  };
}

// ---- Activities

const ROLES: readonly IcomRole[] = ['control', 'input', 'output', 'mechanism'];

function activitySubject(model: ProcessModel, activity: Activity, all: Written): Subject {
  const { kind, name, title, definition, texts, lists, closed, calls, children } = activity;
  const entries = ROLES.flatMap((role) =>
    (lists[role] ?? []).map((entry): RoledEntry => ({ ...entry, role })),
  );
  const declared = (id: string) => model.activities.get(id)?.origin;
  const written = activity.ranges.flatMap((range) => all.lists.get(placeKey(range)) ?? []);
  const value = [
    ...[kind, name, title, definition, textsIn(texts), closed],
    entries.map((entry) => shownEntry(model, entry)),
    calls.map(({ text, activity: id }) => (id === undefined ? text : '')),
  ];
  const named = [
    activity.parent,
    ...entries.flatMap(({ from }) => from ?? []),
    ...calls.map(called),
  ];
  return {
    kind: 'activity',
    name,
    origin: activity.origin,
    value: JSON.stringify(value),
    named: named.map((id) => (id === undefined ? undefined : declared(id))),
    facts: factsIn(written) + calls.length + (children.length > 0 ? closed.length : 0),
    places: activity.ranges,
    inner: activity.ranges.flatMap((range) => all.inner.get(placeKey(range)) ?? []),
  };
}

const called = ({ activity }: Activity['calls'][number]) => activity;

interface RoledEntry extends Entry {
  readonly role: IcomRole;
}

/** Sources that are activities are compared by their places. */
function shownEntry(
  model: ProcessModel,
  { role, object, tunnel, from, responsibilities, fromEach }: RoledEntry,
): readonly unknown[] {
  const sources = from?.map((id) => (model.activities.has(id) ? '' : id)) ?? [];
  return [role, object, tunnel, sources, responsibilities, fromEach];
}

/** What lists say, each thing once: an object in whichever list it stands, and what is said of it there. */
function factsIn(lists: readonly IcomList[]): number {
  const facts = lists.flatMap(({ each, entries }) =>
    entries.flatMap(({ object, from, responsibilities }) => {
      const name = `${each ? 'each ' : ''}${keyOf(object)}`;
      const sources = from.map((source) => `${name} <- ${keyOf(source)}`);
      return [name, ...sources, ...responsibilities.map((word) => `${name}: ${word}`)];
    }),
  );
  return new Set(facts).size;
}

function keyOf({ qualifier, text }: Name): string {
  return [...qualifier, text].map(nameKey).join('.');
}

/** What stands in the range of each declaration and each `decompose`. */
interface Written {
  readonly lists: ReadonlyMap<string, readonly IcomList[]>;
  /** The ranges of the activities that are declared inside. */
  readonly inner: ReadonlyMap<string, readonly Origin[]>;
}

function writtenIn(fragments: readonly Fragment[]): Written {
  const lists = new Map<string, readonly IcomList[]>();
  const inner = new Map<string, readonly Origin[]>();
  for (const fragment of fragments)
    for (const { origin, content } of [...fragment.decompositions, ...allActivities(fragment)]) {
      lists.set(placeKey(origin), content.lists);
      inner.set(
        placeKey(origin),
        content.children.map((child) => child.origin),
      );
    }
  return { lists, inner };
}

// ---- What else there is

function objectSubjects(model: ProcessModel): readonly Subject[] {
  const declared = new Map<string, Origin>();
  for (const { objects, bundles } of model.fragments)
    for (const { name, origin } of [...objects, ...bundles])
      declared.set(placeKey(name.origin), origin);
  return [...model.objects.values()].map((object) => {
    const { id, name, title, definition, description, parts, declarations, occurrences } = object;
    const places = occurrences.map((each) => ({ ...each }));
    return {
      ...plain('object', id, undefined),
      value: JSON.stringify([name, title, definition, description, parts, object.declared]),
      facts: parts.length,
      places: [...places, ...declarations.flatMap((each) => declared.get(placeKey(each)) ?? [])],
    };
  });
}

function agentSubjects({ agents, fragments }: ProcessModel): readonly Subject[] {
  return agents.map(({ name, definition, origin, outputs, inputs, controls, mechanisms }) => {
    const lists = [outputs, inputs, controls, mechanisms];
    const written = fragments.flatMap(({ externals }) =>
      externals.filter((each) => isDeclaredAt(each, origin)),
    );
    return {
      ...plain('agent', name, origin),
      value: JSON.stringify([name, definition, ...lists]),
      facts: factsIn(written.flatMap((each) => each.lists)),
      places: written.map((each) => each.origin),
    };
  });
}

interface Declared {
  readonly name: Name;
}

function isDeclaredAt({ name }: Declared, { document, start }: Origin): boolean {
  return name.origin.document === document && name.origin.start === start;
}

function textsIn(texts: Activity['texts']): readonly unknown[] {
  const { title, purpose, description, outcomes, includes, excludes } = texts;
  const scopes = [includes, excludes].map((all) =>
    all.map(({ text, see }) => [text.text, see.map((name) => name.text)]),
  );
  const shown = outcomes.map(({ name, text, satisfies }) => [
    ...[name.text, text?.text],
    satisfies.map((each) => each.text),
  ]);
  return [title?.text, purpose?.text, description?.text, shown, ...scopes];
}

function placeKey({ document, start }: Origin): string {
  return `${start} ${document}`;
}
