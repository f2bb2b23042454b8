/** Fixes for responsibilities of mechanisms (RACI). */
import { responsibilityKeywords } from '../statements/vocabulary.js';
import { fix, type Fix } from '../edits/file-edit.js';
import type { FixContext } from './fix-context.js';

/** Another responsibility in the place of one that somebody else bears; without it where others stand beside it. */
export function otherDuty({ source, finding: { data, origin } }: FixContext): readonly Fix[] {
  if (data?.kind !== 'other-duty') return [];
  const { document, start, end } = origin;
  const entry = source.slice(start, end);
  const words = /:(?<words>(?:\s*[a-z]+)+)/u.exec(entry);
  const at = words === null ? -1 : entry.indexOf(data.word, words.index);
  if (words === null || at < 0) return [];
  const others = words.groups?.['words']?.trim().split(/\s+/u) ?? [];
  const place = { document, start: start + at, end: start + at + data.word.length };
  if (others.length > 1) {
    const [, behind = ''] = /^(\s*)/u.exec(source.slice(place.end)) ?? [];
    const isLast = others.at(-1) === data.word;
    const edit = isLast
      ? { ...place, start: place.start - gapBefore(source, place.start), text: '' }
      : { ...place, end: place.end + behind.length, text: '' };
    return [fix(`Remove '${data.word}'`, [edit])];
  }
  return responsibilityKeywords
    .filter((word) => word !== data.word)
    .map((word) => fix(`Change to '${word}'`, [{ ...place, text: word }]));
}

function gapBefore(source: string, start: number): number {
  return /\s*$/u.exec(source.slice(0, start))?.[0].length ?? 0;
}
