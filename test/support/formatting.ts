/** Laws of formatting: what must be equal before and after, whatever the text. */
import { createIdef0CoreServices, format } from '@idef0-studio/language';
import { expect } from 'vitest';
import { lowered } from './language.js';
import { withoutPlaces } from './unplaced.js';

const { Idef0 } = createIdef0CoreServices();

export function formatted(text: string): string {
  return format(Idef0, text);
}

/** Formats a text and checks that it says the same, by the same tokens and comments, with the same findings, and that
 *  formatting it once more changes nothing. */
export function expectLawful(text: string): string {
  const result = formatted(text);
  expect(withoutBlanks(result), 'every sign but blanks, in its order').toBe(withoutBlanks(text));
  expect(tokensOf(result), 'tokens and comments').toEqual(tokensOf(text));
  const [before, after] = [lowered(text), lowered(result)];
  expect(withoutPlaces(after.fragment), 'what it says').toEqual(withoutPlaces(before.fragment));
  const codes = (findings: typeof before.findings) => findings.map(({ code }) => code);
  expect(codes(after.findings), 'findings').toEqual(codes(before.findings));
  expect(formatted(result), 'formatted twice').toBe(result);
  return result;
}

function withoutBlanks(text: string): string {
  return text.replace(/[ \t\r\n]/g, '');
}

/** Of a text between triple quotes the lines without their indentation, of a comment all but blanks at its end. */
function tokensOf(text: string): readonly string[] {
  const { tokens, hidden } = Idef0.parser.Lexer.tokenize(text, { mode: 'partial' });
  return [...tokens, ...hidden]
    .sort((a, b) => a.startOffset - b.startOffset)
    .map(({ image, tokenType: { name } }) =>
      name === 'TRIPLE' ? `${name} ${image.replace(/\s+/g, ' ')}` : `${name} ${image.trimEnd()}`,
    );
}
