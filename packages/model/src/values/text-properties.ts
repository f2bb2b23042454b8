/**
 * The properties that hold one text, by their keywords: the one list of them. What reads, joins, compares, shows,
 * completes and explains such texts follows it, so that a new one is an entry here and a word of the grammar.
 */

interface TextPropertyEntry {
  /** Whose body it may stand in: that of the model, of an element, or of both. */
  readonly of: 'model' | 'element' | 'both';
  /** What it says, in a sentence for whoever points at the keyword. */
  readonly help: string;
  /** Whether it is written in Markdown on lines of its own, between triple quotes. */
  readonly isLong?: boolean;
}

/** In the order in which they are offered, printed and shown. */
export const TEXT_PROPERTIES = {
  title: { of: 'both', help: 'What the box says, where it differs from the name.' },
  viewpoint: { of: 'model', help: 'Whose view the model takes.' },
  purpose: { of: 'both', help: 'What the model or activity is for.' },
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
  author: { of: 'model', help: 'Who wrote the model.' },
  project: { of: 'model', help: 'The project that the model belongs to.' },
  revision: { of: 'model', help: 'The number of this state.' },
} as const satisfies Readonly<Record<string, TextPropertyEntry>>;

type Table = typeof TEXT_PROPERTIES;
type PropertyOf<Owner> = {
  [Key in keyof Table]: Table[Key]['of'] extends Owner ? Key : never;
}[keyof Table];

/** The keyword of a text in the body of an element. */
export type ElementText = PropertyOf<'element' | 'both'>;
/** The keyword of a text in the body of a model. */
export type ModelText = PropertyOf<'model' | 'both'>;

export function isElementText(keyword: string): keyword is ElementText {
  return ownerOf(keyword) === 'element' || ownerOf(keyword) === 'both';
}

export function isModelText(keyword: string): keyword is ModelText {
  return ownerOf(keyword) === 'model' || ownerOf(keyword) === 'both';
}

function ownerOf(keyword: string): TextPropertyEntry['of'] | undefined {
  const table: Readonly<Record<string, TextPropertyEntry>> = TEXT_PROPERTIES;
  return Object.hasOwn(table, keyword) ? table[keyword]?.of : undefined;
}

/** Texts without their places, by their keywords. */
export type PlainTexts = Readonly<Partial<Record<ElementText, string>>>;

/** In the order of the table. */
export const ELEMENT_TEXTS = Object.keys(TEXT_PROPERTIES).filter(isElementText);

/** The properties of an element that are written, in the order of the table. */
export function singleTexts<T>(
  texts: Readonly<Partial<Record<ElementText, T>>>,
): readonly (readonly [ElementText, T])[] {
  return ELEMENT_TEXTS.flatMap((key) => {
    const text = texts[key];
    return text === undefined ? [] : [[key, text] as const];
  });
}

/** What is said of an element that several declarations speak of: of each property what the first one says. */
export function firstTexts(
  declarations: readonly Readonly<Partial<Record<ElementText, { readonly text: string }>>>[],
): PlainTexts {
  const texts: Partial<Record<ElementText, string>> = {};
  for (const declaration of declarations) {
    for (const [keyword, { text }] of singleTexts(declaration)) texts[keyword] ??= text;
  }
  return texts;
}
