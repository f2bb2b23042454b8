/** Sign that means nothing, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxStray = syntaxRule({
  code: 'syntax/stray',
  title: 'Sign that means nothing',
  why: 'The sign has no meaning at this place.',
  mend: 'Remove it; a name that holds it goes in backquotes.',
  right: `model Bakery
activity Bake {
  output Bread
}`,
  wrong: `model Bakery
activity Bake {
  output
    Bread = 3
}`,
});
