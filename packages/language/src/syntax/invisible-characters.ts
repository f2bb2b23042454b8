/**
 * Characters that nobody sees: a name with one of them looks like another name, and a text in which
 * some of them turn the direction of reading round does not say what it seems to say.
 */
import type { IToken, SyntaxFinding } from './tokens.js';

/** What joins or parts letters, or has no width at all: names are read without. */
const WIDTHLESS =
  '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
/** Blanks that look like others, and ends of lines that no editor shows. */
const BLANKS = '\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F';
/** Control characters but those that move to another place or line. A name in backquotes may hold them. */
const CONTROLS = '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F';
/** Letters without a shape. */
const FILLERS = '\\u115F\\u1160\\u2800\\u3164\\uFFA0';

/** Characters of no width, and control characters, for the patterns of the scanner. */
export const widthless = WIDTHLESS;
export const controls = CONTROLS;

const anywhere = new RegExp(`[${WIDTHLESS}${BLANKS}${CONTROLS}${FILLERS}]`, 'u');
const inNames = new RegExp(`[${WIDTHLESS}${BLANKS}${FILLERS}]`, 'gu');
const inTexts = new RegExp(`[${WIDTHLESS}${CONTROLS}\\u2028\\u2029]`, 'gu');
const blank = new RegExp(`[${BLANKS}]`, 'u');
const inGap = new RegExp(`[${WIDTHLESS}${CONTROLS}\\u2028\\u2029]`, 'u');
const removable = new RegExp(`[${WIDTHLESS}]`, 'gu');

/** Scripts in whose words joiners, and marks of direction, are ordinary letters. */
const joining =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Emoji_Presentation}]/u;
const ordinary = /[\u061C\u200C-\u200F]/u;

/** A name without the characters of no width that do not belong to its script. */
export function withoutInvisible(name: string): string {
  if (!anywhere.test(name)) return name;
  return name.replace(removable, (char) => (belongs(char, name) ? char : ''));
}

function belongs(char: string, text: string): boolean {
  return ordinary.test(char) && joining.test(text);
}

/** What is said of a token that holds invisible characters, at the first of them. */
export function invisibleIn(token: IToken, kind: string): readonly SyntaxFinding[] {
  const { image, startOffset } = token;
  if (!anywhere.test(image)) return [];
  const isText = TEXTS.has(kind);
  const [first] = [...image.matchAll(isText ? inTexts : inNames)].filter(
    ({ 0: char }) => !belongs(char, image),
  );
  if (first === undefined) return [];
  // A blank of another width separates words as an ordinary blank does.
  const isMild = isText || blank.test(first[0]);
  return [findingOf(first[0], startOffset + first.index, isMild ? 'warning' : 'error')];
}

const TEXTS: ReadonlySet<string> = new Set(['STRING', 'TRIPLE', 'SL_COMMENT', 'ML_COMMENT']);

/** What is said of the characters between two tokens, where they are not blanks and line ends that everybody sees. */
export function invisibleInGap(text: string, start: number, end: number): readonly SyntaxFinding[] {
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    const isMark = char === '\uFEFF' && at === 0;
    if (char !== ' ' && inGap.test(char) && !isMark) return [findingOf(char, at, 'error')];
  }
  return [];
}

function findingOf(char: string, offset: number, severity: 'error' | 'warning'): SyntaxFinding {
  const message = `An invisible character stands here, ${described(char)}; remove it, or write a plain blank.`;
  return {
    code: 'syntax/invisible',
    message,
    severity,
    offset,
    length: char.length,
    line: undefined,
    column: undefined,
  };
}

/** `U+200B (zero width space)`. */
function described(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return `${point} (${nameOf(code)})`;
}

function nameOf(code: number): string {
  const name = NAMES.get(code);
  if (name !== undefined) return name;
  if (code < 0xa0) return 'control character';
  return code >= 0x2000 && code <= 0x200a ? 'blank of another width' : 'character without a shape';
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, 'null'],
  [0x0b, 'line tabulation'],
  [0x0c, 'form feed'],
  [0x1b, 'escape'],
  [0x7f, 'delete'],
  [0x85, 'next line'],
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x034f, 'combining grapheme joiner'],
  [0x061c, 'Arabic letter mark'],
  [0x115f, 'Hangul choseong filler'],
  [0x1160, 'Hangul jungseong filler'],
  [0x1680, 'Ogham space mark'],
  [0x180e, 'Mongolian vowel separator'],
  [0x2002, 'en space'],
  [0x2003, 'em space'],
  [0x2007, 'figure space'],
  [0x2009, 'thin space'],
  [0x200a, 'hair space'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x202f, 'narrow no-break space'],
  [0x205f, 'medium mathematical space'],
  [0x2060, 'word joiner'],
  [0x2061, 'function application'],
  [0x2062, 'invisible times'],
  [0x2063, 'invisible separator'],
  [0x2064, 'invisible plus'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0x2800, 'Braille pattern blank'],
  [0x3164, 'Hangul filler'],
  [0xfeff, 'zero width no-break space'],
  [0xffa0, 'halfwidth Hangul filler'],
]);
