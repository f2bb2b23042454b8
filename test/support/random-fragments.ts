/**
 * Random fragments: whatever one file can say, with names that are hard to write. They stand nowhere: no place in a text
 * is known. Some values of the type can be said by no text, and are left out:
 *
 * - names that are empty, hold a backquote, a line end, characters without width, or other blanks than single plain ones within: a name
 *   in backquotes ends at the next one and at its line's end, and blanks are folded;
 * - names of models with a dot, and declared names with a number behind one, `Order Desk 3.0`: these are one name;
 * - node references that are no numbers, and numbers of boxes that are no digits: these are what tokens they are;
 * - outcomes that a node reference names, where no text stands between it and `satisfies`;
 * - texts with a carriage return: line ends are read as `\n`;
 * - texts of soft words, such as `scope`, where names are listed: there they would be names;
 * - former names of a map, which has the names of its models;
 * - words of an audience with a capital: as names they run over what follows;
 * - an empty date: a value that is not written;
 * - a body without title and braces, for it is what is said by one of them; fields outside of braces;
 * - lists of an agent with `each`, `none` with names, responsibilities of what is no mechanism, other words for these;
 * - codes of comments with blanks, commas or colons, and reasons that are empty or have blanks at an end.
 */
import {
  ELEMENT_TEXTS,
  isOfActivities,
  isSeveral,
  memberOf,
  plainKind,
  plainKinds,
  TEXT_PROPERTIES,
  viewWord,
  viewWords,
} from '@idef0-studio/model';
import type {
  ActivityContent,
  ActivityDeclaration,
  AssessmentDeclaration,
  BundleDeclaration,
  ClauseReference,
  Decomposition,
  ExternalDeclaration,
  FormFields,
  Fragment,
  IcomEntry,
  IcomList,
  IcomRole,
  Ignore,
  MapRelation,
  MemberDeclaration,
  ModelBody,
  Name,
  ObjectDeclaration,
  Outcome,
  PlainDeclaration,
  PlainKind,
  PropertyValue,
  RatingDeclaration,
  Revision,
  Satisfies,
  Scope,
  StepDeclaration,
  Text,
  Texts,
  Unplaced,
  ViewStatement,
  ViewWord,
} from '@idef0-studio/model';
import type { Random } from './random.js';

export type UnplacedFragment = Unplaced<Fragment>;

/** The same for the same random numbers. */
export function randomFragment(random: Random): UnplacedFragment {
  const model = random.oneIn(10) ? undefined : { ...name(random), qualifier: [], node: false };
  return {
    model,
    body: model === undefined ? undefined : body(random),
    externals: some(random, 2, external),
    objects: some(random, 2, object),
    bundles: some(random, 2, bundle),
    plainElements: some(random, 3, (own) => plain(own, own.of(plainKinds))),
    assessments: some(random, 2, assessment),
    activities: some(random, 2, (inner) => activity(inner, 3)),
    decompositions: some(random, 2, decomposition),
    ignores: some(random, 1, ignore),
  };
}

type Make<T> = (random: Random) => T;

/** None to so many. */
function some<T>(random: Random, most: number, make: Make<T>): readonly T[] {
  return Array.from({ length: random.below(most + 1) }, () => make(random));
}

function maybe<T>(random: Random, make: Make<T>): T | undefined {
  return random.oneIn(2) ? make(random) : undefined;
}

// ---- Elements

function body(random: Random): Unplaced<ModelBody> | undefined {
  if (random.oneIn(4)) return undefined;
  if (random.oneIn(3)) return { title: text(random), braces: false };
  return {
    title: maybe(random, text),
    viewpoint: maybe(random, text),
    purpose: maybe(random, text),
    preface: maybe(random, text),
    ...(random.oneIn(4) && { formerly: formerNames(random) }),
    ...(random.oneIn(5) && { audience: audience(random) }),
    language: maybe(random, () => random.of(['en', 'ru', 'pt-BR'])),
    numbers: maybe(random, () => random.of(['nodes', 'ids', 'both'] as const)),
    profile: maybe(random, () => random.of(['fips183', 'iso31320', 'gost', 'relaxed'] as const)),
    project: maybe(random, text),
    ...form(random),
    braces: true,
  };
}

