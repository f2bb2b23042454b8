/**
 * What the tool makes of the activities of a model, on small models in the language itself. An arrow is written as
 * `Object: sources -> targets`; `2I` is the input side of box 2, `C1` a code at the frame.
 */
import { expect, test } from 'vitest';
import { meaningOf } from '../whole-path.js';

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
