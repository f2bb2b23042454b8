/** The line that opens a block: `keyword number? name text?`, then the brace. */
import type { IToken } from './tokens.js';
import { isFirstOnLine, isMark, isName, isText, kindOf, textEnd } from './tokens.js';
import { hasBody } from '../statements/statements.js';
import {
  type BlockKeyword,
  isBlockKeyword,
  isScopeKeyword,
  placeOf,
  type ScopeKeyword,
} from '../statements/vocabulary.js';

/** A statement that may open a block next: what of `keyword number? name text?` was there last, or of the words of
 *  a scope, which are texts and, behind `see`, names. */
export interface Header {
  readonly keyword: BlockKeyword | ScopeKeyword;
  readonly last:
    'keyword' | 'number' | 'name' | 'dot' | 'arrow' | 'text' | 'source' | 'scope' | 'see';
}

/** The header behind one more token; undefined where the token is no part of it.
 *  A name stands on the line of its keyword. */
export function headerAfter(
  header: Header | undefined,
  token: IToken,
  sameLine: boolean,
): Header | undefined {
  const kind = kindOf(token);
  if (isBlockKeyword(kind)) return { keyword: kind, last: 'keyword' };
  if (isScopeKeyword(kind)) return { keyword: kind, last: 'scope' };
  if (header === undefined) return undefined;
  const { keyword, last } = header;
  if (last === 'scope' && kind === 'see') return { keyword, last: 'see' };
  const isAudience = kind === 'AUDIENCE' || kind === 'WORDS';
  if (last === 'scope') return isText(token) || isMark(token) || isAudience ? header : undefined;
  if (last === 'see') return isOfSee(token) ? header : undefined;
  const digits = kind === 'INT' || kind === 'DECIMAL';
  if (last === 'dot')
    return (isName(token) && sameLine) || digits ? { keyword, last: 'name' } : undefined;
  if (isAudience) return last === 'text' ? header : undefined;
  if (kind === 'source') return last === 'text' ? { keyword, last: 'source' } : undefined;
  if (isText(token)) return last === 'text' ? undefined : { keyword, last: 'text' };
  if (kind === '.') return last === 'name' ? { keyword, last: 'dot' } : undefined;
  if (kind === '->') return keyword === 'map' ? { keyword, last: 'arrow' } : undefined;
  if (isBeforeName(keyword, kind) && last === 'keyword' && sameLine)
    return { keyword, last: 'number' };
  const first = (last === 'keyword' || last === 'number' || last === 'arrow') && sameLine;
  return isName(token) && first ? { keyword, last: 'name' } : undefined;
}

/** Whether a token of the kind may stand between a keyword and its name: the number of a box, the date of an
 *  assessment. */
export function isBeforeName(keyword: string, kind: string): boolean {
  if (keyword === 'assess' || keyword === 'target') return kind === 'DATE' || kind === 'INT';
  return kind === 'INT' && (keyword === 'activity' || keyword === 'stub');
}

function isOfSee(token: IToken): boolean {
  return (
    isText(token) ||
    isName(token) ||
    /^(?:source|AUDIENCE|WORDS|,|\.|INT|DECIMAL)$/.test(kindOf(token))
  );
}

/** Whether the tokens `number? name text? {` stand at `index`; a date may stand for the number. */
export function opensBlock(tokens: readonly IToken[], index: number): boolean {
  let at = /^(?:INT|DATE)$/.test(kindOf(tokens[index])) ? index + 1 : index;
  if (!isName(tokens[at])) return false;
  at++;
  while (/^(?:\.|->)$/.test(kindOf(tokens[at])) && isName(tokens[at + 1])) at += 2;
  if (isText(tokens[at])) at = textEnd(tokens, at) + 1;
  return kindOf(tokens[at]) === '{' && !isFirstOnLine(tokens, at);
}

/** Index of the last token of a header at `index`, brace excluded; undefined where another statement, or one
 *  that has no body, or seldom one, stands there. */
export function headerEnd(tokens: readonly IToken[], index: number): number | undefined {
  const keyword = kindOf(tokens[index]);
  // Few roles have a body, and what is indented below one is most often another's.
  if (!isBlockKeyword(keyword) || keyword === 'role' || !hasBody(placeOf(keyword)))
    return undefined;
  let end = index;
  if (isBeforeName(keyword, kindOf(tokens[end + 1]))) end++;
  if (isName(tokens[end + 1]) && !isFirstOnLine(tokens, end + 1)) end++;
  while (kindOf(tokens[end + 1]) === '.' && end + 2 < tokens.length) end += 2;
  if (keyword === 'map' && kindOf(tokens[end + 1]) === '->') end = arrowEnd(tokens, end + 1);
  return isText(tokens[end + 1]) ? textEnd(tokens, end + 1) : end;
}

/** Index of the last token of the name behind the arrow of a map at `index`. */
function arrowEnd(tokens: readonly IToken[], index: number): number {
  let end = index;
  if (isName(tokens[end + 1]) && !isFirstOnLine(tokens, end + 1)) end++;
  while (end > index && kindOf(tokens[end + 1]) === '.' && end + 2 < tokens.length) end += 2;
  return end;
}
