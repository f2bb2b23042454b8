/**
 * The statements of the language: the one table of its words. The lists of keywords (`vocabulary.ts`) are made from
 * it, and they lead the repair of misspelt words, lowering, completion, help, printing and colouring. Properties that
 * hold one text and elements without arrows have tables of their own in the model, `TEXT_PROPERTIES` and `PLAIN_KINDS`.
 */
import {
  ELEMENT_TEXTS,
  isOfActivities,
  isPlainKind,
  memberOf,
  MODEL_TEXTS,
  PLAIN_KINDS,
  plainKind,
  plainKinds,
  TEXT_PROPERTIES,
  VALUE_TYPES,
  type PlainKind,
} from '@idef0-studio/model';

interface Statement {
  /**
   * What follows the keyword. `block`: a name, a definition and a block. `list`: the entries of a role, or the role
   * behind `each`. `names`: names alone. `result`: a number, a name and a text, each or none. `clauses`: clauses of
   * catalogs. `scope`: a text, and perhaps braces with more. `word`: a date or a word. `step`: who does it, what it follows
   * and what it hands on. `value`: what a property says of its values. `revision`: a number, a date and a
   * text. `audience`: words, commas between them.
   */
  readonly form:
    | 'block'
    | 'list'
    | 'names'
    | 'result'
    | 'clauses'
    | 'scope'
    | 'word'
    | 'step'
    | 'value'
    | 'revision'
    | 'audience';
  /** One sentence for completion and hover. */
  readonly help: string;
  /** What completion writes, where the keyword alone is not enough: a snippet of the Language Server Protocol. */
  readonly snippet?: string;
  /** Whether it is a keyword only at the start of a statement and elsewhere a name, so that old texts keep their
   *  meaning. */
  readonly isSoft?: boolean;
}

/** By their keywords. */
export const STATEMENTS = {
  model: {
    form: 'block',
    help: 'Says which model this file belongs to; every file starts with it.',
  },
  external: {
    form: 'block',
    help: 'An agent outside the model: what it outputs comes in, what it inputs goes out.',
    snippet: 'external ${1:Name} "${2:Who it is}" {\n  output\n    $0\n}',
  },
  object: {
    form: 'block',
    help: 'An interface object: what activities take, obey, make or use. A noun phrase.',
    snippet: 'object ${1:Name} "${2:What it is}"',
  },
  bundle: {
    form: 'block',
    help: 'One arrow above, unbundled into its parts below.',
    snippet: 'bundle ${1:Name} "${2:What it is}" {\n  $0\n}',
  },
  activity: {
    form: 'block',
    help: 'A box: something that is done, named by a verb phrase.',
    snippet: 'activity ${1:Name} "${2:What is done}" {\n  input\n    $0\n}',
  },
  stub: { form: 'block', help: 'An activity known by name or number, not decomposed here.' },
  decompose: {
    form: 'block',
    help: 'Adds to an activity from a file of its own.',
    snippet: 'decompose ${1:Name} {\n  $0\n}',
  },
  assess: {
    form: 'block',
    help: 'How activities were found to stand on a scale: assess 2003-06 Maturity.',
    snippet: 'assess ${1:2026} ${2:Scale} {\n  ${3:Activity}: $0\n}',
    isSoft: true,
  },
  target: {
    form: 'block',
    help: 'How activities are to stand on a scale: target 2005 Maturity.',
    snippet: 'target ${1:2026} ${2:Scale} {\n  ${3:Activity}: $0\n}',
    isSoft: true,
  },
  input: {
    form: 'list',
    help: 'What the activity transforms or uses up: enters the box on the left.',
  },
  control: { form: 'list', help: 'What governs the activity: enters the box on the top.' },
  output: {
    form: 'list',
    help: 'What the activity makes: leaves the box on the right. Declares the object.',
  },
  mechanism: {
    form: 'list',
    help: 'Who or what performs the activity: enters the box at the bottom.',
  },
  each: {
    form: 'list',
    help: 'Holds for every activity directly in this block but those that make the object.',
  },
  call: {
    form: 'names',
    help: 'This box is decomposed elsewhere: the call arrow names where.',
  },
  outcome: {
    form: 'result',
    help: 'What holds once the activity is done well, by its number.',
    snippet: 'outcome "$0"',
  },
  satisfies: { form: 'clauses', help: 'The clauses of catalogs that ask for it.' },
  includes: { form: 'scope', help: 'What belongs to the activity.' },
  excludes: { form: 'scope', help: 'What does not belong to it, and where that is done.' },
  profile: { form: 'word', help: 'The rules that the model keeps to.' },
  language: {
    form: 'word',
    help: 'The language that the model is written in: en, ru, pt-BR.',
    isSoft: true,
  },
  numbers: {
    form: 'word',
    help: 'Which numbers of activities are drawn and listed: node numbers, own numbers, or both.',
    isSoft: true,
  },
  colour: {
    form: 'word',
    help: 'The colour of the category: a name, or "#2a7f3f".',
    isSoft: true,
  },
  type: {
    form: 'value',
    help: 'What values the property has: text, number, date or link.',
    isSoft: true,
  },
  unit: { form: 'value', help: 'What its numbers count: unit "FTE".', isSoft: true },
  step: {
    form: 'step',
    help: 'What happens next: who does it, "<-" which steps it follows, "->" what it hands on.',
    snippet: 'step ${1:Activity} "$0"',
    isSoft: true,
  },
  formerly: {
    form: 'names',
    help: 'What it was called before: searches, comparisons and findings know it by that name too.',
    snippet: 'formerly ${1:Old Name}$0',
    isSoft: true,
  },
  audience: {
    form: 'audience',
    help: 'Who it is for, in words of your own, such as internal; what is inside is for the same.',
    isSoft: true,
  },
  date: { form: 'word', help: 'When this state was written: 2008-04-01.' },
  revision: {
    form: 'revision',
    help: 'The number of a state, perhaps with its date and what has changed: revision "3.1" 2026-05-01 "New rules".',
  },
  status: { form: 'word', help: 'How far the model has come.' },
} as const satisfies Readonly<Record<string, Statement>>;

