/** A map, or a line of one, that relates nothing, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxRelation = syntaxRule({
  code: 'syntax/relation',
  title: 'Line of a map that relates nothing',
  why: 'A map leads from one model to another. Each of its lines relates an activity of the first to some of the second: `A = B`, `A > B, C` where A covers them, `A < B` where it is a part, `A ~ B`. `A = none` and `none = B` say that one side alone has it.',
  mend: 'Write the sign and the other side; where there is none, `none`.',
  right: `//- map.idef0
map Bakery -> Mill {
  Grind = Grind
}
//- bakery.idef0
model Bakery
activity Grind
//- mill.idef0
model Mill
activity Grind`,
  wrong: `//- map.idef0
map Bakery -> Mill {
  Grind
}
//- bakery.idef0
model Bakery
activity Grind
//- mill.idef0
model Mill
activity Grind`,
});
