/** Objects that become a bundle are made and taken by the same as before, those of the bundle counted. */
import { applied, loadWorkspace, refactoringsAt } from '@idef0-studio/language';
import { makersOf, takersOf, type ModelQueries } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { randomSource } from '../../support/random-text.js';

const URI = 'file:///m.idef0';

/** Places of the first two entries of lists that stand on one line. */
const pairsIn = (text: string) =>
  [...text.matchAll(/^ *(?:control|input|output|mechanism) ([^,(<\n]+), ([^,(<\n]+)$/gmu)].map(
    ({ index, 0: all }) => ({
      document: URI,
      start: index + all.indexOf(','),
      end: index + all.length,
    }),
  );

const PARTIES = [makersOf, takersOf];

test.each([0, 5, 6].map((seed) => [seed]))(
  'makers and takers stay where objects become a bundle: model %i',
  async (seed) => {
    const text = randomSource(seed, { derived: seed % 2 > 0 });
    const workspace = await loadWorkspace([{ uri: URI, text }]);
    const [model] = workspace.models();
    if (model === undefined) throw new RangeError('There is no model.');
    const offered = pairsIn(text)
      .slice(0, 3)
      .map(({ start, ...rest }) => ({ ...rest, start: start - 1 }))
      .flatMap((selection) => refactoringsAt(workspace, selection))
      .filter(({ kind, invented }) => kind === 'extract' && invented !== undefined);
    expect(offered.length).toBeGreaterThan(0);
    for (const { edits, invented = '' } of offered) {
      workspace.fork(model, new Map([[URI, applied(text, edits)]]), (before, after) => {
        const parts = after.object(invented)?.parts ?? [];
        expect(parts).toHaveLength(2);
        for (const partiesOf of PARTIES) {
          const names = (of: ModelQueries, id: string) => partiesOf(of, id).map((each) => each.id);
          for (const { id } of before.objects()) {
            const whole = parts.includes(id) ? names(after, invented) : [];
            const now = new Set([...names(after, id), ...whole]);
            expect([...now].sort()).toEqual([...names(before, id)].sort());
          }
        }
      });
    }
  },
);
