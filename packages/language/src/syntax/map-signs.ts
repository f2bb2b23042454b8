/**
 * The signs `=`, `>`, `<` and `~` between the two sides of a line of a map. Elsewhere they mean nothing, or something else, so
 * that the scanner does not know them.
 */
import { isPlainKind, plainKind } from '@idef0-studio/model';
import { allStatementKeywords, isBlockKeyword } from '../statements/vocabulary.js';
import { isFirstOnLine, isName, kindOf, retyped } from './tokens.js';
import type { IToken, SyntaxFinding, TokenTypeDictionary } from './tokens.js';

const signs: ReadonlySet<string> = new Set(['=', '>', '<', '~']);

/** The tokens with the signs of relations as such. `found` are the findings of the scanner: those on these signs are left
 *  out. */
export function withMapSigns(
  tokens: readonly IToken[],
  found: readonly SyntaxFinding[],
  types: TokenTypeDictionary,
): { readonly tokens: readonly IToken[]; readonly findings: readonly SyntaxFinding[] } {
  const known = new Set<number>();
  const inMap = insideMaps(tokens);
  const read = tokens.map((token, index) => {
    if (inMap[index] !== true || !signs.has(token.image)) return token;
    known.add(token.startOffset);
    return retyped(token, types, 'RELATION');
  });
  if (known.size === 0) return { tokens, findings: found };
  const isKnown = ({ code, offset, length }: SyntaxFinding) =>
    code === 'syntax/character' && length === 1 && known.has(offset);
  return { tokens: read, findings: found.filter((each) => !isKnown(each)) };
}

/** For each token whether it stands on a line of a map: behind the line that opens it, up to its brace or the next element. */
export function insideMaps(tokens: readonly IToken[]): readonly boolean[] {
  let state: 'outside' | 'header' | 'inside' = 'outside';
  let isValue = false;
  return tokens.map((token, index) => {
    const kind = kindOf(token);
    const isStart = isFirstOnLine(tokens, index);
    if (isMapKeyword(kind) && (isStart || /^[{}]$/.test(kindOf(tokens[index - 1])))) {
      state = 'header';
      return false;
    }
    if (state === 'header' && (isStart || kind === '{')) state = 'inside';
    if (isStart) isValue = kind === 'property' && hasValue(tokens, index);
    const isOther = isBlockKeyword(kind) && isStart && allStatementKeywords.has(kind);
    if (kind === '}' || (isOther && !isValue)) state = 'outside';
    return state === 'inside' && kind !== '{' && !isValue;
  });
}

/** Whether a value stands on the line of a property, which then is one of the element around: `property Risk = High`. */
function hasValue(tokens: readonly IToken[], index: number): boolean {
  for (let at = index + 1; at < tokens.length && !isFirstOnLine(tokens, at); at++)
    if (kindOf(tokens[at]) === '=') return true;
  return false;
}

/** Whether nothing but a name stands between the keyword of a map and a token: `map A -> B`. */
export function isInMapHeader(tokens: readonly IToken[], index: number): boolean {
  for (let at = index; at > 0; at--) {
    const before = tokens[at - 1];
    const kind = kindOf(before);
    if (isMapKeyword(kind)) return true;
    if (!isName(before) && !/^(?:\.|INT|DECIMAL)$/.test(kind)) return false;
  }
  return false;
}

function isMapKeyword(kind: string): boolean {
  return isPlainKind(kind) && plainKind(kind).isMap === true;
}
