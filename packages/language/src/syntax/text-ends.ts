/**
 * Where a text in quotes ends, also where its closing quotes are forgotten: a string ends with its line;
 * a triple-quoted text ends, for want of closing quotes, where the indentation goes back.
 */

/** Whether a string has its closing quote. */
export function isClosedString(raw: string): boolean {
  return raw.length >= 2 && closingQuote(raw, 0) === raw.length - 1;
}

/** Whether a triple-quoted text has its closing quotes. */
export function isClosedTriple(raw: string): boolean {
  return raw.length >= 6 && raw.endsWith('"""');
}

/** End, exclusive, of the string that opens at `offset`. Without a closing quote it ends with its line,
 *  before a brace that opens a block there. */
export function stringEnd(text: string, offset: number): number {
  const close = closingQuote(text, offset);
  return text.charAt(close) === '"' ? close + 1 : beforeBrace(text, offset + 1, close);
}

/** Offset of the quote that closes a string, or the end of its line. */
function closingQuote(text: string, offset: number): number {
  let end = offset + 1;
  for (; end < text.length; end++) {
    const char = text.charAt(end);
    if (char === '\\' && end + 1 < text.length && !isLineBreak(text.charAt(end + 1))) end++;
    else if (char === '"' || isLineBreak(char)) break;
  }
  return Math.min(end, text.length);
}

/** End, exclusive, of the text that opens with `"""` at `offset`. It is closed by the first line that
 *  starts with `"""`, if no other text opens before; a line that ends in quotes is its own text then. Otherwise
 *  it ends behind such a line, or before the first line that is not indented deeper than its own, at the latest
 *  where the next text opens. */
export function tripleEnd(text: string, offset: number): number {
  const next = text.indexOf('"""', offset + 3);
  if (next >= 0 && !/[\r\n]/.test(text.slice(offset, next))) return next + 3;
  const firstLineEnd = lineEnd(text, offset);
  const opening = indentation(text, lineStart(text, offset));
  let fallback: number | undefined;
  let closed: number | undefined;
  let lastEnd = firstLineEnd;
  for (let start = nextLine(text, firstLineEnd); start < text.length;) {
    const end = lineEnd(text, start);
    const line = text.slice(start, Math.min(end, start + 10_000));
    const quotes = line.search(/\S/);
    if (line.startsWith('"""', quotes))
      return closed === undefined || fallback === undefined ? start + quotes + 3 : closed;
    if (quotes >= 0 && indentation(text, start) <= opening) fallback ??= lastEnd;
    if (closed !== undefined && fallback !== undefined) return closed;
    if (text.endsWith('"""', trimmedEnd(text, start, end))) {
      if (fallback !== undefined || opensText(line)) return closed ?? fallback ?? lastEnd;
      // Text behind which quotes close is closed there, unless a line of quotes alone follows.
      closed ??= trimmedEnd(text, start, end);
    }
    if (quotes >= 0) lastEnd = trimmedEnd(text, start, end);
    start = nextLine(text, end);
  }
  return closed ?? fallback ?? Math.max(trimmedEnd(text, offset, lastEnd), offset + 3);
}

function opensText(line: string): boolean {
  return /^\s*[a-z]+\s*"""\s*$/.test(line) || /"[^"]*"\s*"""\s*$/.test(line);
}

function beforeBrace(text: string, from: number, end: number): number {
  const last = trimmedEnd(text, from, end);
  if (last > from && text.charAt(last - 1) === '{') return trimmedEnd(text, from, last - 1);
  return end;
}

function trimmedEnd(text: string, from: number, end: number): number {
  let last = end;
  while (last > from && /\s/.test(text.charAt(last - 1))) last--;
  return last;
}

/** Width of the blanks at the start of a line; a tab reaches to the next multiple of four. */
export function indentation(text: string, lineStart: number): number {
  let width = 0;
  for (let at = lineStart; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\t') width += 4 - (width % 4);
    else if (char === ' ' || char === '\u00A0' || char === '\uFEFF')
      width += char === '\uFEFF' ? 0 : 1;
    else break;
  }
  return width;
}

/** Offset at which the line of `offset` starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text.charAt(end))) end++;
  return end;
}

function nextLine(text: string, lineEnd: number): number {
  return text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
}

function isLineBreak(char: string): boolean {
  return char === '\n' || char === '\r';
}
