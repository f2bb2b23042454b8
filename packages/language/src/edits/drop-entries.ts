/** Several entries of one list go at once, and others stay. */
import type { IcomEntry, IcomList } from '@idef0-studio/model';
import type { FileEdit } from './file-edit.js';
import { isFirstOnLine, isLastOnLine, lineEnd, lineStart, nextLine } from './source-lines.js';

/** Edits that take the entries away, none of them the first of the list: each goes with its line where it
 *  stands alone, unless a comment stands there, else with the comma before it. */
export function dropEntries(
  source: string,
  { entries }: IcomList,
  gone: readonly IcomEntry[],
): readonly FileEdit[] {
  return gone.map(({ origin }) => {
    const { document, start, end } = origin;
    const before = entries[entries.findIndex((each) => each.origin === origin) - 1]?.origin.end;
    if (!isFirstOnLine(source, start) || !isLastOnLine(source, end)) {
      const comma = /\s*,\s*$/u.exec(source.slice(before ?? start, start))?.[0].length ?? 0;
      return { document, start: start - comma, end, text: '' };
    }
    const rest = source.slice(end, lineEnd(source, end));
    const comment = end + rest.length - rest.trimStart().length;
    if (rest.trim() !== '') return { document, start, end: comment, text: '' };
    return {
      document,
      start: lineStart(source, start),
      end: nextLine(source, end),
      text: '',
    };
  });
}
