/** `idef0 order`: what it says, what it writes, and its exit codes. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from './in-process.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const FORWARD = `
      Forward One // to the third
      // not before noon
      Forward Two`;
const BACK = `
      Back One "For the first"
      Back Two`;

const works = (outputs: string) => `model Works
external Customer { output Need, input Result }
activity Run Works {
  activity First { input Need, control Back One, Back Two, output Go }
  activity Second {
    input
      Go
    output${outputs}
    activity Begin { input Go, output Forward One, Back One, Half }
    activity Finish { input Half, output Forward Two, Back Two }
  }
  activity Third { control Forward One, input Forward Two, output Result }
}
`;

const CHANCE = works(FORWARD + BACK);
const BEST = works(BACK + FORWARD);

const FOUND =
  "works.idef0:5:12: information layout/list-order: In another order the lists of 'Second' would save all 4 crossings on A0 and the diagrams of its boxes; ICOM codes follow the order (FIPS 183 §3.3.2.8).";

describe('idef0 order', () => {
  test('says what another order would save, and writes nothing', async () => {
    const { folder, ...result } = await bench.run({ 'works.idef0': CHANCE }, 'order', '.');
    expect(result).toEqual({
      code: 0,
      out: `${FOUND}\nAnother order of lists would save 4 crossings; 'idef0 order --write' writes it.\n`,
      err: '',
    });
    expect(await readFile(join(folder, 'works.idef0'), 'utf8')).toBe(CHANCE);
  });

  test('with --check ends with 1 where another order would save crossings, else with 0', async () => {
    expect(await bench.run({ 'works.idef0': CHANCE }, 'order', '.', '--check')).toMatchObject({
      code: 1,
    });
    expect(await bench.run({ 'works.idef0': BEST }, 'order', '.', '--check')).toMatchObject({
      code: 0,
      out: 'No other order of lists would save crossings.\n',
    });
  });

  test('with --write moves entries with their comments, and is done after one run', async () => {
    const { folder, code, out } = await bench.run(
      { 'works.idef0': CHANCE },
      ...['order', '.', '--write'],
    );
    expect([code, out]).toEqual([
      0,
      `${FOUND}\nThe lists are written in the order that saves 4 crossings.\n`,
    ]);
    expect(await readFile(join(folder, 'works.idef0'), 'utf8')).toBe(BEST);
    const { mtimeMs } = await stat(join(folder, 'works.idef0'));
    expect(await bench.runIn(folder, 'order', '.', '--write')).toMatchObject({
      code: 0,
      out: 'No other order of lists would save crossings.\n',
    });
    expect((await stat(join(folder, 'works.idef0'))).mtimeMs).toBe(mtimeMs);
  });

  test('with --write keeps what codes in texts mean', async () => {
    const told = (codes: string, text: string) =>
      text.replace('activity Run Works {', `activity Run Works "${codes}" {`);
    const { folder, code } = await bench.run(
      { 'works.idef0': told('Back One is 2O3, Forward One A0.2O1', CHANCE) },
      ...['order', '.', '--write'],
    );
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'works.idef0'), 'utf8')).toBe(
      told('Back One is 2O1, Forward One A0.2O3', BEST),
    );
  });

  test.each([
    ['where the rule is off', CHANCE, '{ "rules": { "layout/list-order": "off" } }'],
    [
      'where a comment at the name silences it',
      CHANCE.replace(
        '  activity Second {',
        '  // idef0-ignore layout/list-order: published\n  activity Second {',
      ),
      '{}',
    ],
    [
      'where entries share lines with comments',
      works('\n      Forward One, // here\n      Forward Two, Back One, Back Two'),
      '{}',
    ],
  ])('leaves lists as they are %s', async (_, text, settings) => {
    const files = { 'works.idef0': text, 'idef0.json': settings };
    const { code, out } = await bench.run(files, 'order', '.', '--check');
    expect([code, out]).toEqual([0, 'No other order of lists would save crossings.\n']);
  });

  test('refuses to check and to write at once', async () => {
    const { code, err } = await bench.run(
      { 'works.idef0': CHANCE },
      ...['order', '.', '--check', '--write'],
    );
    expect([code, err]).toEqual([
      2,
      "idef0: '--check' writes nothing, and '--write' writes: take one.\n",
    ]);
  });

  test('refuses a part of a model', async () => {
    const [head, tail = ''] = CHANCE.split(/(?=external)/u);
    const [outside, rest = ''] = tail.split(/(?=activity Run)/u);
    const { code, err } = await bench.run(
      { 'works.idef0': `${head}${rest}`, 'outside.idef0': `${head}${outside}` },
      ...['order', 'works.idef0', '--write'],
    );
    expect([code, err]).toEqual([
      2,
      "idef0: 'outside.idef0' belongs to the model 'Works' as well; give it too, or its folder, so that 'order' knows what it declares.\n",
    ]);
  });
});

test('a comment that silences the order of lists is not needless, though check never looks for it', async () => {
  const text = BEST.replace(
    '  activity Second {',
    '  // idef0-ignore layout/list-order: published\n  activity Second {',
  );
  const { out } = await bench.run({ 'works.idef0': text }, 'check', '.');
  expect(out).not.toContain('needless');
  expect(out).not.toContain('layout/list-order');
});
