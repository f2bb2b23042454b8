/**
 * Characters to tokens, by hand: names that run over blanks, texts that end where a forgotten quote
 * does least harm, and every other character as a token of its own, so that no text fails. The time is
 * linear in the length of the text. The terminals of the grammar say the same in regular expressions.
 */
import type { IToken, SyntaxFinding, TokenTypeDictionary } from './tokens.js';
import { ConflictMarks } from './conflict-marks.js';
import {
  controls,
  invisibleIn,
  invisibleInGap,
  widthless,
  withoutInvisible,
} from './invisible-characters.js';
import { endOf, findingAt, typeOf } from './tokens.js';
import { stringEnd, tripleEnd } from './text-ends.js';

/** More tokens than a model of a thousand pages has. A text that has more is cut, so that a file that is
 *  no model cannot hold up the editor. */
const mostTokens = 50_000;

export interface Scan {
  readonly tokens: IToken[];
  /** Comments, in document order. */
  readonly comments: IToken[];
  readonly findings: SyntaxFinding[];
}

/** Invisible characters between tokens part them as blanks do, and are told. */
const blanks = new RegExp(`[\\s${widthless}${controls}]+`, 'uy');
const lineComment = /\/\/[^\n\r]*/y;
const backquoted = /`[^`\r\n]*`/y;
/** Where the closing backquote is missing, the name ends before what begins a body, a text or a comment. */
const unclosed = /`[^`\r\n{}"/]*(?:\/(?![/*])[^`\r\n{}"/]*)*/y;
/** A closing backquote on the next line stands behind a word, or alone: an opening one has a word behind it. */
const broken =
  /`[^`\r\n]+(?:\r\n|\r|\n)(?:[ \t]*(?=`[ \t]*(?:[{,"(/:<\r\n]|$))|[^`\r\n"{},():<]*[^`\s"{},():<])`(?=[^`\r\n]*(?:`[^`\r\n]*`[^`\r\n]*)*(?:[\r\n]|$))/y;
