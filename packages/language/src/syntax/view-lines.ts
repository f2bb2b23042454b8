/**
 * The words that begin the lines of a view: `kind impact`. They are keywords in its body alone, whatever the scanner takes them for;
 * what stands behind them are names, though some of these look like keywords (`kind object`, `page none`).
 */
import { isPlainKind, isViewWord, plainKind } from '@idef0-studio/model';
import { allStatementKeywords, isBlockKeyword } from '../statements/vocabulary.js';
import { isBeforeName, opensBlock } from './headers.js';
import { isFirstOnLine, isName, isText, kindOf, retyped } from './tokens.js';
import type { IToken, TokenTypeDictionary } from './tokens.js';

/** The tokens with the words of views as such. A word in small letters that begins a line there and is none is taken for
 *  one, and reported when it is read. */
export function withViewWords(
  tokens: readonly IToken[],
  types: TokenTypeDictionary,
): readonly IToken[] {
  if (!tokens.some((token) => isViewKeyword(kindOf(token)))) return tokens;
  let state: 'outside' | 'header' | 'inside' = 'outside';
  let isLine = false;
  return tokens.map((token, index) => {
    const kind = kindOf(token);
    const opens = isFirstOnLine(tokens, index) || /^[{}]$/.test(kindOf(tokens[index - 1]));
    if (opens && isViewKeyword(kind)) {
      state = 'header';
      isLine = false;
      return token;
    }
    if (state === 'header' && (opens || kind === '{')) state = 'inside';
    if (kind === '}' || (opens && isOtherElement(tokens, index))) state = 'outside';
    if (state !== 'inside' || kind === '{') return token;
    if (opens || isBehindComma(tokens, index)) {
      isLine = isLineStart(tokens, index);
      return isLine ? retyped(token, types, 'VIEW_WORD') : token;
    }
    return isLine && isWordAsName(tokens, index) ? retyped(token, types, 'ID') : token;
  });
}

function isViewKeyword(kind: string): boolean {
  return isPlainKind(kind) && plainKind(kind).hasViewLines === true;
}

/** Whether another element begins at `index`, so that the view before it lacks its brace. */
function isOtherElement(tokens: readonly IToken[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || isViewWord(token.image)) return false;
  const [kind, next] = [kindOf(token), tokens[index + 1]];
  const isNamed = isName(next) || isBeforeName(kind, kindOf(next));
  return isBlockKeyword(kind) && isNamed && !isProperty(tokens, index);
}

/** Whether a property has a value there, as in the body of any element. */
function isProperty(tokens: readonly IToken[], index: number): boolean {
  return kindOf(tokens[index]) === 'property' && kindOf(tokens[index + 2]) === '=';
}

function isLineStart(tokens: readonly IToken[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (isViewWord(token.image)) return true;
  return kindOf(token) === 'ID' && !opensBlock(tokens, index + 1);
}

/** Whether one more line begins behind a comma, `kind tree, depth 2`: no name has another one behind it. */
function isBehindComma(tokens: readonly IToken[], index: number): boolean {
  const token = tokens[index];
  if (kindOf(tokens[index - 1]) !== ',' || token === undefined || !isViewWord(token.image))
    return false;
  const next = tokens[index + 1];
  if (isFirstOnLine(tokens, index + 1)) return false;
  return isName(next) || isText(next) || /^(?:INT|DECIMAL|DATE|[a-z]+)$/.test(kindOf(next));
}

/** Whether a keyword stands for a name behind the word of a line; `source` behind a text says where it is from. */
function isWordAsName(tokens: readonly IToken[], index: number): boolean {
  const kind = kindOf(tokens[index]);
  if (kind === 'source' && isText(tokens[index - 1])) return false;
  return allStatementKeywords.has(kind) || /^[a-z]+$/.test(kind);
}
