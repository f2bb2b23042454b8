/** Files that are written whole or not at all, and together. */
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type NewFile, writeFiles } from '@idef0-studio/cli/testing';
import { draftsIn } from '../../support/draft-names.js';
import { failingDisk } from '../../support/failing-disk.js';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'idef0-write-')));
});
afterEach(() => {
  expect(draftsIn(folder)).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const put = (name: string, text: string) => writeFileSync(at(name), text);
const text = (name: string) => readFileSync(at(name), 'utf8');
const write = (files: Readonly<Record<string, string>>, more: Partial<NewFile> = {}, disk?: Disk) =>
  writeFiles(
    { cwd: folder },
    Object.entries(files).map(([name, content]) => ({
      path: at(name),
      content,
      loss: 'none',
      ...more,
    })),
    disk,
  );
type Disk = Parameters<typeof writeFiles>[2];

describe('what is written', () => {
  test('a file that is there, one that is not, and one in a folder that is not', async () => {
    put('a', 'old');
    await write({ a: 'new a', b: 'new b', 'sub/deep/c': 'new c' });
    expect([text('a'), text('b'), text('sub/deep/c')]).toEqual(['new a', 'new b', 'new c']);
  });

  test('keeps its mode', async () => {
    put('a', 'old');
    chmodSync(at('a'), 0o640);
    await write({ a: 'new' });
    expect(statSync(at('a')).mode & 0o7777).toBe(0o640);
  });

  test('gets the usual mode where it is new', async () => {
    put('like', '');
    await write({ a: 'new' });
    expect(statSync(at('a')).mode).toBe(statSync(at('like')).mode);
  });

  test('stays a link where it is one, and so do links to links and to what is not there yet', async () => {
    put('a', 'old');
    symlinkSync('a', at('link'));
    symlinkSync('link', at('far'));
    mkdirSync(at('sub'));
    symlinkSync('sub/missing', at('dangling'));
    await write({ far: 'new', dangling: 'made' });
    expect(readlinkSync(at('far'))).toBe('link');
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect([text('a'), text('sub/missing')]).toEqual(['new', 'made']);
  });

  test('goes to one name of several that are hard links', async () => {
    put('a', 'old');
    linkSync(at('a'), at('b'));
    await write({ a: 'new' });
    expect([text('a'), text('b')]).toEqual(['new', 'old']);
  });

  test('is one file where two names lead to it and want the same', async () => {
    put('a', 'old');
    symlinkSync('a', at('link'));
    await write({ a: 'new', link: 'new' });
    expect(text('a')).toBe('new');
  });
});

describe('nothing at all is written', () => {
  test('where a file is read-only, though its folder is not', async () => {
    put('a', 'old a');
    put('b', 'old b');
    chmodSync(at('b'), 0o444);
    await expect(write({ a: 'new', b: 'new' })).rejects.toThrow(
      "'b' cannot be written: it is read-only; no file was written.",
    );
    expect([text('a'), text('b')]).toEqual(['old a', 'old b']);
  });

  test('where a folder is in the way, or a file where a folder should be', async () => {
    put('a', 'old');
    mkdirSync(at('b'));
    await expect(write({ a: 'new', b: 'new' })).rejects.toThrow(
      'a folder of that name is in the way',
    );
    await expect(write({ 'a/b': 'new' })).rejects.toThrow(/'a[\\/]b' cannot be written/u);
    expect(text('a')).toBe('old');
  });

  test('where a file was changed after it was read', async () => {
    put('a', 'mine');
    await expect(write({ b: 'new', a: 'new' }, { before: Buffer.from('theirs') })).rejects.toThrow(
      /cannot be read|changed meanwhile/u,
    );
    expect(text('a')).toBe('mine');
    expect(existsSync(at('b'))).toBe(false);
  });

  test('where two names lead to one file and want different things', async () => {
    put('a', 'old');
    symlinkSync('a', at('link'));
    await expect(write({ a: 'one', link: 'another' })).rejects.toThrow("it is one file with 'a'");
    expect(text('a')).toBe('old');
  });

  test('where links lead in a circle', async () => {
    symlinkSync('two', at('one'));
    symlinkSync('one', at('two'));
    await expect(write({ one: 'new' })).rejects.toThrow('its links lead nowhere');
  });

  test('where the disk is full half-way, and folders that were made go again', async () => {
    put('a', 'old');
    const full = failingDisk((_, name) => (name === 'writeFileSync' ? 'fails' : 'none'));
    await expect(write({ a: 'new' }, {}, full)).rejects.toThrow('no space is left on the device');
    await expect(write({ 'sub/deep/b': 'new' }, {}, full)).rejects.toThrow('no file was written');
    expect(text('a')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('where the last of several cannot be replaced: the others are put back', async () => {
    put('a', 'old a');
    put('b', 'old b');
    let renames = 0;
    const stubborn = failingDisk((_, name) =>
      name === 'renameSync' && ++renames === 3 ? 'fails' : 'none',
    );
    await expect(write({ a: 'new', c: 'new', b: 'new' }, {}, stubborn)).rejects.toThrow(
      "'b' cannot be replaced: no space is left on the device; no file was written.",
    );
    expect([text('a'), text('b')]).toEqual(['old a', 'old b']);
    expect(existsSync(at('c'))).toBe(false);
  });

  test('where there are no links: copies are kept', async () => {
    put('a', 'old a');
    put('b', 'old b');
    let renames = 0;
    const linkless = failingDisk((_, name) =>
      name === 'linkSync' || (name === 'renameSync' && ++renames === 2) ? 'fails' : 'none',
    );
    await expect(write({ a: 'new', b: 'new' }, {}, linkless)).rejects.toThrow(
      'no file was written',
    );
    expect([text('a'), text('b')]).toEqual(['old a', 'old b']);
  });
});

test('what cannot be put back is named, with the file that holds what it was', async () => {
  put('a', 'old a');
  put('b', 'old b');
  let renames = 0;
  const dying = failingDisk((_, name) =>
    name === 'renameSync' && ++renames >= 2 ? 'fails' : 'none',
  );
  await expect(write({ a: 'new a', b: 'new b' }, {}, dying)).rejects.toThrow(
    /'a' is written and could not be put back \(what it held is in '\.idef0-\w+\.tmp'\)/u,
  );
  expect([text('a'), text('b')]).toEqual(['new a', 'old b']);
  const [kept = ''] = draftsIn(folder);
  expect(text(kept)).toBe('old a');
  rmSync(at(kept));
});

test('writing without a way to set modes works where all files have the same', async () => {
  put('a', 'old');
  chmodSync(at('a'), 0o600);
  await write(
    { a: 'new' },
    {},
    failingDisk((_, name) => (name === 'fchmodSync' ? 'fails' : 'none')),
  );
  expect(text('a')).toBe('new');
});
