/** What the commands write: together, where they were told to, and nothing that would be lost. */
import { chmod, lstat, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { execFile, execFileSync } from 'node:child_process';
import { join, win32 } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isInside } from '@idef0-studio/cli/testing';
import { draftsIn } from '../../support/draft-names.js';
import { BAKERY } from '../bakery.js';
import { openWorkshop, type Workshop } from '../idef0.js';
import { openBench, type Bench } from '../in-process.js';

let bench: Bench;
let workshop: Workshop;
beforeAll(async () => {
  [bench, workshop] = await Promise.all([openBench(), openWorkshop()]);
});
afterAll(() => Promise.all([bench.close(), workshop.close()]));

const SLIPS = BAKERY.replace('    output\n', '    ouput\n');
const textIn = (folder: string, name: string) => readFile(join(folder, name), 'utf8');

describe('check --fix', () => {
  test('writes through a link inside of what was named, and it stays a link', async () => {
    const { folder } = await bench.run({ 'real/b.idef0': SLIPS }, '--version');
    await mkdir(join(folder, 'models'));
    await symlink(join('..', 'real', 'b.idef0'), join(folder, 'models', 'b.idef0'));
    await chmod(join(folder, 'real', 'b.idef0'), 0o640);
    const named = join('models', 'b.idef0');
    expect(await bench.runIn(folder, 'check', named, '--fix')).toMatchObject({ code: 0, err: '' });
    expect(await textIn(folder, 'real/b.idef0')).toBe(BAKERY);
    expect((await lstat(join(folder, named))).isSymbolicLink()).toBe(true);
    expect((await stat(join(folder, named))).mode & 0o777).toBe(0o640);
  });

  test('writes nothing where a link leads out of what was named, and says so', async () => {
    const { folder } = await bench.run({ 'real/b.idef0': SLIPS }, '--version');
    await mkdir(join(folder, 'models'));
    await writeFile(
      join(folder, 'models', 'a.idef0'),
      SLIPS.replace('model Bakery', 'model Other'),
    );
    await symlink(join('..', 'real', 'b.idef0'), join(folder, 'models', 'b.idef0'));
    for (const more of [[], ['--dry-run']]) {
      const { code, err } = await bench.runIn(folder, 'check', 'models', '--fix', ...more);
      expect(code).toBe(2);
      expect(err).toMatch(/'models.b\.idef0' is a link to 'real.b\.idef0', outside of what was/u);
    }
    expect(await textIn(folder, 'real/b.idef0')).toBe(SLIPS);
    expect(await textIn(folder, 'models/a.idef0')).toContain('ouput');
  });

  test('writes no file where one is read-only', async () => {
    const other = SLIPS.replace('model Bakery', 'model Other');
    const { folder } = await bench.run({ 'a.idef0': other, 'b.idef0': SLIPS }, '--version');
    await chmod(join(folder, 'b.idef0'), 0o444);
    const { code, out, err } = await bench.runIn(folder, 'check', '.', '--fix');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe("idef0: 'b.idef0' cannot be written: it is read-only; no file was written.\n");
    expect([await textIn(folder, 'a.idef0'), await textIn(folder, 'b.idef0')]).toEqual([
      other,
      SLIPS,
    ]);
  });

  test('writes no model where the baseline cannot be written', async () => {
    const { code, folder } = await bench.run(
      { 'b.idef0': SLIPS, 'c.json': '{}' },
      ...['check', '.', '--fix', '--baseline', 'c.json', '--update-baseline'],
    );
    expect(code).toBe(2);
    expect(await textIn(folder, 'b.idef0')).toBe(SLIPS);
    expect(await textIn(folder, 'c.json')).toBe('{}');
  });

  test.each(['\n', '\r\n', '\r'])('keeps line breaks: %j', async (end) => {
    const { folder } = await bench.run(
      { 'b.idef0': SLIPS.replaceAll('\n', end) },
      ...['check', '.', '--fix'],
    );
    expect(await textIn(folder, 'b.idef0')).toBe(BAKERY.replaceAll('\n', end));
  });
});

test.each(['\n', '\r\n', '\r'])('a diff is what git applies, with line breaks: %j', async (end) => {
  const files = { 'b.idef0': SLIPS.replaceAll('\n', end) };
  const { out, folder } = await bench.run(files, 'check', '.', '--fix', '--dry-run');
  await writeFile(join(folder, 'b.diff'), out);
  execFileSync('git', ['apply', 'b.diff'], { cwd: folder });
  expect(await textIn(folder, 'b.idef0')).toBe(BAKERY.replaceAll('\n', end));
});

