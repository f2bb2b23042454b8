/**
 * How a text of the language is laid out: the one table that printing and formatting read. It knows the kinds of
 * tokens alone: the name of a terminal (`NAME`), a keyword or a sign.
 */
import { allStatementKeywords, isBlockKeyword, roleKeywords } from '../statements/vocabulary.js';

/** A token or a comment, as it is written. */
export interface Piece {
  readonly kind: string;
  readonly text: string;
}

/** The blanks that one more level of nesting puts before a line. */
export const STEP = '  ';

const ROLES: ReadonlySet<string> = new Set(roleKeywords);
const NAMES: ReadonlySet<string> = new Set(['NAME', 'ID', 'BACKQUOTED']);
const NUMBERS: ReadonlySet<string> = new Set(['INT', 'DECIMAL']);
const COMMENTS: ReadonlySet<string> = new Set(['SL_COMMENT', 'ML_COMMENT']);

/** Signs that no blank precedes, and signs that none follows. */
const TIGHT_BEFORE: ReadonlySet<string> = new Set([',', ':', ')', '.', 'TUNNEL']);
const TIGHT_BEHIND: ReadonlySet<string> = new Set(['(', '.']);

/** Keywords whose values stand below each other where such statements follow one another, one a line. */
const ALIGNED: ReadonlySet<string> = new Set([
  ...[...allStatementKeywords].filter((word) => !isBlockKeyword(word)),
  'VIEW_WORD',
]);

/** Whether a token begins a statement, which stands on a line of its own. */
export function startsStatement(kind: string, before: string | undefined): boolean {
  return kind === 'VIEW_WORD' || (allStatementKeywords.has(kind) && before !== 'each');
}

/** Whether a list of names follows a keyword: its entries stand one step deeper, one a line where there are several. */
export function opensList(kind: string): boolean {
  return ROLES.has(kind);
}

/** Whether a token begins an entry of a list or a part of an element, where either may stand. */
export function startsEntry(kind: string): boolean {
  return NAMES.has(kind) || NUMBERS.has(kind) || kind === '(' || kind === 'none';
}

export function isText(kind: string): boolean {
  return kind === 'STRING' || kind === 'TRIPLE';
}

export function isComment(kind: string): boolean {
  return COMMENTS.has(kind);
}

/** How many pieces at the start of a line are its keyword, behind which values are aligned; none where they are not. */
export function alignedHead(pieces: readonly Piece[]): number {
  const [first, second, third] = pieces;
  if (first === undefined || second === undefined || !ALIGNED.has(first.kind)) return 0;
  if (isComment(second.kind) || pieces.some(({ kind }) => kind === 'TRIPLE')) return 0;
  if (first.kind !== 'each') return 1;
  return third === undefined || isComment(third.kind) ? 0 : 2;
}

/** What stands between two pieces on one line. Digits that a dot would join to one number keep their blank. */
export function gapBetween(before: Piece, after: Piece): string {
  if (isComment(before.kind) || isComment(after.kind)) return after.kind === ',' ? '' : ' ';
  if (before.kind === '{' && after.kind === '}') return '';
  if (NUMBERS.has(before.kind) && after.kind === '.') return ' ';
  return TIGHT_BEFORE.has(after.kind) || TIGHT_BEHIND.has(before.kind) ? '' : ' ';
}
