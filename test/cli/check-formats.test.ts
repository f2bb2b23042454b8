/**
 * `idef0 check` in a build: formats for code hosts, limits and baselines.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shellOf } from '@idef0-studio/cli';
import { SettingsFiles } from '@idef0-studio/language';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Log } from 'sarif';
import { folderSettings } from '@idef0-studio/cli/testing';
import { MemoryDisk } from '../support/memory-disk.js';
import { BAKERY } from './bakery.js';
import { openBench, type Bench } from './in-process.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const UNKNOWN = BAKERY.replace('      Flour\n', '      Flower\n');
/** Two definitions of one object: a finding with a note. */
const TWICE = BAKERY.replace(
  'activity Run a Bakery',
  'object Bread "Twice."\n\nactivity Run a Bakery',
);
const lineOf = (text: string, part: string) =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

test('SARIF has a result with rule, level and region for each finding', async () => {
  const { code, out } = await bench.run(
    { 'my models/bakery.idef0': UNKNOWN },
    ...['check', '.', '--format', 'sarif'],
  );
  const log = JSON.parse(out) as Log;
  const [run] = log.runs;
  const results = run?.results ?? [];
  const unknown = results.find(({ ruleId }) => ruleId === 'name/unknown');
  expect(code).toBe(1);
  expect(log.version).toBe('2.1.0');
  expect(unknown).toMatchObject({
    level: 'error',
    message: { text: expect.stringContaining("'Flower'") },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'my%20models/bakery.idef0', uriBaseId: 'SRCROOT' },
          region: { startLine: lineOf(UNKNOWN, 'Flower'), startColumn: 7, endColumn: 13 },
        },
      },
    ],
  });
  const rules = run?.tool.driver.rules ?? [];
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
});

test('SARIF points to the other places of a finding', async () => {
  const files = { 'bakery.idef0': TWICE };
  const { out } = await bench.run(files, 'check', '.', '--format', 'sarif');
  const results = (JSON.parse(out) as Log).runs[0]?.results ?? [];
  const twice = results.find(({ ruleId }) => ruleId === 'object/two-definitions');
  expect(twice?.relatedLocations?.[0]?.physicalLocation?.region?.startLine).toBeGreaterThan(0);
});

describe('SARIF', () => {
  const logOf = async (files: Readonly<Record<string, string>>) => {
    const { out } = await bench.run(files, 'check', '.', '--format', 'sarif');
    return { out, run: (JSON.parse(out) as Log).runs[0] };
  };
  const fingerprintsOf = async (files: Readonly<Record<string, string>>) => {
    const results = (await logOf(files)).run?.results ?? [];
    return results.map(({ ruleId, partialFingerprints }) => [ruleId, partialFingerprints]);
  };

  test('says of each rule what it is about and what to do, and points to no address', async () => {
    const { run } = await logOf({ 'b.idef0': UNKNOWN });
    const rule = run?.tool.driver.rules?.find(({ id }) => id === 'name/unknown');
    expect(rule?.shortDescription?.text).toMatch(/^[A-Z][^`]*\.$/u);
    expect(rule?.help?.text).toMatch(/\n\nWhat to do: [^`]+$/u);
    expect(rule?.help?.markdown).toContain('\n\n**What to do.** ');
    expect(rule?.help?.markdown).toContain('\n\n**Right**\n\n```idef0\nmodel ');
    expect(rule).not.toHaveProperty('helpUri');
  });

  test('knows a finding again when its lines move and its file has another name', async () => {
    const before = await fingerprintsOf({ 'b.idef0': UNKNOWN });
    const moved = UNKNOWN.replace('\n', '\n\n// A comment.\n\n');
    expect(before.length).toBeGreaterThan(0);
    expect(await fingerprintsOf({ 'c.idef0': moved })).toEqual(before);
  });

  test('tells apart findings of other things, and equal ones of a file', async () => {
    const other = UNKNOWN.replace('      Flower\n', '      Flower\n      Flours\n      Flower\n');
    const all = (await fingerprintsOf({ 'b.idef0': other })).map((each) => JSON.stringify(each));
    expect(all.filter((each) => each.includes('name/unknown')).length).toBe(3);
    expect(new Set(all).size).toBe(all.length);
  });

  test('names no folder of this machine', async () => {
    const { code, out, folder } = await bench.run(
      { 'm/b.idef0': UNKNOWN },
      ...['check', 'm', '--format', 'sarif'],
    );
    expect(code).toBe(1);
    expect(out).not.toContain(folder);
  });
});

