/** The lists of an activity or an agent: short ones on a line each, else all of them with one entry a line. */
import type { IcomEntry, IcomList, Unplaced } from '@idef0-studio/model';
import type { Piece } from './layout.js';
import { line, type PrintedLine, word } from './printed-line.js';
import { entryName, nameOf, textOf } from './written-text.js';

type List = Unplaced<IcomList>;
type Entry = Unplaced<IcomEntry>;

export function printLists(lists: readonly List[]): readonly PrintedLine[] {
  return lists.every(isShort) ? lists.map(onOneLine) : lists.flatMap(oneEntryALine);
}

function isShort({ entries }: List): boolean {
  return entries.length < 2 && entries.every(({ definition }) => definition === undefined);
}

function onOneLine(list: List): PrintedLine {
  const { none, entries, origin } = list;
  const said = none ? [word('none')] : entries.flatMap(printEntry);
  return line([...headOf(list), ...said], origin, ...entries.map((entry) => entry.origin));
}

function oneEntryALine(list: List): readonly PrintedLine[] {
  if (list.none) return [onOneLine(list)];
  const entries = list.entries.map((entry) => line(printEntry(entry), entry.origin));
  return [line(headOf(list), list.origin), ...entries];
}

function headOf({ each, role }: List): readonly Piece[] {
  return [...(each ? [word('each')] : []), word(role)];
}

function printEntry({
  object,
  tunnel,
  from,
  responsibilities,
  definition,
}: Entry): readonly Piece[] {
  return [
    ...(tunnel === 'parent' ? [word('(')] : []),
    ...entryName(object),
    ...(tunnel === 'parent' ? [word(')')] : []),
    ...(tunnel === 'child' ? [{ kind: 'TUNNEL', text: '()' }] : []),
    ...from.flatMap((source) => [word('<-'), ...nameOf(source)]),
    ...(responsibilities.length === 0 ? [] : [word(':'), ...responsibilities.map(word)]),
    ...(definition === undefined ? [] : textOf(definition)),
  ];
}
