/** A list in an order that costs crossings. */
import { always, type Rule } from '../rule.js';

export const layoutListOrder: Rule = {
  code: 'layout/list-order',
  title: 'Lists in an order that costs crossings',
  severity: always('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.2.8' }],
  why: 'The order in which an activity lists what it takes and makes is the order of its ports, from left to right and from top to bottom, and gives its child diagram the ICOM codes. So no layout may change it, and an order that came about by chance can cost more crossings than anything else. This is found for the diagram that is shown, since it has to be laid out several times; `check` does not look for it, `idef0 order` does.',
  mend: 'Let the fix, or `idef0 order --write`, bring the lists into the order that draws best: entries move with their comments, and the crossings of the diagram and of those of its boxes count together. ICOM codes change with it: where they have been published, turn the rule off, or silence it at the name of the activity.',
  right: `model Works
external Customer {
  output
    Need
  input
    Result
}
activity Run Works {
  activity First {
    input
      Need
    control
      Back One
      Back Two
    output
      Go
  }
  activity Second {
    input
      Go
    output
      Back One
      Back Two
      Forward One
      Forward Two
    activity Begin {
      input
        Go
      output
        Forward One
        Back One
        Half
    }
    activity Finish {
      input
        Half
      output
        Forward Two
        Back Two
    }
  }
  activity Third {
    control
      Forward One
    input
      Forward Two
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
  activity First {
    input
      Need
    control
      Back One
      Back Two
    output
      Go
  }
  activity Second {
    input
      Go
    output
      Forward One
      Forward Two
      Back One
      Back Two
    activity Begin {
      input
        Go
      output
        Forward One
        Back One
        Half
    }
    activity Finish {
      input
        Half
      output
        Forward Two
        Back Two
    }
  }
  activity Third {
    control
      Forward One
    input
      Forward Two
    output
      Result
  }
}`,
  scope: 'drawing',
};
