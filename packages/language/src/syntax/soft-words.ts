/**
 * Words that are keywords only at the start of a statement. Everywhere else they are names: in lists, behind keywords, and alone
 * on a line of a block that lists names.
 */
import { definesNames } from '../statements/statements.js';
import {
  allStatementKeywords,
  isBlockKeyword,
  placeOf,
  roleKeywords,
  softKeywords,
  softProperties,
  type BlockKeyword,
} from '../statements/vocabulary.js';
import { isBeforeName } from './headers.js';
import { isFirstOnLine, isName, isText, kindOf, retyped } from './tokens.js';
import type { IToken, TokenTypeDictionary } from './tokens.js';

/** The tokens with each soft word that begins no statement as the name that it is. */
export function withSoftNames(tokens: readonly IToken[], types: TokenTypeDictionary): IToken[] {
  return new SoftWords(tokens, types).run();
}

/** What stands behind a property beside a text: its number, or the end of its block. */
const endsOrCounts = /^(?:INT|DECIMAL|DATE|\})$/;

interface Block {
  /** What opens it; undefined at the top of a file. */
  readonly keyword: BlockKeyword | undefined;
  /** Whether names with definitions stand in it outside of lists. */
  readonly definesNames: boolean;
  list: List | undefined;
}

/** A list whose entries may go on. */
interface List {
  readonly column: number;
  isEmpty: boolean;
  /** Where the first entry below the keyword stands in its line. */
  entryColumn: number | undefined;
}

const TOP: Block = { keyword: undefined, definesNames: false, list: undefined };

class SoftWords {
  private readonly blocks: Block[] = [{ ...TOP }];
  /** The keyword whose block may open next. */
  private opener: BlockKeyword | undefined;

  constructor(
    private readonly tokens: readonly IToken[],
    private readonly types: TokenTypeDictionary,
  ) {}

  run(): IToken[] {
    return this.tokens.map((token, index) => {
      const isSoft = softKeywords.has(kindOf(token));
      const read = isSoft && !this.isKeyword(index) ? retyped(token, this.types, 'ID') : token;
      this.follow(read, index);
      return read;
    });
  }

  private get block(): Block {
    return this.blocks[this.blocks.length - 1] ?? TOP;
  }

