/**
 * Keywords that the author meant: written with a capital ("Output"), misspelt ("ouput"), followed by a
 * colon, or left out before a block. The tokens become what was meant, so that the rest of the file keeps
 * its meaning, and a finding says what to write. Braces balance before and after.
 */
import { isPlainKind, memberOf, nearestWord } from '@idef0-studio/model';
import type { IToken, SyntaxFinding, TokenStream, TokenTypeDictionary } from './tokens.js';
import {
  findingAt,
  isFirstOnLine,
  isLastOnLine,
  isName,
  isText,
  kindOf,
  retyped,
  tokenBefore,
} from './tokens.js';
import { type Place, keywordsIn, listsNames } from '../statements/statements.js';
import {
  allStatementKeywords,
  isBlockKeyword,
  modelKeywords,
  placeOf,
  responsibilityKeywords,
  roleKeywords,
  softProperties,
  textKeywords,
} from '../statements/vocabulary.js';
import { keywordOf } from './block-keyword.js';
import { type Header, headerAfter, opensBlock } from './headers.js';
import { splitKeyword, splitWord, type SplitKeyword } from './split-keyword.js';

/** The tokens with every keyword in place, and a finding for each that was changed, put in or left out. */
export function repairKeywords(tokens: readonly IToken[], types: TokenTypeDictionary): TokenStream {
  return new KeywordRepair(tokens, types).run();
}

/** The parser calls itself for each block in a block; this keeps it far from the end of the stack. */
const deepest = 60;

interface Block {
  readonly place: Place;
  /** False where no statement owns the braces: they are left out. */
  readonly owned: boolean;
}

class KeywordRepair {
  private readonly output: IToken[] = [];
  private readonly findings: SyntaxFinding[] = [];
  private readonly blocks: Block[] = [];
  /** The keyword of a statement whose block may open next. */
  private header: Header | undefined;
  private inList = false;
  /** Where the keyword of the last list stands in its line. */
  private listColumn = 0;

  constructor(
    private readonly tokens: readonly IToken[],
    private readonly types: TokenTypeDictionary,
  ) {}

  run(): TokenStream {
    for (let index = 0; index < this.tokens.length; index++) {
      const token = this.tokens[index];
      if (token === undefined) continue;
      if (this.isStatementStart(index)) {
        if (this.repairStart(token, index)) continue;
      } else if (this.repairBehindComma(token, index)) continue;
      this.pass(token, index);
    }
    return { tokens: this.output, findings: this.findings };
  }

  private get place(): Place {
    return this.blocks.at(-1)?.place ?? 'file';
  }

  private isStatementStart(index: number): boolean {
    const before = kindOf(this.tokens[index - 1]);
    if (before === '{' || before === '}' || isFirstOnLine(this.tokens, index)) return true;
    return before === ',' && this.isWordBeforeName(index);
  }

  /** Whether a word in small letters stands right before a name: no entry of a list has two names. */
  private isWordBeforeName(index: number): boolean {
    const next = this.tokens[index + 1];
    if (kindOf(this.tokens[index]) !== 'ID' || isFirstOnLine(this.tokens, index + 1)) return false;
    return isName(next) || kindOf(next) === '(' || kindOf(next) === 'none';
  }

  /** Handles a token at the start of a statement that is no keyword but stands for one. */
  private repairStart(token: IToken, index: number): boolean {
    const kind = kindOf(token);
    if (kind !== 'ID' && kind !== 'NAME' && kind !== 'BACKQUOTED' && kind !== 'INT') return false;
    const keyword =
      kind === 'ID'
        ? this.misspelt(token, index)
        : kind === 'NAME'
          ? this.capitalised(token, index)
          : undefined;
    if (keyword !== undefined) {
      this.reportKeyword(token, keyword);
      this.emit(retyped(token, this.types, keyword));
      return true;
    }
    const opens = opensBlock(this.tokens, index);
    const split = kind === 'NAME' ? this.split(token, opens) : undefined;
    if (split !== undefined) {
      this.emitSplit(split);
      return true;
    }
    if (opens) this.insertKeyword(token, index);
    return false;
  }

  /** Handles a misspelt keyword with a small letter between a comma and a name: `{ control Plan, ouput Bread }`. One
   *  with a capital is a part of a name there (`mechanism Oven, Control Panel`). */
  private repairBehindComma(token: IToken, index: number): boolean {
    if (kindOf(token) !== 'ID' || kindOf(this.tokens[index - 1]) !== ',') return false;
    const next = isLastOnLine(this.tokens, index) ? '' : kindOf(this.tokens[index + 1]);
    const found = nearestWord(token.image, keywordsIn(this.place));
    const isMeant = found === 'each' ? isRole(next) : isName(this.tokens[index + 1]);
    if (found === undefined || next === '' || !isMeant) return false;
    this.reportKeyword(token, found);
    this.emit(retyped(token, this.types, found));
    return true;
  }

