/** The entries of one list in another order, each with the comments that stand at it. */
import type { IcomEntry, IcomList } from '@idef0-studio/model';
import type { FileEdit } from './file-edit.js';
import { isFirstOnLine, isLastOnLine, lineEnd, lineStart, nextLine } from './source-lines.js';
import { commentsIn, type TextRange } from './text-blocks.js';

/** The list with its entries in another order. Comments go with the entry above which or beside which they stand; undefined
 *  where entries share lines and a comment stands among them, which may belong to either. */
export function reordered(
  source: string,
  list: IcomList,
  entries: readonly IcomEntry[],
): readonly FileEdit[] | undefined {
  return reorderedLines(source, list, entries) ?? reorderedSlots(source, list, entries);
}

/** Whole lines, with the comments on and above them; undefined where entries share lines. */
function reorderedLines(
  source: string,
  { entries, origin }: IcomList,
  sorted: readonly IcomEntry[],
): readonly FileEdit[] | undefined {
  const isAlone = entries.every(
    (entry) => isFirstOnLine(source, entry.origin.start) && isLastOnLine(source, entry.origin.end),
  );
  const last = entries.at(-1)?.origin.end ?? 0;
  if (!isAlone || nextLine(source, last) === source.length) return undefined;
  const chunks = new Map<IcomEntry, string>();
  const first = isLastOnLine(source, origin.end)
    ? nextLine(source, origin.end)
    : lineStart(source, entries[0]?.origin.start ?? 0);
  let start = first;
  for (const entry of entries) {
    const end = nextLine(source, entry.origin.end);
    chunks.set(entry, source.slice(start, end));
    start = end;
  }
  const text = sorted.map((entry) => chunks.get(entry) ?? '').join('');
  return [{ document: origin.document, start: first, end: start, text }];
}

/** Each entry, with comments behind it, in the place of another one; what stands between them stays. Undefined where that
 *  is a comment, which may belong to either of two entries. */
function reorderedSlots(
  source: string,
  { entries, origin: { document } }: IcomList,
  sorted: readonly IcomEntry[],
): readonly FileEdit[] | undefined {
  const pieces = new Map(entries.map((entry) => [entry, pieceOf(source, entry)]));
  const places = [...pieces.values()];
  const gaps = places.slice(1).map(({ start }, index) => source.slice(places[index]?.end, start));
  const isOneLine = !gaps.some((gap) => gap.includes('\n'));
  const last = places.at(-1)?.end ?? 0;
  // Behind entries of one line a comment is about all of them.
  const behind = isOneLine ? '' : source.slice(last, lineEnd(source, last));
  if ([...gaps, behind].some((gap) => commentsIn(gap).length > 0)) return undefined;
  return entries.flatMap((entry, index) => {
    const [place, piece] = [pieces.get(entry), pieces.get(sorted[index] ?? entry)];
    if (place === undefined || piece === undefined || place === piece) return [];
    return [{ document, ...place, text: source.slice(piece.start, piece.end) }];
  });
}

/** An entry with the comments that stand right behind it and end on their line. */
function pieceOf(source: string, { origin: { start, end } }: IcomEntry): TextRange {
  const comments = /^(?:[ \t]*\/\*[^\r\n]*?\*\/)+/u.exec(source.slice(end))?.[0] ?? '';
  return { start, end: end + comments.length };
}
