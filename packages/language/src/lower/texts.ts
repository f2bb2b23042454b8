/** Texts in quotes, from what is written to what it says. */
import type { Text } from '@idef0-studio/model';
import type { Quoted, Source } from '../generated/ast.js';
import { isClosedString, isClosedTriple } from '../syntax/text-ends.js';
import { audienceOfText } from './audiences.js';
import type { Lowering } from './lowering.js';
import { originOf, report } from './lowering.js';

/** The text between quotes, where it is from and who it is for; undefined where none is written. Reports quotes that are not closed. */
export function textOf(lowering: Lowering, quoted: Quoted | undefined): Text | undefined {
  const text = saidIn(lowering, quoted);
  const sources = (quoted?.sources ?? []).flatMap((each) => saidIn(lowering, each) ?? []);
  const audience = quoted === undefined ? [] : audienceOfText(lowering, quoted);
  if (text === undefined) return undefined;
  return {
    ...text,
    ...(sources.length > 0 && { sources }),
    ...(audience.length > 0 && { audience }),
  };
}

function saidIn(lowering: Lowering, quoted: Quoted | Source | undefined): Text | undefined {
  const raw = quoted?.raw;
  if (raw === undefined || raw === '') return undefined;
  const origin = originOf(lowering, quoted);
  if (raw.startsWith('"""')) {
    checkTriple(lowering, raw, origin);
    return { text: markdownOf(raw), origin };
  }
  if (isClosedString(raw)) return { text: unescaped(raw.slice(1, -1)), origin };
  const message = "A text in double quotes ends on its line; add the closing '\"'.";
  report(lowering, 'syntax/unclosed-text', message, origin);
  return { text: unescaped(raw.slice(1)).trimEnd(), origin };
}

function checkTriple(lowering: Lowering, raw: string, origin: Text['origin']): void {
  const opening = { ...origin, end: origin.start + 3 };
  if (!isClosedTriple(raw)) {
    const message = 'This text is not closed; put \'"""\' on a line of its own behind it.';
    report(lowering, 'syntax/unclosed-text', message, opening);
  } else if (!/^"""[ \t]*[\r\n]/.test(raw) || !/[\r\n][ \t]*"""$/.test(raw)) {
    const message =
      'A text between triple quotes stands on lines of its own; break the line behind the opening \'"""\' and before the closing one.';
    report(lowering, 'syntax/triple-quotes', message, opening);
  }
}

/** The lines between triple quotes, without the indentation that they have in common. */
export function markdownOf(raw: string): string {
  const inner = raw.slice(3, isClosedTriple(raw) ? -3 : undefined).replace(/\r\n?/g, '\n');
  const lines = inner.split('\n');
  if (lines[0]?.trim() === '') lines.shift();
  if (lines.at(-1)?.trim() === '') lines.pop();
  const indents = lines.filter((line) => line.trim() !== '').map(indentOf);
  const common = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  return lines
    .map((line) => (line.trim() === '' ? '' : line.slice(common)))
    .join('\n')
    .trimEnd();
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gu, (_, char: string) =>
    char === 'n' ? '\n' : char === 't' ? '\t' : char,
  );
}
