/** Which keyword a block lacks, judged by what the block holds. */
import type { IToken } from './tokens.js';
import { isName, isText, kindOf } from './tokens.js';
import type { BlockKeyword } from '../statements/vocabulary.js';
import { modelKeywords, roleKeywords } from '../statements/vocabulary.js';

/** The keyword that suits the block whose header, without one, starts at `index`; `atTop` says that it
 *  stands at the top of a file, not in an activity. */
export function keywordOf(tokens: readonly IToken[], index: number, atTop: boolean): BlockKeyword {
  let brace = index;
  while (brace < tokens.length && kindOf(tokens[brace]) !== '{') brace++;
  const body = bodyFrom(tokens, brace + 1);
  if (isName(body[0])) return 'bundle';
  const defined = isText(tokens[brace - 1]);
  return suited(new Set(body.map(kindOf)), atTop && !defined ? 'decompose' : 'activity', atTop);
}

/** The keyword that suits a body that starts at `index` and has no header at all. Activities in it
 *  belong to a block of the keyword `parent`. */
export function keywordOfBody(
  tokens: readonly IToken[],
  index: number,
  parent: BlockKeyword,
  atTop: boolean,
): BlockKeyword {
  return suited(new Set(bodyFrom(tokens, index).map(kindOf)), parent, atTop);
}

function suited(kinds: ReadonlySet<string>, parent: BlockKeyword, atTop: boolean): BlockKeyword {
  if (kinds.has('activity') || kinds.has('stub')) return parent;
  if (roleKeywords.some((role) => kinds.has(role))) return atTop ? 'external' : 'activity';
  if (atTop && modelKeywords.some((field) => kinds.has(field))) return 'model';
  return kinds.size > 0 ? 'object' : 'activity';
}

/** The tokens from `start` to the brace that closes the block around them, or to the end. */
function bodyFrom(tokens: readonly IToken[], start: number): readonly IToken[] {
  let depth = 1;
  for (let at = start; at < tokens.length; at++) {
    const kind = kindOf(tokens[at]);
    if (kind === '{') depth++;
    else if (kind === '}' && --depth === 0) return tokens.slice(start, at);
  }
  return tokens.slice(start);
}
