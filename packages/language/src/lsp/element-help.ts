/** What a reader wants to know of an activity, object, agent or plain element: Markdown for hover and completion. */
import type {
  Activity,
  FormFields,
  ModelElement,
  ObjectHead,
  Parties,
  PlainElement,
  PlainProperty,
  PlainTexts,
  ModelQueries,
  Scope,
  Standing,
  Text,
} from '@idef0-studio/model';
import {
  audienceOf,
  categoriesOf,
  eachText,
  hasOwnAudience,
  levelLabel,
  makingParties,
  newestRevision,
  outcomeNumbers,
  plainTexts,
  definedBy,
  standingsOf,
  takingParties,
} from '@idef0-studio/model';
import { catalogHelp, clauseHelp } from './clause-help.js';
import { defined, activityLabel, labelled, numberOf, paragraphs, plain } from './markdown.js';
import { dutiesLine, roleDuties } from './duty-help.js';
import { plainNames } from './plain-names.js';
import { viewLines } from './view-help.js';
import { scenariosLine, stepsBelow } from './scenario-help.js';
import type { EditorSymbol } from './symbol-at.js';

/** The help of a symbol; undefined where the model does not know it. */
export function symbolHelp(model: ModelQueries, { kind, id }: EditorSymbol): string | undefined {
  switch (kind) {
    case 'object': {
      const object = model.object(id);
      return object === undefined ? undefined : objectHelp(model, object);
    }
    case 'activity': {
      const activity = model.activity(id);
      return activity === undefined ? undefined : activityHelp(model, activity);
    }
    case 'agent': {
      const agent = model.agents().find(({ name }) => name === id);
      if (agent === undefined) return undefined;
      const taken = [...agent.inputs, ...agent.controls, ...agent.mechanisms];
      return paragraphs(
        `**${plain(agent.texts.title ?? agent.name)}** · agent outside the model`,
        defined(agent),
        audienceLine(model, { kind, id }),
        ...textsBelow(agent.texts),
        labelled('Sends', names(model, agent.outputs)),
        labelled('Gets', names(model, taken)),
      );
    }
    case 'catalog': {
      const catalog = model.catalog(id);
      return catalog === undefined ? undefined : catalogHelp(catalog);
    }
    case 'category': {
      const category = model.plainElements('category').find(({ name }) => name === id);
      return category === undefined ? undefined : categoryHelp(model, category);
    }
    case 'scenario': {
      const scenario = model.plainElements('scenario').find(({ name }) => name === id);
      return scenario === undefined ? undefined : scenarioHelp(model, scenario);
    }
    case 'view': {
      const view = model.plainElements('view').find(({ name }) => name === id);
      return view === undefined ? undefined : viewHelp(view);
    }
    case 'role': {
      const role = model.plainElements('role').find(({ name }) => name === id);
      return role === undefined ? undefined : roleHelp(model, role);
    }
    case 'clause':
      return clauseHelp(model, id);
    case 'property': {
      const property = model.plainElements('property').find(({ name }) => name === id);
      return property === undefined ? undefined : propertyHelp(model, property);
    }
    default: {
      const named = plainNames(model, kind).find((each) => each.id === id);
      if (named === undefined) return undefined;
      const within = named.within === undefined ? '' : ` of ${plain(named.within)}`;
      return paragraphs(
        `**${plain(named.name)}** · ${kind}${within}`,
        audienceLine(model, { kind, id }),
        ...named.said,
      );
    }
  }
}

/** Title, definition and the other texts, parts or bundles, who makes it and who takes it. */
export function objectHelp(model: ModelQueries, object: ObjectHead): string {
  const kind = object.parts.length > 0 ? 'bundle' : 'interface object';
  const said = model.texts(object.id);
  return paragraphs(
    `**${plain(object.title)}** · ${object.declared ? kind : 'declared nowhere'}`,
    defined(said),
    audienceLine(model, { kind: 'object', id: object.id }),
    ...textsBelow(said.texts),
    labelled('Parts', names(model, object.parts)),
    labelled('In bundle', names(model, object.bundles)),
    labelled('From', partyLabels(makingParties(model, object.id))),
    labelled('To', partyLabels(takingParties(model, object.id))),
  );
}

