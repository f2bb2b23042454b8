/**
 * What the tool makes of the arrows of a model, on small models in the language itself. An arrow is written as
 * `Object: sources -> targets`; `2I` is the input side of box 2, `C1` a code at the frame.
 */
import { expect, test } from 'vitest';
import { meaningOf } from '../whole-path.js';

test('one object goes from its maker to all takers as one arrow that forks', async () => {
  const { arrows } = await meaningOf(`
model M
activity Bakery {
  activity Plan {
    output Baking List
  }
  activity Knead {
    control Baking List
    output Dough
  }
  activity Bake {
    control Baking List
    input Dough
    mechanism Oven
    output Bread
  }
}
object Oven
external Customer {
  input Bread
}`);
  expect(arrows('A0')).toEqual([
    'Baking List: 1O -> 2C + 3C',
    'Dough: 2O -> 3I',
    'Bread: 3O -> O1',
    'Oven: M1 -> 3M',
  ]);
});

test('several makers of one object join, also with somebody outside', async () => {
  const { arrows } = await meaningOf(`
model M
external Miller {
  output Flour
}
activity Bakery {
  activity Mill {
    output Flour
  }
  activity Sieve {
    output Flour
  }
  activity Knead {
    input Flour
  }
}`);
  expect(arrows('A0')).toEqual(['Flour: 1O + 2O + I1 -> 3I']);
  expect(arrows('A-0')).toEqual(['Flour: I?{Miller} -> 1I']);
});

test("'<-' narrows where an object comes from, and a parent means whatever is under it", async () => {
  const { arrows } = await meaningOf(`
model M
external Miller {
  output Flour
}
activity Bakery {
  activity Mill {
    activity Grind {
      output Flour
    }
  }
  activity Sieve {
    output Flour
  }
  activity Knead {
    input Flour <- Grind
  }
  activity Roll {
    input Flour <- Mill <- Miller
  }
}`);
  expect(arrows('A0')).toEqual(['Flour: 1O -> 3I', 'Flour: 1O + I1 -> 4I', 'Flour: 1O + 2O -> O1']);
});

test('an object may change its role on the way down; the role at the parent gives the code', async () => {
  const { arrows, findings } = await meaningOf(`
model M
external Owner {
  output Budget
}
activity Run {
  activity Manage {
    control Budget
    activity Spend {
      input Budget
      output Receipt
    }
    activity File {
      input Receipt
    }
  }
}`);
  expect(arrows('A0')).toEqual(['Budget: C1 -> 1C']);
  expect(arrows('A1')).toEqual(['Budget: C1 -> 1I', 'Receipt: 1O -> 2I']);
  expect(findings).toEqual([]);
});

test('From/To lists name every node up and down the tree', async () => {
  const { makersAndTakers } = await meaningOf(`
model M
activity Root {
  activity Make {
    activity Cut {
      activity Saw {
        output Planks
      }
    }
  }
  activity Use {
    activity Join {
      input Planks
    }
  }
}`);
  expect(makersAndTakers('Planks')).toBe('A1 A11 A111 -> A2 A21');
});

test('a call leaves the bottom of its box', async () => {
  const { arrows, findings } = await meaningOf(`
model M
activity Root {
  activity Make {
    output Goods
    call Office.Keep Books
  }
  activity Sell {
    input Goods
    call Make
  }
}
//- office.idef0
model Office
activity Keep Books {
  activity Write {
    output Entry
  }
}`);
  expect(arrows('A0')).toEqual([
    'Goods: 1O -> 2I',
    'Office.Keep Books: 1call -> ',
    'Make: 2call -> ',
  ]);
  expect(findings).toEqual([]);
});
