/**
 * A text made to fit a cell of the sheet: in the greatest size in which it does, else cut with an ellipsis
 * in the smallest. Nothing that a user types may run over the rules.
 */
import { wrapText, type TextMeasurer } from '@idef0-studio/geometry';

export interface Fit {
  readonly lines: readonly string[];
  readonly size: number;
}

export interface Room {
  readonly width: number;
  readonly lines: number;
}

/** The lines of a text and the size (one of `sizes`, given from great to small) in which they fit the room. */
export function fitText(
  measure: TextMeasurer,
  text: string,
  room: Room,
  sizes: readonly number[],
  weight: 'regular' | 'bold',
): Fit {
  const smallest = sizes.at(-1) ?? 0;
  for (const size of sizes) {
    const lines = wrapText(measure, text, room.width, size, weight);
    if (lines.length <= room.lines && !cutsWord(text, lines)) return { lines, size };
  }
  const widthOf = (part: string): number => measure(part, smallest, weight);
  const lines = wrapText(measure, text, room.width, smallest, weight);
  if (lines.length <= room.lines) return { lines, size: smallest };
  const kept = lines.slice(0, room.lines - 1);
  const rest = ellipsis(lines.slice(room.lines - 1).join(' '), room.width, widthOf);
  return { lines: [...kept, rest], size: smallest };
}

/** The text, cut so that it is not wider than `width` with the ellipsis that then ends it. */
export function ellipsis(text: string, width: number, widthOf: (part: string) => number): string {
  if (widthOf(text) <= width) return text;
  const characters = text.match(/\P{M}\p{M}*/gu) ?? [];
  const cut = (count: number): string => `${characters.slice(0, count).join('').trimEnd()}…`;
  // More characters are never narrower: the last that fits is found by halving.
  let fits = 0;
  let tooMany = characters.length + 1;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (widthOf(cut(middle)) <= width) fits = middle;
    else tooMany = middle;
  }
  return cut(fits);
}

/** True where a word too wide for the room was broken. */
function cutsWord(text: string, lines: readonly string[]): boolean {
  const words = new Set(text.split(/\s+|(?<=[-/‐–—])/u));
  return lines.some((line) => !words.has(line.split(/\s+|(?<=[-/‐–—])/u).at(-1) ?? ''));
}