/** Node number, title, definition and the other texts, what is inside. */
export function activityHelp(model: ModelQueries, activity: Activity): string {
  const { title, kind, texts, children } = activity;
  const what = kind === 'activity' ? 'activity' : 'stub';
  const parent = activity.parent === undefined ? undefined : model.activity(activity.parent);
  const within = parent === undefined ? '' : ` in ${activityLabel(parent)}`;
  const inside = children.flatMap((id) => model.activity(id) ?? []).map(activityLabel);
  return paragraphs(
    `**${numberOf(activity)} ${plain(title)}** · ${what}${within}`,
    defined(activity),
    formerLineOf(texts.formerly?.map(({ text }) => text)),
    audienceLine(model, { kind: 'activity', id: activity.id }),
    ...activityTexts(activity),
    formHelp(texts.form),
    outcomesBelow(activity),
    labelled(
      'Categories',
      categoriesOf(model, activity).map(({ name }) => plain(name)),
    ),
    dutiesLine(activity),
    propertiesLine(plainTexts([texts]).properties),
    labelled('Levels', standingsOf(model, activity).map(standingLabel)),
    scenariosLine(model, activity),
    scopesBelow('Includes', texts.includes),
    scopesBelow('Excludes', texts.excludes),
    labelled('Inside', inside),
  );
}

/** A level with its scale and when it is found, or aimed at. */
function standingLabel({ assessment, rating }: Standing): string {
  const { kind, date, scale } = assessment.declaration;
  const { level, declaration } = rating;
  const said = level === undefined ? (declaration.level?.text ?? '') : levelLabel(level);
  const when = [...(kind === 'target' ? ['target'] : []), ...(date ? [date.text] : [])];
  const evidence = declaration.evidence === undefined ? '' : `: ${declaration.evidence.text}`;
  const told = when.length === 0 ? '' : ` (${when.join(' ')}${evidence})`;
  return `${plain(scale.text)} ${plain(said)}${told}`;
}

/** What the form of its own diagram says, in a line. */
function formHelp({ author, date, revisions, status }: FormFields = {}): string | undefined {
  const newest = newestRevision(revisions);
  const revision = [newest?.number, newest?.date, newest?.change].flatMap(
    (each) => each?.text ?? [],
  );
  return labelled(
    'Form',
    [
      ...[author, date].flatMap((each) => plain(each?.text ?? '')),
      revision.length === 0 ? '' : `revision ${plain(revision.join(' '))}`,
      status?.text ?? '',
    ].filter((each) => each !== ''),
  );
}

/** What a category holds, and its colour. */
function categoryHelp(model: ModelQueries, category: PlainElement): string {
  const { name, definition, texts, colour, members } = category;
  return paragraphs(
    `**${plain(name)}** · category`,
    definition,
    audienceLine(model, { kind: 'category', id: name }),
    ...textsBelow(texts),
    colour === undefined ? undefined : labelled('Colour', [plain(colour)]),
    labelled(
      'Holds',
      members.map((member) => plain(member.name)),
    ),
  );
}

/** Who a role is, and for what it bears which responsibility. */
function roleHelp(model: ModelQueries, role: PlainElement): string {
  const { name, texts } = role;
  return paragraphs(
    `**${plain(name)}** · role`,
    defined(role),
    audienceLine(model, { kind: 'role', id: name }),
    ...textsBelow(texts),
    ...roleDuties(model, name),
  );
}

function scenarioHelp(model: ModelQueries, scenario: PlainElement): string {
  const { name, texts } = scenario;
  return paragraphs(
    `**${plain(name)}** · scenario`,
    defined(scenario),
    audienceLine(model, { kind: 'scenario', id: name }),
    ...textsBelow(texts),
    stepsBelow(model, scenario),
  );
}

/** What a named view shows, a line of it a line. */
function viewHelp(view: PlainElement): string {
  const { name, texts } = view;
  return paragraphs(
    `**${plain(name)}** · view`,
    defined(view),
    ...textsBelow(texts),
    viewLines(view),
  );
}

