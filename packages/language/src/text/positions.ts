/** Offsets to lines and columns. Offsets count UTF-16 code units from 0, as in `Origin`. */

/** A place as people read it: line and column count from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset; an offset outside the text is moved to its nearest end. CR LF, LF and
 *  CR end a line. For many offsets of one text use `lineStarts` and `positionIn`. */
export function positionOf(text: string, offset: number): TextPosition {
  return positionIn(lineStarts(text), Math.min(Math.max(0, offset), text.length));
}

/** The offsets at which the lines of a text start, ascending; the first is 0, or 1 behind a byte order mark, which
 *  is no column. */
export function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** The line and column of an offset in a text whose lines start at `starts`. */
export function positionIn(starts: readonly number[], offset: number): TextPosition {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(1, offset - (starts[low] ?? 0) + 1) };
}
