/** Edits that take something out of a text, with the line that it leaves empty. */
import type { Fragment, Origin } from '@idef0-studio/model';
import type { FileEdit } from './file-edit.js';
import { isFirstOnLine, isLastOnLine, lineEnd, lineStart, nextLine } from './source-lines.js';

/** The `object`, `bundle`, `role` or `external` whose name begins at a place; undefined where none does. */
export function dropDeclaration(
  source: string,
  { objects, bundles, roles, externals, document }: Fragment,
  start: number,
): FileEdit | undefined {
  const found = [...objects, ...bundles, ...roles, ...externals].find(
    ({ name }) => name.origin.start === start,
  );
  if (found === undefined) return undefined;
  const { origin } = found;
  if (!isFirstOnLine(source, origin.start) || !isLastOnLine(source, origin.end)) {
    return { document, start: origin.start, end: origin.end, text: '' };
  }
  const rest = source.slice(origin.end, lineEnd(source, origin.end));
  if (rest.trim() !== '') {
    const end = origin.end + rest.length - rest.trimStart().length;
    return { document, start: origin.start, end, text: '' };
  }
  return {
    document,
    start: lineStart(source, origin.start),
    end: nextLine(source, origin.end),
    text: '',
  };
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
  const blanks = /\s*$/u.exec(source.slice(0, start))?.[0].length ?? 0;
  return { document, start: start - blanks, end, text: '' };
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