/** What a property tells, and which values it has. */
function propertyHelp(model: ModelQueries, property: PlainElement): string {
  const { name, texts, type, unit, members } = property;
  return paragraphs(
    `**${plain(name)}** · property`,
    defined(property),
    audienceLine(model, { kind: 'property', id: name }),
    ...textsBelow(texts),
    labelled(
      'Type',
      [type, unit].flatMap((each) => (each === undefined ? [] : [plain(each)])),
    ),
    labelled(
      'Values',
      members.map((member) => plain(member.name)),
    ),
  );
}

/** Who it is for, where that is not what holds for the whole model. */
function audienceLine(model: ModelQueries, element: ModelElement): string | undefined {
  return hasOwnAudience(model, element)
    ? labelled('Audience', audienceOf(model, element).map(plain))
    : undefined;
}

/** What it was called before. */
function formerLineOf(names: readonly string[] = []): string | undefined {
  return labelled('Formerly', names.map(plain));
}

/** The values of the author's own properties. */
function propertiesLine(properties: readonly PlainProperty[] = []): string | undefined {
  return labelled(
    'Properties',
    properties.map(({ name, value }) => `${plain(name)} ${plain(value)}`),
  );
}

/** The outcomes by their numbers, each with what asks for it. */
function outcomesBelow({ texts: { outcomes } }: Activity): string | undefined {
  if (outcomes.length === 0) return undefined;
  const numbers = outcomeNumbers(outcomes);
  const lines = outcomes.map(({ name, text, satisfies }, index) => {
    const said = [name && `**${plain(name.text)}**`, text?.text].filter(Boolean).join(' ');
    const clauses = satisfies?.clauses.map(({ parts }) => parts.map((part) => part.text).join('.'));
    const asked = clauses === undefined ? '' : ` (${plain(clauses.join(', ') || 'none')})`;
    return `${numbers[index] ?? 0}. ${said}${asked}`;
  });
  return `*Outcomes:*\n\n${lines.join('\n')}`;
}

/** What belongs to an activity or does not, an item each, those in braces below theirs. */
function scopesBelow(label: string, scopes: readonly Scope[]): string | undefined {
  if (scopes.length === 0) return undefined;
  const lines = scopes.flatMap(({ parts = [], ...whole }) => [
    `- ${saidIn(whole)}`,
    ...parts.map((part) => `  - ${saidIn(part)}`),
  ]);
  return `*${label}:*\n\n${lines.join('\n')}`;
}

function saidIn({ text, see, seeTexts = [] }: Omit<Scope, 'parts'>): string {
  const seen = [...see.map((name) => [...name.qualifier, name.text].join('.'))];
  const all = [...seen, ...seeTexts.map((each) => each.text)].map(plain);
  return all.length === 0 ? text.text : `${text.text} (see ${all.join(', ')})`;
}

/** As `textsBelow`, with where they are from. */
function activityTexts({ texts }: Activity): readonly string[] {
  return eachText<Text>(texts).flatMap(([keyword, text]) =>
    keyword === 'title' || keyword === 'id' ? [] : (defined(definedBy(text)) ?? []),
  );
}

/** Former names; all but the title and the own number, which stand in the heading; the author's own properties. */
function textsBelow(texts: PlainTexts): readonly string[] {
  const said = eachText(texts).flatMap(([keyword, text]) =>
    keyword === 'title' || keyword === 'id' ? [] : [text],
  );
  return [formerLineOf(texts.formerly) ?? '', ...said, propertiesLine(texts.properties) ?? ''];
}

function partyLabels({ activities, agents }: Parties): readonly string[] {
  return [...activities.map(activityLabel), ...agents.map(agentLabel)];
}

function agentLabel({ name }: { readonly name: string }): string {
  return `${plain(name)} (outside)`;
}

function names(model: ModelQueries, ids: readonly string[]): readonly string[] {
  return ids.map((id) => plain(model.object(id)?.name ?? id));
}
