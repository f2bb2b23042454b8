/**
 * What the tool makes of a model: every statement that the description of the language makes about numbers,
 * arrows, boundaries and codes, on small models in the language itself. An arrow is written as
 * `Object: sources -> targets`; `2I` is the input side of box 2, `C1` a code at the frame.
 */
import { expect, test } from 'vitest';
import { meaningOf } from './whole-path.js';

test('node numbers follow the tree, take a dot from the tenth box on, and obey a fixed number', async () => {
  const tenth = Array.from({ length: 9 }, (_, index) => `  stub Step ${index + 1}`).join('\n');
  const { nodes, findings } = await meaningOf(`
model M
activity Root {
${tenth}
  activity Tenth {
    activity Inner {
      output Thing
    }
  }
  stub 12 Late
}`);
  expect(nodes.slice(0, 3)).toEqual(['A0 Root', 'A1 Step 1 (stub)', 'A2 Step 2 (stub)']);
  expect(nodes.slice(-3)).toEqual(['A0.10 Tenth', 'A0.10.1 Inner', 'A0.12 Late (stub)']);
  expect(findings).toEqual([]);
});

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

test('where a derived boundary has a choice of roles, control goes before input before mechanism', async () => {
  const { boundary } = await meaningOf(`
model M
external Owner {
  output Budget, Tool
}
activity Run {
  activity Spend {
    input Budget
    mechanism Tool
  }
  activity Save {
    control Budget
    input Tool
  }
}`);
  expect(boundary('A0')).toBe('C Budget; I Tool');
});

test('a derived boundary has what somebody outside makes or takes, and what is made and nobody takes', async () => {
  const { boundary, arrows } = await meaningOf(`
model M
activity Root {
  activity Make {
    activity Cut {
      input Wood
      output Planks, Sawdust
    }
    activity Join {
      input Planks
      output Table
    }
  }
  activity Sell {
    input Table
    output Money
  }
}
external Forest {
  output Wood
}`);
  expect(boundary('A1')).toBe('I Wood; O Sawdust, Table');
  expect(boundary('A0')).toBe('I Wood; O Sawdust, Money');
  expect(arrows('A1')).toEqual([
    'Wood: I1 -> 1I',
    'Planks: 1O -> 2I',
    'Sawdust: 1O -> O1',
    'Table: 2O -> O2',
  ]);
});

test('a written list is closed: three kinds of imbalance are found, drawn and marked', async () => {
  const { arrows, findings } = await meaningOf(`
model M
activity Root {
  activity Make {
    input Wood
    output Table, Chair
    activity Cut {
      input Wood, Nails
      output Table, Sawdust
    }
    activity Paint {
      input Wood
    }
  }
  activity Sell {
    input Table, Sawdust
  }
}
external Forest {
  output Wood, Nails
  input Chair
}`);
  expect(findings).toEqual([
    'balance/output-not-made: Chair',
    'balance/input-not-declared: Nails',
    'balance/taker-not-declared: Sawdust',
  ]);
  expect(arrows('A1')).toEqual([
    'Wood: I1 -> 1I + 2I',
    'Nails: I?! -> 1I',
    'Table: 1O -> O1',
    'Sawdust: 1O -> O?!',
  ]);
  expect(arrows('A0')).toEqual([
    'Wood: I1 -> 1I',
    'Table: 1O -> 2I',
    'Chair: 1O -> O1',
    'Sawdust: I2 -> 2I',
  ]);
});

test('a bundle is a trunk at the frame with a branch for each part that is taken', async () => {
  const { arrows, boundary, findings } = await meaningOf(`
model M
bundle Supplies {
  Flour
  Yeast
  Salt
}
external Shop {
  output Supplies
}
activity Bakery {
  activity Knead {
    input Flour, Yeast
    output Dough
  }
  activity Bake {
    input Dough
    output Bread
  }
}
external Customer {
  input Bread
}`);
  expect(boundary('A0')).toBe('I Supplies; O Bread');
  expect(arrows('A0')).toEqual([
    'Supplies: I1 -> 1I[Flour] + 1I[Yeast]',
    'Dough: 1O -> 2I',
    'Bread: 2O -> O1',
  ]);
  expect(arrows('A-0')).toEqual(['Supplies: I?{Shop} -> 1I', 'Bread: 1O -> O?{Customer}']);
  expect(findings).toEqual([]);
});

test('parts that differ in role cross a derived boundary by themselves', async () => {
  const { arrows } = await meaningOf(`
model M
bundle Supplies {
  Flour
  Recipe
}
external Shop {
  output Supplies
}
activity Bakery {
  activity Knead {
    input Flour
    control Recipe
    output Dough
  }
  activity Bake {
    input Dough
  }
}`);
  expect(arrows('A0')).toEqual(['Recipe: C1 -> 1C', 'Flour: I1 -> 1I', 'Dough: 1O -> 2I']);
});