test('a model without a fault is an empty SARIF run', async () => {
  const { code, out } = await bench.run({ 'b.idef0': BAKERY }, 'check', '.', '--format', 'sarif');
  expect(code).toBe(0);
  expect((JSON.parse(out) as Log).runs[0]?.results).toEqual([]);
});

test('github annotates the line, with a title and an escaped message', async () => {
  const files = { 'a, b.idef0': UNKNOWN };
  const { code, out } = await bench.run(files, 'check', '.', '--format', 'github');
  const line = lineOf(UNKNOWN, 'Flower');
  expect(code).toBe(1);
  expect(out).toContain(
    `::error file=a%2C b.idef0,line=${line},endLine=${line},col=7,endColumn=13,title=name/unknown::`,
  );
});

test('github puts the other places of a finding behind its message', async () => {
  const { out } = await bench.run({ 'b.idef0': TWICE }, 'check', '.', '--format', 'github');
  expect(out).toMatch(
    /^::error file=b\.idef0,.*title=object\/two-definitions::.*%0Ab\.idef0:\d+: /mu,
  );
});

const WARNED = BAKERY.replace('  output\n    Bread\n\n', '  output\n    Bread\n    Cake\n\n');

test.each([
  [['--max-warnings', '9'], 0],
  [['--max-warnings', '0'], 1],
  [[], 0],
])('warnings with %j end with %i', async (options, expected) => {
  const { code, out } = await bench.run({ 'b.idef0': WARNED }, 'check', '.', ...options);
  expect(out).toContain('warning balance/output-not-made');
  expect(code).toBe(expected);
});

test.each(['-1', 'many', '1.5', ''])('%j is no number of warnings', async (number) => {
  const files = { 'b.idef0': BAKERY };
  const { code, err } = await bench.run(files, 'check', '.', `--max-warnings=${number}`);
  expect(code).toBe(2);
  expect(err).toContain('whole number');
});

test('a baseline leaves out what it lists, also after lines have moved, and nothing else', async () => {
  const first = await bench.run(
    { 'm/b.idef0': UNKNOWN },
    ...['check', 'm', '--baseline', 'known.json', '--update-baseline'],
  );
  expect(first.code).toBe(0);
  expect(first.out).toContain('The baseline holds');
  const known = await readFile(join(first.folder, 'known.json'), 'utf8');
  expect(known).toContain('"file": "m/b.idef0"');

  const moved = `// A comment.\n\n${UNKNOWN}`;
  const files = { 'm/b.idef0': moved, 'known.json': known };
  const second = await bench.run(files, 'check', 'm', '--baseline', 'known.json');
  expect(second.code).toBe(0);

  const worse = { ...files, 'm/b.idef0': moved.replace('      Plan\n', '      Plane\n') };
  const third = await bench.run(worse, 'check', 'm', '--baseline', 'known.json');
  expect(third.code).toBe(1);
  expect(third.out).toContain("'Plane'");
  expect(third.out).not.toMatch(/error name\/unknown: .*'Flower'/u);
});

test('a baseline says what is mended', async () => {
  const made = await bench.run(
    { 'b.idef0': UNKNOWN },
    ...['check', '.', '--baseline', 'known.json', '--update-baseline'],
  );
  const known = await readFile(join(made.folder, 'known.json'), 'utf8');
  const files = { 'b.idef0': BAKERY, 'known.json': known };
  const { code, out } = await bench.run(files, 'check', '.', '--baseline', 'known.json');
  expect(code).toBe(0);
  expect(out).toMatch(/of the baseline (is|are) mended/u);
});

