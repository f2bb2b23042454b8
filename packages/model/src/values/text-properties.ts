/**
 * The properties that hold a text, by their keywords: the one list of them. What reads, joins, compares, shows,
 * completes and explains such texts follows it, so that a new one is an entry here and a word of the grammar.
 */

interface TextPropertyEntry {
  /** Whose body it may stand in: that of the model, of an element, of both, or of activities alone. */
  readonly of: 'model' | 'element' | 'both' | 'activity';
  /** What it says, in a sentence for whoever points at the keyword. */
  readonly help: string;
  /** Whether it is written in Markdown on lines of its own, between triple quotes. */
  readonly isLong?: boolean;
  /** Whether a body may hold several; of the others the first one counts. */
  readonly isSeveral?: boolean;
  /** A soft word is a keyword only at the start of a statement; elsewhere it is a name, so that old texts keep their
   *  meaning. */
  readonly isSoft?: boolean;
}

/** In the order in which they are offered, printed and shown. */
export const TEXT_PROPERTIES = {
  title: { of: 'both', help: 'What the box says, where it differs from the name.' },
  id: {
    of: 'activity',
    help: "The author's own number of the activity, such as that of a clause: 5.2.",
    isSoft: true,
  },
  viewpoint: { of: 'model', help: 'Whose view the model takes.' },
  purpose: { of: 'both', help: 'What the model or activity is for.' },
  preface: {
    of: 'model',
    help: 'What a reader should know before the first diagram: Markdown, between triple quotes.',
    isLong: true,
    isSoft: true,
  },
  description: {
    of: 'element',
    help: 'A longer text in Markdown, between triple quotes.',
    isLong: true,
  },
  rationale: {
    of: 'element',
    help: 'Why it is done, and done in this way: Markdown, between triple quotes.',
    isLong: true,
  },
  scope: { of: 'element', help: 'From where to where it reaches.', isSoft: true },
  value: {
    of: 'element',
    help: 'What somebody gains by it; several may stand below each other.',
    isSeveral: true,
    isSoft: true,
  },
  author: { of: 'model', help: 'Who wrote the model.' },
  project: { of: 'model', help: 'The project that the model belongs to.' },
} as const satisfies Readonly<Record<string, TextPropertyEntry>>;

type Table = typeof TEXT_PROPERTIES;
type PropertyOf<Owner> = {
  [Key in keyof Table]: Table[Key]['of'] extends Owner ? Key : never;
}[keyof Table];
type Several = {
  [Key in keyof Table]: Table[Key] extends { readonly isSeveral: true } ? Key : never;
}[keyof Table];

/** The keyword of a text in the body of an element. */
export type ElementText = PropertyOf<'element' | 'both' | 'activity'>;
/** The keyword of a text in the body of a model. */
export type ModelText = PropertyOf<'model' | 'both'>;

/** The texts of an element by their keywords, each a `T`: several where a body may hold several. */
export type TextsByKeyword<T> = Readonly<
  Partial<Record<Exclude<ElementText, Several>, T> & Record<ElementText & Several, readonly T[]>>
>;

export function isElementText(keyword: string): keyword is ElementText {
  const of = entryOf(keyword)?.of;
  return of === 'element' || of === 'both' || of === 'activity';
}

/** Whether the text says something of activities and of nothing else. */
export function isOfActivities(keyword: ElementText): boolean {
  return entryOf(keyword)?.of === 'activity';
}

export function isModelText(keyword: string): keyword is ModelText {
  const of = entryOf(keyword)?.of;
  return of === 'model' || of === 'both';
}

/** Whether a body may hold several texts of the keyword. */
export function isSeveral(keyword: ElementText): keyword is ElementText & Several {
  return entryOf(keyword)?.isSeveral === true;
}

function entryOf(keyword: string): TextPropertyEntry | undefined {
  const table: Readonly<Record<string, TextPropertyEntry>> = TEXT_PROPERTIES;
  return Object.hasOwn(table, keyword) ? table[keyword] : undefined;
}