/** What either table says of a keyword. */
interface Entry extends Partial<Statement> {
  readonly of?: string;
  readonly isLong?: boolean;
}

const entries: Readonly<Record<string, Entry>> = {
  ...STATEMENTS,
  ...PLAIN_KINDS,
  ...TEXT_PROPERTIES,
};

/** The words that are keywords at the start of a statement alone. */
export const softWords = Object.keys(entries).filter(isSoft);

/** Whether a word is a keyword only at the start of a statement. */
function isSoft(word: string): boolean {
  return ownOf(entries, word)?.isSoft === true;
}

/** What a statement stands in: a file, or the block of a statement. */
export type Place = OwnPlace | PlainKind;

type OwnPlace =
  'file' | 'model' | 'external' | 'object' | 'bundle' | 'activity' | 'assessment' | 'scope';

/** What the form of a diagram says, of the whole model or of one activity. */
const FORM_FIELDS = ['date', 'revision', 'status'];

const ACTIVITY_TEXTS = ELEMENT_TEXTS.filter(isOfActivities);

/** Soft words that a name or a word follows: no name beside them can be taken for one. */
function isBeforeName(keyword: string): boolean {
  return keyword === 'property' || keyword === 'formerly' || keyword === 'audience';
}

/** What the body of every element may hold. */
const IN_ELEMENTS = [
  ...ELEMENT_TEXTS.filter((keyword) => !isOfActivities(keyword)),
  'outcome',
  'includes',
  'excludes',
  'property',
  'formerly',
  'audience',
];

/** A body that lists names beside its texts: there a soft word with a text behind it is a name with a definition. */
const textsBesideNames = ELEMENT_TEXTS.filter((keyword) => !isSoft(keyword));

/** The keywords that may open a statement in a place, in the order in which completion offers them. */
export function keywordsIn(place: Place): readonly string[] {
  if (!isPlainKind(place)) return ownKeywords[place];
  const entry = plainKind(place);
  const { hasTexts, hasColour = false, hasValues = false, hasSteps = false } = entry;
  return [
    ...(hasColour ? ['colour'] : []),
    ...(hasValues ? ['type', 'unit'] : []),
    ...(hasSteps ? ['step'] : []),
    ...(hasTexts ? [...textsBesideNames, 'property', 'audience'] : []),
    // A map has the names of its models.
    ...(entry.isMap === true ? [] : ['formerly']),
  ];
}