const number = /(?<date>\d{4}-\d{2}(?:-\d{2})?)|(?<decimal>\d+(?:\.\d+)+)|\d+/y;
/** Of a letter whose bytes could not be read, U+FFFD is left; characters without width are told, and part no word. */
const inWords = `\\p{L}\\p{N}\\p{M}_\\uFFFD${widthless}`;
const inGaps = ' \\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';
const word = new RegExp(`[${inWords}]+`, 'uy');
const capital = /[\p{Lu}\p{Lt}\p{Lo}\uFFFD]/uy;
const letter = /[\p{L}_]/uy;
const joinInside = new RegExp(`['’&/-](?=[${inWords}])`, 'uy');
const joinBetween = new RegExp(`[${inGaps}]+(?:[&/–-][${inGaps}]+)?(?=[${inWords}])`, 'uy');
const tunnel = /\([ \t]*\)/y;
const sign = /<-|->|[{}(),.:=]/y;
const typographic = /[“”„«][^“”„«»"\r\n]*[”“»]/uy;
const conflict = /(?:<{7}|={7}|>{7}|\|{7})(?:[ \t][^\r\n]*)?(?=[\r\n]|$)/y;
const unknown = new RegExp(`[^\\s${inWords}${controls}"'\`{}(),.:<=/-]+|[^]`, 'uy');

/** The tokens of a text. Nothing fails: a character that no rule knows is an `UNKNOWN` token. */
export function scan(text: string, types: TokenTypeDictionary): Scan {
  const result: Scan = { tokens: [], comments: [], findings: [] };
  const lines = new LineCounter(text);
  const conflicts = new ConflictMarks();
  const lastClose = text.lastIndexOf('*/');
  let offset = 0;
  while (offset < text.length) {
    const blankEnd = match(blanks, text, offset);
    if (blankEnd > offset) {
      result.findings.push(...invisibleInGap(text, offset, blankEnd));
      offset = blankEnd;
      continue;
    }
    const { kind, end } = nextToken(text, offset, types, lastClose);
    const token = makeToken(text, offset, end, kind, types, lines);
    if (kind === 'SL_COMMENT' || kind === 'ML_COMMENT') result.comments.push(token);
    else result.tokens.push(token);
    check(token, kind, text, result.findings);
    result.findings.push(...conflicts.in(token, kind), ...invisibleIn(token, kind));
    offset = end;
    if (result.tokens.length + result.comments.length >= mostTokens) {
      const message = `A file holds at most ${mostTokens} names, texts and signs; the rest is left out, put it into a file of its own.`;
      result.findings.push(findingAt('syntax/too-long', message, token));
      break;
    }
  }
  return result;
}

interface Cut {
  readonly kind: string;
  /** Exclusive; always behind the start. */
  readonly end: number;
}

function nextToken(
  text: string,
  offset: number,
  types: TokenTypeDictionary,
  lastCommentClose: number,
): Cut {
  switch (text.charAt(offset)) {
    case '"':
      if (text.startsWith('"""', offset)) return { kind: 'TRIPLE', end: tripleEnd(text, offset) };
      return { kind: 'STRING', end: stringEnd(text, offset) };
    case '`':
      return { kind: 'BACKQUOTED', end: backquotedEnd(text, offset) };
    case '“':
    case '”':
    case '„':
    case '«': {
      const end = match(typographic, text, offset);
      return end > offset ? { kind: 'STRING', end } : wordOrSign(text, offset, types);
    }
    case '<':
    case '=':
    case '>':
    case '|': {
      const isLineStart = offset === 0 || /[\r\n]/.test(text.charAt(offset - 1));
      const end = isLineStart ? match(conflict, text, offset) : offset;
      return end > offset ? { kind: 'SL_COMMENT', end } : wordOrSign(text, offset, types);
    }
    case '/':
      return comment(text, offset, lastCommentClose) ?? { kind: 'UNKNOWN', end: offset + 1 };
    case '(': {
      const end = match(tunnel, text, offset);
      return end > offset ? { kind: 'TUNNEL', end } : { kind: '(', end: offset + 1 };
    }
    default:
      return wordOrSign(text, offset, types);
  }
}

/** A name that runs on to the next line is one name: that is what its author sees. */
function backquotedEnd(text: string, offset: number): number {
  for (const pattern of [backquoted, broken]) {
    const end = match(pattern, text, offset);
    if (end > offset) return end;
  }
  let end = match(unclosed, text, offset);
  while (end > offset + 1 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

function comment(text: string, offset: number, lastClose: number): Cut | undefined {
  if (text.startsWith('//', offset)) {
    return { kind: 'SL_COMMENT', end: match(lineComment, text, offset) };
  }
  if (!text.startsWith('/*', offset)) return undefined;
  // A comment that nobody closes costs its line, not the rest of the file.
  if (lastClose < offset + 2) return { kind: 'ML_COMMENT', end: lineEnd(text, offset) };
  return { kind: 'ML_COMMENT', end: text.indexOf('*/', offset + 2) + 2 };
}

function wordOrSign(text: string, offset: number, types: TokenTypeDictionary): Cut {
  if (match(capital, text, offset) > offset) return { kind: 'NAME', end: nameEnd(text, offset) };
  if (match(letter, text, offset) > offset) {
    const end = wordsEnd(text, offset);
    const image = withoutInvisible(text.slice(offset, end));
    return { kind: Object.hasOwn(types, image) ? image : 'ID', end };
  }
  number.lastIndex = offset;
  const digits = number.exec(text);
  if (digits) {
    const kind = digits.groups?.['date'] ? 'DATE' : digits.groups?.['decimal'] ? 'DECIMAL' : 'INT';
    return { kind, end: number.lastIndex };
  }
  const signEnd = match(sign, text, offset);
  if (signEnd > offset) return { kind: text.slice(offset, signEnd), end: signEnd };
  return { kind: 'UNKNOWN', end: match(unknown, text, offset) };
}

/** End of a name: words, joined inside by `'`, `’`, `&`, `/`, `-`, and by blanks. */
function nameEnd(text: string, offset: number): number {
  let end = wordsEnd(text, offset);
  for (;;) {
    const next = match(joinBetween, text, end);
    if (next === end) return end;
    end = wordsEnd(text, next);
  }
}

function wordsEnd(text: string, offset: number): number {
  let end = match(word, text, offset);
  for (;;) {
    const next = match(joinInside, text, end);
    if (next === end) return end;
    end = match(word, text, next);
  }
}

function match(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text.length : offset + end;
}

function makeToken(
  text: string,
  start: number,
  end: number,
  kind: string,
  types: TokenTypeDictionary,
  lines: LineCounter,
): IToken {
  const tokenType = typeOf(types, kind);
  const from = lines.at(start);
  const to = MAY_RUN_OVER.has(kind) ? lines.at(end - 1) : from;
  return {
    image: imageOf(text.slice(start, end), kind),
    startOffset: start,
    endOffset: end - 1,
    startLine: from.line,
    startColumn: start - from.start + 1,
    endLine: to.line,
    endColumn: end - to.start,
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
  };
}

/** Tokens that may hold line breaks. */
const MAY_RUN_OVER: ReadonlySet<string> = new Set(['TRIPLE', 'ML_COMMENT', 'BACKQUOTED']);

/** The text of a token; a text in typographic quotes as if it stood in straight ones. */
function imageOf(written: string, kind: string): string {
  return kind === 'STRING' && !written.startsWith('"') ? `"${written.slice(1, -1)}"` : written;
}

function check(token: IToken, kind: string, text: string, findings: SyntaxFinding[]): void {
  const written = text.charAt(token.startOffset);
  if (kind === 'BACKQUOTED' && (token.image.length < 2 || !token.image.endsWith('`'))) {
    findings.push(
      findingAt(
        'syntax/unclosed-name',
        'A name in backquotes ends with a backquote on the same line; add the missing one.',
        token,
      ),
    );
  } else if (kind === 'BACKQUOTED' && /[\r\n]/.test(token.image)) {
    const message =
      'A name in backquotes stands on one line, and this one runs over two; join the lines.';
    findings.push(findingAt('syntax/unclosed-name', message, token));
  } else if (kind === 'ML_COMMENT' && !/\*\/$/.test(token.image)) {
    findings.push(
      findingAt('syntax/unclosed-comment', "A comment '/*' ends with '*/'; add it.", token),
    );
  } else if (kind === 'STRING' && written !== '"') {
    const message = 'A text stands in straight double quotes; these are typographic ones.';
    findings.push(findingAt('syntax/quotes', message, token));
  } else if (kind === 'UNKNOWN') reportCharacters(token, text, findings);
}

/** One finding for signs that touch each other. */
function reportCharacters(token: IToken, text: string, findings: SyntaxFinding[]): void {
  const last = findings.at(-1);
  const touches =
    last?.code === 'syntax/character' && last.offset + last.length === token.startOffset;
  const signs = text.slice(touches ? last.offset : token.startOffset, endOf(token));
  const message = `The text '${shortened(signs)}' means nothing here; a name that holds it goes in backquotes, other text in double quotes.`;
  const found = findingAt('syntax/character', message, token);
  if (!touches) findings.push(found);
  else findings[findings.length - 1] = { ...last, message, length: last.length + found.length };
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

/** Lines of a text, asked for in document order; CR LF, LF and CR end a line. */
class LineCounter {
  private line = 1;
  private start = 0;
  private position = 0;

  constructor(private readonly text: string) {}

  /** The line of an offset, from 1, and where that line starts. The offset must not go back. */
  at(offset: number): { readonly line: number; readonly start: number } {
    for (; this.position < offset; this.position++) {
      const code = this.text.charCodeAt(this.position);
      if (code === 10 || (code === 13 && this.text.charCodeAt(this.position + 1) !== 10)) {
        this.line++;
        this.start = this.position + 1;
      }
    }
    return { line: this.line, start: this.start };
  }
}
