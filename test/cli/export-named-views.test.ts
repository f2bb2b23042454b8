/** Named views from the outside: `idef0 export --view NAME`, `--all-views`, and `idef0 views`. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEVICE_OPTIONS } from '@idef0-studio/cli/testing';
import { VIEW_DEVICES } from '@idef0-studio/model';
import { BAKERY } from './bakery.js';
import { openBench, type Bench } from './in-process.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const VIEWS = `
view Change Impact "What an order touches" {
  kind       impact
  of         Order
  upstream   0
  downstream 1
  page       A4
}
view The Bakery {
  kind diagram
  of   A0
  codes
  hide-tunnelled
}
view List {
  kind index
  of   Bake
}
`;

const FILES = { 'bakery.idef0': BAKERY + VIEWS };

const run = (...options: readonly string[]) =>
  bench.run(FILES, 'export', '.', '--out', 'out', '--format', 'svg', ...options);

const textsOf = (svg: string) => svg.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');

test('a named view is a file of its name, with its name and what is said of it on the sheet', async () => {
  const { code, out, err, folder } = await run('--view', 'Change Impact');
  expect({ code, out, err }).toEqual({ code: 0, out: 'out/Change Impact.svg\n', err: '' });
  const svg = await readFile(join(folder, 'out/Change Impact.svg'), 'utf8');
  expect(svg).toMatch(/<svg [^>]*width="297mm" height="210mm"/u);
  expect(textsOf(svg)).toContain('Change Impact: Impact of Order');
  expect(textsOf(svg)).toContain('What an order touches');
});

test('what is said beside it holds over its lines, and capitals do not count', async () => {
  const { folder } = await run('--view', 'change impact', '--page', 'none', '--of', 'Bake');
  const svg = await readFile(join(folder, 'out/Change Impact.svg'), 'utf8');
  expect(svg).not.toMatch(/<svg [^>]*width="297mm"/u);
  expect(textsOf(svg)).toContain('Change Impact: Impact of A3 Bake');
});

test('a named diagram has its devices', async () => {
  const { code, out, folder } = await run('--view', 'The Bakery');
  expect({ code, out }).toEqual({ code: 0, out: 'out/The Bakery.svg\n' });
  const plain = await run('--diagram', 'A0', '--codes', '--hide-tunnelled');
  expect(await readFile(join(folder, 'out/The Bakery.svg'), 'utf8')).toBe(
    await readFile(join(plain.folder, 'out/A0.svg'), 'utf8'),
  );
});

test('a named index is text', async () => {
  const { code, folder } = await bench.run(
    FILES,
    ...['export', '.', '--out', 'out', '--format', 'text', '--view', 'List'],
  );
  expect(code).toBe(0);
  expect(await readFile(join(folder, 'out/List.txt'), 'utf8')).toBe('A3 Bake\n');
  expect(await run('--view', 'List')).toMatchObject({
    code: 2,
    err: "idef0: The node index is text: write '--format text'.\n",
  });
});

test('all named views may be written at once', async () => {
  const files = { 'bakery.idef0': FILES['bakery.idef0'].replace(/view List [^]*/u, '') };
  const { code, folder } = await bench.run(
    files,
    ...['export', '.', '--out', 'out', '--format', 'svg', '--all-views'],
  );
  expect(code).toBe(0);
  expect((await readdir(join(folder, 'out'))).sort()).toEqual([
    'Change Impact.svg',
    'The Bakery.svg',
  ]);
});

test('of several models the one that has the view is exported', async () => {
  const { out } = await bench.run(
    { ...FILES, 'other.idef0': 'model Other\nactivity Run {\n  activity Rest\n}\n' },
    ...['export', '.', '--out', 'out', '--format', 'svg', '--view', 'Change Impact'],
  );
  expect(out).toBe('out/Change Impact.svg\n');
});

describe('what is not there or does not go together is refused', () => {
  test.each([
    [['--view', 'Chang Impact'], "There is no view 'Chang Impact'; near ones are Change Impact"],
    [['--view', 'Chang Impact'], 'the named views are Change Impact, The Bakery, List; the kinds'],
    [['--view', 'Change Impact', '--all-views'], "'--view' and '--all-views' do not go together"],
    [['--view', 'Change Impact', '--level', '2'], "'--level' goes with '--view map'"],
    [['--view', 'Change Impact', '--codes'], "'--codes' is for diagrams"],
    [['--view', 'The Bakery', '--diagram', 'A1'], "'--diagram' does not go with '--view'"],
    [['--all-views', '--of', 'A1'], "'--of' does not go with '--all-views'"],
  ])('%j: %s', async (options, message) => {
    const { code, err } = await run(...options);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('a view without a known kind, and a model without views', async () => {
    const kindless = await bench.run(
      { 'a.idef0': 'model M\nactivity Run {\n  activity Bake\n}\nview V {\n  kind impakt\n}\n' },
      ...['export', '.', '--out', 'out', '--format', 'svg', '--view', 'V'],
    );
    expect(kindless).toMatchObject({ code: 2 });
    expect(kindless.err).toContain("The view 'V' has no known kind");
    const none = await bench.run(
      { 'a.idef0': BAKERY },
      ...['export', '.', '--out', 'out', '--format', 'svg', '--view', 'V'],
    );
    expect(none.err).toContain("There is no view 'V', and these models have no named views");
  });
});

test('the named views are listed', async () => {
  const { code, out } = await bench.run(FILES, 'views', '.');
  expect({ code, out }).toEqual({
    code: 0,
    out: 'Change Impact (impact of Order): What an order touches\nThe Bakery (diagram of A0)\nList (index of Bake)\n',
  });
});

test('the named views are listed for programs', async () => {
  const { out } = await bench.run(FILES, 'views', '.', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject([
    { model: 'Bakery', name: 'Change Impact', kind: 'impact', of: 'Order' },
    { name: 'The Bakery', kind: 'diagram' },
    { name: 'List', kind: 'index' },
  ]);
});

test('the devices of views are those of the command line', () => {
  const words = Object.entries(DEVICE_OPTIONS).map(([name, device]) => [
    name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`),
    device,
  ]);
  expect(Object.fromEntries(words)).toEqual(VIEW_DEVICES);
});
