/** Texts in quotes, from what is written to what it says. */
import { referencesIn, type Text, type TextReference } from '@idef0-studio/model';
import type { Quoted, Source } from '../generated/ast.js';
import { isClosedString, isClosedTriple } from '../syntax/text-ends.js';
import { audienceOfText } from './audiences.js';
import type { Lowering } from './lowering.js';
import { originOf, report } from './lowering.js';

/** As `textOf`, for a text in which names in backquotes and numbers of nodes refer to what they name. */
export function proseOf(lowering: Lowering, quoted: Quoted | undefined): Text | undefined {
  const text = textOf(lowering, quoted);
  const raw = quoted?.raw;
  if (text !== undefined && raw !== undefined)
    lowering.textReferences.push(...referencesOf(text, raw));
  return text;
}

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
  return linesOfMarkdown(raw)
    .map(({ line }) => line)
    .join('\n')
    .trimEnd();
}

interface MarkdownLine {
  readonly line: string;
  /** Where it begins in what is written. */
  readonly start: number;
}

function linesOfMarkdown(raw: string): readonly MarkdownLine[] {
  const inner = raw.slice(3, isClosedTriple(raw) ? -3 : undefined);
  const lines = [...inner.matchAll(/(?<line>[^\r\n]*)(?:\r\n?|\n|$)/gu)].map(
    ({ index, groups }) => ({
      line: groups?.['line'] ?? '',
      start: 3 + index,
    }),
  );
  // The last match is the empty one at the end of what ends without a line break.
  if (/[^\r\n]$/u.test(inner)) lines.pop();
  if (lines[0]?.line.trim() === '') lines.shift();
  if (lines.at(-1)?.line.trim() === '') lines.pop();
  const indents = lines.filter(({ line }) => line.trim() !== '').map(({ line }) => indentOf(line));
  const common = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  return lines.map(({ line, start }) =>
    line.trim() === '' ? { line: '', start } : { line: line.slice(common), start: start + common },
  );
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

const ESCAPED = /\\(.)/gu;

function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, char: string) =>
    char === 'n' ? '\n' : char === 't' ? '\t' : char,
  );
}

function referencesOf({ text, origin }: Text, raw: string): readonly TextReference[] {
  const found = referencesIn(text);
  if (found.length === 0) return [];
  const isLong = raw.startsWith('"""');
  const writtenAt = isLong ? placesInMarkdown(raw) : placesInString(raw);
  return found.map(({ isQuoted, start, end }) => ({
    text: text.slice(start, end).replace(/\s+/gu, ' '),
    isQuoted,
    isLong,
    origin: {
      document: origin.document,
      start: origin.start + writtenAt(start),
      end: origin.start + writtenAt(end - 1) + lengthWritten(raw, writtenAt(end - 1), isLong),
    },
  }));
}

function lengthWritten(raw: string, at: number, isLong: boolean): number {
  return !isLong && raw[at] === '\\' ? 2 : 1;
}

/** From a place in a text to the place where its letter is written. */
type WrittenAt = (at: number) => number;

function placesInString(raw: string): WrittenAt {
  const escapes = [...raw.slice(1).matchAll(ESCAPED)].map(({ index }) => index);
  return (at) => {
    let written = at;
    for (const escape of escapes) if (escape < written) written += 1;
    return 1 + written;
  };
}

function placesInMarkdown(raw: string): WrittenAt {
  const lines = linesOfMarkdown(raw);
  return (at) => {
    let rest = at;
    for (const { line, start } of lines) {
      if (rest <= line.length) return start + rest;
      rest -= line.length + 1;
    }
    return raw.length;
  };
}