/** Texts without their places. */
export interface PlainTexts extends TextsByKeyword<string> {
  /** Undefined where none is written. */
  readonly properties?: readonly PlainProperty[];
  /** What the element was called before; undefined where nothing says so. */
  readonly formerly?: readonly string[];
  /** Who it is for, in words of the author's own; undefined where nothing says so. */
  readonly audience?: readonly string[];
}

/** A property of the author's own, and its value. */
export interface PlainProperty {
  readonly name: string;
  readonly value: string;
}

interface SaidProperty {
  readonly name: { readonly text: string };
  readonly value?: { readonly text: string };
}

/** In the order of the table. */
export const ELEMENT_TEXTS = Object.keys(TEXT_PROPERTIES).filter(isElementText);

/** In the order of the table. */
export const MODEL_TEXTS = Object.keys(TEXT_PROPERTIES).filter(isModelText);

/** The texts of an element one by one, each with its keyword, in the order of the table. */
export function eachText<T>(texts: TextsByKeyword<T>): readonly (readonly [ElementText, T])[] {
  return ELEMENT_TEXTS.flatMap((key) => textsOf(texts, key).map((text) => [key, text] as const));
}

/** What is said of an element that several declarations speak of: of what stands once the first text, of the others
 *  all. */
export function joinedTexts<T>(declarations: readonly TextsByKeyword<T>[]): TextsByKeyword<T> {
  return collected((key) => declarations.flatMap((each) => textsOf(each, key)));
}

/** As `joinedTexts`, without the places of the texts. */
export function plainTexts(
  declarations: readonly (TextsByKeyword<{ readonly text: string }> & {
    readonly properties?: readonly SaidProperty[];
    readonly formerly?: readonly { readonly text: string }[];
    readonly audience?: readonly { readonly text: string }[];
  })[],
): PlainTexts {
  const joined = joinedTexts(declarations);
  const texts = collected((key) => textsOf(joined, key).map(({ text }) => text));
  const properties = joinedProperties(declarations)?.flatMap(({ name, value }) =>
    value === undefined ? [] : [{ name: name.text, value: value.text }],
  );
  const formerly = declarations.flatMap(({ formerly = [] }) => formerly.map(({ text }) => text));
  const [audience] = declarations.flatMap(({ audience }) =>
    audience === undefined ? [] : [audience.map(({ text }) => text)],
  );
  return {
    ...texts,
    ...(properties !== undefined && { properties }),
    ...(formerly.length > 0 && { formerly }),
    ...(audience !== undefined && { audience }),
  };
}

/** The properties that several declarations speak of, of each the first value; undefined where there are none. */
export function joinedProperties<T extends SaidProperty>(
  declarations: readonly { readonly properties?: readonly T[] }[],
): readonly T[] | undefined {
  const byName = new Map<string, T>();
  for (const each of declarations.flatMap(({ properties = [] }) => properties))
    if (!byName.has(each.name.text)) byName.set(each.name.text, each);
  return byName.size === 0 ? undefined : [...byName.values()];
}

function collected<T>(textsOfKey: (key: ElementText) => readonly T[]): TextsByKeyword<T> {
  const single: Partial<Record<Exclude<ElementText, Several>, T>> = {};
  const several: Partial<Record<Several & ElementText, readonly T[]>> = {};
  for (const key of ELEMENT_TEXTS) {
    const all = textsOfKey(key);
    if (all.length === 0) continue;
    if (isSeveral(key)) several[key] = all;
    else single[key] = all[0];
  }
  return { ...single, ...several };
}

function textsOf<T>(texts: TextsByKeyword<T>, keyword: ElementText): readonly T[] {
  if (isSeveral(keyword)) return texts[keyword] ?? [];
  const text = texts[keyword];
  return text === undefined ? [] : [text];
}
