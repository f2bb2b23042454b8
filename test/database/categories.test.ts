/** What categories list: after any edit the database refers to the same activities, and finds the same, as the batch. */
import { expect, test } from 'vitest';
import { sameAfterEdits } from '../support/after-edits.js';
import { lowered } from '../support/language.js';
import type { Random } from '../support/random.js';

const SETTINGS = { severities: {} };
const NAMES = ['Bake', 'Knead', 'Sell', 'Rest', 'Bake.Knead', 'A1', 'A0'];

test('after any edits categories list the activities of now', () => {
  const told = sameAfterEdits(filesOf, SETTINGS).reduce(
    (sum, { model }) => sum + model.references.filter(({ declaration }) => !declaration).length,
    0,
  );
  expect(told).toBeGreaterThan(50);
});

/** One with activities, and one with categories. */
function filesOf(random: Random) {
  const boxes = ['Bake', 'Sell', 'Rest'].filter(() => random.oneIn(2));
  const inside = boxes.map((box) =>
    random.oneIn(2) ? `  activity ${box} {\n    activity Knead\n  }` : `  activity ${box}`,
  );
  const categories = ['Chain.Primary', 'Chain.Support', 'Place.Shop'].map((name) => {
    const listed = NAMES.filter(() => random.oneIn(3));
    return `category ${name} {\n  colour green\n  ${listed.join(', ')}\n}`;
  });
  return [
    lowered(`model M\nactivity Run {\n${inside.join('\n')}\n}`, 'file:///a.idef0').fragment,
    lowered(`model M\n${categories.join('\n')}`, 'file:///b.idef0').fragment,
  ];
}