  /** Whether the word at `index` is the keyword that it looks like. No entry of a list has two names: where a name follows on the line, the word before it is a keyword. At the top of
   *  a file, where no list stands, the name may be still to come. */
  private isKeyword(index: number): boolean {
    if (kindOf(this.tokens[index]) === 'source') return this.isSource(index);
    if (this.isAudience(index)) return true;
    if (this.isValueType(index)) return true;
    const isFirst = isFirstOnLine(this.tokens, index);
    if (!isFirst && !/^[{},]$/.test(kindOf(this.tokens[index - 1]))) return false;
    const next = isFirstOnLine(this.tokens, index + 1) ? undefined : this.tokens[index + 1];
    if (isName(next)) return true;
    const isTop = this.blocks.length === 1;
    const stillToCome =
      next === undefined ||
      isText(next) ||
      /^(?:\{|->)$/.test(kindOf(next)) ||
      isBeforeName(kindOf(this.tokens[index]), kindOf(next));
    if (isTop && isFirst && stillToCome) return true;
    const kind = kindOf(this.tokens[index]);
    if (kind === 'step') return this.block.keyword === 'scenario';
    const isOpen = kind === 'property' && next === undefined;
    return (softProperties.has(kind) || isOpen) && this.isProperty(index, next);
  }

  /** Whether the word stands between two texts on one line: no definition of an entry has a name without a comma behind
   *  it. */
  private isSource(index: number): boolean {
    if (isFirstOnLine(this.tokens, index) || isFirstOnLine(this.tokens, index + 1)) return false;
    const isBehind = isText(this.tokens[index - 1]) || this.isBehindAudience(index);
    return isBehind && isText(this.tokens[index + 1]);
  }

  /** Whether the word stands behind a text on its line, or behind another audience of that. */
  private isAudience(index: number): boolean {
    if (kindOf(this.tokens[index]) !== 'audience' || isFirstOnLine(this.tokens, index))
      return false;
    return isText(this.tokens[index - 1]) || this.isBehindAudience(index);
  }

  /** Whether words that say who a text is for stand before `index` on its line. */
  private isBehindAudience(index: number): boolean {
    let at = index - 1;
    while (isName(this.tokens[at]) && kindOf(this.tokens[at - 1]) === ',') at -= 2;
    const isMarked = isName(this.tokens[at]) && this.isAudience(at - 1);
    return isMarked && !isFirstOnLine(this.tokens, index);
  }

  /** Whether the word says what values a property has: `type date`, and behind that `unit "FTE"` on its line. */
  private isValueType(index: number): boolean {
    const kind = kindOf(this.tokens[index]);
    if (this.block.keyword !== 'property' || (kind !== 'type' && kind !== 'unit')) return false;
    const next = isFirstOnLine(this.tokens, index + 1) ? undefined : this.tokens[index + 1];
    if (!isText(next) && (kind === 'unit' || kindOf(next) !== 'date')) return false;
    const opens =
      isFirstOnLine(this.tokens, index) || /^[{,]$/.test(kindOf(this.tokens[index - 1]));
    return opens || /^(?:type|unit)$/.test(kindOf(this.tokens[index - 2]));
  }

  /** Whether a word with a text or a number behind it, or nothing, says something of the element, and names no entry with its
   *  definition. */
  private isProperty(index: number, next: IToken | undefined): boolean {
    if (next !== undefined && !isText(next) && !endsOrCounts.test(kindOf(next))) return false;
    return !this.block.definesNames && !this.isEntry(index);
  }

  /** Whether the word at `index` goes on with the list: one that is empty, or breaks off with a comma, or whose entries
   *  stand below each other in the column of the word, or further left. */
  private isEntry(index: number): boolean {
    const { list } = this.block;
    if (list === undefined) return false;
    const column = this.tokens[index]?.startColumn ?? 0;
    const goesOn = list.isEmpty || kindOf(this.tokens[index - 1]) === ',';
    return goesOn || column > list.column || column === list.entryColumn;
  }

  private follow(token: IToken, index: number): void {
    const kind = kindOf(token);
    // It says more of a text, and ends no list.
    if (this.isAudience(index)) return;
    if (kind === '{') {
      const names = this.opener !== undefined && definesNames(placeOf(this.opener));
      this.blocks.push({ keyword: this.opener, definesNames: names, list: undefined });
      this.opener = undefined;
    } else if (kind === '}') {
      if (this.blocks.length > 1) this.blocks.pop();
      this.block.list = undefined;
      this.opener = undefined;
    } else if (isRole(kind)) this.openList(index);
    else if (isName(token) || kind === 'none') this.addEntry(token, index);
    else if (endsList(kind)) {
      this.block.list = undefined;
      if (isBlockKeyword(kind)) this.opener = kind;
    }
  }

  private openList(index: number): void {
    const each = kindOf(this.tokens[index - 1]) === 'each' ? index - 1 : index;
    const column = this.tokens[each]?.startColumn ?? 0;
    this.block.list = { column, isEmpty: true, entryColumn: undefined };
  }

  private addEntry(token: IToken, index: number): void {
    const { list } = this.block;
    if (list === undefined) return;
    list.isEmpty = false;
    if (isFirstOnLine(this.tokens, index)) list.entryColumn ??= token.startColumn;
  }
}

function endsList(kind: string): boolean {
  return allStatementKeywords.has(kind) && kind !== 'each';
}

function isRole(kind: string): boolean {
  return (roleKeywords as readonly string[]).includes(kind);
}
