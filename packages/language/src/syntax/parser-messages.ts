/**
 * What the parser says. The grammar accepts every sequence of repaired tokens, so these sentences are a
 * safety net; they speak of the text, not of the grammar.
 */
import type { LangiumCoreServices } from 'langium';

type Provider = LangiumCoreServices['parser']['ParserErrorMessageProvider'];

/** Messages for tokens that stand where the grammar has no place for them. */
export const parserMessages: Provider = {
  buildMismatchTokenMessage: ({ actual }) => unexpected(actual.image),
  buildNotAllInputParsedMessage: ({ firstRedundant }) => unexpected(firstRedundant.image),
  buildNoViableAltMessage: ({ actual }) => unexpected(actual[0]?.image ?? ''),
  buildEarlyExitMessage: ({ actual }) => unexpected(actual[0]?.image ?? ''),
};

function unexpected(image: string): string {
  return image === ''
    ? 'The text ends too early here; complete the line.'
    : `'${image}' cannot stand here; remove it, or put a name that holds it in backquotes.`;
}
