/**
 * Tokens as the repair steps see them: what kind a token is, which stand first on their line, and the
 * zero-width tokens that repair puts in. A token is Chevrotain's: lines and columns count from 1, the
 * end offset and the end column are inclusive.
 */
import type { RuleCode } from '@idef0-studio/model';
import type { Lexer, LexerResult, LexingDiagnostic } from 'langium';

/** A token as Langium's parser takes it. */
export type IToken = LexerResult['tokens'][number];
/** The token types of the grammar, by the name of the terminal or by the keyword or sign itself. */
export type TokenTypeDictionary = Lexer['definition'];
export type TokenType = TokenTypeDictionary[string];

/** What the scanner or a repair found: becomes an `Finding` when the document is lowered. */
export interface SyntaxFinding extends LexingDiagnostic {
  readonly code: RuleCode;
}

/** A token list while it is repaired, and what was found so far. */
export interface TokenStream {
  readonly tokens: readonly IToken[];
  readonly findings: readonly SyntaxFinding[];
}

/** The kind of a token: the name of a terminal (`NAME`), or a keyword or sign itself (`control`, `{`). */
export function kindOf(token: IToken | undefined): string {
  return token?.tokenType.name ?? '';
}

/** Whether the token is a name, or a part of one. */
export function isName(token: IToken | undefined): boolean {
  const kind = kindOf(token);
  return kind === 'NAME' || kind === 'ID' || kind === 'BACKQUOTED';
}

/** Whether the token is a text in quotes. */
export function isText(token: IToken | undefined): boolean {
  const kind = kindOf(token);
  return kind === 'STRING' || kind === 'TRIPLE';
}

/** Index of the last token of the text at `index` and of the sources and audiences behind it. */
export function textEnd(tokens: readonly IToken[], index: number): number {
  let end = index;
  while (isMark(tokens[end + 1]) && isBehindMark(tokens[end + 2])) end += 2;
  return end;
}

/** Whether what the token opens says more of the text before it: where that is from, who it is for. */
export function isMark(token: IToken | undefined): boolean {
  return kindOf(token) === 'source' || kindOf(token) === 'AUDIENCE';
}

function isBehindMark(token: IToken | undefined): boolean {
  return isText(token) || kindOf(token) === 'WORDS';
}

/** Whether no other token stands before this one on its line. */
export function isFirstOnLine(tokens: readonly IToken[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return token !== undefined && (before === undefined || endLine(before) < startLine(token));
}

/** Whether no other token stands behind this one on its line. */
export function isLastOnLine(tokens: readonly IToken[], index: number): boolean {
  const after = tokens[index + 1];
  return after === undefined || isFirstOnLine(tokens, index + 1);
}

export function startLine(token: IToken): number {
  return token.startLine ?? 1;
}

export function endLine(token: IToken): number {
  return token.endLine ?? startLine(token);
}

/** Offset behind the last character of the token; a token put in by repair is zero wide. */
export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

/** A token that the author did not write, zero wide, right behind `before` (or at the start of the text). */
export function tokenBehind(
  before: IToken | undefined,
  types: TokenTypeDictionary,
  kind: string,
): IToken {
  if (before === undefined) return virtualToken(types, kind, 0, 1, 1);
  const column = (before.endColumn ?? 0) + (before.image.length === 0 ? 0 : 1);
  return virtualToken(types, kind, endOf(before), endLine(before), column);
}

/** A token that the author did not write, zero wide, right before `after`. */
export function tokenBefore(after: IToken, types: TokenTypeDictionary, kind: string): IToken {
  return virtualToken(types, kind, after.startOffset, startLine(after), after.startColumn ?? 1);
}

/** The same text as a token of another kind. */
export function retyped(token: IToken, types: TokenTypeDictionary, kind: string): IToken {
  const tokenType = typeOf(types, kind);
  return { ...token, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0 };
}

/** The type of a kind. @throws RangeError if the grammar has no such terminal, keyword or sign. */
export function typeOf(types: TokenTypeDictionary, kind: string): TokenType {
  const type = types[kind];
  if (type === undefined) throw new RangeError(`The grammar has no token '${kind}'.`);
  return type;
}

/** A finding about the tokens from `first` to `last`. */
export function findingAt(
  code: RuleCode,
  message: string,
  first: IToken,
  last: IToken = first,
): SyntaxFinding {
  return {
    code,
    message,
    severity: 'error',
    offset: first.startOffset,
    length: Math.max(0, endOf(last) - first.startOffset),
    line: first.startLine,
    column: first.startColumn,
  };
}

// Chevrotain takes a token for real where its end is not before its start, hence the inclusive end at
// the start; the empty image makes it zero wide in the syntax tree.
function virtualToken(
  types: TokenTypeDictionary,
  kind: string,
  offset: number,
  line: number,
  column: number,
): IToken {
  const tokenType = typeOf(types, kind);
  return {
    image: '',
    startOffset: offset,
    endOffset: offset,
    startLine: line,
    endLine: line,
    startColumn: column,
    endColumn: column - 1,
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
  };
}
