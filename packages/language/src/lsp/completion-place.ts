/**
 * Where the cursor stands, as far as completion cares: which block, which list, behind which sign.
 * Read off the tokens alone, so that it works in the middle of a broken line.
 */
import type { IToken } from '../syntax/tokens.js';
import { endLine, endOf, isMark, isName, isText, kindOf, startLine } from '../syntax/tokens.js';
import type { Place } from '../statements/statements.js';
import { isBlockKeyword, isScopeKeyword, placeOf, roleKeywords } from '../statements/vocabulary.js';
import { isPlainKind, isViewWord, type IcomRole, type ViewWord } from '@idef0-studio/model';
import { plainName } from '../lower/names.js';
import { isBeforeName } from '../syntax/headers.js';
import { isNumber } from '../syntax/written-name.js';

/** What may be written at the cursor. */
export type CompletionPlace =
  /** A statement of the block; `list` names the list whose entries may go on here. */
  | {
      readonly kind: 'statement';
      readonly place: Place;
      readonly list: IcomRole | undefined;
      /** The model whose activities begin a line of a map. */
      readonly model?: string;
    }
  /** Behind the sign of a line of a map: an activity of the model on the right. */
  | { readonly kind: 'mapped'; readonly model: string }
  | { readonly kind: 'each' }
  /** The object inside a tunnel: `(X)`. */
  | { readonly kind: 'object'; readonly role: IcomRole | undefined }
  /** Behind `<-`: an activity or an agent. */
  | { readonly kind: 'source' }
  | { readonly kind: 'responsibility' }
  /** Behind `decompose`, `call` or `see`. */
  | { readonly kind: 'activity'; readonly keyword: string }
  /** Behind `Parent.`, or behind `Model.` and `Model.Parent.`: the names before the dot. */
  | { readonly kind: 'member'; readonly path: readonly string[]; readonly use: MemberUse }
  /** Behind `satisfies`: a clause; behind `Catalog.` one of that catalog. */
  | { readonly kind: 'clause'; readonly catalog: string | undefined }
  /** Behind `assess` or `target`: a scale. */
  | { readonly kind: 'scale' }
  /** Behind the colon of an assessment: a level of the scale. */
  | { readonly kind: 'level'; readonly scale: string }
  /** Behind `property` in a body: the name of a property; behind its `=` one of its values. */
  | { readonly kind: 'property' }
  | { readonly kind: 'value'; readonly property: string }
  /** Behind a word of a view, or a comma or `=` on its line: `before` is the name before `=`. */
  | { readonly kind: 'view'; readonly word: ViewWord; readonly before: string | undefined }
  /** Behind `audience`: a word of who something is for. */
  | { readonly kind: 'audience' }
  | { readonly kind: 'part' }
  | { readonly kind: 'model' }
  /** Behind `map` and its arrow: any model of the workspace. */
  | { readonly kind: 'any model' }
  | { readonly kind: 'word'; readonly keyword: string };

/** What the name is behind: `<-`, `call`, `see`, or something else. */
export type MemberUse = 'source' | 'call' | 'see' | undefined;

export interface CompletionSpot {
  readonly what: CompletionPlace;
  /** Offsets of what is typed already and is replaced; empty where nothing is. */
  readonly start: number;
  readonly end: number;
}

/** The place at `offset`; undefined in texts, in comments, and where a new name is invented.
 *  @param tokens all visible tokens of the document, in order. */
export function completionSpot(
  tokens: readonly IToken[],
  text: string,
  offset: number,
): CompletionSpot | undefined {
  const before = tokens.filter((token) => token.startOffset < offset && token.image !== '');
  const typed = typedToken(before, text, offset);
  const left = typed === undefined ? before : before.slice(0, -1);
  const last = left.at(-1);
  if (typed === undefined && last !== undefined && isInside(last, text, offset)) return undefined;
  const start = typed === undefined ? offset : wordStart(typed, offset);
  const what = placeBehind(left, start, text);
  return what === undefined ? undefined : { what, start, end: Math.max(offset, start) };
}

/** The name or keyword that the cursor stands in or right behind (blanks included, as names have them). */
function typedToken(before: readonly IToken[], text: string, offset: number): IToken | undefined {
  const last = before.at(-1);
  if (last === undefined || isText(last)) return undefined;
  const word = isName(last) || /^\p{L}/u.test(last.image) || isOwnNumber(before);
  const isClause = isNumber(last.image) && innermostBlock(before).keyword === 'satisfies';
  if (!word && !isClause) return undefined;
  if (endOf(last) >= offset) return last;
  const gap = text.slice(endOf(last), offset);
  return kindOf(last) === 'NAME' && /^ +$/.test(gap) ? last : undefined;
}