const ownKeywords: Readonly<Record<OwnPlace, readonly string[]>> = {
  file: [
    ...['model', 'activity', 'decompose', 'external', 'object', 'bundle', ...plainKinds],
    ...['assess', 'target', 'stub'],
  ],
  model: [...MODEL_TEXTS, 'language', 'numbers', 'profile', ...FORM_FIELDS, 'formerly', 'audience'],
  external: ['output', 'input', 'control', 'mechanism', ...IN_ELEMENTS],
  object: IN_ELEMENTS,
  assessment: [],
  scope: [],
  bundle: IN_ELEMENTS.filter((keyword) => !isSoft(keyword) || isBeforeName(keyword)),
  activity: [
    'input',
    'control',
    'output',
    'mechanism',
    'each',
    'call',
    'satisfies',
    'activity',
    'stub',
    'object',
    'bundle',
    ...ACTIVITY_TEXTS,
    ...IN_ELEMENTS,
    'author',
    ...FORM_FIELDS,
  ],
};

/** Whether the place holds names outside of lists: parts of a bundle, members of a plain element, activities, what is
 *  rated. */
export function listsNames(place: Place): boolean {
  return definesNames(place) || listsActivities(place) || isMap(place) || place === 'assessment';
}

/** Whether lines that relate activities of two models stand in the place. */
export function isMap(place: Place): boolean {
  return isPlainKind(place) && plainKind(place).isMap === true;
}

/** Whether the names in the place may have definitions behind them. */
export function definesNames(place: Place): boolean {
  return place === 'bundle' || (isPlainKind(place) && memberOf(place) !== undefined);
}

/** Whether the names in the place are those of activities. */
export function listsActivities(place: Place): boolean {
  return isPlainKind(place) && plainKind(place).listsActivities === true;
}

/** Whether anything may stand in the place. */
export function hasBody(place: Place): boolean {
  return listsNames(place) || keywordsIn(place).length > 0;
}

/** Every place, in the order in which messages name them. */
export const allPlaces: readonly Place[] = [
  ...([
    'file',
    'model',
    'activity',
    'external',
    'object',
    'bundle',
    'assessment',
    'scope',
  ] as const),
  ...plainKinds,
];

/** Words that stand within statements, with a sentence on each. */
export const INNER_WORDS = {
  none: 'The list is closed and empty.',
  source: 'Where the text before it is from; several may follow one another.',
  see: 'Where to look instead: names, or texts for what no model holds.',
} as const;

/** RACI: who does the work, who answers for it, who is asked and who is told. */
export const RESPONSIBILITIES = {
  responsible: 'Does the work.',
  accountable: 'Answers for the work.',
  consulted: 'Is asked.',
  informed: 'Is told.',
} as const;

/** What may follow `profile`. */
export const PROFILES = {
  fips183: 'FIPS PUB 183: 3 to 6 boxes a diagram.',
  iso31320: 'ISO/IEC/IEEE 31320-1: 2 to 9 boxes a diagram.',
  gost: 'The Russian recommendations R 50.1.028-2001.',
  relaxed: 'No limits on the number of boxes.',
} as const;

/** What may follow `numbers`. */
export const NUMBERINGS = {
  nodes: 'Node numbers alone, as the tree gives them: A52.',
  ids: "The authors' own numbers in their place, where an activity has one: 5.2.",
  both: 'Both, side by side.',
} as const;

/** What may follow `status`. */
export const STATUSES = {
  working: 'A first version, changing daily.',
  draft: 'Reviewed by few, going to readers.',
  recommended: 'Reviewed and approved, to be published.',
  publication: 'Final.',
} as const;

const words: Readonly<Record<string, string>> = {
  ...INNER_WORDS,
  ...RESPONSIBILITIES,
  ...PROFILES,
  ...NUMBERINGS,
  ...STATUSES,
  ...VALUE_TYPES,
};

/** One sentence on a word of the language; undefined where there is nothing to say of it. */
export function helpOn(word: string): string | undefined {
  return ownOf(entries, word)?.help ?? ownOf(words, word);
}

/** What completion writes for a keyword; undefined where that is the keyword itself. */
export function snippetOf(keyword: string): string | undefined {
  const entry = ownOf(entries, keyword);
  return entry?.isLong === true ? `${keyword} """\n  $0\n"""` : entry?.snippet;
}

/** What a table holds of a word; words such as `constructor` are in none. */
function ownOf<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