  /** A keyword with a capital and the name behind it. */
  private split(token: IToken, opens: boolean): SplitKeyword | undefined {
    const roles = opens || this.isEntry(token) ? [] : this.roles();
    const split = splitWord(token, this.types, roles);
    if (split !== undefined || !(opens || (!this.inList && !listsNames(this.place)))) return split;
    return splitKeyword(token, this.types, this.place);
  }

  private emitSplit({ keyword, name }: SplitKeyword): void {
    this.reportKeyword(keyword, kindOf(keyword));
    this.emit(keyword);
    this.emit(name);
  }

  private roles(): readonly string[] {
    return roleKeywords.filter((word) => keywordsIn(this.place).includes(word));
  }

  /** The role that a word behind `each` stands for, misspelt or with a capital. */
  private roleOfEach(token: IToken): boolean {
    if (kindOf(this.output.at(-1)) !== 'each') return false;
    const split = kindOf(token) === 'NAME' ? splitWord(token, this.types, roleKeywords) : undefined;
    if (split !== undefined) {
      this.emitSplit(split);
      return true;
    }
    const role = isName(token) ? nearestWord(token.image.toLowerCase(), roleKeywords) : undefined;
    if (role === undefined) return false;
    this.reportKeyword(token, role);
    this.emit(retyped(token, this.types, role));
    return true;
  }

  /** The keyword that a lower-case word at the start of a line stands for. */
  private misspelt(token: IToken, index: number): string | undefined {
    const candidates = keywordsIn(this.place).filter((word) => this.mayBeMeant(word, index));
    const opens = !isLastOnLine(this.tokens, index) && opensBlock(this.tokens, index + 1);
    const shortest = opens ? 1 : 3;
    const found =
      nearestWord(token.image, candidates) ??
      candidates.find((word) => token.image.length >= shortest && word.startsWith(token.image));
    if (opens && (found === undefined || !isBlockKeyword(found))) return this.missingKeyword(index);
    if (found === undefined) return undefined;
    const next = isLastOnLine(this.tokens, index) ? undefined : this.tokens[index + 1];
    if (isBlockKeyword(found))
      return isName(next) || /^(?:INT|DATE)$/.test(kindOf(next)) ? found : undefined;
    if (isRole(found) || found === 'each') return found;
    return next === undefined || isText(next) || isName(next) ? found : undefined;
  }

  /** Whether a word at `index` may be a misspelt `keyword`: a soft word, or a field of a form where names may be listed,
   *  only where it would be no entry. A soft word that is spelt right has been found to be a name. */
  private mayBeMeant(keyword: string, index: number): boolean {
    const isSoft = softProperties.has(keyword);
    const isField = this.place === 'activity' && modelKeywords.includes(keyword);
    if (!isSoft && !isField) return true;
    if (this.tokens[index]?.image === keyword) return false;
    const next = isLastOnLine(this.tokens, index) ? undefined : this.tokens[index + 1];
    if (isName(next)) return isSoft;
    return isText(next) && !listsNames(this.place) && !this.isEntry(this.tokens[index]);
  }

  /** What stands deeper than the keyword of a list is an entry of it, whatever it begins with. */
  private isEntry(token: IToken | undefined): boolean {
    return this.inList && (token?.startColumn ?? 0) > this.listColumn;
  }

  /** The keyword that one word with a capital stands for: a role alone on its line, or a property. */
  private capitalised(token: IToken, index: number): string | undefined {
    const written = token.image.toLowerCase();
    const last = isLastOnLine(this.tokens, index);
    const role = roleKeywords.find((word) => word === written || `${word}s` === written);
    if (role !== undefined && keywordsIn(this.place).includes(role)) {
      return last || kindOf(this.tokens[index + 1]) === ':' ? role : undefined;
    }
    if (this.inList || listsNames(this.place) || last) return undefined;
    const text = textKeywords.find((word) => word === written);
    const next = this.tokens[index + 1];
    return isText(next) || kindOf(next) === ':' ? text : undefined;
  }

  private insertKeyword(token: IToken, index: number): void {
    const keyword = this.missingKeyword(index);
    const name = kindOf(token) === 'INT' ? (this.tokens[index + 1] ?? token) : token;
    this.findings.push(
      findingAt(
        'syntax/missing-keyword',
        `A block starts with a keyword; write '${keyword}' before '${name.image}'.`,
        token,
      ),
    );
    this.emit(tokenBefore(token, this.types, keyword));
  }

  /** The keyword that suits what a block without one holds. */
  private missingKeyword(index: number): string {
    if (this.place === 'file' && index === 0) return 'model';
    return keywordOf(this.tokens, index, this.place === 'file');
  }

