/**
 * What the tool makes of bundles, on small models in the language itself. An arrow is written as
 * `Object: sources -> targets`; `2I` is the input side of box 2, `C1` a code at the frame.
 */
import { expect, test } from 'vitest';
import { meaningOf } from '../whole-path.js';

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
