/**
 * A text broken into lines that fit a width: first as few lines as will do, then evenly filled, for a
 * name in a box looks best as a block. Used for names, labels and the fields of the sheet.
 */
import type { TextMeasurer } from './diagram-geometry.js';

/** A run of characters that a line break may follow, but not enter. */
interface Piece {
  readonly text: string;
  /** Width with the blank that follows it, if one does. */
  readonly advance: number;
  /** Width without that blank. */
  readonly width: number;
  /** How unwelcome a break behind it is: 0 at a blank. */
  readonly penalty: number;
}

/**
 * The lines of a text, none wider than `maxWidth`; at least one line, which is empty for an empty text.
 * Breaks at blanks, behind hyphens and slashes and between Chinese or Japanese characters; inside a word
 * only if the word alone is too wide, and then without a hyphen, so that the lines joined are the text
 * again but for blanks. Blanks at the ends of lines are dropped. A single character wider than `maxWidth`
 * stands on a line of its own.
 */
export function wrapText(
  measure: TextMeasurer,
  text: string,
  maxWidth: number,
  size: number,
  weight: 'regular' | 'bold',
): readonly string[] {
  const pieces = piecesOf(text, (part) => measure(part, size, weight), maxWidth, size);
  if (pieces.length === 0) return [''];
  return breaksOf(pieces, maxWidth).map(({ start, end }) =>
    pieces
      .slice(start, end)
      .map((piece) => piece.text)
      .join('')
      .trimEnd(),
  );
}

/** Letter, then hyphen, slash or dash, then letter: a place where a word may be broken. */
const WORD_BREAK = /(?<=[\p{L}\p{N})]{2}[-/‐–—])(?=[\p{L}\p{N}(])/u;
/** Between characters of a script that is written without blanks. */
const IDEOGRAPH_BREAK =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

function piecesOf(
  text: string,
  widthOf: (part: string) => number,
  maxWidth: number,
  size: number,
): readonly Piece[] {
  const blank = widthOf(' ');
  const words = text.split(/[ \t\r\n]+/u).filter((word) => word !== '');
  return words.flatMap((word, index) => {
    const parts = word
      .split(WORD_BREAK)
      .flatMap((part) => part.split(IDEOGRAPH_BREAK))
      .flatMap((part) => chunksOf(part, widthOf, maxWidth));
    return parts.map((part, at): Piece => {
      const width = widthOf(part);
      if (at < parts.length - 1) {
        return { text: part, advance: width, width, penalty: (4 * size) ** 2 };
      }
      const isLast = index === words.length - 1;
      return { text: isLast ? part : `${part} `, advance: width + blank, width, penalty: 0 };
    });
  });
}

/** A part too wide for a line, cut between characters (accents stay with their letters). */
function chunksOf(
  part: string,
  widthOf: (part: string) => number,
  maxWidth: number,
): readonly string[] {
  if (widthOf(part) <= maxWidth) return [part];
  const chunks: string[] = [];
  let chunk = '';
  for (const character of part.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    if (chunk !== '' && widthOf(chunk + character) > maxWidth) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += character;
  }
  return [...chunks, chunk];
}

/** From `start` up to, not including, `end`. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** Fewest lines, then the least sum of squared widths (which is the most even filling) and penalties. Dynamic
 *  programming, as Knuth and Plass break paragraphs: the best way up to each piece, from the best ways before it. */
function breaksOf(pieces: readonly Piece[], maxWidth: number): readonly Line[] {
  const best: Way[] = [{ start: 0, count: 0, cost: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    let found: Way | undefined;
    let advance = 0;
    for (let start = end - 1; start >= 0; start--) {
      const width = advance + (pieces[end - 1]?.width ?? 0);
      if (start < end - 1 && width > maxWidth) break;
      const before = best[start];
      const penalty = end < pieces.length ? (pieces[end - 1]?.penalty ?? 0) : 0;
      const cost = (before?.cost ?? 0) + width ** 2 + penalty;
      const count = (before?.count ?? 0) + 1;
      const isBetter =
        found === undefined || count < found.count || (count === found.count && cost < found.cost);
      if (isBetter) found = { start, count, cost };
      advance += pieces[start - 1]?.advance ?? 0;
    }
    if (found !== undefined) best.push(found);
  }
  return linesOf(best);
}

/** The best way up to a piece: where its last line starts, how many lines it has, what they cost. */
interface Way {
  readonly start: number;
  readonly count: number;
  readonly cost: number;
}

/** The lines of the way up to the last piece. */
function linesOf(best: readonly Way[]): readonly Line[] {
  const lines: Line[] = [];
  for (let end = best.length - 1; end > 0;) {
    const start = best[end]?.start ?? 0;
    lines.push({ start, end });
    end = start;
  }
  return lines.reverse();
}
