/**
 * What a model says, subject by subject: each activity, object, agent, plain element, and the model itself. So that two models
 * can be compared in which edits have moved the places and perhaps renamed what they touch.
 */
import type {
  Activity,
  Entry,
  Fragment,
  IcomRole,
  InterfaceObject,
  MapRelation,
  ModelElement,
  Name,
  Origin,
  ModelQueries,
  Satisfies,
  Scope,
  StepDeclaration,
  Text,
  ViewStatement,
} from '@idef0-studio/model';
import { assessmentsIn, plainKinds, ROLES, eachText } from '@idef0-studio/model';
import { factsIn, remembered, writtenIn, type Written } from './written-facts.js';

/** Something that a model says something of. */
interface SubjectOfModel {
  readonly kind: ModelElement['kind'] | 'assessment' | 'model';
  readonly name: string;
  /** Where its name is declared; undefined for what many places declare, or none. */
  readonly origin: Origin | undefined;
  /** All that is said of it, but for the activities that it names. */
  readonly value: string;
  /** Where the activities that it names are declared, in order; agents by their names. */
  readonly named: readonly (Origin | string | undefined)[];
  /** How many things are said of it: entries, their sources and responsibilities, calls, closed lists, clauses. */
  readonly facts: number;
  /** The parts of the texts that are about it. */
  readonly places: readonly Origin[];
  /** Of those, the parts that are about others. */
  readonly inner: readonly Origin[];
}

export interface Subject extends SubjectOfModel {
  /** URI of the first file of its model: several models may hold subjects of one name. */
  readonly model: string;
}

/** The subjects of a model, as its fragments write them. Remembered by these, since many edits of one model are tried
 *  out. */
export function subjectsOf(model: ModelQueries): readonly Subject[] {
  const first = model.fragments()[0]?.document ?? '';
  const subjects =
    known.get(model.fragments()) ?? allSubjects(model).map((each) => ({ ...each, model: first }));
  known.set(model.fragments(), subjects);
  return subjects;
}

const known = new WeakMap<readonly Fragment[], readonly Subject[]>();

function allSubjects(model: ModelQueries): readonly SubjectOfModel[] {
  const written = writtenIn(model.fragments());
  return [
    modelSubject(model),
    ...model.activities().map((each) => activitySubject(model, each, written)),
    ...objectSubjects(model),
    ...agentSubjects(model),
    ...plainSubjects(model),
    ...assessmentSubjects(model),
  ];
}

function plain(
  kind: Subject['kind'],
  name: string,
  origin: Origin | undefined,
): Omit<SubjectOfModel, 'value' | 'places'> {
  return { kind, name, origin, named: [], facts: 0, inner: [] };
}

function modelSubject(model: ModelQueries): SubjectOfModel {
  const { name } = model;
  const said = { ...model.header(), body: undefined };
  const places = model.fragments().flatMap((each) => [each.model?.origin, each.body?.origin]);
  return {
    ...plain('model', name, undefined),
    value: JSON.stringify([name, said]),
    // Wherever in the model they stand.
    facts: model.audienceWords().length,
    places: places.filter((origin) => origin !== undefined),
  };
}

// ---- Activities

function activitySubject(model: ModelQueries, activity: Activity, all: Written): SubjectOfModel {
  const { name, closed, calls, children } = activity;
  const declared = (id: string) => model.activity(id)?.origin;
  const written = activity.ranges.flatMap((range) => all(range)?.lists ?? []);
  const sources = entriesOf(activity).flatMap(({ from }) => from ?? []);
  const named = [activity.parent, ...sources, ...calls.map(called)];
  return {
    kind: 'activity',
    name,
    origin: activity.origin,
    value: remembered(activityValues, activity, activityValue),
    named: named.map((id) => (id === undefined ? undefined : (declared(id) ?? id))),
    facts:
      factsIn(written) +
      calls.length +
      (children.length > 0 ? closed.length : 0) +
      factCount(activity.texts),
    places: activity.ranges,
    inner: activity.ranges.flatMap((range) => all(range)?.inner ?? []),
  };
}

/** Of activities and objects, which stay the same from model to model where edits leave them alone. */
const activityValues = new WeakMap<Activity, string>();
const objectValues = new WeakMap<InterfaceObject, string>();

function activityValue(activity: Activity): string {
  const { kind, name, title, definition, texts, closed, calls } = activity;
  return JSON.stringify([
    ...[kind, name, title, definition, textsIn(texts), closed],
    entriesOf(activity).map(shownEntry),
    calls.map(({ text, activity: id }) => (id === undefined ? text : '')),
  ]);
}

function entriesOf({ lists }: Activity): readonly RoledEntry[] {
  return ROLES.flatMap((role) =>
    (lists[role] ?? []).map((entry): RoledEntry => ({ ...entry, role })),
  );
}

const called = ({ activity }: Activity['calls'][number]) => activity;

interface RoledEntry extends Entry {
  readonly role: IcomRole;
}

/** Sources are compared by their places. */
function shownEntry({
  role,
  object,
  tunnel,
  from,
  responsibilities,
  fromEach,
}: RoledEntry): readonly unknown[] {
  return [role, object, tunnel, from?.length ?? 0, responsibilities, fromEach];
}

// ---- What else there is

