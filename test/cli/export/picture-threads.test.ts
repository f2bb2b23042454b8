/** Pictures made on several threads: the same as here, whatever becomes of the threads. */
import { build } from 'esbuild';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrder, picturesHere, type PictureTask } from '@idef0-studio/export';
import { pictureThreads } from '@idef0-studio/cli/testing';
import { cliBundle } from '../../../scripts/cli-bundle.mjs';
import { diagramTask } from '../../export/tasks.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TASKS = ['A1', 'A2', 'A3', 'A4', 'A5'].map(diagramTask);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'idef0-threads-'));
  await build({ ...cliBundle(folder), absWorkingDir: ROOT, logLevel: 'error' });
});
afterAll(() => rm(folder, { recursive: true }));

async function threadsOf(source: string) {
  const file = join(folder, 'thread.mjs');
  await writeFile(file, source);
  return pictureThreads(pathToFileURL(file), 2);
}

const picturesOf = (tasks: readonly PictureTask[]) =>
  Promise.all(tasks.map((task) => picturesHere.make(task)));

test('two threads make the same pictures as this one, each for its task', async () => {
  const maker = pictureThreads(pathToFileURL(join(folder, 'picture-worker.mjs')), 2);
  const pictures = await Promise.all(TASKS.map((task) => maker.make(task)));
  await maker.close();
  expect(pictures).toEqual(await picturesOf(TASKS));
});

test('the pictures of threads that die are made here', async () => {
  const maker = await threadsOf('process.exit(3);');
  const pictures = await Promise.all(TASKS.map((task) => maker.make(task)));
  await maker.close();
  expect(pictures).toEqual(await picturesOf(TASKS));
});

test('a fault while drawing is told, and the next picture is made', async () => {
  const maker = await threadsOf(
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ diagram: { node } }) => parentPort.postMessage(node === 'A2'
       ? { kind: 'failed', error: new RangeError('No box.') }
       : { kind: 'done', picture: { bytes: new Uint8Array([1]), notes: [] } }));`,
  );
  const settled = await Promise.allSettled(TASKS.map((task) => maker.make(task)));
  await maker.close();
  expect(settled.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    ...Array.from({ length: 3 }, () => 'fulfilled'),
  ]);
  expect(settled[1]).toMatchObject({ reason: { message: 'No box.' } });
});

test('results come in order, however long each takes, and only so many ahead', async () => {
  let running = 0;
  let most = 0;
  const turns = [5, 1, 4, 2, 3, 1];
  const results = inOrder(turns, 2, async (count) => {
    most = Math.max(most, ++running);
    for (let turn = 0; turn < count; turn++) await Promise.resolve();
    running--;
    return count;
  });
  const taken: number[] = [];
  for await (const result of results) taken.push(result);
  expect(taken).toEqual(turns);
  expect(most).toBeLessThanOrEqual(3);
});

test('the first failure ends the results, and those ahead are nobody’s trouble', async () => {
  const results = inOrder([1, 2, 3, 4], 3, async (count) => {
    if (count > 1) throw new RangeError(`${count}`);
    return count;
  });
  expect(await results.next()).toEqual({ done: false, value: 1 });
  await expect(results.next()).rejects.toThrow('2');
});
