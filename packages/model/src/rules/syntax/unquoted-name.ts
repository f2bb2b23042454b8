/** Name that needs backquotes, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxUnquotedName = syntaxRule({
  code: 'syntax/unquoted-name',
  title: 'Name that needs backquotes',
  why: 'A name that holds signs goes in backquotes.',
  mend: 'Put the whole name in backquotes.',
  right: `model Bakery
activity \`Bake, then sell\` {
  output Bread
}`,
  wrong: `model Bakery
activity Bake (twice) {
  output Bread
}`,
});
