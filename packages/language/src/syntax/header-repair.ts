/**
 * Names of blocks that are no plain names, on the line that opens the block: `activity Plan, Build {`,
 * `activity 24x7 Support {`, `activity plan the day {`. What stands between the keyword and the brace becomes one
 * name, with one finding, so that the block keeps its place and all that is in it.
 */
import type { IToken, SyntaxFinding, TokenStream, TokenTypeDictionary } from './tokens.js';
import {
  endOf,
  findingAt,
  isFirstOnLine,
  isName,
  isText,
  kindOf,
  textEnd,
  typeOf,
} from './tokens.js';
import { isBeforeName } from './headers.js';
import { isInMapHeader } from './map-signs.js';
import { allStatementKeywords, isBlockKeyword } from '../statements/vocabulary.js';
import { withoutComments } from '../text/comments.js';

/** The tokens with a name in every line that opens a block. `found` are the findings of the scanner: those
 *  on signs that now belong to a name are left out. */
export function repairHeaders(
  tokens: readonly IToken[],
  found: readonly SyntaxFinding[],
  text: string,
  types: TokenTypeDictionary,
): TokenStream {
  const output: IToken[] = [];
  const findings: SyntaxFinding[] = [];
  const joined: IToken[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const run = runAt(tokens, index);
    if (run === undefined) output.push(token);
    else {
      const name = nameOf(tokens, run, text, types);
      findings.push(findingAt('syntax/unquoted-name', messageOf(tokens, run, name), name));
      joined.push(name);
      output.push(name);
      index = run.end - 1;
    }
  }
  if (joined.length === 0) return { tokens, findings: found };
  const kept = found.filter(
    ({ code, offset }) =>
      code !== 'syntax/character' ||
      !joined.some((name) => name.startOffset <= offset && offset < endOf(name)),
  );
  return { tokens: output, findings: [...kept, ...findings] };
}

/** Tokens from `start` to before `end`: a name of several tokens. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** The run of tokens at `index` that a keyword before it and a brace behind it make the name of a block,
 *  though it is none. */
function runAt(tokens: readonly IToken[], index: number): Run | undefined {
  const keyword = headerKeyword(tokens, index);
  if (keyword === undefined) return undefined;
  let end = index;
  while (end < tokens.length && !isFirstOnLine(tokens, end) && isPartOfName(tokens[end])) end++;
  const arrow = kindOf(keyword) === 'map' ? arrowIn(tokens, index, end) : undefined;
  if (arrow !== undefined) end = arrow;
  const run = { start: index, end };
  const name = tokens.slice(index, end);
  if (isNumbered(name, kindOf(keyword))) return run;
  if (arrow !== undefined) return isReference(name) ? undefined : run;
  const brace = isText(tokens[end]) ? textEnd(tokens, end) + 1 : end;
  if (end === index || kindOf(tokens[brace]) !== '{') return undefined;
  return isReference(name) ? undefined : run;
}

/** Index of the sign between the two models of a map; undefined where none stands there. */
function arrowIn(tokens: readonly IToken[], start: number, end: number): number | undefined {
  const at = tokens.slice(start, end).findIndex((token) => kindOf(token) === '->');
  return at < 0 ? undefined : start + at;
}

/** Whether what declares something is named as a reference is, `Order Desk 3.0`: nothing is named `0`. A stub may have
 *  a node number for a name, a category stands behind its dimension. */
function isNumbered(name: readonly IToken[], keyword: string): boolean {
  if (keyword === 'decompose' || !isReference(name) || name.length < 2) return false;
  if (/^A\d+$/u.test(name[0]?.image ?? '')) return false;
  if (keyword === 'model') return true;
  return keyword !== 'category' && /^(?:INT|DECIMAL)$/.test(kindOf(name.at(-1)));
}

/** The keyword whose name starts at `index`. A number between them fixes the number of a box, unless a word
 *  follows it without a blank. */
function headerKeyword(tokens: readonly IToken[], index: number): IToken | undefined {
  const previous = tokens[index - 1];
  if (previous === undefined || isFirstOnLine(tokens, index)) return undefined;
  if (kindOf(previous) === '->' && isInMapHeader(tokens, index - 1)) return previous;
  const isStart = isFirstOnLine(tokens, index - 1) || /^[{}]$/.test(kindOf(tokens[index - 2]));
  if (isBlockKeyword(kindOf(previous)) && isStart) {
    return isNumber(tokens, index) ? undefined : previous;
  }
  return isNumber(tokens, index - 1) ? tokens[index - 2] : undefined;
}

/** Whether the number of a box or the date of an assessment stands at `index`. */
function isNumber(tokens: readonly IToken[], index: number): boolean {
  const [before, number, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (number === undefined || !isBeforeName(kindOf(before), kindOf(number))) return false;
  return next === undefined || next.startOffset > endOf(number);
}

function isPartOfName(token: IToken | undefined): boolean {
  const kind = kindOf(token);
  return kind !== '{' && kind !== '}' && !isText(token) && !allStatementKeywords.has(kind);
}

/** Whether the tokens are `Name`, `Parent.Name` or `A4.12`, which need no repair. */
function isReference(tokens: readonly IToken[]): boolean {
  return tokens.every((token, at) => {
    if (at % 2 === 1) return kindOf(token) === '.';
    return isName(token) || (at > 0 && /^(?:INT|DECIMAL)$/.test(kindOf(token)));
  });
}

function nameOf(
  tokens: readonly IToken[],
  { start, end }: Run,
  text: string,
  types: TokenTypeDictionary,
): IToken {
  const first = tokens[start];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined) throw new RangeError('A run has tokens.');
  // Backquotes inside mean nothing here, nor do comments; the image keeps its length.
  const image = withoutComments(text.slice(first.startOffset, endOf(last))).replaceAll('`', ' ');
  const tokenType = typeOf(types, 'NAME');
  return {
    ...first,
    image,
    endOffset: last.endOffset,
    endLine: last.endLine,
    endColumn: last.endColumn,
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
  };
}

function messageOf(tokens: readonly IToken[], { start, end }: Run, name: IToken): string {
  const folded = name.image.replace(/\s+/gu, ' ');
  const written = folded.length > 60 ? `${folded.slice(0, 60)}…` : folded;
  const sign = tokens.slice(start, end).find((part) => /^[^\p{L}\p{N}`]/u.test(part.image));
  if (sign !== undefined) {
    return `'${sign.image}' does not stand in a plain name; write '${written}' in backquotes.`;
  }
  const rule = 'A name of several words begins with a capital letter';
  const capital = written.charAt(0).toUpperCase() + written.slice(1);
  return capital === written
    ? `${rule}; write '${written}' in backquotes.`
    : `${rule}; write '${capital}', or put it in backquotes.`;
}