test('a baseline is read from its own folder, wherever the command is started', async () => {
  const made = await bench.run(
    { 'm/b.idef0': UNKNOWN },
    ...['check', 'm', '--baseline', 'm/known.json', '--update-baseline'],
  );
  const inside = await bench.runIn(
    join(made.folder, 'm'),
    ...['check', '.', '--baseline', 'known.json'],
  );
  expect(inside.code).toBe(0);
});

test.each([
  [{ 'b.idef0': BAKERY }, ['--baseline', 'none.json'], '--update-baseline'],
  [{ 'b.idef0': BAKERY, 'k.json': '[]' }, ['--baseline', 'k.json'], 'is no baseline'],
  [{ 'b.idef0': BAKERY, 'k.json': '{' }, ['--baseline', 'k.json'], 'is no baseline'],
  [{ 'b.idef0': BAKERY }, ['--update-baseline'], "needs '--baseline'"],
])(
  'a wrong baseline is wrong usage, and the message says what to do',
  async (files, options, message) => {
    const { code, err } = await bench.run(files, 'check', '.', ...options);
    expect(code).toBe(2);
    expect(err).toContain(message);
  },
);

describe('idef0.json', () => {
  const TWO = BAKERY.replace(/ {2}activity Heat the Oven \{[^}]*\}\n\n/u, '').replace(
    /\n {4}mechanism\n {6}Hot Oven/u,
    '',
  );
  const check = (files: Readonly<Record<string, string>>, ...options: readonly string[]) =>
    bench.run({ 'm/b.idef0': TWO, ...files }, 'check', 'm', ...options);

  test('weighs the rules of the models in its folder', async () => {
    expect((await check({})).out).toContain('warning box/count');
    const off = await check({ 'm/idef0.json': '{ "rules": { "box/count": "off" } }' });
    expect(off.out).toBe('No problems in 1 file.\n');
    const error = await check({ 'm/idef0.json': '{ "rules": { "box/count": "error" } }' });
    expect(error.code).toBe(1);
  });

  test('holds for folders below, and the nearest counts', async () => {
    const above = { 'idef0.json': '{ "rules": { "box/count": "off" } }' };
    expect((await check(above)).out).toBe('No problems in 1 file.\n');
    expect((await check({ ...above, 'm/idef0.json': '{}' })).out).toContain('box/count');
  });

  test('changes the profile', async () => {
    const iso = await check({ 'm/idef0.json': '{ "profile": "iso31320" }' });
    expect(iso.out).not.toContain('box/count');
  });

  test('is replaced by the file that --config names', async () => {
    const files = { 'm/idef0.json': '{}', 'ci.json': '{ "rules": { "box/count": "off" } }' };
    expect((await check(files, '--config', 'ci.json')).out).toBe('No problems in 1 file.\n');
    expect((await check(files, '--config', 'none.json')).code).toBe(2);
  });

  test('is a file: a folder of that name holds no settings, and those above it count', async () => {
    const above = { 'idef0.json': '{ "rules": { "box/count": "off" } }' };
    const { code, out } = await check({ ...above, 'm/idef0.json/notes.txt': 'x' });
    expect({ code, out }).toEqual({ code: 0, out: 'No problems in 1 file.\n' });
  });

  test('that cannot be read is wrong usage, since nobody knows what it turns off', async () => {
    const disk = new MemoryDisk({ 'file:///m/idef0.json': '{}' });
    disk.locked.add('file:///m/idef0.json');
    const settings = new SettingsFiles(() => disk.files());
    const file = { path: '/m/b.idef0', uri: 'file:///m/b.idef0', text: BAKERY };
    await settings.readFor([file.uri]);
    const silent = { out: () => undefined, err: () => undefined, isTerminal: false };
    const shell = shellOf({ cwd: '/', cacheFolder: undefined }, silent);
    await expect(folderSettings(shell, { files: [file], settings }, undefined)).rejects.toThrow(
      /^'m\/idef0\.json' cannot be read: /u,
    );
  });

  test('is told what is wrong in it, with its place', async () => {
    const { code, out } = await check({
      'm/idef0.json': '{\n  "rules": { "box/coumt": "off" }\n}',
    });
    expect(code).toBe(0);
    expect(out).toContain(
      "m/idef0.json:2:14: warning settings/wrong: There is no rule 'box/coumt'; did you mean 'box/count'?",
    );
  });

  test('of two folders weighs the files of each, also of one model', async () => {
    const files = {
      'a/b.idef0': TWO,
      'a/idef0.json': '{ "rules": { "box/count": "error" } }',
      'c/d.idef0': TWO.replace('model Bakery', 'model Other'),
      'c/idef0.json': '{ "rules": { "box/count": "off" } }',
      'e/f.idef0': TWO.replace('model Bakery', 'model Third'),
    };
    const { code, out } = await bench.run(files, 'check', '.');
    expect(code).toBe(1);
    expect(out).toMatch(/^a\/b\.idef0:\d+:\d+: error box\/count/mu);
    expect(out).not.toMatch(/^c\/d\.idef0.*box\/count/mu);
    expect(out).toMatch(/^e\/f\.idef0:\d+:\d+: warning box\/count/mu);
  });
});

