/** Findings about names as such, in words: unknown objects, one name for two things, names that are nearly the same. */
import { newFinding, type FindingNote, proposing } from '../../values/new-finding.js';
import type { Origin } from '../../values/fragment.js';
import { declares, type Joined, type Mention } from '../fragment-index.js';
import type { FindingData } from '../../values/finding-data.js';
import type { Finding } from '../../values/finding.js';
import { asLatin, type MixedWord } from '../../names/look-alike-letters.js';
import { renamed } from '../../names/called-now.js';
import { nameKey } from '../../names/name-key.js';
import type { SwallowedKeyword } from '../../names/swallowed-keyword.js';

/** What else than an object has a name. */
export interface Owner {
  readonly kind: 'activity' | 'agent';
  readonly origin: Origin;
}

/** What a name may be meant to be that no object has. */
export type Hint =
  | { readonly kind: 'near'; readonly name: string }
  /** What was called so has this name now. */
  | { readonly kind: 'renamed'; readonly name: string }
  /** A name that runs over a keyword. */
  | ({ readonly kind: 'keyword' } & SwallowedKeyword)
  /** Two names without a comma. */
  | { readonly kind: 'two'; readonly first: string; readonly second: string };

/** What is no name of before. */
type Slip = Exclude<Hint, { kind: 'renamed' }>;

/** A name that no object has. `hint` may be meant; `owner` has the name and is no object. */
export function unknownObject(
  { name, origin }: Mention,
  hint: Hint | undefined,
  owner: Owner | undefined,
): Finding {
  if (owner !== undefined) {
    const article = owner.kind === 'activity' ? 'an activity' : 'an agent';
    const finding = newFinding(
      'name/unknown',
      'error',
      `'${name}' is ${article}, and arrows carry objects; name what comes from it.`,
      origin,
      [{ message: `The ${owner.kind} '${name}'.`, origin: owner.origin }],
    );
    return { ...finding, data: { kind: 'no-object' } };
  }
  if (hint?.kind === 'renamed') {
    const finding = newFinding('name/unknown', 'error', '', origin);
    return renamed(finding, name, hint.name, [nameKey(hint.name)]);
  }
  const unknown = newFinding(
    'name/unknown',
    'error',
    `'${name}' is declared nowhere; what is taken must be made, given by an agent, or declared: ${inWords(name, hint)}`,
    origin,
  );
  const finding = proposing(unknown, hint?.kind === 'near' ? hint.name : undefined);
  // With backquotes or doubled blanks the offset in the text is not that in the name.
  const data = dataOf(hint, origin.end - origin.start === name.length);
  return data === undefined ? finding : { ...finding, data };
}

/** `meant` are the objects that lack this place. */
function dataOf(hint: Slip | undefined, isPlain: boolean): FindingData | undefined {
  switch (hint?.kind) {
    case undefined:
      return undefined;
    case 'near':
      return { kind: 'near-name', meant: [nameKey(hint.name)] };
    case 'keyword':
      return { kind: 'split-line', before: hint.keyword, offset: hint.offset, meant: hint.around };
    case 'two': {
      const meant = [hint.first, hint.second];
      return isPlain
        ? { kind: 'split-name', at: hint.first.length, meant }
        : { kind: 'near-name', meant };
    }
  }
}

function inWords(name: string, hint: Slip | undefined): string {
  switch (hint?.kind) {
    case undefined:
      return "make it an output, or declare it with 'object'.";
    case 'near':
      return asLatin(hint.name) === asLatin(name)
        ? `one that looks the same has letters of another alphabet; did you mean '${hint.name}'?`
        : `did you mean '${hint.name}'?`;
    case 'keyword':
      return `the keyword '${hint.keyword}' is inside; begin a new line before it.`;
    case 'two':
      return `'${hint.first}' and '${hint.second}' are: two names without a comma?`;
  }
}

/** The one place that declares a name spells it otherwise than all that take it. */
export function misspeltDeclaration(place: Mention, id: string, uses: readonly Mention[]): Finding {
  const message = `'${place.name}' stands here alone, and '${id}', which is declared nowhere, at ${uses.length} places: did you mean '${id}'?`;
  const finding = newFinding('name/unknown', 'error', message, place.origin, usesOf(id, uses));
  const data = { kind: 'misspelt-declaration', name: id, meant: [place.key, id] } as const;
  return { ...finding, proposed: id, data };
}

/** The one place that declares a name has it in two entries. */
export function brokenDeclaration(
  joined: Joined,
  parts: readonly string[],
  uses: readonly Mention[],
): Finding {
  const id = joined.key;
  const message = `Two names stand here, and '${id}', which is declared nowhere, is taken elsewhere; a name ends with its line and at a comma: did you mean '${id}'?`;
  const finding = newFinding('name/unknown', 'error', message, joined.origin, usesOf(id, uses));
  return { ...finding, proposed: id, data: { kind: 'broken-name', meant: [id, ...parts] } };
}

/** Two names that stand alone, one behind the other, and are a declared name together. */
export function brokenAlone(
  { key, origin }: Joined,
  parts: readonly string[],
  other: Origin,
): Finding {
  const message = `Two names stand here alone, and together they are a known one; a name ends with its line and at a comma: did you mean '${key}'?`;
  const notes = [{ message: `Here it is '${key}'.`, origin: other }];
  const data = { kind: 'broken-name', meant: [key, ...parts] } as const;
  const finding = newFinding('name/stands-alone', 'warning', message, origin, notes);
  return { ...finding, proposed: key, data };
}

