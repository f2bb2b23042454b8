/** Block that is not closed, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxUnclosedBrace = syntaxRule({
  code: 'syntax/unclosed-brace',
  title: 'Block that is not closed',
  why: 'Braces say where an element ends. Where one is missing, indentation decides, which may not be what you meant.',
  mend: 'Add a `}` that is indented as the line that opens the block.',
  right: `model Bakery
activity Bake {
  activity Knead {
    output
      Dough
  }
  activity Heat {
    output
      Bread
  }
}`,
  wrong: `model Bakery
activity Bake {
  activity Knead {
    output
      Dough
  activity Heat {
    output
      Bread
  }
}`,
});
