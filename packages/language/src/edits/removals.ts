/** Edits that take something out of a text, with the line that it leaves empty. Comments stay. */
import type { Fragment, Origin } from '@idef0-studio/model';
import { commentsIn } from './text-blocks.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import type { FileEdit } from './file-edit.js';
import {
  indentAt,
  isFirstOnLine,
  isLastOnLine,
  lineBreakOf,
  lineEnd,
  lineStart,
  nextLine,
} from './source-lines.js';

/** Takes a piece out, with its line where it stands alone there. Comments in it and beside it stay. */
export function dropPiece(source: string, place: Origin): FileEdit {
  const { document, start, end } = place;
  const comments = commentsIn(source.slice(start, end));
  if (comments.length === 0) return dropLines(source, place);
  const isLineComment = comments.at(-1)?.startsWith('//') === true;
  const behind = /^[ \t]*(?=\/\/)/u.exec(source.slice(end, lineEnd(source, end)))?.[0] ?? '';
  const blanks = isLineComment ? behind.length : 0;
  return { document, start, end: end + blanks, text: leftComments(source, start, end, comments) };
}

/** As `dropPiece`, of what moves elsewhere with its comments. */
export function dropLines(source: string, { document, start, end }: Origin): FileEdit {
  if (!isFirstOnLine(source, start) || !isLastOnLine(source, end))
    return { document, start, end, text: '' };
  const rest = source.slice(end, lineEnd(source, end));
  if (rest.trim() !== '')
    return { document, start, end: end + rest.length - rest.trimStart().length, text: '' };
  return { document, start: lineStart(source, start), end: nextLine(source, end), text: '' };
}

/** Comments of a piece that goes, where it began. One that runs to the end of its line is followed by a line
 *  break, unless that follows anyway. */
function leftComments(
  source: string,
  start: number,
  end: number,
  comments: readonly string[],
): string {
  const line = lineBreakOf(source) + indentAt(source, start);
  const isLast = source.slice(end, lineEnd(source, end)).trim() === '';
  return comments
    .map((comment, index) => {
      const isLineComment = comment.startsWith('//');
      if (index < comments.length - 1) return comment + (isLineComment ? line : ' ');
      return isLineComment && !isLast ? comment + line : comment;
    })
    .join('');
}

/** As `dropPiece`, for one of several pieces with commas between them. */
export function dropListed(source: string, place: Origin): FileEdit {
  const { document, start, end } = place;
  const isAlone = isFirstOnLine(source, start) && isLastOnLine(source, end);
  if (isAlone || commentsIn(source.slice(start, end)).length > 0) return dropPiece(source, place);
  const after = /^[ \t]*,[ \t]*/u.exec(source.slice(end))?.[0];
  if (after !== undefined) return { document, start, end: end + after.length, text: '' };
  return { document, start: start - blanksBefore(source, start, ','), end, text: '' };
}

/** How many characters before an offset are blanks, or a sign between blanks. What would come to stand in a
 *  comment of the line above stays on its own line, with its indentation. */
export function blanksBefore(source: string, offset: number, sign = ''): number {
  const before = source.slice(0, offset);
  const blanks = /\s*$/u.exec(before)?.[0].length ?? 0;
  const at = sign !== '' && before.endsWith(sign, offset - blanks) ? sign.length : 0;
  const more = at > 0 ? (/\s*$/u.exec(before.slice(0, offset - blanks - at))?.[0].length ?? 0) : 0;
  const start = offset - blanks - at - more;
  const isAcrossLines = /[\r\n]/u.test(source.slice(start, offset));
  const line = source.slice(lineStart(source, start), start);
  return isAcrossLines && line.includes('//') ? 0 : offset - start;
}

/** The `object`, `bundle`, `external` or plain element whose name begins at a place. Undefined where none does, and where
 *  something in it is out of place, which then would go as well. */
export function dropDeclaration(
  workspace: ModelWorkspace,
  { objects, bundles, plainElements, externals, document }: Fragment,
  start: number,
): FileEdit | undefined {
  const source = workspace.textOf(document);
  const found = [...objects, ...bundles, ...plainElements, ...externals].find(
    ({ name }) => name.origin.start === start,
  );
  if (found === undefined || source === undefined) return undefined;
  const { origin } = found;
  const isBroken = workspace
    .findingsOf(document)
    .some(
      ({ code, origin: { start: at } }) =>
        code.startsWith('syntax/') && origin.start <= at && at <= origin.end,
    );
  return isBroken ? undefined : dropPiece(source, origin);
}

/** The number that stands before the name of an activity. */
export function dropNumber(source: string, { document, start }: Origin): FileEdit | undefined {
  // The finding stands at the name or at the number itself.
  const before = /\d+\s+$/u.exec(source.slice(0, start))?.[0];
  if (before !== undefined) return { document, start: start - before.length, end: start, text: '' };
  const here = /^\d+\s+/u.exec(source.slice(start))?.[0];
  return here === undefined ? undefined : { document, start, end: start + here.length, text: '' };
}

/** A definition, with the blanks and line breaks before it. */
export function dropText(source: string, { document, start, end }: Origin): FileEdit {
  return { document, start: start - blanksBefore(source, start), end, text: '' };
}

/** A comment that runs to the end of its line. */
export function dropComment(source: string, { document, start, end }: Origin): FileEdit {
  if (isFirstOnLine(source, start)) {
    return { document, start: lineStart(source, start), end: nextLine(source, end), text: '' };
  }
  const blanks = /[ \t]*$/u.exec(source.slice(0, start))?.[0].length ?? 0;
  return { document, start: start - blanks, end, text: '' };
}

/** One of several codes of a comment, with the comma before it, else the one behind. */
export function dropCode(source: string, { document, start, end }: Origin): FileEdit {
  const before = /,\s*$/u.exec(source.slice(0, start))?.[0].length ?? 0;
  const after = before > 0 ? 0 : (/^\s*,?\s*/u.exec(source.slice(end))?.[0].length ?? 0);
  return { document, start: start - before, end: end + after, text: '' };
}