function objectSubjects(model: ModelQueries): readonly SubjectOfModel[] {
  const declared = new Map<string, Origin>();
  for (const { objects, bundles } of model.fragments())
    for (const { name, origin } of [...objects, ...bundles])
      declared.set(placeKey(name.origin), origin);
  return model.objects().map((object) => {
    const { id, parts } = object;
    return {
      ...plain('object', id, undefined),
      value: remembered(objectValues, object, objectValue),
      facts: parts.length,
      places: [
        ...model.occurrences(id),
        ...model.declarations(id).flatMap((each) => declared.get(placeKey(each)) ?? []),
      ],
    };
  });
}

function objectValue({ name, title, definition, texts, parts, declared }: InterfaceObject): string {
  return JSON.stringify([name, title, definition, texts, parts, declared]);
}

function agentSubjects(model: ModelQueries): readonly SubjectOfModel[] {
  return model
    .agents()
    .map(({ name, definition, texts, origin, outputs, inputs, controls, mechanisms }) => {
      const lists = [outputs, inputs, controls, mechanisms];
      const written = model
        .fragments()
        .flatMap(({ externals }) => externals.filter((each) => isDeclaredAt(each, origin)));
      return {
        ...plain('agent', name, origin),
        value: JSON.stringify([name, definition, texts, ...lists]),
        facts: factsIn(written.flatMap((each) => each.lists)),
        places: written.map((each) => each.origin),
      };
    });
}

function plainSubjects(model: ModelQueries): readonly SubjectOfModel[] {
  const declarations = model.fragments().flatMap(({ plainElements }) => plainElements);
  return plainKinds.flatMap(model.plainElements).map((element) => {
    const {
      kind,
      name,
      definition,
      texts,
      colour,
      type,
      unit,
      map,
      members,
      steps = [],
      lines = [],
      origin,
    } = element;
    const listed = members.map((each) => [each.number, each.name, each.definition]);
    const related = map?.relations.map(relationIn) ?? [];
    const written = declarations.filter((each) => isDeclaredAt(each, origin));
    return {
      ...plain(kind, name, origin),
      value: JSON.stringify([
        name,
        definition,
        texts,
        colour,
        type,
        unit,
        listed,
        related,
        steps.map(saidInStep),
        lines.map(saidInLine),
      ]),
      facts: members.length + related.length + steps.length + lines.length,
      places: written.map((each) => each.origin),
    };
  });
}

function relationIn({ sign, left, right, note }: MapRelation): readonly unknown[] {
  const ends = [left, ...right].map((end) => end && [...end.qualifier, end.text]);
  return [sign, ends, note?.text];
}

function saidInStep({ actors, from, objects, text }: StepDeclaration): readonly unknown[] {
  return [...[actors, from, objects].map((names) => names?.map(wordsOf)), text?.text];
}

function saidInLine({ word, names, value }: ViewStatement): readonly unknown[] {
  return [word, names.map(wordsOf), value?.text];
}

function assessmentSubjects(model: ModelQueries): readonly SubjectOfModel[] {
  return assessmentsIn(model).map(({ declaration, ratings }) => {
    const { kind, date, scale, definition, origin } = declaration;
    const said = ratings.map(({ level, declaration: { element, evidence }, activity }) => [
      activity === undefined ? element.text : '',
      level?.name,
      evidence?.text,
    ]);
    return {
      ...plain('assessment', `${kind} ${scale.text}`, origin),
      value: JSON.stringify([kind, date?.text, scale.text, definition?.text, said]),
      named: ratings.map(({ activity }) => activity?.origin ?? activity?.id),
      facts: ratings.length,
      places: [origin],
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
  const {
    outcomes,
    satisfies,
    includes,
    excludes,
    properties = [],
    formerly = [],
    audience,
    form = {},
  } = texts;
  const scopes = [includes, excludes].map((all) =>
    all.map((scope) => [scope, ...(scope.parts ?? [])].map(saidInScope)),
  );
  const shown = outcomes.map((outcome) => [
    ...[outcome.number, outcome.name?.text, wordsOf(outcome.text)],
    outcome.satisfies && clausesIn(outcome.satisfies),
  ]);
  const single = eachText(texts).map(([keyword, text]) => [keyword, wordsOf(text)]);
  const { author, date, revisions = [], status } = form;
  const revised = revisions.map((each) => [each.number, each.date, each.change].map(wordsOf));
  return [
    single,
    shown,
    satisfies.map(clausesIn),
    properties.map(({ name, value }) => [name.text, wordsOf(value)]),
    formerly.map(wordsOf),
    audience?.map(wordsOf),
    ...scopes,
    [author, date, status].map(wordsOf),
    revised,
  ];
}

/** How many things are said of what asks for an element and its outcomes, by properties, and what it
 *  was called before. */
function factCount({
  outcomes,
  satisfies,
  properties = [],
  formerly = [],
}: Activity['texts']): number {
  const all = [...satisfies, ...outcomes.flatMap((outcome) => outcome.satisfies ?? [])];
  const clauses = all.reduce((sum, each) => sum + each.clauses.length + (each.none ? 1 : 0), 0);
  return clauses + properties.length + formerly.length;
}

function clausesIn({ none, clauses }: Satisfies): readonly unknown[] {
  return [none, clauses.map(({ parts }) => parts.map(({ text }) => text))];
}

function saidInScope({ text, see, seeTexts = [] }: Omit<Scope, 'parts'>): readonly unknown[] {
  return [wordsOf(text), see.map((name) => name.text), seeTexts.map(wordsOf)];
}

/** With who they are for, where that is said. */
function wordsOf(said: Pick<Text, 'text' | 'audience'> | undefined): unknown {
  if (said?.audience === undefined) return said?.text;
  return [said.text, said.audience.map(({ text }) => text)];
}

function placeKey({ document, start }: Origin): string {
  return `${start} ${document}`;
}