describe('--severity', () => {
  const rules = { 'box/count': 'warning', 'no-definition': 'hint', 'name/unknown': 'error' };
  const files = { 'b.idef0': UNKNOWN, 'idef0.json': JSON.stringify({ rules }) };

  test('prints what is as severe and more, and says how much it leaves out', async () => {
    const all = await bench.run(files, 'check', '.');
    const some = await bench.run(files, 'check', '.', '--severity', 'error');
    const lines = all.out.trim().split('\n');
    const errors = lines.filter((line) => line.includes(': error '));
    const found = lines.filter((line) => /^\S+: (error|warning|information|hint) /u.test(line));
    const left = found.length - errors.length;
    expect(errors.length).toBeGreaterThan(0);
    expect(left).toBeGreaterThan(1);
    const { length } = some.out.trim().split('\n');
    expect(
      some.out
        .trim()
        .split('\n')
        .slice(0, length - 1),
    ).toEqual(errors);
    expect(some.out).toContain(` in 1 file. ${left} less severe are not shown.`);
  });

  test.each(['json', 'sarif', 'github'])('holds for the format %s', async (format) => {
    const { out } = await bench.run(files, 'check', '.', '--format', format, '--severity', 'error');
    expect(out).toContain('name/unknown');
    expect(out).not.toContain('no-definition');
  });

  test('leaves the exit code as it is', async () => {
    const twice = { 'b.idef0': TWICE };
    const run = async (...options: readonly string[]) =>
      (await bench.run(twice, 'check', '.', '--max-warnings', '0', ...options)).code;
    expect(await run('--severity', 'error')).toBe(await run());
    const errors = await bench.run(files, 'check', '.', '--severity', 'error');
    expect(errors.code).toBe(1);
  });

  test('is one of those that there are', async () => {
    const { code, err } = await bench.run(files, 'check', '.', '--severity', 'loud');
    expect(code).toBe(2);
    expect(err).toContain('information');
  });
});

test('a long list ends with the rules that were broken most often', async () => {
  const unknown = Array.from({ length: 60 }, (_, index) => `      Unknown ${index}`).join('\n');
  const files = {
    'm.idef0': `model M\nactivity R {\n  activity P {\n    input\n${unknown}\n  }\n}`,
  };
  const { out } = await bench.run(files, 'check', '.', '--severity', 'error');
  const end = out.trim().split('\n').slice(-3);
  expect(end).toEqual([
    'Most often:',
    '  60  name/unknown',
    expect.stringMatching(/^60 errors.* in 1 file\. \d+ less severe are not shown\.$/u),
  ]);
  const few = await bench.run({ 'b.idef0': UNKNOWN }, 'check', '.');
  expect(few.out).not.toContain('Most often');
});
