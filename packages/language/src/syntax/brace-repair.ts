/**
 * Braces that do not balance: indentation decides where the missing one stood. Without this step one
 * missing brace moves every entry behind it to another activity; with it, none. A text whose braces
 * balance is left alone, however it is indented; at most it is warned about.
 */
import type { IToken, SyntaxFinding, TokenStream, TokenTypeDictionary } from './tokens.js';
import {
  endLine,
  findingAt,
  isFirstOnLine,
  kindOf,
  startLine,
  tokenBefore,
  tokenBehind,
} from './tokens.js';
import { allStatementKeywords } from '../statements/vocabulary.js';
import { keywordOfBody } from './block-keyword.js';
import { headerEnd } from './headers.js';
import { checkIndentation } from './indentation-check.js';
import { indentation, lineStart } from './text-ends.js';

interface OpenBlock {
  /** Indentation of the line on which the block's statement starts. */
  readonly indent: number;
  /** Indentation of the first line inside; undefined while there is none. */
  contentIndent: number | undefined;
  /** First and last token of the statement before the brace. */
  readonly first: IToken;
  readonly last: IToken;
  readonly line: number;
}

/** The tokens with every brace closed once, and a finding for each brace put in or left out. */
export function repairBraces(
  tokens: readonly IToken[],
  text: string,
  types: TokenTypeDictionary,
): TokenStream {
  if (isBalanced(tokens)) return { tokens, findings: checkIndentation(tokens, text) };
  return new BraceRepair(tokens, text, types).run();
}

