/** Pictures kept between runs: when they are taken, and that nothing broken is ever taken for one. */
import {
  chmod,
  copyFile,
  mkdtemp,
  rename,
  symlink,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bytesOf, withCache, type PictureTask } from '@idef0-studio/export';
import { diskCache } from '@idef0-studio/cli/testing';
import { diagramTask } from '../../export/tasks.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'idef0-pictures-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A run of the program: which tasks it had to make, and what it got. */
async function run(
  tasks: readonly PictureTask[],
  { program = 'one', most = 1e6, user = process.getuid?.() } = {},
) {
  const made: string[] = [];
  const maker = withCache(
    {
      make: async (task) => {
        made.push(nameOf(task));
        const bytes = bytesOf(`picture of ${nameOf(task)}\n\n`);
        return { bytes, notes: ['It is small.', 'So\nwhat'] };
      },
      close: async () => undefined,
    },
    diskCache({ folder, program, most, user }),
  );
  const pictures = await Promise.all(tasks.map((task) => maker.make(task)));
  await maker.close();
  return { made, pictures };
}

const nameOf = (task: PictureTask) => JSON.stringify(task).slice(0, 400);

const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

test('a picture is made once, and then the same', async () => {
  const first = await run([diagramTask('A1'), diagramTask('A2')]);
  expect(first.made).toHaveLength(2);
  const second = await run([diagramTask('A1'), diagramTask('A2')]);
  expect(second).toEqual({ made: [], pictures: first.pictures });
});

test('another diagram, other options and another program have pictures of their own', async () => {
  const task = diagramTask('A1');
  await run([task]);
  const others: readonly PictureTask[] = [
    diagramTask('A3'),
    { ...task, format: 'json' },
    { ...task, layout: { ...task.layout, effort: 'high' } },
    { ...task, look: { theme: 'dark' } },
  ];
  expect((await run(others)).made).toHaveLength(others.length);
  expect((await run([task], { program: 'two' })).made).toHaveLength(1);
  expect((await run([task, ...others])).made).toEqual([]);
});

test.each([
  ['cut short', (path: string) => truncate(path, 80)],
  ['empty', (path: string) => truncate(path, 0)],
  ['overwritten', (path: string) => writeFile(path, 'What is this?\nNo picture.\n')],
  ['changed', async (path: string) => writeFile(path, `${await readFile(path, 'utf8')}x`)],
])('a file that is %s is no picture, and is mended', async (_, spoil) => {
  const task = diagramTask('A1');
  const { pictures } = await run([task]);
  for (const file of await files()) await spoil(file);
  expect(await run([task])).toMatchObject({ pictures, made: [expect.anything()] });
  expect(await run([task])).toEqual({ pictures, made: [] });
});

test('the pictures that were not asked for longest go first', async () => {
  await run([diagramTask('A1'), diagramTask('A2')]);
  const long = new Date(2020, 1, 1);
  for (const file of await files()) await utimes(file, long, long);
  // Asked for: from now on younger than A2.
  await run([diagramTask('A1')]);
  const size = (await stat((await files())[0] ?? '')).size;
  await run([diagramTask('A3')], { most: Math.floor(size * 2.5) });
  expect(await files()).toHaveLength(2);
  expect((await run([diagramTask('A1'), diagramTask('A3')])).made).toEqual([]);
  expect((await run([diagramTask('A2')])).made).toHaveLength(1);
});

test('a folder that cannot be written to costs nothing but speed', async () => {
  await rm(folder, { recursive: true });
  await writeFile(folder, 'A file where the folder should be.');
  const task = diagramTask('A1');
  expect((await run([task])).made).toHaveLength(1);
  expect((await run([task])).made).toHaveLength(1);
});

test('what another user has put there is not taken', async () => {
  const task = diagramTask('A1');
  const stranger = { user: 1 + (process.getuid?.() ?? 0) };
  await run([task]);
  expect((await run([task], stranger)).made).toHaveLength(1);
  expect((await run([task])).made).toEqual([]);
});

test('what others could have written to is not taken, and is mended', async () => {
  const task = diagramTask('A1');
  await run([task]);
  for (const file of await files()) await chmod(file, 0o666);
  expect((await run([task])).made).toHaveLength(1);
  expect((await run([task])).made).toEqual([]);
});

test('the folder is for its user alone, also one that was for all', async () => {
  await chmod(folder, 0o777);
  await run([diagramTask('A1')]);
  const below = (await files()).map((file) => dirname(file));
  for (const path of [folder, ...below]) expect((await stat(path)).mode & 0o777).toBe(0o700);
  for (const file of await files()) expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('a picture under the name of another is none, nor is a link to one', async () => {
  const [one, two] = [diagramTask('A1'), diagramTask('A2')];
  const { pictures } = await run([one]);
  const [first = ''] = await files();
  await run([two]);
  const second = (await files()).find((file) => file !== first) ?? '';
  await copyFile(first, second);
  expect((await run([two])).pictures).not.toEqual(pictures);
  await rename(second, `${second}.away`);
  await symlink(`${second}.away`, second);
  expect((await run([two])).made).toHaveLength(1);
});

test('a folder that is a link is not used', async () => {
  const real = `${folder}-real`;
  await rename(folder, real);
  await symlink(real, folder);
  try {
    expect((await run([diagramTask('A1')])).made).toHaveLength(1);
    expect(await readdir(real)).toEqual([]);
  } finally {
    await rm(real, { recursive: true });
  }
});
