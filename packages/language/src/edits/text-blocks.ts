/** Blocks of text that move: from brace to brace, or whole lines, and with another indentation. */
import type { Origin } from '@idef0-studio/model';
import { applied, type FileEdit } from './file-edit.js';
import { isFirstOnLine, isLastOnLine, lineStart, nextLine, skipBlanks } from './source-lines.js';

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

/** Whether an edit is of a document, and of a part of it. */
export function isInRange(edit: FileEdit, document: string, { start, end }: TextRange): boolean {
  return edit.document === document && edit.start >= start && edit.end <= end;
}

/** A part of a text, after edits of it. */
export function withEdits(
  source: string,
  { start, end }: TextRange,
  edits: readonly FileEdit[],
): string {
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return applied(source.slice(start, end), moved);
}

/** The comments of a text, in their order; what stands in strings and backquotes is none. */
export function commentsIn(text: string): readonly string[] {
  const pieces = text.match(/"""[\s\S]*?"""|"[^"\n]*"|`[^`\n]*`|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//gu);
  return (pieces ?? []).filter((piece) => piece.startsWith('/')).map((piece) => piece.trimEnd());
}
