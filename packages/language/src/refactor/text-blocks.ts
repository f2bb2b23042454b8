/** Blocks of text that move: from brace to brace, or whole lines, and with another indentation. */
import type { Origin } from '@idef0-studio/model';
import {
  isFirstOnLine,
  isLastOnLine,
  lineStart,
  nextLine,
  skipBlanks,
} from '../fixes/source-lines.js';

export interface TextRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** What stands between the braces of a statement whose header ends at an offset; undefined where it has none. */
export function insideBraces(
  source: string,
  headerEnd: number,
  { end }: Origin,
): TextRange | undefined {
  const brace = skipBlanks(source, headerEnd);
  if (source[brace] !== '{' || source[end - 1] !== '}' || end - 1 <= brace) return undefined;
  return { start: brace + 1, end: end - 1 };
}

/** The lines of a statement, with the comments on the lines right above; undefined where other things stand
 *  on its lines. */
export function linesOf(source: string, { start, end }: TextRange): TextRange | undefined {
  if (!isFirstOnLine(source, start) || !isLastOnLine(source, end)) return undefined;
  let from = lineStart(source, start);
  while (from > 0) {
    const above = lineStart(source, from - 1);
    if (!source.slice(above, from).trimStart().startsWith('//')) break;
    from = above;
  }
  return { start: from, end: nextLine(source, end) };
}

/** The text with another indentation: lines that begin with `from` begin with `to`, others stay. Blank lines
 *  get no indentation. */
export function reindented(text: string, from: string, to: string): string {
  return text
    .split('\n')
    .map((line) =>
      line.trim() === '' || !line.startsWith(from) ? line : to + line.slice(from.length),
    )
    .join('\n');
}

/** As `reindented`, for what stands between braces: its first line begins in the middle of a line and stays, and
 *  its last one, where the closing brace stands, keeps no blanks. */
export function insideReindented(text: string, from: string, to: string): string {
  const end = text.indexOf('\n') + 1;
  if (end === 0) return text;
  return text.slice(0, end) + reindented(text.slice(end), from, to).replace(/[ \t]+$/u, '');
}