  /** Handles a token in the middle of a statement. */
  private pass(token: IToken, index: number): void {
    const kind = kindOf(token);
    const before = this.output.at(-1);
    if (kind === '{') this.openBlock(token);
    else if (kind === '}') this.closeBlock(token);
    else if (kind === '.' && this.isBehindLevel(index)) {
      const message = 'The number of a level stands before its name without a dot; remove the dot.';
      this.findings.push(findingAt('syntax/level-dot', message, token));
    } else if (kind === ':' && this.isBehindProperty(index)) {
      const message = "The value of a property stands behind '='; write '=' in the place of ':'.";
      this.findings.push(findingAt('syntax/colon', message, token));
      this.emit(retyped(token, this.types, '='));
    } else if (this.roleOfEach(token)) return;
    else if ((kind === ':' || kind === '=') && allStatementKeywords.has(kindOf(before))) {
      this.findings.push(
        findingAt(
          'syntax/colon',
          `No '${kind}' stands behind the keyword '${kindOf(before)}'; remove it.`,
          token,
        ),
      );
    } else if (kind === 'NAME' && token.image === 'None' && isRole(kindOf(before))) {
      this.reportKeyword(token, 'none');
      this.emit(retyped(token, this.types, 'none'));
    } else if (isName(token) && this.expectsResponsibility(index)) this.responsibility(token);
    else this.emit(token);
  }

  /** Whether the colon at `index` stands behind the name of a property that has a value. */
  private isBehindProperty(index: number): boolean {
    const isValue =
      kindOf(this.tokens[index - 2]) === 'property' && !isLastOnLine(this.tokens, index);
    return isValue && isName(this.tokens[index - 1]) && this.place !== 'file';
  }

  /** Whether the dot at `index` stands between the number of a level and its name: `1. Initial`. */
  private isBehindLevel(index: number): boolean {
    if (!isPlainKind(this.place) || memberOf(this.place) !== 'level') return false;
    const isNumber = kindOf(this.tokens[index - 1]) === 'INT';
    const opens = isFirstOnLine(this.tokens, index - 1);
    const isFirst = opens || /^[{,]$/.test(kindOf(this.tokens[index - 2]));
    return (
      isNumber && isFirst && isName(this.tokens[index + 1]) && !isLastOnLine(this.tokens, index)
    );
  }

  private expectsResponsibility(index: number): boolean {
    const before = kindOf(this.output.at(-1));
    if (isFirstOnLine(this.tokens, index) || this.place === 'assessment') return false;
    return before === ':' || (responsibilityKeywords as readonly string[]).includes(before);
  }

  private responsibility(token: IToken): void {
    const written = token.image.toLowerCase();
    const found =
      nearestWord(written, responsibilityKeywords) ??
      responsibilityKeywords.find((word) => word.startsWith(written));
    this.findings.push(
      findingAt(
        'syntax/responsibility',
        `'${token.image}' is no responsibility; write 'responsible', 'accountable', 'consulted' or 'informed' (RACI).`,
        token,
      ),
    );
    if (found !== undefined) this.emit(retyped(token, this.types, found));
  }

  private openBlock(token: IToken): void {
    const deep = this.blocks.length >= deepest;
    const owned = this.header !== undefined && !deep;
    const place = this.header === undefined ? this.place : placeOf(this.header.keyword);
    this.blocks.push({ place, owned });
    if (owned) this.emit(token);
    else {
      this.findings.push(
        findingAt(
          deep ? 'syntax/too-deep' : 'syntax/brace-without-block',
          deep
            ? `Blocks nest at most ${deepest} deep; decompose the activity in a file of its own.`
            : "No block can open here; only the line of an element such as 'activity' or 'bundle' ends with '{'.",
          token,
        ),
      );
    }
    this.inList = false;
  }

  private closeBlock(token: IToken): void {
    const block = this.blocks.pop();
    if (block?.owned) this.emit(token);
    this.inList = false;
  }

  private emit(token: IToken): void {
    const kind = kindOf(token);
    this.output.push(token);
    const sameLine = !isFirstOnLine(this.output, this.output.length - 1);
    this.header = headerAfter(this.header, token, sameLine);
    if (isRole(kind)) {
      this.inList = true;
      const each = this.output.at(-2);
      this.listColumn = (kindOf(each) === 'each' ? each : token)?.startColumn ?? 0;
    } else if (allStatementKeywords.has(kind) && kind !== 'each') this.inList = false;
  }

  private reportKeyword(token: IToken, keyword: string): void {
    const written = token.image;
    const message =
      written.toLowerCase() === keyword
        ? `The keyword '${keyword}' is written in small letters; a name '${written}' goes in backquotes.`
        : `'${written}' is no keyword; did you mean '${keyword}'? A name '${written}' goes in backquotes.`;
    this.findings.push(findingAt('syntax/keyword', message, token));
  }
}

function isRole(word: string): boolean {
  return (roleKeywords as readonly string[]).includes(word);
}
