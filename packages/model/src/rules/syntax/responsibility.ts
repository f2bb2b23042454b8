/** Responsibility that is not known, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxResponsibility = syntaxRule({
  code: 'syntax/responsibility',
  title: 'Responsibility that is not known',
  why: 'A role is responsible, accountable, consulted or informed (RACI), and only mechanisms bear a responsibility.',
  mend: 'Write one of the four words, on a mechanism.',
  right: `model Bakery
role Baker
activity Bake {
  mechanism
    Baker: responsible
}`,
  wrong: `model Bakery
role Baker
activity Bake {
  mechanism
    Baker: boss
}`,
});