describe('a full disk', () => {
  /** Runs the command where files may have two blocks at most: 1 or 2 kB. */
  const limited = (folder: string, ...args: readonly string[]) =>
    new Promise<{ readonly code: unknown; readonly err: string }>((resolve) => {
      execFile(
        '/bin/sh',
        ['-c', 'ulimit -f 2; exec "$@"', 'sh', process.execPath, workshop.program, ...args],
        { cwd: folder, env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' } },
        (error, _out, err) => resolve({ code: error?.code ?? 0, err }),
      );
    });
  const large = SLIPS.padEnd(40_000, '// a remark\n');

  test('leaves models as they are', async () => {
    const files = { 'a.idef0': SLIPS.replace('model Bakery', 'model Other'), 'b.idef0': large };
    const { folder } = await bench.run(files, '--version');
    const { code, err } = await limited(folder, 'check', '.', '--fix');
    expect(code).toBe(2);
    expect(err).toContain("'b.idef0' cannot be written: files of this size are not allowed");
    expect(await textIn(folder, 'a.idef0')).toBe(files['a.idef0']);
    expect(await textIn(folder, 'b.idef0')).toBe(large);
    expect(draftsIn(folder)).toEqual([]);
  });

  test('leaves no part of an export', async () => {
    const { folder } = await bench.run({ 'b.idef0': BAKERY }, '--version');
    const args = ['export', '.', '--format', 'svg', '--out', 'new/pictures', '--no-cache'];
    expect(await limited(folder, ...args)).toMatchObject({ code: 2 });
    expect(await readdir(folder)).toEqual(['b.idef0']);
  });
});

describe('--update-baseline', () => {
  const update = (file: string) => ['check', '.', '--baseline', file, '--update-baseline'];

  test('never overwrites what is no baseline', async () => {
    const files = { 'b.idef0': SLIPS, 'package.json': '{"name": "mine"}', 'list.txt': '' };
    const { folder } = await bench.run(files, '--version');
    for (const name of Object.keys(files)) {
      const { code, err } = await bench.runIn(folder, ...update(name));
      expect(code).toBe(2);
      expect(err).toContain(`'${name}' `);
      expect(err).toContain('name another file');
    }
    for (const [name, text] of Object.entries(files)) expect(await textIn(folder, name)).toBe(text);
  });

  test.each(['new.idef0', 'idef0.json'])('makes no %s, which would be read', async (name) => {
    const { code, err, folder } = await bench.run({ 'b.idef0': SLIPS }, ...update(name));
    expect(code).toBe(2);
    expect(err).toContain('would be read as');
    expect(await readdir(folder)).toEqual(['b.idef0']);
  });

  test('writes one that is there anew', async () => {
    const { folder, code } = await bench.run({ 'b.idef0': SLIPS }, ...update('b.json'));
    expect(code).toBe(0);
    const first = await textIn(folder, 'b.json');
    await writeFile(join(folder, 'b.json'), '{"findings": []}');
    expect((await bench.runIn(folder, ...update('b.json'))).code).toBe(0);
    expect(await textIn(folder, 'b.json')).toBe(first);
  });
});

test('an export that fails leaves the pictures of the last one', async () => {
  const { folder } = await bench.run({ 'b.idef0': BAKERY }, '--version');
  await mkdir(join(folder, 'A0.svg'));
  await writeFile(join(folder, 'A-0.svg'), 'the last one');
  const { code, out, err } = await bench.runIn(
    folder,
    ...['export', '.', '--format', 'svg', '--out', '.'],
  );
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain("'A0.svg' cannot be written: a folder of that name is in the way");
  expect(await textIn(folder, 'A-0.svg')).toBe('the last one');
});

test.each([
  ['C:\\models', 'C:\\models\\a.idef0', true],
  ['C:\\models', 'c:\\Models\\sub\\a.idef0', true],
  ['C:\\models\\a.idef0', 'C:\\models\\a.idef0', true],
  ['C:\\models', 'C:\\models2\\a.idef0', false],
  ['C:\\models', 'C:\\models\\..a.idef0', true],
  ['C:\\models', 'D:\\models\\a.idef0', false],
  ['\\\\server\\share', '\\\\server\\share\\a.idef0', true],
])('on Windows %s holds %s: %s', (tree, path, holds) =>
  expect(isInside(tree, path, win32)).toBe(holds),
);