/** A declared name that stands in two entries of which the first is declared nowhere. */
export function brokenName({ name }: Mention, { key, origin }: Joined): Finding {
  const message = `'${name}' is declared nowhere, and '${key}' is; a name ends with its line and at a comma: did you mean '${key}'?`;
  const finding = newFinding('name/unknown', 'error', message, origin);
  return { ...finding, proposed: key, data: { kind: 'broken-name', meant: [key] } };
}

function usesOf(id: string, uses: readonly Mention[]): readonly FindingNote[] {
  return uses
    .slice(0, MOST_NOTES)
    .map(({ origin }) => ({ message: `Here it is '${id}'.`, origin }));
}

/** As many as a reader looks at. */
const MOST_NOTES = 5;

/** A declared name that stands in one place of the model and is nearly another one. */
export function standsAlone({ name, key, origin }: Mention, near: string, other: Origin): Finding {
  const message = `'${name}' stands here alone, and a name like it is known: did you mean '${near}'?`;
  const notes = [{ message: `Here it is '${near}'.`, origin: other }];
  const data = { kind: 'near-name', meant: [key, nameKey(near)] } as const;
  const finding = newFinding('name/stands-alone', 'warning', message, origin, notes);
  return { ...finding, proposed: near, data };
}

/** What a tunnel brings from nowhere needs no declaration (FIPS 183 §3.3.2.9), and may be a slip of the pen. */
export function nearlyKnown({ name, origin }: Mention, near: string): Finding {
  const finding = newFinding(
    'name/nearly-known',
    'information',
    `'${name}' comes through a tunnel and is declared nowhere, which is allowed; a name like it is known: did you mean '${near}'?`,
    origin,
  );
  return { ...finding, proposed: near, data: { kind: 'near-name', meant: [nameKey(near)] } };
}

/** A role that bears a responsibility is understood without its declaration.
 *  @param now what it is called, where that was its name before. */
export function undeclaredRole(
  { name, origin }: Mention,
  near: string | undefined,
  now: string | undefined,
): Finding {
  const hint = near === undefined ? `write 'role ${name}'.` : `did you mean '${near}'?`;
  const finding = newFinding(
    'name/undeclared-role',
    'warning',
    `The role '${name}' is declared nowhere; a declaration says who it is: ${hint}`,
    origin,
  );
  return now === undefined ? proposing(finding, near) : renamed(finding, name, now);
}

/** A role whose name some mention declares as an object. */
export function roleAsObject(mentions: readonly Mention[], role: Mention): readonly Finding[] {
  const { key, origin } = role;
  const other = mentions.find(({ kind }) => declares(kind) && kind !== 'role');
  if (other === undefined) return [];
  return [
    twoThings(key, 'an object', 'role', other.origin, [{ message: `The role '${key}'.`, origin }]),
  ];
}

/** One name for two things. */
export function twoThings(
  name: string,
  first: string,
  second: string,
  origin: Origin,
  notes: readonly FindingNote[],
): Finding {
  const kind = second === 'role' ? 'a role' : second === 'agent' ? 'an agent' : 'an activity';
  return newFinding(
    'name/two-things',
    'error',
    `'${name}' is ${first} and ${kind} at once; names of a model are unique: rename one of them.`,
    origin,
    notes,
  );
}

/** In what the names of two declared objects differ alone: most likely one is meant. */
export type Likeness = 'case' | 'letters' | 'plural';

const LIKENESS = {
  case: ['name/look-alike', 'warning', 'differ in case or spacing alone'],
  letters: [
    'name/mixed-letters',
    'warning',
    'are the same to the eye, in letters of two alphabets',
  ],
  plural: ['name/plural', 'information', 'are one name in singular and plural'],
} as const;

/** A declared object, and where it is declared. */
interface Declared {
  readonly name: string;
  readonly origin: Origin;
}

/** Two declared objects whose names are nearly the same. */
export function alikeNames(
  likeness: Likeness,
  { name, origin }: Declared,
  other: Declared,
): Finding {
  const [code, severity, difference] = LIKENESS[likeness];
  const message = `'${name}' and '${other.name}' ${difference}; they are two objects: write both alike where one is meant.`;
  const notes = [{ message: `Here it is '${other.name}'.`, origin: other.origin }];
  return newFinding(code, severity, message, origin, notes);
}

/** A name of which one word has letters of two alphabets. */
export function mixedLetters(name: string, mixed: MixedWord, origin: Origin): Finding {
  const { word, alphabet, misplaced, letter, instead } = mixed;
  const message = `'${name}' mixes ${alphabet} and ${misplaced} letters: '${letter}' of '${word}' is ${misplaced}; no search finds such a name: write '${instead}', in ${alphabet} letters throughout.`;
  const data = { kind: 'mixed-letters', word, instead } as const;
  return { ...newFinding('name/mixed-letters', 'warning', message, origin), data };
}

/** A node number that stands where an object should. */
export function nodeAsObject({
  text,
  origin,
}: {
  readonly text: string;
  readonly origin: Origin;
}): Finding {
  return newFinding(
    'name/node',
    'error',
    `'${text}' is a node number, and arrows carry objects; name what comes from there.`,
    origin,
  );
}
