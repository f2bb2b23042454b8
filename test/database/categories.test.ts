/** What categories list: after any edit the database refers to the same activities, and finds the same, as the batch. */
import { LiveModel } from '@idef0-studio/database';
import { assemble, checkModel } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { everyFinding } from '../support/every-finding.js';
import { lowered } from '../support/language.js';
import { Random } from '../support/random.js';

const SETTINGS = { severities: {} };
const NAMES = ['Bake', 'Knead', 'Sell', 'Rest', 'Bake.Knead', 'A1', 'A0'];

test('after any edits categories list the activities of now', () => {
  let told = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const random = new Random(seed);
    const live = new LiveModel(filesOf(random));
    for (let edit = 1; edit <= 8; edit++) {
      everyFinding(live, SETTINGS);
      const fragments = filesOf(random);
      live.update(fragments);
      const fresh = assemble(fragments);
      const where = `seed ${seed}, edit ${edit}`;
      expect(everyFinding(live, SETTINGS), where).toEqual(checkModel(fresh, SETTINGS));
      expect(live.snapshot(), where).toEqual(fresh);
      told += fresh.references.filter(({ declaration }) => !declaration).length;
    }
  }
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
