/** Two boxes in an order that costs crossings. */
import { always, type Rule } from '../rule.js';

export const layoutBoxOrder: Rule = {
  code: 'layout/box-order',
  title: 'Boxes in an order that costs crossings',
  severity: always('hint'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.2.1' }],
  why: 'Boxes stand from the upper left to the lower right in the order of the text, so that the one that dominates comes first. Where a box comes before the one that it takes everything from, all of that leads back as feedback, and crosses what comes in. This is found for the diagram that is shown; `check` does not look for it. The order may well be meant: it then is what the model says.',
  mend: 'Where the order is not meant, let the fix write the second activity before the first: each moves whole, with its comments, and node numbers follow the order. It is not offered where numbers are written, or something refers to one of the two by its node number.',
  right: `model Works
external Customer {
  output
    Need
  input
    Result
}
activity Run Works {
  activity Make {
    input
      Need
    output
      Part One
      Part Two
      Part Three
  }
  activity Pack {
    input
      Part One
      Part Two
      Part Three
    output
      Result
  }
}`,
  wrong: `model Works
external Customer {
  output
    Need
  input
    Result
}
activity Run Works {
  activity Pack {
    input
      Part One
      Part Two
      Part Three
    output
      Result
  }
  activity Make {
    input
      Need
    output
      Part One
      Part Two
      Part Three
  }
}`,
  scope: 'drawing',
};
