/**
 * What can be folded: blocks in braces, lists, long texts between triple quotes, and comments that
 * run over several lines. Read off the tokens, so that half-typed text folds too.
 */
import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import type { Lexer } from 'langium';
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { endLine, kindOf, startLine, type IToken } from '../syntax/tokens.js';
import { roleKeywords } from '../statements/vocabulary.js';

export class Idef0FoldingRangeProvider implements FoldingRangeProvider {
  constructor(private readonly lexer: Lexer) {}

  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const { tokens, hidden } = this.lexer.tokenize(document.textDocument.getText(), {
      mode: 'partial',
    });
    return [...blocks(tokens), ...lists(tokens), ...texts(tokens), ...comments(hidden)].filter(
      ({ startLine, endLine }) => endLine > startLine,
    );
  }
}

// Lines of the protocol count from 0, those of tokens from 1.
function fold(first: number, last: number, kind?: FoldingRangeKind): FoldingRange {
  return { startLine: first - 1, endLine: last - 1, ...(kind === undefined ? {} : { kind }) };
}

function blocks(tokens: readonly IToken[]): FoldingRange[] {
  const open: IToken[] = [];
  const ranges: FoldingRange[] = [];
  for (const token of tokens) {
    if (kindOf(token) === '{') open.push(token);
    if (kindOf(token) !== '}') continue;
    const start = open.pop();
    // The closing brace stays to be seen.
    if (start !== undefined) ranges.push(fold(startLine(start), startLine(token) - 1));
  }
  return ranges;
}

/** From the keyword of a list to its last entry: up to the next word that begins a statement, or a brace. */
function lists(tokens: readonly IToken[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let start: IToken | undefined;
  tokens.forEach((token, index) => {
    const kind = kindOf(token);
    const before = tokens[index - 1];
    const ends = kind === '}' || kind === '{' || isStatementWord(token, before);
    if (start !== undefined && before !== undefined && ends) {
      ranges.push(fold(startLine(start), endLine(before)));
      start = undefined;
    }
    if (roleKeywords.some((role) => role === kind)) start = token;
  });
  return ranges;
}

function isStatementWord(token: IToken, before: IToken | undefined): boolean {
  const first = before === undefined || endLine(before) < startLine(token);
  return first && /^[a-z]+$/.test(kindOf(token));
}

function texts(tokens: readonly IToken[]): FoldingRange[] {
  return tokens
    .filter((token) => kindOf(token) === 'TRIPLE')
    .map((token) => fold(startLine(token), endLine(token)));
}

function comments(hidden: readonly IToken[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let run: { first: number; last: number } | undefined;
  for (const token of hidden) {
    const first = startLine(token);
    if (endLine(token) > first) {
      ranges.push(fold(first, endLine(token), FoldingRangeKind.Comment));
    } else if (run !== undefined && run.last === first - 1) {
      run.last = first;
    } else {
      if (run !== undefined) ranges.push(fold(run.first, run.last, FoldingRangeKind.Comment));
      run = { first, last: first };
    }
  }
  if (run !== undefined) ranges.push(fold(run.first, run.last, FoldingRangeKind.Comment));
  return ranges;
}