function form(random: Random): Unplaced<FormFields> {
  const dates = ['2008-04-01', '2008-04', '2008', 'May 2008', '3.0', 'a"b'];
  const states = ['working', 'draft', 'recommended', 'publication'] as const;
  return {
    author: maybe(random, text),
    date: maybe(random, (own) => ({ text: own.of(dates) })),
    revisions: maybe(random, (own) => [revision(own), ...some(own, 2, revision)]),
    status: maybe(random, (own) => ({ text: own.of(states) })),
  };
}

function revision(random: Random): Unplaced<Revision> {
  return {
    number: text(random),
    date: maybe(random, (own) => ({ text: own.of(['2008-04-01', '2008-04']) })),
    change: maybe(random, text),
  };
}

function named(random: Random): Pick<Unplaced<ObjectDeclaration>, 'name' | 'definition'> {
  return { name: declaredName(random), definition: maybe(random, text) };
}

function declaredName(random: Random): Unplaced<Name> {
  const own = name(random);
  return own.node || /^\d+(?:\.\d+)*$/.test(own.text) ? { ...own, qualifier: [] } : own;
}

function external(random: Random): Unplaced<ExternalDeclaration> {
  return { ...named(random), lists: some(random, 3, agentList), texts: texts(random) };
}

function object(random: Random): Unplaced<ObjectDeclaration> {
  return { ...named(random), texts: texts(random) };
}

function bundle(random: Random): Unplaced<BundleDeclaration> {
  return { ...named(random), texts: texts(random, besideNames), parts: some(random, 3, named) };
}

function plain(random: Random, kind: PlainKind): Unplaced<PlainDeclaration> {
  const { formerly, ...others } = texts(random, besideNames);
  const said =
    plainKind(kind).isMap === true ? others : { ...others, ...(formerly && { formerly }) };
  const own = { ...said, outcomes: [], satisfies: [], includes: [], excludes: [] };
  const listed = plainKind(kind).listsNumbers === true ? listedClause : member;
  const { listsActivities, hasColour, hasValues, hasSteps, hasViewLines } = plainKind(kind);
  const isEmpty = memberOf(kind) === undefined && listsActivities !== true;
  const members = isEmpty ? [] : some(random, 4, listsActivities === true ? named : listed);
  const colour = hasColour === true && random.oneIn(2) ? { colour: random.of(COLOUR_TEXTS) } : {};
  const values = hasValues === true ? valueWords(random) : {};
  const led = plainKind(kind).isMap === true ? mapped(random) : {};
  const steps =
    hasSteps === true && random.oneIn(2) ? { steps: [step(random), ...some(random, 2, step)] } : {};
  const lines = hasViewLines === true && random.oneIn(2) ? { lines: viewLines(random) } : {};
  return {
    ...{ kind, ...named(random), texts: own, ...colour, ...values },
    ...{ members, ...steps, ...led, ...lines },
  };
}

/** Some lines of a view, each word once. */
function viewLines(random: Random): readonly Unplaced<ViewStatement>[] {
  const words = viewWords.filter(() => random.oneIn(4));
  return (words.length === 0 ? viewWords.slice(0, 1) : words).map((word) => viewLine(random, word));
}

function viewLine(random: Random, word: ViewWord): Unplaced<ViewStatement> {
  const said = (...all: readonly string[]) => ({ names: [], value: { text: random.of(all) } });
  switch (viewWord(word).type) {
    case 'kind':
      return { word, ...said('impact', 'object', 'map', 'Nonsense', 'n2', 'two words') };
    case 'level':
      return { word, ...said('1', '12') };
    case 'reach':
      return { word, ...said('0', '3', 'all') };
    case 'page':
      return { word, ...said('A3', 'letter', 'none') };
    case 'date':
      return { word, ...said('2005', '2003-06', '2008-04-01') };
    case 'comparison':
      return { word, names: [mapEnd(random)], value: text(random) };
    case 'properties':
      return { word, names: [mapEnd(random), ...some(random, 2, mapEnd)] };
    case 'device':
      return { word, names: [] };
    default:
      return { word, names: [mapEnd(random)] };
  }
}

