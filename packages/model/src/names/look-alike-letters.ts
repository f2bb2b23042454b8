/**
 * Letters of one alphabet that look like letters of another: Latin 'C' and Cyrillic 'С'. A keyboard in the
 * wrong layout makes names that read alike and are two.
 */

export type Alphabet = 'Latin' | 'Cyrillic' | 'Greek';

/** A word with letters of two alphabets, of which those of one only look as if they belonged. */
export interface MixedWord {
  readonly word: string;
  /** The alphabet of the word, and the one of the letters that slipped in. */
  readonly alphabet: Alphabet;
  readonly misplaced: Alphabet;
  /** The first misplaced letter. */
  readonly letter: string;
  /** The word in letters of its own alphabet. */
  readonly instead: string;
}

/** The first word of a name that mixes alphabets by mistake. 'ΔT' is none: no Latin letter looks like 'Δ'. */
export function mixedWord(name: string): MixedWord | undefined {
  if (!hasTwins(name)) return undefined;
  for (const [word] of name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const mixed = mixedLetters(word);
    if (mixed !== undefined) return mixed;
  }
  return undefined;
}

/** A name with each letter that looks like a Latin one written as that. Names with one such key look alike. */
export function asLatin(name: string): string {
  if (!hasTwins(name)) return name;
  return [...name].map((letter) => TO_LATIN.get(letter) ?? letter).join('');
}

/** What no name in plain ASCII has: such names are the most, and need no walk over their letters. */
function hasTwins(name: string): boolean {
  return /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name);
}

const ALPHABETS: readonly (readonly [Alphabet, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
];

/** Letters that look like Latin ones, in pairs: theirs, then the Latin one. */
const TWINS = {
  Cyrillic:
    'АA ВB ЕE ЁË ЅS ІI ЇÏ ЈJ КK МM НH ОO РP СC ТT УY ХX аa еe ёë ѕs іi їï јj кk оo рp сc уy хx һh ԁd ԛq ԜW ԝw',
  Greek: 'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa ιi κk νv οo ρp υu χx',
} as const;

const CYRILLIC = pairsOf(TWINS.Cyrillic);
const GREEK = pairsOf(TWINS.Greek);
const TO_LATIN: ReadonlyMap<string, string> = new Map([...CYRILLIC, ...GREEK]);

/** By the alphabet that a letter is to be of, from the Latin letter that looks like it. */
const FROM_LATIN: Readonly<Record<Alphabet, ReadonlyMap<string, string>>> = {
  Latin: new Map(),
  Cyrillic: new Map(CYRILLIC.map(([own, latin]) => [latin, own])),
  Greek: new Map(GREEK.map(([own, latin]) => [latin, own])),
};

function pairsOf(twins: string): readonly (readonly [string, string])[] {
  return twins.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]);
}

/** The alphabet with fewer letters is the one that slipped in, where each of its letters has a twin. */
function mixedLetters(word: string): MixedWord | undefined {
  const letters = [...word];
  const used = ALPHABETS.map(([alphabet, pattern]) => ({
    alphabet,
    own: letters.filter((letter) => pattern.test(letter)),
  }));
  const [most, fewer, third] = used
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length);
  if (most === undefined || fewer === undefined || third !== undefined) return undefined;
  const [letter] = fewer.own;
  if (letter === undefined || !areTwins(fewer.own, most.alphabet)) return undefined;
  // Of as many letters each, neither alphabet slipped in, unless both have twins throughout.
  if (most.own.length === fewer.own.length && !areTwins(most.own, fewer.alphabet)) return undefined;
  const misplaced = new Set(fewer.own);
  const instead = letters.map((each) =>
    misplaced.has(each) ? (twinIn(each, most.alphabet) ?? each) : each,
  );
  return {
    word,
    alphabet: most.alphabet,
    misplaced: fewer.alphabet,
    letter,
    instead: instead.join(''),
  };
}

function areTwins(letters: readonly string[], alphabet: Alphabet): boolean {
  return letters.every((letter) => twinIn(letter, alphabet) !== undefined);
}

/** The letter of an alphabet that looks like a letter of another one. */
function twinIn(letter: string, alphabet: Alphabet): string | undefined {
  const latin = TO_LATIN.get(letter) ?? letter;
  return alphabet === 'Latin' ? TO_LATIN.get(letter) : FROM_LATIN[alphabet].get(latin);
}
