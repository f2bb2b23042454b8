/** Lines that are indented as the body of a statement which has none: read as they stand, with a warning. */
import type { IToken, SyntaxFinding } from './tokens.js';
import { findingAt, isFirstOnLine, kindOf } from './tokens.js';
import { headerEnd } from './headers.js';
import { indentation } from './text-ends.js';

/** A warning for each statement of a balanced text whose body seems to lack its braces. */
export function checkIndentation(
  tokens: readonly IToken[],
  text: string,
): readonly SyntaxFinding[] {
  const findings: SyntaxFinding[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!isFirstOnLine(tokens, index)) continue;
    const end = headerEnd(tokens, index);
    const last = end === undefined ? undefined : tokens[end];
    const next = end === undefined ? undefined : tokens[end + 1];
    if (end === undefined || last === undefined || next === undefined) continue;
    if (kindOf(next) === '{' || kindOf(next) === '}' || !isFirstOnLine(tokens, end + 1)) continue;
    // One column is an oversight, two are meant.
    if (indentOf(next, text) < indentOf(token, text) + 2) continue;
    const message =
      "The lines below are indented as a body, but no '{' opens it, so they belong to the block around; add '{' here and '}' behind them.";
    findings.push({
      ...findingAt('syntax/indentation', message, token, last),
      severity: 'warning',
    });
  }
  return findings;
}

function indentOf(token: IToken, text: string): number {
  return indentation(text, token.startOffset - (token.startColumn ?? 1) + 1);
}