/** Where a map leads, and its lines. */
function mapped(random: Random): Pick<Unplaced<PlainDeclaration>, 'right' | 'relations'> {
  return { right: name(random), relations: some(random, 4, relation) };
}

function relation(random: Random): Unplaced<MapRelation> {
  const note = random.oneIn(3) ? { note: text(random) } : {};
  const right = [mapEnd(random), ...some(random, 2, mapEnd)];
  const sign = random.of(['=', '>', '<', '~'] as const);
  if (random.oneIn(6)) return { sign: '=', left: mapEnd(random), right: [], ...note };
  if (random.oneIn(6)) return { sign: '=', left: undefined, right, ...note };
  return { sign, left: mapEnd(random), right, ...note };
}

function mapEnd(random: Random): Unplaced<Name> {
  if (!random.oneIn(4)) return name(random);
  return { text: random.of(['5.2', '4', '10.1.1']), qualifier: [], node: false };
}

function member(random: Random): Unplaced<MemberDeclaration> {
  return { number: maybe(random, () => random.below(30)), ...named(random) };
}

function step(random: Random): Unplaced<StepDeclaration> {
  return {
    actors: [name(random), ...some(random, 1, name)],
    ...(random.oneIn(2) && { from: some(random, 2, name) }),
    objects: some(random, 2, name),
    text: maybe(random, text),
  };
}

function valueWords(random: Random): Pick<Unplaced<PlainDeclaration>, 'type' | 'unit'> {
  const types = ['text', 'number', 'date', 'link'];
  return {
    type: maybe(random, (own) => ({ text: own.of(types) })),
    unit: maybe(random, text),
  };
}

function assessment(random: Random): Unplaced<AssessmentDeclaration> {
  return {
    kind: random.of(['assess', 'target'] as const),
    date: maybe(random, (own) => ({ text: own.of(['2003', '2003-06', '2003-06-30']) })),
    scale: declaredName(random),
    definition: maybe(random, text),
    ratings: some(random, 3, rating),
  };
}

function rating(random: Random): Unplaced<RatingDeclaration> {
  const isNumber = random.oneIn(2);
  const level = isNumber ? random.of(['1', '02', '2.5']) : random.of(NAMES);
  return { element: name(random), level: { text: level, isNumber }, evidence: maybe(random, text) };
}

const COLOUR_TEXTS = [{ text: 'green' }, { text: '#2a7f3f' }];

function listedClause(random: Random): Unplaced<MemberDeclaration> {
  const { text: named } = name(random);
  const number = random.of(['4.1', '04.3', '7', 'Annex A', 'A.5.1', '5(b)', named]);
  return { name: { text: number, qualifier: [], node: false }, definition: maybe(random, text) };
}

function activity(random: Random, deepest: number): Unplaced<ActivityDeclaration> {
  return {
    kind: random.of(['activity', 'stub'] as const),
    number: maybe(random, () => random.below(30)),
    ...named(random),
    content: content(random, deepest),
  };
}

function decomposition(random: Random): Unplaced<Decomposition> {
  return { target: name(random), content: content(random, 2) };
}

function content(random: Random, deepest: number): Unplaced<ActivityContent> {
  return {
    texts: { ...texts(random, ELEMENT_TEXTS), ...formOfItsOwn(random) },
    lists: some(random, 4, list),
    calls: random.oneIn(3) ? some(random, 2, name) : [],
    children: deepest === 0 ? [] : some(random, 2, (inner) => activity(inner, deepest - 1)),
    objects: random.oneIn(3) ? some(random, 2, object) : [],
    bundles: random.oneIn(3) ? some(random, 2, bundle) : [],
  };
}

/** None where nothing is said in it. */
function formOfItsOwn(random: Random): Pick<Unplaced<Texts>, 'form'> {
  if (random.oneIn(2)) return {};
  const own = form(random);
  return Object.values(own).some((each) => each !== undefined) ? { form: own } : {};
}

function ignore(random: Random): Unplaced<Ignore> {
  const code = (inner: Random) => ({ code: inner.of(['box/no-control', 'a', 'всё', 'x_y']) });
  const reason = maybe(random, () => random.of(['so', 'because: it is "so"', 'и так']));
  return { codes: some(random, 3, code), reason };
}

