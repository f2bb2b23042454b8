/** An activity in two categories of one dimension. */
import { dimensionOf, listingsIn, type Listing } from '../../lookup/categories.js';
import type { ModelQueries } from '../../queries/queries.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const categoryTwo: Rule = {
  code: 'category/two',
  title: 'Activity in two categories of a dimension',
  severity: always('warning'),
  clauses: [],
  why: 'The categories of one dimension, such as `Value Chain.Primary` and `Value Chain.Supporting`, divide the activities: each is in one at most, with all that is inside it.',
  mend: 'Keep one of the two, or give one category another dimension.',
  right: `model Bakery
activity Run {
  activity Bake
  activity Sell
}
category Value Chain.Primary { Bake }
category Value Chain.Supporting { Sell }
category Place.Shop { Sell }`,
  wrong: `model Bakery
activity Run {
  activity Bake
  activity Sell
}
category Value Chain.Primary { Bake, Sell }
category Value Chain.Supporting { Sell }`,
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  const listings = listingsIn(queries);
  return listings.flatMap((listing, index) => {
    const first = listings.slice(0, index).find((each) => divides(queries, each, listing));
    if (first === undefined) return [];
    const { member, category } = listing;
    const message = `'${member.name}' is in '${category.name}' and in '${first.category.name}'; categories of one dimension divide the activities: keep one.`;
    return [
      {
        message,
        origin: member.origin,
        notes: [{ message: 'The other.', origin: first.member.origin }],
      },
    ];
  });
}

/** Whether two categories of one dimension hold an activity both. */
function divides(queries: ModelQueries, first: Listing, second: Listing): boolean {
  const dimension = dimensionOf(first.category);
  if (dimension === undefined || dimension !== dimensionOf(second.category)) return false;
  if (first.category === second.category) return first.activity === second.activity;
  const [a, b] = [first.activity, second.activity];
  return a === b || queries.isWithin(a, b) || queries.isWithin(b, a);
}
