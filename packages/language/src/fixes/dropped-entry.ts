/** An entry leaves its list: what becomes of the list where it was the only one, and which entries are copies. */
import { activityAt, nameKey } from '@idef0-studio/model';
import type { IcomEntry, IcomList, Name, ModelQueries } from '@idef0-studio/model';
import { commentsIn } from '../edits/text-blocks.js';
import type { WrittenEntry } from '../edits/activity-text.js';
import type { FileEdit } from '../edits/file-edit.js';
import { dropListed, dropPiece } from '../edits/removals.js';
import { lineEnd } from '../edits/source-lines.js';

/** Takes an entry out of its list. The last one of an activity with others inside leaves `none` behind, since the role
 *  would follow from these otherwise; any other statement that holds nothing goes. Comments stay. */
export function dropEntry(
  model: ModelQueries,
  source: string,
  written: WrittenEntry,
): readonly FileEdit[] {
  const { list, entry } = written;
  const keyword = keywordEnd(source, list);
  if (list.entries.length > 1 || keyword === undefined) return [dropListed(source, entry.origin)];
  const between = source.slice(keyword, entry.origin.start);
  const isClosed = !list.each && staysClosed(model, written);
  const { document, end } = entry.origin;
  if (isClosed && between.trim() === '')
    return [{ document, start: keyword, end, text: noneFor(source, written) }];
  if (isClosed) {
    const none = { document, start: keyword, end: keyword, text: ' none' };
    return [none, dropPiece(source, entry.origin)];
  }
  return [dropListed(source, { document, start: list.origin.start, end })];
}

/** `none`, with the comments that stand inside the entry. */
function noneFor(source: string, { entry: { origin } }: WrittenEntry): string {
  const comments = commentsIn(source.slice(origin.start, origin.end));
  const kept = comments.map((comment) =>
    comment.startsWith('//')
      ? ` /* ${comment.slice(2).replaceAll('*/', '* /').trim()} */`
      : ` ${comment}`,
  );
  return ` none${kept.join('')}`;
}

/** Whether the list alone says that its role does not follow from what is inside the activity. */
function staysClosed(model: ModelQueries, { list, entry }: WrittenEntry): boolean {
  const { document, start } = list.origin;
  const activity = activityAt(model, document, start);
  if (activity === undefined || activity.children.length === 0) return false;
  return !(activity.lists[list.role] ?? []).some(
    ({ fromEach, origin }) =>
      !fromEach && (origin.document !== document || origin.start !== entry.origin.start),
  );
}

/** Behind the words that open a list; undefined for a list that is made of names which stand in none. */
function keywordEnd(source: string, { origin, each }: IcomList): number | undefined {
  if (!/^(?:each|control|input|output|mechanism)\b/u.test(source.slice(origin.start, origin.end)))
    return undefined;
  if (!each) return origin.end;
  const role = /^\s+(?:control|input|output|mechanism)\b/u.exec(source.slice(origin.end))?.[0];
  return origin.end + (role?.length ?? 0);
}

/** Whether two entries say the same in every part, the comments beside them included. They may stand in lists of two
 *  roles. */
export function isCopy(
  [source, { list, entry }]: readonly [string, WrittenEntry],
  [otherSource, other]: readonly [string, WrittenEntry],
): boolean {
  return (
    list.each === other.list.each && partsOf(source, entry) === partsOf(otherSource, other.entry)
  );
}

function partsOf(source: string, entry: IcomEntry): string {
  const { object, tunnel, from, responsibilities, definition, origin } = entry;
  const comments = commentsIn(source.slice(origin.start, lineEnd(source, origin.end)));
  return JSON.stringify([
    keyOf(object),
    tunnel,
    from.map(keyOf),
    responsibilities,
    definition?.text,
    comments,
  ]);
}

function keyOf({ qualifier, text }: Name): string {
  return [...qualifier, text].map(nameKey).join('.');
}
