/**
 * Who a text or an element is for: `audience internal, board`. The words behind `audience` become one token, since a comma
 * behind them may as well part entries of a list; behind a text, `audience` itself becomes a token of its own.
 */
import { allStatementKeywords, roleKeywords } from '../statements/vocabulary.js';
import type { IToken, SyntaxFinding, TokenStream, TokenTypeDictionary } from './tokens.js';
import {
  endOf,
  findingAt,
  isFirstOnLine,
  isName,
  isText,
  kindOf,
  retyped,
  tokenBehind,
} from './tokens.js';

/** The tokens with the words of each audience as one token, and a finding for each that has none. */
export function withAudiences(
  tokens: readonly IToken[],
  text: string,
  types: TokenTypeDictionary,
): TokenStream {
  if (!tokens.some((token) => kindOf(token) === 'audience')) return { tokens, findings: [] };
  const output: IToken[] = [];
  const findings: SyntaxFinding[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (kindOf(token) !== 'audience') {
      output.push(token);
      continue;
    }
    const isOfText = isText(tokens[index - 1]) || isBehindWords(tokens, index);
    const keyword = isOfText && !isFirstOnLine(tokens, index);
    output.push(keyword ? retyped(token, types, 'AUDIENCE') : token);
    const end = wordsEnd(tokens, index + 1, text, mayGoOn(tokens, index));
    const [first, last] = [tokens[index + 1], tokens[end - 1]];
    if (end > index + 1 && first !== undefined && last !== undefined) {
      output.push(joined(first, last, text, types));
      index = end - 1;
    } else {
      const message =
        "Behind 'audience' stands who it is for, in a word without quotes, such as internal; write it.";
      findings.push(findingAt('syntax/missing-name', message, token));
      output.push(tokenBehind(token, types, 'WORDS'));
      // What stands in quotes is no other text.
      if (isText(first) && !isFirstOnLine(tokens, index + 1)) index += 1;
    }
  }
  return { tokens: output, findings };
}

/** Whether the words of another audience stand right before `index`: `"x" audience board audience internal`. */
function isBehindWords(tokens: readonly IToken[], index: number): boolean {
  return isName(tokens[index - 1]) && !isFirstOnLine(tokens, index);
}

/** Index behind the words that begin at `start`, on its line; of several, where they may go on behind a comma. */
function wordsEnd(tokens: readonly IToken[], start: number, text: string, goesOn: boolean): number {
  if (!isWord(tokens, start)) return start;
  let end = start + 1;
  while (goesOn && kindOf(tokens[end]) === ',' && isWord(tokens, end + 1) && isPlain(end)) end += 2;
  return end;

  /** Whether nothing but blanks stands around the comma: a comment stays where it is. */
  function isPlain(comma: number): boolean {
    const [before, after] = [tokens[comma - 1], tokens[comma + 1]];
    if (before === undefined || after === undefined) return false;
    return /^[ \t]*,[ \t]*$/u.test(text.slice(endOf(before), after.startOffset));
  }
}

function isWord(tokens: readonly IToken[], index: number): boolean {
  const kind = kindOf(tokens[index]);
  return (kind === 'ID' || kind === 'NAME') && !isFirstOnLine(tokens, index);
}

/** Whether a comma behind a word parts words, and not what a list or a body on one line holds: where the line begins with
 *  the keyword of an element or a text. */
function mayGoOn(tokens: readonly IToken[], index: number): boolean {
  let first = index;
  while (first > 0 && !isFirstOnLine(tokens, first)) first--;
  const kind = kindOf(tokens[first]);
  const isList = roleKeywords.some((role) => role === kind) || kind === 'each';
  return allStatementKeywords.has(kind) && !isList && !opensBody(tokens, first, index);
}

function opensBody(tokens: readonly IToken[], start: number, end: number): boolean {
  return tokens.slice(start, end).some((token) => kindOf(token) === '{');
}

function joined(first: IToken, last: IToken, text: string, types: TokenTypeDictionary): IToken {
  const { endOffset, endLine, endColumn } = last;
  const image = text.slice(first.startOffset, endOf(last));
  return { ...retyped(first, types, 'WORDS'), image, endOffset, endLine, endColumn };
}
