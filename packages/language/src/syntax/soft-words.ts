/**
 * Words that are keywords only at the start of a statement. Everywhere else they are names: in lists, behind keywords, and alone
 * on a line of a block.
 */
import { softKeywords } from '../statements/vocabulary.js';
import { isFirstOnLine, isName, isText, kindOf, retyped } from './tokens.js';
import type { IToken, TokenTypeDictionary } from './tokens.js';

/** The tokens with each soft word that begins no statement as the name that it is. */
export function withSoftNames(tokens: readonly IToken[], types: TokenTypeDictionary): IToken[] {
  let depth = 0;
  return tokens.map((token, index) => {
    const kind = kindOf(token);
    if (kind === '{') depth++;
    else if (kind === '}') depth--;
    const isKept = !softKeywords.has(kind) || beginsStatement(tokens, index, depth <= 0);
    return isKept ? token : retyped(token, types, 'ID');
  });
}

/** No entry of a list has two names: where a name follows on the line, the word before it is a keyword. At the top of a
 *  file, where no list stands, the name may be still to come. */
function beginsStatement(tokens: readonly IToken[], index: number, isTop: boolean): boolean {
  const isFirst = isFirstOnLine(tokens, index);
  if (!isFirst && !/^[{},]$/.test(kindOf(tokens[index - 1]))) return false;
  const next = isFirstOnLine(tokens, index + 1) ? undefined : tokens[index + 1];
  if (isName(next)) return true;
  return isTop && isFirst && (next === undefined || isText(next) || kindOf(next) === '{');
}