/** A number where an activity may stand: the activities are found by their own numbers too. */
function isOwnNumber(before: readonly IToken[]): boolean {
  const [sign, number] = [kindOf(before.at(-2)), kindOf(before.at(-1))];
  return /^(?:INT|DECIMAL)$/.test(number) && /^(?:<-|decompose|call|see)$/.test(sign);
}

/** Where a name that is typed begins; of the words of an audience the last one before the cursor. */
function wordStart(typed: IToken, offset: number): number {
  const { image, startOffset } = typed;
  if (kindOf(typed) !== 'WORDS') return startOffset;
  const [last = ''] = /[^,\s]*$/u.exec(image.slice(0, offset - startOffset)) ?? [];
  return Math.min(offset, startOffset + image.length) - last.length;
}

function isInside(token: IToken, text: string, offset: number): boolean {
  if (isText(token) && endOf(token) > offset) return true;
  if (isText(token) && endOf(token) === offset && !/"$/.test(token.image)) return true;
  return /\/\/[^\n]*$/.test(text.slice(endOf(token), offset));
}

interface Block {
  readonly place: Place;
  /** Of a map the names of its two models. */
  readonly models?: readonly [string, string];
  list: IcomRole | undefined;
  keyword: string | undefined;
  /** What the line that opens it names. */
  readonly name: string;
}

function placeBehind(
  left: readonly IToken[],
  start: number,
  text: string,
): CompletionPlace | undefined {
  const block = innermostBlock(left);
  const last = left.at(-1);
  if (block.models !== undefined && isBehindSign(left, start, text))
    return { kind: 'mapped', model: block.models[1] };
  const sign = viewPlace(left, start, text) ?? signPlace(left, block);
  if (sign !== undefined) return sign === 'none' ? undefined : sign;
  const newLine = last === undefined || text.slice(endOf(last), start).includes('\n');
  const opens = newLine || ['{', '}', ','].includes(kindOf(last));
  const behindRole = block.list !== undefined && kindOf(last) === block.list;
  if (!opens && !behindRole) return undefined;
  if (block.place === 'bundle') return { kind: 'part' };
  const model = block.models?.[0];
  const at = { kind: 'statement', place: block.place, list: block.list } as const;
  return model === undefined ? at : { ...at, model };
}

/** What the last token before the cursor asks for, whatever stands around it. */
function signPlace(left: readonly IToken[], block: Block): CompletionPlace | 'none' | undefined {
  const last = left.at(-1);
  switch (kindOf(last)) {
    case '<-':
    case 'step':
      return { kind: 'source' };
    case ':':
      return block.place === 'assessment'
        ? { kind: 'level', scale: block.name }
        : { kind: 'responsibility' };
    case 'property':
      return block.place === 'file' ? 'none' : { kind: 'property' };
    case '=':
      return kindOf(left.at(-3)) === 'property'
        ? { kind: 'value', property: plainName(left.at(-2)?.image ?? '') }
        : undefined;
    case 'type':
      return { kind: 'word', keyword: 'type' };
    case 'assess':
    case 'target':
      return { kind: 'scale' };
    case 'DATE':
    case 'INT':
      return isBeforeName(kindOf(left.at(-2)), kindOf(last)) && block.place === 'file'
        ? { kind: 'scale' }
        : undefined;
    case 'audience':
    case 'AUDIENCE':
      return { kind: 'audience' };
    case 'satisfies':
      return { kind: 'clause', catalog: undefined };
    case '.':
      if (block.keyword === 'satisfies')
        return { kind: 'clause', catalog: left.at(-2)?.image ?? '' };
      return memberPlace(left, block);
    case '(':
      return { kind: 'object', role: block.list };
    case '->':
      return block.place === 'scenario'
        ? { kind: 'object', role: undefined }
        : { kind: 'any model' };
    case 'map':
      return { kind: 'any model' };
    case 'each':
      return { kind: 'each' };
    case 'model':
      return { kind: 'model' };
    case 'decompose':
    case 'call':
    case 'see':
      return { kind: 'activity', keyword: kindOf(last) };
    case 'profile':
    case 'numbers':
    case 'colour':
    case 'status':
      return { kind: 'word', keyword: kindOf(last) };
    case 'activity':
    case 'stub':
    case 'object':
    case 'bundle':
    case 'external':
    case 'outcome':
      return 'none';
    case ',':
      if (block.keyword === 'audience') return { kind: 'audience' };
      if (block.keyword === 'step') return stepPlace(left);
      if (block.keyword === 'satisfies') return { kind: 'clause', catalog: undefined };
      return block.keyword === 'see' || block.keyword === 'call'
        ? { kind: 'activity', keyword: block.keyword }
        : undefined;
    default:
      if (block.place === 'property' && last?.image === 'type')
        return { kind: 'word', keyword: 'type' };
      return isPlainKind(kindOf(last)) ? 'none' : undefined;
  }
}

/** Behind the word of a line of a view, and behind a comma or `=` on it. */
function viewPlace(
  left: readonly IToken[],
  start: number,
  text: string,
): CompletionPlace | 'none' | undefined {
  const at = left.findLastIndex((token) => kindOf(token) === 'VIEW_WORD');
  const word = left[at]?.image ?? '';
  const last = left.at(-1);
  if (last === undefined || !isViewWord(word)) return undefined;
  if (text.slice(endOf(left[at] ?? last), start).includes('\n')) return undefined;
  const before = kindOf(last) === '=' ? plainName(left.at(-2)?.image ?? '') : undefined;
  const isOpen = at === left.length - 1 || before !== undefined || kindOf(last) === ',';
  return isOpen ? { kind: 'view', word, before } : 'none';
}

/** Behind a comma in a step: another of those that do it or go before it, or of what it hands on. */
function stepPlace(left: readonly IToken[]): CompletionPlace {
  const sign = left.findLast((token) => /^(?:step|<-|->)$/.test(kindOf(token)));
  return kindOf(sign) === '->' ? { kind: 'object', role: undefined } : { kind: 'source' };
}

/** The names before the last dot, and what stands before them. */
function memberPlace(left: readonly IToken[], block: Block): CompletionPlace {
  const path: string[] = [];
  let at = left.length - 1;
  for (; kindOf(left[at]) === '.' && at > 0; at -= 2) path.unshift(left[at - 1]?.image ?? '');
  const { keyword } = block;
  const isListed = keyword === 'call' || keyword === 'see';
  const use = kindOf(left[at]) === '<-' ? 'source' : isListed ? keyword : undefined;
  return { kind: 'member', path, use };
}

const FILE: Block = { place: 'file', list: undefined, keyword: undefined, name: '' };

/** The name that stands last before a brace, texts passed over. */
function nameBefore(left: readonly IToken[], brace: number): string {
  let at = brace - 1;
  while (isText(left[at]) || isMark(left[at]) || kindOf(left[at]) === 'WORDS') at--;
  return isName(left[at]) ? plainName(left[at]?.image ?? '') : '';
}

/** Walks the tokens once, with a stack of open blocks. */
function innermostBlock(left: readonly IToken[]): Block {
  const stack: Block[] = [{ ...FILE }];
  left.forEach((token, index) => {
    const kind = kindOf(token);
    const top = stack.at(-1);
    if (top === undefined) return;
    if (kind === '{') {
      const models = top.keyword === 'map' ? { models: mapModels(left, index) } : {};
      stack.push({ ...FILE, place: blockPlace(top), name: nameBefore(left, index), ...models });
      top.keyword = undefined;
    } else if (kind === '}') {
      if (stack.length > 1) stack.pop();
      const outer = stack.at(-1);
      if (outer !== undefined) outer.list = undefined;
    } else {
      readWord(top, token, left[index - 1]);
    }
  });
  return stack.at(-1) ?? FILE;
}

/** The names before the brace at `index`: `map Left -> Right "text" {`. */
function mapModels(left: readonly IToken[], index: number): readonly [string, string] {
  const start = left.slice(0, index).findLastIndex((token) => kindOf(token) === 'map');
  const header = left.slice(start + 1, index).filter((token) => isName(token) || !isText(token));
  const arrow = header.findIndex((token) => kindOf(token) === '->');
  const nameIn = (tokens: readonly IToken[]) => tokens.map(({ image }) => image).join('');
  if (arrow < 0) return [nameIn(header), ''];
  return [nameIn(header.slice(0, arrow)), nameIn(header.slice(arrow + 1))];
}

/** Whether the cursor is on the right side of a line of a map: behind its sign, or behind a comma after that. */
function isBehindSign(left: readonly IToken[], start: number, text: string): boolean {
  const last = left.at(-1);
  if (last === undefined || text.slice(endOf(last), start).includes('\n')) return false;
  if (!['RELATION', ',', '.'].includes(kindOf(last))) return false;
  const line = left.filter((token) => startLine(token) === startLine(last));
  return line.some((token) => kindOf(token) === 'RELATION');
}

function readWord(block: Block, token: IToken, before: IToken | undefined): void {
  const kind = kindOf(token);
  const role = roleKeywords.find((word) => word === kind);
  if (role !== undefined) {
    block.list = role;
    block.keyword = role;
  } else if (/^[a-z]+$/.test(kind) && kind !== 'none' && kind !== 'each' && kind !== 'source') {
    block.keyword = kind;
    if (before === undefined || endLine(before) < startLine(token)) block.list = undefined;
  }
}

function blockPlace(outer: Block): Place {
  const keyword = outer.keyword ?? '';
  return isBlockKeyword(keyword) || isScopeKeyword(keyword) ? placeOf(keyword) : outer.place;
}
