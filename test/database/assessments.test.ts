/** Assessments: after any edit the database refers to the same activities and levels, and finds the same, as the batch. */
import { LiveModel } from '@idef0-studio/database';
import { assemble, checkModel } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { everyFinding } from '../support/every-finding.js';
import { lowered } from '../support/language.js';
import { Random } from '../support/random.js';

const SETTINGS = {
  severities: { 'assess/not-rated': 'warning', 'assess/no-evidence': 'warning' },
} as const;

test('after any edits assessments mean the activities and levels of now', () => {
  const told = new Set<string>();
  for (let seed = 1; seed <= 8; seed++) {
    const random = new Random(seed);
    const live = new LiveModel(filesOf(random));
    for (let edit = 1; edit <= 8; edit++) {
      everyFinding(live, SETTINGS);
      const fragments = filesOf(random);
      live.update(fragments);
      const fresh = assemble(fragments);
      const where = `seed ${seed}, edit ${edit}`;
      const findings = checkModel(fresh, SETTINGS);
      expect(everyFinding(live, SETTINGS), where).toEqual(findings);
      expect(live.snapshot(), where).toEqual(fresh);
      for (const { code } of findings) told.add(code);
    }
  }
  for (const code of ['twice', 'not-rated', 'no-evidence', 'unknown-level', 'unknown-scale'])
    expect([...told]).toContain(`assess/${code}`);
});

/** One with activities, one with scales, and one with assessments. */
function filesOf(random: Random) {
  const some = (all: readonly string[]) => all.filter(() => random.oneIn(2));
  const boxes = some(['Bake', 'Sell', 'Rest']).map((box) => `  activity ${box}`);
  const scales = some(['Size', 'Cost']).map(
    (name) => `scale ${name} { ${some(['1 Low', '2 High', 'None Yet']).join(', ')} }`,
  );
  const assessments = ['assess 2003 Size', 'assess 2003 Size', 'target Cost'].map((head) => {
    const rated = some(['Bake', 'Sell', 'Rest', 'A1', 'A0.Bake']);
    const lines = rated.map((name) => `  ${name}: ${random.of(['1', '2', 'High', 'None Yet'])}`);
    return `${head} {\n${lines.join('\n')}\n}`;
  });
  return [
    lowered(`model M\nactivity Run {\n${boxes.join('\n')}\n}`, 'file:///a.idef0').fragment,
    lowered(`model M\n${scales.join('\n')}`, 'file:///b.idef0').fragment,
    lowered(`model M\n${assessments.join('\n')}`, 'file:///c.idef0').fragment,
  ];
}
