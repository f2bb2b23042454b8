/** A keyword with a capital that has run together with the name behind it. */
import type { IToken, TokenTypeDictionary } from './tokens.js';
import { endOf, retyped, typeOf } from './tokens.js';
import { type Place, keywordsIn } from '../statements/statements.js';
import { blockKeywords, placeOf, type BlockKeyword } from '../statements/vocabulary.js';

export interface SplitKeyword {
  readonly keyword: IToken;
  readonly name: IToken;
}

/** `Activity Sell Services` as the keyword `activity` and the name; undefined where the first word is no
 *  keyword of a block in this place. */
export function splitKeyword(
  token: IToken,
  types: TokenTypeDictionary,
  place: Place,
): SplitKeyword | undefined {
  // What begins with such a word is a name: `Assess and Report`, `Property Management`.
  const ofNames = (word: BlockKeyword) => word === 'property' || placeOf(word) === 'assessment';
  const words = blockKeywords.filter((word) => keywordsIn(place).includes(word) && !ofNames(word));
  return splitWord(token, types, words);
}

/** As `splitKeyword`, for one of some words. */
export function splitWord(
  token: IToken,
  types: TokenTypeDictionary,
  words: readonly string[],
): SplitKeyword | undefined {
  const match = /^(\p{L}+)(\s+)(?=\S)/u.exec(token.image);
  const first = match?.[1];
  if (match === null || first === undefined) return undefined;
  const keyword = words.find((word) => word === first.toLowerCase());
  if (keyword === undefined) return undefined;
  const head = { ...token, image: first };
  head.endOffset = token.startOffset + first.length - 1;
  head.endColumn = (token.startColumn ?? 1) + first.length - 1;
  const image = token.image.slice(match[0].length);
  const startOffset = endOf(token) - image.length;
  const startColumn = (token.startColumn ?? 1) + match[0].length;
  const kind = /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(image) ? 'NAME' : 'ID';
  const tokenType = typeOf(types, kind);
  const name = { ...token, image, startOffset, startColumn, tokenType };
  name.tokenTypeIdx = tokenType.tokenTypeIdx ?? 0;
  return { keyword: retyped(head, types, keyword), name };
}