// ---- Lists

const ROLES: readonly IcomRole[] = ['control', 'input', 'output', 'mechanism'];

function list(random: Random): Unplaced<IcomList> {
  return { ...agentList(random), each: random.oneIn(4) };
}

function agentList(random: Random): Unplaced<IcomList> {
  const role = random.of(ROLES);
  const none = random.oneIn(6);
  const entries = none ? [] : some(random, 4, (inner) => entry(inner, role));
  return { role, each: false, none, entries };
}

function entry(random: Random, role: IcomRole): Unplaced<IcomEntry> {
  const duties = ['responsible', 'accountable', 'consulted', 'informed'];
  const responsibilities = role === 'mechanism' ? some(random, 2, () => random.of(duties)) : [];
  return {
    object: name(random),
    tunnel: random.of(['none', 'none', 'none', 'parent', 'child'] as const),
    from: random.oneIn(3) ? some(random, 3, name) : [],
    responsibilities,
    definition: random.oneIn(3) ? text(random) : undefined,
  };
}

// ---- Texts

const ofElements = ELEMENT_TEXTS.filter((keyword) => !isOfActivities(keyword));
/** Those that may stand in a body that lists names. */
const besideNames = ofElements.filter((keyword) => !('isSoft' in TEXT_PROPERTIES[keyword]));

function texts(random: Random, keywords = ofElements): Unplaced<Texts> {
  if (random.oneIn(3)) return { outcomes: [], satisfies: [], includes: [], excludes: [] };
  return {
    ...Object.fromEntries(
      keywords.map((keyword) => [
        keyword,
        maybe(random, (own) =>
          isSeveral(keyword) ? [text(own), ...some(own, 2, text)] : text(own),
        ),
      ]),
    ),
    ...(random.oneIn(3) && { properties: properties(random) }),
    ...(random.oneIn(4) && { formerly: formerNames(random) }),
    ...(random.oneIn(5) && { audience: audience(random) }),
    outcomes: some(random, 2, outcome),
    satisfies: [],
    includes: some(random, 2, scope),
    excludes: some(random, 2, scope),
  };
}

/** Each word once. */
function audience(random: Random): readonly Unplaced<Text>[] {
  const words = ['internal', 'public', 'board', 'x'];
  return [...new Set([random.of(words), ...some(random, 2, (own) => own.of(words))])].map(
    (each) => ({ text: each }),
  );
}

function formerNames(random: Random): readonly Unplaced<Name>[] {
  const names = [random.of(NAMES), ...some(random, 2, (own) => own.of(NAMES))];
  return names.map((text) => ({ text, qualifier: [], node: false }));
}

/** Each of another name. */
function properties(random: Random): readonly Unplaced<PropertyValue>[] {
  const names = [random.of(NAMES), ...some(random, 2, (own) => own.of(NAMES))];
  return [...new Set(names)].map((each) => ({
    name: { text: each, qualifier: [], node: false },
    value: random.oneIn(2)
      ? { text: random.of([...NAMES, '4711', '0.5', '2004-01-01']) }
      : text(random),
  }));
}

/** It has a name or a text, or both. */
function outcome(random: Random): Unplaced<Outcome> {
  const said = random.of([
    { name: { ...name(random), node: false } },
    { text: text(random) },
    { name: name(random), text: text(random) },
  ]);
  const number = random.oneIn(3) ? { number: random.below(30) } : {};
  return { ...number, ...said, ...(random.oneIn(2) && { satisfies: satisfies(random) }) };
}

function satisfies(random: Random): Unplaced<Satisfies> {
  const clauses = some(random, 3, clause);
  return { none: clauses.length === 0 || random.oneIn(5), clauses };
}

function clause(random: Random): Unplaced<ClauseReference> {
  const number = random.of(['4.1', '04.3', '7', 'Annex A', 'A.5.1', '5(b)']);
  const parts = random.oneIn(2) ? [number] : [name(random).text, number];
  return { parts: parts.map((part) => ({ text: part })) };
}

function scope(random: Random): Unplaced<Scope> {
  const parts = random.oneIn(3) ? [scopePart(random), ...some(random, 2, scopePart)] : undefined;
  return { ...scopePart(random), parts };
}

