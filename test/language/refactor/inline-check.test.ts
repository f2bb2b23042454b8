/** An activity that is inlined leaves everybody else what they take and make, and whom they take it from. */
import { applied, isRefusal, loadWorkspace, proposalsAt } from '@idef0-studio/language';
import type { Refactoring } from '@idef0-studio/language';
import { expect, test } from 'vitest';
import { bordersIn } from '../../support/refactor.js';
import { randomSource } from '../../support/random-text.js';

const URI = 'file:///m.idef0';

/** Rows without an activity among those that things come from and go to. */
const without = (rows: readonly string[] | undefined, gone: string) =>
  rows?.map((row) => {
    const [what = '', whom = ''] = row.split(': ');
    const others = whom.split(', ').filter((name) => name !== gone);
    return `${what}: ${others.join(', ')}`;
  });

async function inlinings(text: string) {
  const workspace = await loadWorkspace([{ uri: URI, text }]);
  const proposals = [...text.matchAll(/^ *activity/gmu)].flatMap(({ index, 0: { length } }) => {
    const at = index + length;
    return proposalsAt(workspace, { document: URI, start: at, end: at });
  });
  const offered = proposals.filter((each) => each.kind === 'inline' && !isRefusal(each));
  return { workspace, offered: offered as readonly Refactoring[] };
}

test.each([0, 5].map((seed) => [seed]))(
  'borders, makers and takers stay where an activity is inlined: model %i',
  async (seed) => {
    const text = randomSource(seed, { derived: seed % 3 > 0 });
    const { workspace, offered } = await inlinings(text);
    const [model] = workspace.models();
    if (model === undefined) throw new RangeError('There is no model.');
    const was = bordersIn(model);
    expect(offered.length).toBeGreaterThan(0);
    for (const { title, edits } of offered) {
      const gone = /'(.*)'/u.exec(title)?.[1] ?? '';
      const texts = new Map([[URI, applied(text, edits)]]);
      const now = workspace.fork(model, texts, (_before, after) => bordersIn(after));
      expect(Object.keys(now)).toEqual(Object.keys(was).filter((name) => name !== gone));
      for (const [name, rows] of Object.entries(now))
        expect(without(rows, gone), `${title}: ${name}`).toEqual(without(was[name], gone));
    }
  },
);
