/** Assessments: after any edit the database refers to the same activities and levels, and finds the same, as the batch. */
import { expect, test } from 'vitest';
import { sameAfterEdits } from '../support/after-edits.js';
import { lowered } from '../support/language.js';
import type { Random } from '../support/random.js';

const SETTINGS = {
  severities: { 'assess/not-rated': 'warning', 'assess/no-evidence': 'warning' },
} as const;

test('after any edits assessments mean the activities and levels of now', () => {
  const made = sameAfterEdits(filesOf, SETTINGS);
  const told = new Set<string>(made.flatMap(({ findings }) => findings.map(({ code }) => code)));
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
