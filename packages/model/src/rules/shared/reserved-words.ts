/** The words that a standard takes for itself. */

/** FIPS 183 §3.3.3 rule 15: names and labels do not consist solely of these. */
const RESERVED: ReadonlySet<string> = new Set([
  'function',
  'activity',
  'process',
  'input',
  'output',
  'control',
  'mechanism',
]);

/** ISO/IEC/IEEE 31320-1 5.3: names of boxes do not contain these. */
const NOT_IN_BOXES: ReadonlySet<string> = new Set(['function', 'activity', 'process']);

/** FIPS 183 §3.2.2.3 rule 5, and ISO/IEC/IEEE 31320-1 5.3 for the last two. */
const CALL = 'call';
const ISO_LABELS: ReadonlySet<string> = new Set(['object', 'data']);

/** True where a name has words, and all are reserved; a plural counts as its singular. */
export function isReservedName(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => RESERVED.has(singular(word)));
}

/** As `isReservedName`, for the label of an arrow. */
export function isReservedLabel(words: readonly string[], isIso: boolean): boolean {
  const isReserved = (word: string) =>
    RESERVED.has(word) || word === CALL || (isIso && ISO_LABELS.has(word));
  return words.length > 0 && words.every((word) => isReserved(singular(word)));
}

/** The first word that ISO/IEC/IEEE 31320-1 keeps out of the names of boxes. */
export function bannedWord(words: readonly string[]): string | undefined {
  return words.find((word) => NOT_IN_BOXES.has(singular(word)));
}

function singular(word: string): string {
  if (word === 'activities') return 'activity';
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.endsWith('ss') ? word : word.replace(/s$/u, '');
}
