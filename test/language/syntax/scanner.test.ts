/** The hand-written scanner agrees with the grammar. */
import { createIdef0CoreServices } from '@idef0-studio/language';
import { readFileSync } from 'node:fs';
import { DefaultLexer, DefaultTokenBuilder } from 'langium';
import { expect, test } from 'vitest';

const bakery = readFileSync(new URL('../fixtures/bakery.idef0', import.meta.url), 'utf8');

test('the scanner makes the tokens that the terminals of the grammar describe', () => {
  const { Idef0 } = createIdef0CoreServices();
  const services = {
    ...Idef0,
    parser: { ...Idef0.parser, TokenBuilder: new DefaultTokenBuilder() },
  };
  const described = new DefaultLexer(services).tokenize(bakery);
  expect(described.errors).toEqual([]);
  const shown = (tokens: typeof described.tokens): readonly string[] =>
    tokens.map(({ tokenType, image, startOffset, startLine, startColumn, endLine, endColumn }) =>
      [tokenType.name, image, startOffset, startLine, startColumn, endLine, endColumn].join(' '),
    );
  const scanned = Idef0.parser.Lexer.tokenize(bakery);
  expect(shown(scanned.tokens)).toEqual(shown(described.tokens));
});
