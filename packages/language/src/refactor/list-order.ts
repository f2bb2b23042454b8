/** The entries of one list: in the order of the alphabet, and one a line. */
import type { IcomEntry, IcomList } from '@idef0-studio/model';
import { allLists } from '../edits/activity-text.js';
import { reordered } from '../edits/reordered-list.js';
import {
  indentAt,
  isFirstOnLine,
  isLastOnLine,
  lineBreakOf,
  stepOf,
} from '../edits/source-lines.js';
import { plainOffer, type Offer, type RefactoringContext } from './refactoring.js';

/** Sorts the list that the selection begins in. Comments go with the entry that they stand at. */
export function sortList(context: RefactoringContext): readonly Offer[] {
  const { source } = context;
  const list = listAt(context);
  if (list === undefined) return [];
  const sorted = [...list.entries].sort(inAlphabet);
  if (sorted.every((entry, index) => entry === list.entries[index])) return [];
  const edits = reordered(source, list, sorted);
  if (edits === undefined) return [];
  const title = `Sort the ${list.role}s by the alphabet (changes ICOM codes)`;
  return [plainOffer('rewrite', title, { edits })];
}

/** Writes each entry of a list on a line of its own; not where comments stand between them. */
export function spreadList(context: RefactoringContext): readonly Offer[] {
  const { source } = context;
  const list = listAt(context);
  const last = list?.entries.at(-1);
  if (list === undefined || last === undefined || list.entries.length < 2) return [];
  if (!isFirstOnLine(source, list.origin.start) || !isLastOnLine(source, last.origin.end))
    return [];
  const starts = list.entries.map(({ origin }) => origin.start);
  if (starts.every((start) => isFirstOnLine(source, start))) return [];
  const gaps = list.entries.map(({ origin }, index) => ({
    start: list.entries[index - 1]?.origin.end ?? list.origin.end,
    end: origin.start,
  }));
  if (gaps.some(({ start, end }) => !/^[\s,]*$/u.test(source.slice(start, end)))) return [];
  const indent = indentAt(source, list.origin.start) + stepOf(source);
  const text = lineBreakOf(source) + indent;
  const edits = gaps.map((gap) => ({ document: list.origin.document, ...gap, text }));
  return [plainOffer('rewrite', `Write the ${list.role}s one a line`, { edits })];
}

function listAt({ fragment, selection }: RefactoringContext): IcomList | undefined {
  return allLists(fragment).find(({ origin, entries }) => {
    const end = entries.at(-1)?.origin.end ?? origin.end;
    return origin.start <= selection.start && selection.start <= end;
  });
}

function inAlphabet(a: IcomEntry, b: IcomEntry): number {
  const [one, other] = [a.object.text.toLowerCase(), b.object.text.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}
