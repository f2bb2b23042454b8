/** Body whose first line is gone, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxMissingHeader = syntaxRule({
  code: 'syntax/missing-header',
  title: 'Body whose first line is gone',
  why: 'Lines that are indented as a body belong to the element above them. Where its first line is missing, nobody can say to which.',
  mend: 'Write the line that opens the body: a keyword, a name and `{`.',
  right: `model Bakery
activity Bake {
  activity Knead {
    output
      Dough
  }
}`,
  wrong: `model Bakery
activity Bake {
  purpose "Feed the town"
    output
      Y
  }
}`,
});
