/** How many dry runs find the few fixes among many that something objects to. */
import { loadWorkspace, type FileEdit, type Fix } from '@idef0-studio/language';
import { expect, test } from 'vitest';
import { DryRuns } from '@idef0-studio/language/testing';

const URI = 'file:///m.idef0';

interface Numbered {
  readonly at: number;
  readonly fix: Fix;
}

/** Each writes a letter into a line of its own. */
const numbered = (count: number): readonly Numbered[] =>
  Array.from({ length: count }, (_, at) => {
    const edit: FileEdit = { document: URI, start: at * 10, end: at * 10, text: 'x' };
    return { at, fix: { title: 'Write', edits: [edit], isPreferred: true } };
  });

/** Tries fixes of which some are bad; says where, or only that something is. */
async function tried(count: number, bad: readonly number[], says: 'where' | 'that', size = 10) {
  const workspace = await loadWorkspace([{ uri: URI, text: `model M\n${' '.repeat(size)}` }]);
  let dryRuns = 0;
  const made = new DryRuns(workspace).fittest(numbered(count), (all) => {
    dryRuns++;
    return all
      .filter(({ at }) => bad.includes(at))
      .map(({ at }) => {
        const place = { document: URI, start: at * 10 - 3, end: at * 10 + 3 };
        return { message: `${at} is bad`, places: says === 'where' ? [place] : [], inner: [] };
      });
  });
  return { dryRuns, left: numbered(count).length - made.length, made };
}

const BAD = [3, 40, 41, 700, 1499];

test('good ones take one dry run', async () => {
  expect(await tried(1500, [], 'that')).toMatchObject({ dryRuns: 1, left: 0 });
});

test('bad ones that are told by their places take two dry runs and those among themselves', async () => {
  const { dryRuns, left, made } = await tried(1500, BAD, 'where');
  expect(left).toBe(BAD.length);
  expect(made.some(({ at }) => BAD.includes(at))).toBe(false);
  expect(dryRuns).toBeLessThanOrEqual(2 + 2 * BAD.length);
});

test('bad ones of which nothing is told take a logarithm each, times two', async () => {
  const { dryRuns, left } = await tried(1500, BAD, 'that');
  expect(left).toBe(BAD.length);
  expect(dryRuns).toBeLessThanOrEqual(2 * BAD.length * Math.ceil(Math.log2(1500)));
});

test('in a large model a handful of dry runs may fail, and the good ones are made before', async () => {
  const many = Array.from({ length: 300 }, (_, at) => at * 5);
  const { dryRuns, made } = await tried(1500, many, 'where', 1_000_000);
  expect(dryRuns).toBeLessThanOrEqual(8);
  expect(made).toHaveLength(1200);
});

test('what is made stays in its order', async () => {
  const { made } = await tried(20, [7], 'where');
  expect(made.map(({ at }) => at)).toEqual([...made.map(({ at }) => at)].sort((a, b) => a - b));
});
