/** Character that means nothing, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxCharacter = syntaxRule({
  code: 'syntax/character',
  title: 'Character that means nothing',
  why: 'The character is no part of the language.',
  mend: 'Put a name that holds it in backquotes, other text in double quotes.',
  right: `model Bakery
activity Bake {
  output \`Bread %\`
}`,
  wrong: `model Bakery
activity Bake {
  output Bread %
}`,
});