function scopePart(random: Random): Omit<Unplaced<Scope>, 'parts'> {
  const seeTexts = random.oneIn(4) ? [text(random), ...some(random, 1, text)] : undefined;
  return { text: text(random), see: some(random, 2, name), seeTexts };
}

function text(random: Random): Unplaced<Text> {
  const sources = random.oneIn(6) ? [plainText(random), ...some(random, 1, plainText)] : undefined;
  const words = random.oneIn(8) ? { audience: audience(random) } : {};
  return { ...plainText(random), sources, ...words };
}

function plainText(random: Random): Unplaced<Text> {
  if (random.oneIn(3)) return { text: random.of(TEXTS) };
  const lines = some(random, 5, () => random.of(LINES));
  return { text: lines.join(random.of(['\n', '\n\n', '\n  ', ' '])) };
}

const TEXTS = [
  ...['', ' ', 'Bread', 'Say "yes"', 'C:\\n\\t', 'ends with \\', '"', '""', '"""', '\\"', '\t'],
  ...[
    '\n',
    '\n\n',
    ' \n ',
    'a\n',
    '\na',
    '  a\n  b',
    'a\n   \nb',
    '"""\n"""',
    'a """\nb',
    'a\n"""',
  ],
  ...[
    '// no comment',
    '/* none */',
    '{ }',
    '}',
    '`',
    'control\n  X',
    'Заказ «хлеба»',
    '<<<<<<< HEAD',
  ],
  ...[
    '# Head\n\n- one\n  - two\n\n> "three"',
    'Setext\n======',
    'a\n<<<<<<< x\nb',
    'tab\n\tand tab',
  ],
];

const LINES = [
  ...['One line', '- an item', '  deeper', '"quoted"', 'ends in quotes """', '"""', '', '    code'],
  ...['описание', 'back\\slash', 'activity Bake {', '}', '// slashes', '<<<<<<< HEAD', '======='],
];

// ---- Names

function name(random: Random): Unplaced<Name> {
  if (random.oneIn(8))
    return { text: random.of(['A0', 'A-0', 'A22', 'A4.12', 'A4.10.2']), qualifier: [], node: true };
  const qualifier = random.oneIn(6)
    ? [random.of(NAMES), ...some(random, 1, () => random.of(NAMES))]
    : [];
  return { text: random.of(NAMES), qualifier, node: false };
}

const NAMES = [
  ...[
    'Bread',
    'Warm Loaves',
    'Customer Needs',
    "Baker's Dozen",
    'Order-to-Cash',
    'steel',
    'x',
    '_',
  ],
  ...['Research & Development', 'Input/Output Device', 'Plan – Build', 'SLAs, OLAs, UCs', 'R&D'],
  // Words of the language, and what looks like them.
  ...[
    'input',
    'Input',
    'Inputs',
    'inputs',
    'Control Panel',
    'Output Bread',
    'each',
    'none',
    'None',
  ],
  ...['activity', 'Activity', 'activty', 'Activity Bake', 'model', 'Title', 'title', 'titel', 'in'],
  ...[
    'see',
    'See',
    'satisfies',
    'Responsible',
    'responsible',
    'view',
    'Views',
    'scenario',
    'roles',
  ],
  ...['bundle', 'Bundle of Things', 'mech', 'mechanisms', 'Mechanism', 'date', 'Call', 'Scale'],
  // What looks like a number or a node.
  ...[
    'A0',
    'A-0',
    'A22',
    'A4.12',
    'А22',
    'A4 Paper',
    '4',
    '4.12',
    '2008-04-01',
    '24x7 Support',
    '007',
  ],
  // Signs.
  ...[
    'Release #2',
    'Release 2.0',
    'a.b',
    '.',
    'a/b',
    '/',
    '//',
    '/* c */',
    '"quoted"',
    '(X)',
    'X()',
  ],
  ...['X <- Y', 'X: responsible', '{', '}', ',', '\\', "'", '<<<<<<<', 'constructor', '__proto__'],
  // Other letters.
  ...['Заказы клиентов', 'заказ', '顧客の要望', 'Überblick', 'e\u0301clair', 'ß', 'İ', '😀'],
];
