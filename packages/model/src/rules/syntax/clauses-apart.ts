/** Clauses of an outcome on a line of their own, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxClausesApart = syntaxRule(
  {
    code: 'syntax/clauses-apart',
    title: 'Clauses apart from their outcome',
    why: 'Each statement stands on a line of its own. So `satisfies` at the start of a line says what asks for the activity, and behind the text of an outcome what asks for that.',
    mend: 'Move it to the end of the line above, where it is about the outcome; else indent it as that line.',
    right: `model Bakery
catalog Law {
  4.1 "Bread is fresh"
}
activity Bake {
  outcome "Bread is fresh" satisfies Law.4.1
}`,
    wrong: `model Bakery
catalog Law {
  4.1 "Bread is fresh"
}
activity Bake {
  outcome "Bread is fresh"
    satisfies Law.4.1
}`,
  },
  'warning',
);
