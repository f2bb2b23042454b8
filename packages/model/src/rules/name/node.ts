/** Node number in the place of an object, found while names are resolved. */
import { always, type ReadingRule } from '../rule.js';

export const nameNode: ReadingRule = {
  code: 'name/node',
  title: 'Node number in the place of an object',
  severity: always('error'),
  clauses: [],
  why: 'Arrows carry objects, and a node number means an activity. An arrow from an activity needs a name for what comes from it.',
  mend: 'Name what comes from there. A source is said behind the name: `Dough <- A1`.',
  right: `model Bakery
activity Run {
  activity Knead {
    output
      Dough
  }
  activity Heat {
    input
      Dough <- A1
  }
}`,
  wrong: `model Bakery
activity Run {
  activity Heat {
    input
      A1
  }
}`,
  scope: 'reading',
};
