/** Layouts on a real thread, and what happens when it dies. */
import { loadWorkspace } from '@idef0-studio/language';
import { allRules, type Diagram } from '@idef0-studio/model';
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { layOut, LayoutThread, ordersHere, OrdersThread } from '@idef0-studio/server/testing';
import { kitchen } from './kitchen.js';

const SOURCES = fileURLToPath(new URL('../../packages/server/src/node/', import.meta.url));

let folder: string;
let worker: URL;
let diagram: Diagram;
let thread: LayoutThread | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'idef0-thread-'));
  worker = await bundle('layout-worker.ts');
  const files = Object.entries(kitchen).map(([name, text]) => ({ uri: `file:///${name}`, text }));
  const [model] = (await loadWorkspace(files)).models();
  const found = model && model.diagram('A0');
  if (found === undefined) throw new Error('The kitchen has no A0.');
  diagram = found;
});
afterEach(() => {
  thread?.dispose();
  thread = undefined;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Bundles a source of the server into the folder, for `require`. */
async function bundle(source: string): Promise<URL> {
  const outfile = join(folder, source.replace('.ts', '.cjs'));
  const entryPoints = [join(SOURCES, source)];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', logLevel: 'error' });
  return pathToFileURL(outfile);
}

/** A thread that notes each of its starts in a file, and then does what `code` says with a task. */
async function noted(
  name: string,
  code: string,
): Promise<{ file: URL; starts(): Promise<number> }> {
  const notes = join(folder, `${name}.txt`);
  const path = join(folder, `${name}.cjs`);
  const text = `const fs = require('node:fs');
    fs.appendFileSync(${JSON.stringify(notes)}, 'x');
    const starts = fs.readFileSync(${JSON.stringify(notes)}, 'utf8').length;
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', () => { ${code} });`;
  await writeFile(path, text);
  const starts = async () => (await readFile(notes, 'utf8')).length;
  return { file: pathToFileURL(path), starts };
}

test('a thread does not take more memory for what it has just made than 48 MB', async () => {
  const limit = `require('node:worker_threads').resourceLimits.maxYoungGenerationSizeMb`;
  const { file } = await noted(
    'limits',
    `parentPort.postMessage({ kind: 'done', geometry: ${limit} });`,
  );
  thread = new LayoutThread(file);
  expect(await thread.layout({ diagram })).toBe(48);
});

test('a thread lays out as the server itself does', async () => {
  thread = new LayoutThread(worker);
  const first = await thread.layout({ diagram });
  expect(first).toEqual(layOut({ diagram }));
  const previous = { layoutState: first?.layoutState };
  const next = { diagram, effort: 'normal', previous } as const;
  expect(await thread.layout(next)).toEqual(layOut(next));
});

test('a task that is outdated before its turn is dropped, and the next one is not', async () => {
  thread = new LayoutThread(worker);
  const outdated = new AbortController();
  const all = [
    thread.layout({ diagram }),
    thread.layout({ diagram }, outdated.signal),
    thread.layout({ diagram }),
  ];
  outdated.abort();
  const kinds = (await Promise.all(all)).map((geometry) => geometry?.boxes.length);
  expect(kinds).toEqual([2, undefined, 2]);
});

test('a thread that dies is started once more, with the task it had', async () => {
  const { file, starts } = await noted(
    'mortal',
    "if (starts === 1) process.exit(1); parentPort.postMessage({ kind: 'done', geometry: 'here' });",
  );
  thread = new LayoutThread(file);
  expect(await thread.layout({ diagram })).toBe('here');
  expect(await starts()).toBe(2);
});

test('where threads die again, the server lays out itself', async () => {
  const { file, starts } = await noted('doomed', "throw new Error('no')");
  thread = new LayoutThread(file);
  expect(await thread.layout({ diagram })).toEqual(layOut({ diagram }));
  expect(await thread.layout({ diagram })).toEqual(layOut({ diagram }));
  expect(await starts()).toBe(2);
});

test('where there is no file for a thread, the server lays out itself', async () => {
  thread = new LayoutThread(pathToFileURL(join(folder, 'nothing.cjs')));
  expect(await thread.layout({ diagram })).toEqual(layOut({ diagram }));
});

test('an error of a layout is told, and the thread lives on', async () => {
  const { file, starts } = await noted(
    'failing',
    "parentPort.postMessage({ kind: 'failed', error: new Error('too wide') })",
  );
  thread = new LayoutThread(file);
  await expect(thread.layout({ diagram })).rejects.toThrow('too wide');
  await expect(thread.layout({ diagram })).rejects.toThrow('too wide');
  expect(await starts()).toBe(1);
});

test('the end drops what is not done', async () => {
  const { file } = await noted('silent', '');
  thread = new LayoutThread(file);
  const all = [thread.layout({ diagram }), thread.layout({ diagram })];
  thread.dispose();
  expect(await Promise.all([...all, thread.layout({ diagram })])).toEqual(Array(3).fill(undefined));
});

test('a thread that waits for tasks does not keep its process alive', async () => {
  await bundle('layout-thread.ts');
  const text = `const { LayoutThread } = require('./layout-thread.cjs');
    const { pathToFileURL } = require('node:url');
    const thread = new LayoutThread(pathToFileURL(${JSON.stringify(fileURLToPath(worker))}));
    const waiting = setTimeout(() => {}, 20_000);
    thread.layout(${JSON.stringify({ diagram })}).then(({ boxes }) => {
      console.log(boxes.length);
      clearTimeout(waiting);
    });`;
  const path = join(folder, 'waiting.cjs');
  await writeFile(path, text);
  const { stdout } = await promisify(execFile)(process.execPath, [path], { timeout: 15_000 });
  expect(stdout.trim()).toBe('2');
});

test('a better order is found on a thread as here, and one that is outdated ends without an answer', async () => {
  const { wrong = '' } = allRules.find(({ code }) => code === 'layout/list-order') ?? {};
  const [model] = (await loadWorkspace([{ uri: 'file:///works.idef0', text: wrong }])).models();
  const [A0, A2] = [model?.diagram('A0'), model?.diagram('A2')];
  if (A0 === undefined || A2 === undefined) throw new Error('The example has no A0 or A2.');
  const lists = [{ activity: A2.activity, role: 'output' }] as const;
  const task = { diagram: A0, children: [A2], lists, pairs: [0, 1] };
  const orders = new OrdersThread(worker);
  const found = await orders.find(task, new AbortController().signal);
  expect(found?.lists?.saves).toBe(4);
  expect(found).toEqual(await ordersHere.find(task, new AbortController().signal));
  const whole = { diagrams: [A0, A2], lists };
  const all = await orders.findAll(whole, new AbortController().signal);
  expect(all).toEqual(await ordersHere.findAll(whole, new AbortController().signal));
  expect(all?.orders).toEqual(found?.lists?.orders);
  const outdated = new AbortController();
  const ended = orders.find(task, outdated.signal);
  outdated.abort();
  expect(await ended).toBeUndefined();
  expect(await orders.find(task, outdated.signal)).toBeUndefined();
});
