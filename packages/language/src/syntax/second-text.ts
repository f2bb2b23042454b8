/** A second text behind the text of a header: told and left out, so that the block behind it stays the header's. */
import { type Header, headerAfter } from './headers.js';
import type { IToken, SyntaxFinding, TokenStream } from './tokens.js';
import { findingAt, isFirstOnLine, isText } from './tokens.js';

/** The tokens without texts that follow the definition of an element on its line. */
export function withoutSecondTexts(tokens: readonly IToken[]): TokenStream {
  const output: IToken[] = [];
  const findings: SyntaxFinding[] = [];
  let header: Header | undefined;
  for (const [index, token] of tokens.entries()) {
    const sameLine = !isFirstOnLine(tokens, index);
    if (isText(token) && sameLine && header?.last === 'text') {
      const message = 'A name has one definition; join the two texts or remove this one.';
      findings.push(findingAt('syntax/second-text', message, token));
      continue;
    }
    header = headerAfter(header, token, sameLine);
    output.push(token);
  }
  return { tokens: output, findings };
}