function isBalanced(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (kindOf(token) === '{') depth++;
    else if (kindOf(token) === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

class BraceRepair {
  private readonly open: OpenBlock[] = [];
  private readonly output: IToken[] = [];
  private readonly findings: SyntaxFinding[] = [];
  private readonly indented: boolean;
  /** Whether an activity stands at the top of the file. */
  private readonly rooted: boolean;
  /** Where the indentation last looked for goes back: remembered, so that the time stays linear. */
  private dedent = { indent: -1, at: -1 };

  constructor(
    private readonly tokens: readonly IToken[],
    private readonly text: string,
    private readonly types: TokenTypeDictionary,
  ) {
    this.indented = isIndented(tokens, text);
    this.rooted = tokens.some((token) => kindOf(token) === 'activity' && token.startColumn === 1);
  }

  run(): TokenStream {
    // Index of the token behind which a '{' is missing.
    let missing = -1;
    let statement = 0;
    for (const [index, token] of this.tokens.entries()) {
      const first = isFirstOnLine(this.tokens, index);
      if (first) {
        statement = index;
        this.startLine(index);
        if (this.indented) missing = this.missingBrace(index) ?? missing;
      }
      if (kindOf(token) === '{') this.openBlock(this.tokens[statement] ?? token, index, token);
      else if (kindOf(token) === '}') this.closeBlock(token, first);
      else this.output.push(token);
      if (index === missing) this.insertOpening(this.tokens[statement] ?? token, token);
    }
    while (this.open.length > 0) this.insertClosing();
    return { tokens: this.output, findings: this.findings };
  }

  /** Closes the blocks whose line is not indented less than this one's. */
  private startLine(index: number): void {
    const token = this.tokens[index];
    if (token === undefined) return;
    const indent = this.indentOf(token);
    const closing = kindOf(token) === '}';
    while (this.indented && this.open.length > 0) {
      const top = this.open.at(-1);
      if (top === undefined || kindOf(token) === '{') break;
      if (closing ? top.indent <= indent : top.indent < indent) break;
      this.insertClosing();
    }
    const top = this.open.at(-1);
    if (closing) return;
    if (top !== undefined) top.contentIndent ??= this.contentIndent(index, indent, top.indent);
    if (this.isOrphan(index, top?.contentIndent ?? 0)) this.insertHeader(index, token, top);
  }

  /** Indentation of what a block holds, whose first line stands at `index`: that of this line, unless a
   *  brace between it and the block's own tells that the line's own block lost its opening line. */
  private contentIndent(index: number, indent: number, outer: number): number {
    const after = this.tokens[this.dedentBehind(index, indent)];
    const between = after === undefined || kindOf(after) !== '}' ? outer : this.indentOf(after);
    return between > outer ? between : indent;
  }

  /** Whether a statement at `index` is the first of a block whose opening line is gone: it is indented
   *  deeper than its neighbours, and a closing brace of its own follows. */
  private isOrphan(index: number, contentIndent: number): boolean {
    const token = this.tokens[index];
    if (!this.indented || token === undefined) return false;
    if (!allStatementKeywords.has(kindOf(token))) return false;
    const indent = this.indentOf(token);
    if (indent <= contentIndent) return false;
    const after = this.tokens[this.dedentBehind(index, indent)];
    return after !== undefined && kindOf(after) === '}' && this.indentOf(after) === contentIndent;
  }

  /** Index of the first line behind `index` that is indented less than `indent`, or the end. */
  private dedentBehind(index: number, indent: number): number {
    if (this.dedent.indent !== indent || this.dedent.at <= index) {
      this.dedent = { indent, at: this.findDedent(index, indent) };
    }
    return this.dedent.at;
  }

  private findDedent(index: number, indent: number): number {
    for (let at = index + 1; at < this.tokens.length; at++) {
      const next = this.tokens[at];
      if (next !== undefined && isFirstOnLine(this.tokens, at) && this.indentOf(next) < indent) {
        return at;
      }
    }
    return this.tokens.length;
  }

  private insertHeader(index: number, token: IToken, parent: OpenBlock | undefined): void {
    const owner = parent === undefined && this.rooted ? 'decompose' : 'activity';
    const keyword = keywordOfBody(this.tokens, index, owner, parent === undefined);
    this.output.push(tokenBefore(token, this.types, keyword));
    this.output.push(tokenBefore(token, this.types, 'NAME'));
    this.output.push(tokenBefore(token, this.types, '{'));
    const indent = parent?.contentIndent ?? 0;
    const line = startLine(token);
    this.open.push({
      indent,
      contentIndent: this.indentOf(token),
      first: token,
      last: token,
      line,
    });
    const message = `These lines are indented as a body, but no line opens it; write '${keyword}', a name and '{' above.`;
    this.findings.push(findingAt('syntax/missing-header', message, token));
  }

  /** The index behind which a '{' is missing, where the statement at `index` has a body without one. */
  private missingBrace(index: number): number | undefined {
    const header = headerEnd(this.tokens, index);
    if (header === undefined) return undefined;
    const first = this.tokens[index];
    const next = this.tokens[header + 1];
    if (first === undefined || next === undefined || kindOf(next) === '{') return undefined;
    if (!isFirstOnLine(this.tokens, header + 1)) return undefined;
    return this.indentOf(next) > this.indentOf(first) ? header : undefined;
  }

  private openBlock(first: IToken, index: number, brace: IToken): void {
    this.output.push(brace);
    const last = this.tokens[index - 1];
    const before = last !== undefined && last.startOffset >= first.startOffset ? last : brace;
    this.push(first, before, startLine(brace));
  }

  private insertOpening(first: IToken, last: IToken): void {
    this.output.push(tokenBehind(last, this.types, '{'));
    this.push(first, last, endLine(last));
    this.findings.push(
      findingAt(
        'syntax/missing-brace',
        "A body follows, but no '{' opens it; add '{' at the end of this line.",
        first,
        last,
      ),
    );
  }

  private push(first: IToken, last: IToken, line: number): void {
    this.open.push({ indent: this.indentOf(first), contentIndent: undefined, first, last, line });
  }

  private insertClosing(): void {
    const block = this.open.pop();
    if (block === undefined) return;
    this.output.push(tokenBehind(this.output.at(-1), this.types, '}'));
    this.findings.push(
      findingAt(
        'syntax/unclosed-brace',
        "The block that opens here is not closed; add a '}' that is indented as this line.",
        block.first,
        block.last,
      ),
    );
  }

  private closeBlock(brace: IToken, first: boolean): void {
    const top = this.open.at(-1);
    const inside =
      top?.contentIndent !== undefined &&
      this.indentOf(brace) >= top.contentIndent &&
      this.indented;
    if (top === undefined || (first && inside && startLine(brace) !== top.line)) {
      this.findings.push(
        findingAt('syntax/stray-brace', "This '}' closes no block; remove it.", brace),
      );
      return;
    }
    this.open.pop();
    this.output.push(brace);
  }

  private indentOf(token: IToken): number {
    return indentation(this.text, token.startOffset - (token.startColumn ?? 1) + 1);
  }
}

/** Whether most blocks indent what they hold; otherwise indentation tells nothing. */
function isIndented(tokens: readonly IToken[], text: string): boolean {
  let deeper = 0;
  let others = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (kindOf(token) !== '{' || next === undefined || kindOf(next) === '}') continue;
    if (!isFirstOnLine(tokens, index + 1)) continue;
    const outer = indentation(text, lineStart(text, token.startOffset));
    if (indentation(text, lineStart(text, next.startOffset)) > outer) deeper++;
    else others++;
  }
  return deeper >= others;
}
