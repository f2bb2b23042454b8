/**
 * The words that an author wrote for people: those of comments and of texts in quotes, counted. No fix that is made
 * without a choice may lose one of them. Read off the characters alone, so that a broken text counts as well.
 */
import { stringEnd, tripleEnd } from '../../syntax/text-ends.js';
import { lineEnd } from '../source-lines.js';

/** How often each word stands in a comment or a text. */
export type WordCounts = ReadonlyMap<string, number>;

/** Counts the words of the comments and texts in a text. `isExempt` says which of these do not count. */
export function wordsIn(text: string, isExempt: (piece: Piece) => boolean): WordCounts {
  return summed(
    piecesOf(text)
      .filter((piece) => !isExempt(piece))
      .map(({ start, end }) => everyWordIn(text.slice(start, end))),
  );
}

/** Counts all words of a text, those of names too. */
export function everyWordIn(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The first word that stands less often in the second; undefined where none does. */
export function lostWord(before: WordCounts, after: WordCounts): string | undefined {
  for (const [word, count] of before) if ((after.get(word) ?? 0) < count) return word;
  return undefined;
}

/** The counts of several texts together. */
export function summed(all: readonly WordCounts[]): WordCounts {
  const counts = new Map<string, number>();
  for (const [word, count] of all.flatMap((each) => [...each]))
    counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}

/** A comment or a text. */
export interface Piece {
  readonly kind: 'comment' | 'text';
  readonly start: number;
  readonly end: number;
}

const OPENING = /"""|["“”„«]|`[^`\r\n]*`|\/\/[^\r\n]*|\/\*/gu;
const TYPOGRAPHIC = /[“”„«][^“”„«»"\r\n]*[”“»]/uy;

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found !== null; found = OPENING.exec(text)) {
    const piece = pieceAt(text, found.index, found[0]);
    if (piece === undefined) continue;
    pieces.push(piece);
    OPENING.lastIndex = piece.end;
  }
  return pieces;
}

function pieceAt(text: string, start: number, opening: string): Piece | undefined {
  if (opening === '"""') return { kind: 'text', start, end: tripleEnd(text, start) };
  if (opening === '"') return { kind: 'text', start, end: stringEnd(text, start) };
  if (opening.startsWith('//')) return { kind: 'comment', start, end: start + opening.length };
  if (opening === '/*') {
    const close = text.indexOf('*/', start + 2);
    return { kind: 'comment', start, end: close < 0 ? lineEnd(text, start) : close + 2 };
  }
  if (opening.startsWith('`')) return undefined;
  TYPOGRAPHIC.lastIndex = start;
  return TYPOGRAPHIC.test(text) ? { kind: 'text', start, end: TYPOGRAPHIC.lastIndex } : undefined;
}