test('bundles hold no cycle; a part may be in two bundles', async () => {
  const { findings } = await meaningOf(`
model M
bundle A {
  B
}
bundle B {
  A
}
bundle First {
  Part
}
bundle Second {
  Part
}
activity Root {
  activity Make {
    output Part
  }
  activity Use {
    input First, Second
  }
}`);
  expect(findings).toEqual(['bundle/cycle: A']);
});

test('ICOM codes go by the written order, else by first mention in box order', async () => {
  const { arrows } = await meaningOf(`
model M
external World {
  output Sand, Lime, Law, Custom
}
activity Root {
  input Lime, Sand
  activity Mix {
    control Custom
    input Sand
    output Mortar
  }
  activity Build {
    control Law, Custom
    input Lime, Mortar
    output Wall
  }
}`);
  expect(arrows('A0')).toEqual([
    'Custom: C1 -> 1C + 2C',
    'Sand: I2 -> 1I',
    'Mortar: 1O -> 2I',
    'Law: C2 -> 2C',
    'Lime: I1 -> 2I',
    'Wall: 2O -> O1',
  ]);
});

test("'(X)' stays off the parent's diagram, boundary and codes; 'X()' off the child's", async () => {
  const { arrows, boundary, findings } = await meaningOf(`
model M
external World {
  output Sand, Power, Water
}
activity Root {
  activity Mix {
    input Water, Sand
    mechanism Power()
    output Mortar
    activity Stir {
      input Water, Sand
      mechanism (Spoon)
      output Mortar
    }
    activity Rest {
      input Mortar
    }
  }
  activity Build {
    input Mortar
  }
}
object Spoon`);
  expect(arrows('A0')).toEqual([
    'Water: I1 -> 1I',
    'Sand: I2 -> 1I',
    'Mortar: 1O -> 2I',
    'Power: M1 -> 1M()',
  ]);
  expect(arrows('A1')).toEqual([
    'Water: I1 -> 1I',
    'Sand: I2 -> 1I',
    'Mortar: 1O -> 2I + O1',
    'Spoon: M?() -> 1M',
  ]);
  expect(boundary('A1')).toBe('I Water, Sand; O Mortar; M Power');
  expect(findings).toEqual([]);
});

test('a stub makes and takes, has no diagram and no balance; missing parents are implied', async () => {
  const { nodes, arrows, findings, makersAndTakers } = await meaningOf(`
model M
activity Root {
  stub Plan {
    control Order
    output Plans
    stub 6 Portfolio {
      stub A165 {
        output Plans
      }
    }
  }
  activity Make {
    input Plans
    output Goods
  }
  stub A33 {
    input Goods
  }
}
object Order`);
  expect(nodes).toEqual([
    'A0 Root',
    'A1 Plan (stub)',
    'A16 Portfolio (stub)',
    'A165 A165 (stub)',
    'A2 Make',
    'A3 A3 (implied)',
    'A33 A33 (stub)',
  ]);
  expect(arrows('A0')).toEqual(['Order: C1 -> 1C', 'Plans: 1O -> 2I', 'Goods: 2O -> 3I']);
  expect(arrows('A1')).toEqual([]);
  expect(makersAndTakers('Plans')).toBe('A1 A16 A165 -> A2');
  expect(makersAndTakers('Goods')).toBe('A2 -> A3 A33');
  expect(findings).toEqual([]);
});

test("'each' holds for direct children, not for stubs nor for the makers of the object", async () => {
  const { arrows, findings } = await meaningOf(`
model M
activity Root {
  each control Framework
  activity Set Up {
    output Framework
  }
  activity Work {
    input Order
    activity Deep {
      input Order
      output Result
    }
    activity Deeper {
      control Framework
      input Result
    }
  }
  stub Other
}
external Customer {
  output Order
}`);
  expect(arrows('A0')).toEqual(['Framework: 1O -> 2C', 'Order: I1 -> 2I']);
  expect(arrows('A2')).toEqual(['Order: I1 -> 1I', 'Result: 1O -> 2I', 'Framework: C1 -> 2C']);
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

test("children in two files, and a 'decompose' of what does not exist, are errors", async () => {
  const { findings, nodes } = await meaningOf(`
model M
activity Root {
  activity Make {
    activity Cut
  }
}
decompose Nobody {
  activity Idle
}
//- more.idef0
model M
decompose Make {
  activity Join
}`);
  expect(findings).toEqual(['decompose/two-places: Make', 'decompose/unknown: Nobody']);
  expect(nodes).toEqual(['A0 Root', 'A1 Make', 'A11 Cut', 'A12 Join']);
});
