/** Lines, indentation and what stands beside a place in a text: what an edit needs to look handwritten. */

/** Offset of the first character of the line that an offset is in. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the line's end, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const at = end < 0 ? text.length : end;
  return text[at - 1] === '\r' && at > offset ? at - 1 : at;
}

/** Offset of the first character of the next line; the text's end after the last. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** The blanks that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/u.exec(text.slice(start, offset + 1))?.[0] ?? '';
}

/** Whether nothing but blanks stands before an offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** Whether nothing but blanks, or a comment, stands behind an offset on its line. */
export function isLastOnLine(text: string, offset: number): boolean {
  const rest = text.slice(offset, lineEnd(text, offset)).trim();
  return rest === '' || rest.startsWith('//');
}

/** The line break that the text uses. */
export function lineBreakOf(text: string): string {
  return /\r?\n/u.exec(text)?.[0] ?? '\n';
}

/** One step of indentation, as the text has it: a tab, or as many blanks as its least indented line. */
export function stepOf(text: string): string {
  if (last?.text !== text) last = { text, step: stepIn(text) };
  return last.step;
}

/** Thousands of fixes ask for one text after the other. */
let last: { readonly text: string; readonly step: string } | undefined;

function stepIn(text: string): string {
  let least = Infinity;
  for (const [, blanks = ''] of text.matchAll(/^([ \t]+)\S/gmu)) {
    if (blanks.startsWith('\t')) return '\t';
    least = Math.min(least, blanks.length);
  }
  return ' '.repeat(Number.isFinite(least) ? Math.min(least, 8) : 2);
}

/** The offset behind blanks, line breaks and comments. */
export function skipBlanks(text: string, offset: number): number {
  const blanks = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/uy;
  blanks.lastIndex = offset;
  return offset + (blanks.exec(text)?.[0].length ?? 0);
}
