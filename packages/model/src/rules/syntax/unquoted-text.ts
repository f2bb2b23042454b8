/** Text without quotes, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxUnquotedText = syntaxRule({
  code: 'syntax/unquoted-text',
  title: 'Text without quotes',
  why: 'A text stands in double quotes, so that it may hold any word.',
  mend: 'Put the text in double quotes.',
  right: `model Bakery {
  author "Process Office"
}`,
  wrong: `model Bakery {
  author Process Office
}`,
});
