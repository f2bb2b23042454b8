/** The model that most tests of the views look at. */
import { modelOf } from '../../support/model-check.js';

export const BAKERY = `
  external Author
    output Recipe
  external Customer
    output Coin
    input Bread, Complaint
  bundle Recipe = Amounts, Times
  activity Bakery
    activity Buy
      input Money
      output Flour
    activity Bake
      activity Mix
        control Amounts
        input Flour
        output Dough
      activity Heat
        control Times
        input Dough
        output Bread
    activity Sell
      input Bread, Coin
      output Money
`;

export const bakery = modelOf(BAKERY);
