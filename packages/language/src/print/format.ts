/**
 * A text with tidy blanks and line ends between its tokens: laid out as a printed one, with the author's line breaks and
 * empty lines. What a reader of the text would notice stays: names, texts, comments, their order. Lines with an error
 * in their syntax stay as they are.
 */
import { equalIgnoringPositions } from '@idef0-studio/database';
import type { RuleCode } from '@idef0-studio/model';
import type { LangiumCoreServices } from 'langium';
import { laidOut } from './lay-out.js';
import { readTokens, type ReadTokens } from './read-tokens.js';
import { writtenLines } from './written-lines.js';

/** The text, formatted; as it is where nobody can tell which blocks are meant, or where a move would change what it says.
 *  Formatting what was formatted changes nothing. */
export function format(services: LangiumCoreServices, text: string): string {
  const read = readTokens(services, text);
  if (read.pieces.length === 0 || read.findings.some(({ code }) => UNCLEAR.has(code))) return text;
  const start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const formatted = start + laidOut(writtenLines(read), lineEnd);
  return formatted === text || isPreserved(read, readTokens(services, formatted))
    ? formatted
    : text;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Where braces do not balance, indentation decides; between marks of a merge stand two versions; the rest of a long
 *  text is not read. */
const UNCLEAR: ReadonlySet<string> = new Set<RuleCode>([
  'syntax/unclosed-brace',
  'syntax/stray-brace',
  'syntax/missing-brace',
  'syntax/brace-without-block',
  'syntax/missing-header',
  'syntax/indentation',
  'syntax/merge-conflict',
  'syntax/too-deep',
  'syntax/too-long',
]);

/** Whether tokens, comments, what is said and what is found wrong are the same in both. */
function isPreserved(before: ReadTokens, after: ReadTokens): boolean {
  return (
    equalIgnoringPositions(before.fragment, after.fragment) &&
    equalIgnoringPositions(tokensOf(before), tokensOf(after)) &&
    equalIgnoringPositions(codesOf(before), codesOf(after)) &&
    equalIgnoringPositions(silencedIn(before), silencedIn(after))
  );
}

/** A text between triple quotes may be indented anew: what it says is compared in the fragment. */
function tokensOf({ pieces }: ReadTokens): readonly string[] {
  return pieces.map(({ kind, text }) => (kind === 'TRIPLE' ? kind : `${kind} ${text.trimEnd()}`));
}

function codesOf({ findings }: ReadTokens): readonly string[] {
  return findings.map(({ code }) => code);
}

/** The lines that comments are about, without blanks. */
function silencedIn({ text, fragment }: ReadTokens): readonly string[] {
  return fragment.ignores.map(({ line }) => text.slice(line.start, line.end).replace(/\s/g, ''));
}
