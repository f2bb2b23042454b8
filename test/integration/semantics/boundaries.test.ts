/**
 * What the tool makes of the boundary of an activity, on small models in the language itself. An arrow is written as
 * `Object: sources -> targets`; `2I` is the input side of box 2, `C1` a code at the frame.
 */
import { expect, test } from 'vitest';
import { meaningOf } from '../whole-path.js';

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
    'Chair:  -> O2!',
  ]);
  expect(arrows('A0')).toEqual([
    'Wood: I1 -> 1I',
    'Table: 1O -> 2I',
    'Chair: 1O -> O1',
    'Sawdust: I2 -> 2I',
  ]);
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
