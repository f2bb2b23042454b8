/** Which files the command line reads, what belongs together, and what is said of the rest. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BAKERY } from './bakery.js';
import { openBench, type Bench } from './in-process.js';

let bench: Bench;
let root: string;
beforeAll(async () => {
  bench = await openBench();
  root = await realpath(await mkdtemp(join(tmpdir(), 'idef0-sources-')));
});
afterAll(async () => {
  await bench.close();
  await rm(root, { recursive: true, force: true });
});

let count = 0;
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(root, `work ${++count}`);
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const lines = (out: string) => out.trimEnd().split('\n');
const OTHER = BAKERY.replace('model Bakery', 'model Other');

test.each([
  ['a broken link', (folder: string) => symlink('nowhere', join(folder, 'x.idef0'))],
  ['a pipe', (folder: string) => void execFileSync('mkfifo', [join(folder, 'x.idef0')])],
  ['a device behind a link', (folder: string) => symlink('/dev/zero', join(folder, 'x.idef0'))],
  ['a folder', (folder: string) => mkdir(join(folder, 'x.idef0'))],
])('%s under the name of a model is a line, and the rest is checked', async (_, make) => {
  const folder = await folderOf({ 'bakery.idef0': BAKERY });
  await make(folder);
  const checked = await bench.runIn(folder, 'check', '.');
  expect(checked.code).toBe(2);
  expect(lines(checked.out)).toEqual([
    expect.stringMatching(/^x\.idef0:1:1: error file\/unreadable: This cannot be read/u),
    '1 error in 1 file.',
  ]);
  const exported = await bench.runIn(
    folder,
    ...['export', '.', '--format', 'svg', '--out', 'out', '--effort', 'typing'],
  );
  expect(exported.code).toBe(2);
  expect(exported.out).toContain('A0.svg');
  expect(lines(exported.err)).toHaveLength(1);
  const fixed = await bench.runIn(folder, 'check', '.', '--fix');
  expect(fixed).toMatchObject({ code: 2, out: '' });
  expect(fixed.err).toMatch(/Not all files can be read, so that none was written\. x\.idef0:1:1/u);
});

test('a link in a circle is a finding, and folders behind links are read once', async () => {
  const folder = await folderOf({ 'models/bakery.idef0': BAKERY, 'far/other.idef0': OTHER });
  await symlink('..', join(folder, 'models', 'up'));
  await symlink('../models', join(folder, 'models', 'again'));
  await symlink('../far', join(folder, 'models', 'one'));
  await symlink('../far', join(folder, 'models', 'two'));
  const { code, out } = await bench.runIn(folder, 'check', 'models');
  expect(code).toBe(0);
  expect(lines(out)).toEqual([
    expect.stringMatching(/^models\/again:1:1: warning file\/link-cycle: /u),
    expect.stringMatching(/^models\/up:1:1: warning file\/link-cycle: /u),
    '2 warnings in 2 files.',
  ]);
});

test('a file under two paths counts once', async () => {
  const folder = await folderOf({ 'models/bakery.idef0': BAKERY });
  await symlink('bakery.idef0', join(folder, 'models', 'also.idef0'));
  await symlink('models', join(folder, 'linked'));
  const { code, out } = await bench.runIn(folder, 'check', 'models', 'linked', 'linked/also.idef0');
  expect({ code, out }).toEqual({ code: 0, out: 'No problems in 1 file.\n' });
});

test('what git ignores and what the settings exclude is passed over in folders', async () => {
  const folder = await folderOf({
    '.git/HEAD': '',
    '.gitignore': 'dist/\n*.tmp.idef0\n',
    'models/.gitignore': '/old.idef0\n!kept.tmp.idef0\n',
    'models/bakery.idef0': BAKERY,
    'models/old.idef0': BAKERY,
    'models/x.tmp.idef0': BAKERY,
    'models/kept.tmp.idef0': OTHER,
    'models/dist/bakery.idef0': BAKERY,
    'models/.history/bakery.idef0': BAKERY,
    'models/copies/bakery.idef0': BAKERY,
    'idef0.json': '{ "exclude": ["copies/"] }',
  });
  for (const path of ['.', 'models']) {
    const { code, out } = await bench.runIn(folder, 'check', path);
    expect({ code, out }).toEqual({ code: 0, out: 'No problems in 2 files.\n' });
  }
});

test('settings can take back what git ignores', async () => {
  const folder = await folderOf({
    '.gitignore': 'made/\n',
    'made/bakery.idef0': BAKERY,
    'idef0.json': '{ "exclude": ["!made/"] }',
  });
  const { out } = await bench.runIn(folder, 'check', '.');
  expect(out).toBe('No problems in 1 file.\n');
});

test('a file that is named is read, and a finding says why it is passed over otherwise', async () => {
  const folder = await folderOf({
    '.gitignore': 'dist/\n',
    'dist/bakery.idef0': BAKERY,
    '.hidden/other.idef0': OTHER,
  });
  const { code, out } = await bench.runIn(
    folder,
    ...['check', 'dist/bakery.idef0', '.hidden/other.idef0'],
  );
  expect(code).toBe(0);
  expect(out).toContain(
    "dist/bakery.idef0:1:1: information file/passed-over: This file is passed over where nobody asks for it by name: 'dist/' in .gitignore.",
  );
  expect(out).toContain("by name: '.hidden' begins with a dot.");
  expect(out).toContain('2 remarks in 2 files.');
  const named = await bench.runIn(folder, 'check', 'dist');
  expect(named.out).toBe('No problems in 1 file.\n');
});

test('two copies of a model are two models, in folders of their own or with settings of their own', async () => {
  const folder = await folderOf({
    'one/bakery.idef0': BAKERY,
    'two/bakery.idef0': BAKERY,
    'two/idef0.json': '{}',
  });
  expect((await bench.runIn(folder, 'check', '.')).out).toBe('No problems in 2 files.\n');
  await rm(join(folder, 'two', 'idef0.json'));
  expect((await bench.runIn(folder, 'check', 'one', 'two')).out).toBe('No problems in 2 files.\n');
  expect((await bench.runIn(folder, 'check', '.')).code).toBe(1);
});

test('files that are named are one project, wherever they stand', async () => {
  const [head, tail] = [
    BAKERY.replace(/ {2}activity Bake \{[^}]*\}\n/u, '  activity Bake\n'),
    'model Bakery\n\ndecompose Plan the Day {\n  stub Count\n}\n',
  ];
  const folder = await folderOf({ 'a/head.idef0': head, 'b/tail.idef0': tail });
  const { out } = await bench.runIn(folder, 'check', 'a/head.idef0', 'b/tail.idef0');
  expect(out).not.toContain('decompose/unknown');
  const apart = await bench.runIn(folder, 'check', 'a', 'b');
  expect(apart.out).toContain('decompose/unknown');
});

const CALLING = `model Bakery
activity Run {
  activity Bake {
    output Bread
    call Mill.Grind
  }
}`;
const MILL = 'model Mill\nactivity Run {\n  activity Grind\n}';

test('the models of the folders that the settings name are known, and neither checked nor drawn', async () => {
  const folder = await folderOf({
    'bakery/idef0.json': '{ "profile": "relaxed", "models": ["../mill"] }',
    'bakery/bakery.idef0': CALLING,
    'mill/mill.idef0': MILL.replace('Grind', 'Grind { output 7 }'),
  });
  const checked = await bench.runIn(folder, 'check', 'bakery');
  expect(checked.out).toBe('No problems in 1 file.\n');
  const exported = await bench.runIn(
    folder,
    ...['export', 'bakery', '--format', 'svg', '--out', 'out', '--effort', 'typing'],
  );
  expect(exported).toMatchObject({ code: 0, err: '' });
  expect(lines(exported.out)).toEqual([join('out', 'A-0.svg'), join('out', 'A0.svg')]);
  expect(await readFile(join(folder, 'out', 'A0.svg'), 'utf8')).toContain('Mill/A1');
});

test('orders and audits know them too, and leave them alone', async () => {
  const folder = await folderOf({
    'bakery/idef0.json': '{ "profile": "relaxed", "models": ["../mill"] }',
    'bakery/bakery.idef0': CALLING,
    'mill/mill.idef0': MILL,
    'facts.json': '{ "A1": { "name": "Bake" } }',
  });
  const ordered = await bench.runIn(folder, 'order', 'bakery');
  expect(ordered).toMatchObject({
    code: 0,
    out: 'No other order of lists would save crossings.\n',
  });
  const audited = await bench.runIn(folder, 'audit', 'bakery', '--against', 'facts.json');
  expect(audited).toMatchObject({ code: 0, err: '' });
});

test('a name that the other model does not have is an error, and one of a folder that is not there a warning', async () => {
  const folder = await folderOf({
    'bakery/idef0.json': '{ "profile": "relaxed", "models": ["../mill", "../shop"] }',
    'bakery/bakery.idef0': CALLING.replace('Grind', 'Crush'),
    'mill/mill.idef0': MILL,
  });
  const checked = await bench.runIn(folder, 'check', 'bakery');
  expect(checked.code).toBe(1);
  expect(lines(checked.out)).toEqual([
    expect.stringMatching(
      /^bakery\/idef0\.json:1:47: warning settings\/wrong: The models of '\.\.\/shop' are not known/u,
    ),
    expect.stringMatching(/^bakery\/bakery\.idef0:5:10: error name\/not-in-model: /u),
    '1 error and 1 warning in 1 file.',
  ]);
});

test('without the settings a model that is not given is one remark', async () => {
  const folder = await folderOf({
    'bakery/idef0.json': '{ "profile": "relaxed" }',
    'bakery/bakery.idef0': CALLING,
    'mill/mill.idef0': MILL,
  });
  const alone = await bench.runIn(folder, 'check', 'bakery');
  expect(alone).toMatchObject({ code: 0 });
  expect(alone.out).toMatch(/information name\/no-model: .*"models" in idef0\.json/u);
  expect((await bench.runIn(folder, 'check', '.')).out).not.toContain('name/no-model');
});
