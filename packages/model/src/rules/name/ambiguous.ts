/** Name of several activities, found while names are resolved. */
import { always, type ReadingRule } from '../rule.js';

export const nameAmbiguous: ReadingRule = {
  code: 'name/ambiguous',
  title: 'Name of several activities',
  severity: always('error'),
  clauses: [],
  why: 'A reference means one activity. Activities under different parents may have one name, and then the name alone does not say which is meant.',
  mend: 'Write the parent before the name: `Parent.Name`.',
  right: `model Bakery
activity Run {
  activity Bake {
    activity Plan {
      output
        Baking List
    }
  }
  activity Sell {
    activity Plan {
      input
        Baking List <- Bake.Plan
    }
  }
}`,
  wrong: `model Bakery
activity Run {
  activity Bake {
    activity Plan {
      output
        Baking List
    }
  }
  activity Sell {
    activity Plan {
      output
        Price List
    }
    activity Print {
      input
        Baking List <- Plan
    }
  }
}`,
  scope: 'reading',
};
