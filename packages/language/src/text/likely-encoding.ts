/**
 * Which encoding bytes are of that are no UTF-8, by what is usual in it: zeros between the letters of UTF-16;
 * letters of Western languages that stand alone among plain ones; Cyrillic words of letters that are
 * all beyond ASCII, small ones behind at most one capital, and often the most frequent letters of the alphabet.
 */

/** By the name that decoders know. */
export type Encoding =
  'utf-16le' | 'utf-16be' | 'windows-1251' | 'koi8-r' | 'ibm866' | 'iso-8859-5' | 'windows-1252';

/** How people call it. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-16le': 'UTF-16 (little endian) without a byte order mark',
  'utf-16be': 'UTF-16 (big endian) without a byte order mark',
  'windows-1251': 'windows-1251 (Cyrillic)',
  'koi8-r': 'KOI8-R (Cyrillic)',
  ibm866: 'IBM866 (Cyrillic)',
  'iso-8859-5': 'ISO-8859-5 (Cyrillic)',
  'windows-1252': 'windows-1252 (Latin-1)',
};

/** Index of the first byte that no UTF-8 has there; undefined where there is none. */
export function firstForeignByte(bytes: Uint8Array): number | undefined {
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return undefined;
}

/** The encoding of one byte for each letter that bytes which are no UTF-8 look like; undefined where they look
 *  like UTF-8 with a few bytes damaged, or like no text. */
export function narrowEncoding(bytes: Uint8Array): Encoding | undefined {
  if (isBinary(bytes) || isDamaged(bytes)) return undefined;
  return isCyrillic(bytes) ? bestOfCyrillic(bytes) : 'windows-1252';
}

/** UTF-16 without a byte order mark: of plain letters, blanks and signs it has the upper half zero, and a text has
 *  no whole character zero. */
export function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  if (!bytes.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = bytes.length / 20;
  if (odd > many && even * 20 < odd) return 'utf-16le';
  return even > many && odd * 20 < even ? 'utf-16be' : undefined;
}

/** Length of the sequence of UTF-8 at an index; 0 where none is. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  // What would be longer than needed, a half of a pair, or beyond the last character.
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  for (let next = at + 1; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Texts hold next to no control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const isControl = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13;
  return bytes.filter(isControl).length * 50 > bytes.length;
}

/** Whether most of what is beyond ASCII is UTF-8. */
function isDamaged(bytes: Uint8Array): boolean {
  let right = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at);
    if (length === 0) wrong++;
    else if (length > 1) right++;
    at += Math.max(1, length);
  }
  return right > wrong;
}

/** Letters of Western languages stand among plain ones. */
function isCyrillic(bytes: Uint8Array): boolean {
  let beyond = 0;
  let plain = 0;
  for (const word of wordsIn(bytes)) {
    const own = word.filter((byte) => byte >= 0x80).length;
    if (own === 0) continue;
    beyond += own;
    plain += word.length - own;
  }
  return beyond > 2 * plain;
}

/** Runs of letters and of whatever is beyond ASCII, of two and more. */
function wordsIn(bytes: Uint8Array): readonly Uint8Array[] {
  const words: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 32;
    const isLetter = byte >= 0x80 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
    if (isLetter) continue;
    if (at > start + 1) words.push(bytes.subarray(start, at));
    start = at + 1;
  }
  return words;
}

/** Where an encoding of Cyrillic has its letters, in the order of the alphabet without 'ё'. */
interface CyrillicTable {
  readonly encoding: Encoding;
  readonly small: readonly number[];
  readonly capital: readonly number[];
}

const from = (start: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => start + index);

/** KOI8 has its letters in the order of the Latin ones that sound alike. */
const KOI8 = [...'юабцдефгхийклмнопярстужвьызшэщчъ'];
const ALPHABET = [...'абвгдежзийклмнопрстуфхцчшщъыьэюя'];
const koi8From = (start: number) => ALPHABET.map((letter) => start + KOI8.indexOf(letter));

const TABLES: readonly CyrillicTable[] = [
  { encoding: 'windows-1251', small: from(0xe0, 32), capital: from(0xc0, 32) },
  { encoding: 'koi8-r', small: koi8From(0xc0), capital: koi8From(0xe0) },
  { encoding: 'ibm866', small: [...from(0xa0, 16), ...from(0xe0, 16)], capital: from(0x80, 32) },
  { encoding: 'iso-8859-5', small: from(0xd0, 32), capital: from(0xb0, 32) },
];

/** The letters that make up half of a Russian text. */
const FREQUENT = new Set([...'оеаинтсрвл'].map((letter) => ALPHABET.indexOf(letter)));

function bestOfCyrillic(bytes: Uint8Array): Encoding {
  const words = wordsIn(bytes);
  const rated = TABLES.map((table) => ({ table, score: scoreOf(words, table) }));
  const [best] = rated.sort((a, b) => b.score - a.score);
  return best?.table.encoding ?? 'windows-1251';
}

/** How well words read: frequent letters are for it, a capital behind a small letter and what is no letter
 *  are against it. */
function scoreOf(words: readonly Uint8Array[], { small, capital }: CyrillicTable): number {
  let score = 0;
  for (const word of words) {
    let wasSmall = false;
    for (const byte of word) {
      if (byte < 0x80) continue;
      const lower = small.indexOf(byte);
      const upper = capital.indexOf(byte);
      if (lower < 0 && upper < 0) score -= 1;
      if (upper >= 0 && wasSmall) score -= 2;
      if (FREQUENT.has(Math.max(lower, upper))) score += lower >= 0 ? 1 : 0.9;
      wasSmall = lower >= 0;
    }
  }
  return score;
}
