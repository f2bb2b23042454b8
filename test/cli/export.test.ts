/**
 * `idef0 export` from the outside: the files it writes, what it prints and how it ends.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BAKERY } from './bakery.js';
import { openWorkshop, type Workshop } from './idef0.js';
import { openBench, type Bench } from './in-process.js';

/** The command in this process, for most; and as it is shipped, with threads and cache. */
let bench: Bench;
let workshop: Workshop;
beforeAll(async () => {
  [bench, workshop] = await Promise.all([openBench(), openWorkshop()]);
});
afterAll(() => Promise.all([bench.close(), workshop.close()]));

const exportSvg = ['export', '.', '--format', 'svg', '--out', 'out'];
const exportJson = ['export', '.', '--format', 'json', '--out', 'out'];

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test('every diagram becomes an SVG file, and the files are printed', async () => {
  const { code, out, folder } = await workshop.run({ 'bakery.idef0': BAKERY }, ...exportSvg);
  expect({ code, out }).toEqual({ code: 0, out: 'out/A-0.svg\nout/A0.svg\n' });
  const svg = await readFile(join(folder, 'out/A0.svg'), 'utf8');
  expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg [^>]*viewBox=/u);
  for (const word of ['Bake', 'Flour', 'C1', 'A0']) expect(svg).toContain(word);
});

test('one diagram is exported where one is asked for', async () => {
  const args = [...exportSvg, '--diagram', 'A-0'];
  const { code, out, folder } = await bench.run({ 'bakery.idef0': BAKERY }, ...args);
  expect({ code, out }).toEqual({ code: 0, out: 'out/A-0.svg\n' });
  expect(await filesIn(join(folder, 'out'))).toEqual(['A-0.svg']);
});

test('pictures without any arrow are told once, with the view that shows more', async () => {
  const model = 'model M\nactivity Run {\n  stub Bake\n  stub Sell\n}\n';
  const { code, err } = await bench.run({ 'm.idef0': model }, ...exportSvg);
  expect({ code, err }).toEqual({
    code: 0,
    err: "A-0.svg and 1 more: note: No arrow is drawn, for nothing is said of what the boxes take and make; '--view tree' shows what there is.\n",
  });
  const whole = await bench.run({ 'bakery.idef0': BAKERY }, ...exportSvg);
  expect(whole.err).toBe('');
});

test('the diagrams of several models go to a folder for each', async () => {
  const files = {
    'one.idef0': BAKERY,
    'two.idef0': BAKERY.replace('model Bakery', 'model Night Shift'),
  };
  const { folder } = await bench.run(files, ...exportSvg);
  expect(await filesIn(join(folder, 'out'))).toEqual([
    'Bakery/A-0.svg',
    'Bakery/A0.svg',
    'Night Shift/A-0.svg',
    'Night Shift/A0.svg',
  ]);
});

test('JSON holds boxes, arrows with their ends, and labels', async () => {
  const { folder } = await bench.run({ 'bakery.idef0': BAKERY }, ...exportJson);
  const diagram: unknown = JSON.parse(await readFile(join(folder, 'out/A0.json'), 'utf8'));
  expect(diagram).toMatchObject({
    node: 'A0',
    model: 'Bakery',
    boxes: [
      { node: 'A1', number: 1, name: 'Plan the Day' },
      { node: 'A2', number: 2, name: 'Heat the Oven' },
      { node: 'A3', number: 3, name: 'Bake' },
    ],
    notes: [],
  });
  expect(diagram).toHaveProperty('frame.width');
  expect(diagram).not.toHaveProperty('layoutState');
  const { arrows, labels } = diagram as { arrows: { object: string }[]; labels: unknown[] };
  const order = arrows.find(({ object }) => object === 'Order');
  expect(arrows.map(({ object }) => object).sort()).toEqual([
    'Bread',
    'Flour',
    'Hot Oven',
    'Order',
    'Plan',
  ]);
  expect(order).toHaveProperty('segments.0.3');
  expect(order).toMatchObject({
    ends: [
      { kind: 'boundary', direction: 'source', role: 'control', side: 'top', code: 'C1' },
      { kind: 'box', direction: 'target', role: 'control', side: 'top', node: 'A1' },
    ],
  });
  expect(labels.length).toBeGreaterThanOrEqual(4);
});

test('the same text always gives the same file', async () => {
  const contents = await Promise.all(
    [0, 1].map(async () => {
      const { folder } = await bench.run({ 'bakery.idef0': BAKERY }, ...exportSvg);
      return readFile(join(folder, 'out/A0.svg'), 'utf8');
    }),
  );
  expect(contents[0]).toBe(contents[1]);
});

test('a second export takes its pictures from the cache, and only changed diagrams are drawn', async () => {
  const files = { 'bakery.idef0': BAKERY };
  const first = await workshop.run(files, ...exportSvg, '--effort', 'high');
  const kept = await filesIn(join(workshop.root, 'cache'));
  expect(kept.length).toBeGreaterThanOrEqual(2);
  expect(kept[0]).toMatch(/^idef0-studio\/pictures\//u);
  const second = await workshop.run(files, ...exportSvg, '--effort', 'high');
  expect(await filesIn(join(workshop.root, 'cache'))).toEqual(kept);
  for (const name of ['A-0.svg', 'A0.svg']) {
    const contents = [first, second].map(({ folder }) =>
      readFile(join(folder, 'out', name), 'utf8'),
    );
    expect(await contents[1]).toBe(await contents[0]);
  }
  const edited = { 'bakery.idef0': BAKERY.replaceAll('Plan', 'Schedule') };
  await workshop.run(edited, ...exportSvg, '--effort', 'high');
  expect(await filesIn(join(workshop.root, 'cache'))).toHaveLength(kept.length + 1);
});

test('without a cache nothing is kept, and the files are the same', async () => {
  const files = { 'bakery.idef0': BAKERY };
  const before = await filesIn(join(workshop.root, 'cache'));
  const effort = ['--effort', 'typing'];
  const fresh = await workshop.run(files, ...exportSvg, ...effort, '--no-cache');
  expect(await filesIn(join(workshop.root, 'cache'))).toEqual(before);
  await workshop.run(files, ...exportSvg, ...effort);
  const kept = await workshop.run(files, ...exportSvg, ...effort);
  const contents = [fresh, kept].map(({ folder }) => readFile(join(folder, 'out/A0.svg'), 'utf8'));
  expect(await contents[1]).toBe(await contents[0]);
});

test('a node may be written in small letters', async () => {
  const args = [...exportSvg, '--diagram', 'a-0'];
  const { out } = await bench.run({ 'bakery.idef0': BAKERY }, ...args);
  expect(out).toBe('out/A-0.svg\n');
});

test('what can be drawn is drawn in spite of errors, which are told', async () => {
  const broken = BAKERY.replace('      Flour\n', '      Flower\n').replace(
    '"The baker"',
    '"The baker',
  );
  const { code, out, err, folder } = await bench.run({ 'bakery.idef0': broken }, ...exportSvg);
  expect(code).toBe(1);
  expect(out).toBe('out/A-0.svg\nout/A0.svg\n');
  expect(err).toMatch(/^bakery\.idef0:\d+:\d+: error /u);
  expect(await readFile(join(folder, 'out/A0.svg'), 'utf8')).toContain('Flower');
});

test('the settings of the folder decide what is an error', async () => {
  const unknown = { 'bakery.idef0': BAKERY.replace('      Flour\n', '      Flower\n') };
  const off = JSON.stringify({ rules: { 'name/unknown': 'off', 'balance/parent-missing': 'off' } });
  const strict = await bench.run(unknown, ...exportSvg);
  const lenient = await bench.run({ ...unknown, 'idef0.json': off }, ...exportSvg);
  expect(strict.err).toContain('error name/unknown');
  expect(lenient.err).not.toContain('error name/unknown');
  expect(lenient.out).toBe(strict.out);
});

test('files without a diagram give none, and their findings', async () => {
  const { code, out, err } = await bench.run({ 'noise.idef0': '{{{ "' }, ...exportSvg);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('There are no diagrams in these files.');
  expect(err).toContain('noise.idef0:1:');
});

test.each([
  [
    'an unknown diagram',
    [...exportSvg, '--diagram', 'A9'],
    /There is no diagram 'A9'; near ones are .*A0/u,
  ],
  ['no format', ['export', '.', '--out', 'out'], /required option '--format/u],
  ['no folder', ['export', '.', '--format', 'svg'], /required option '--out/u],
  [
    'an unknown format',
    ['export', '.', '--format', 'png', '--out', 'out'],
    /Allowed choices are svg, json/u,
  ],
  ['an unknown effort', [...exportSvg, '--effort', 'huge'], /choices are typing, normal, high/u],
  ['an unknown option', [...exportSvg, '--diagramm', 'A0'], /Did you mean --diagram/u],
  [
    'a missing path',
    ['export', 'nowhere', '--format', 'svg', '--out', 'out'],
    /'nowhere' cannot be read/u,
  ],
  [
    'a folder that cannot be made',
    ['export', '.', '--format', 'svg', '--out', 'bakery.idef0'],
    /cannot be written/u,
  ],
])('%s ends with 2 and says so', async (_, args, message) => {
  const { code, out, err } = await bench.run({ 'bakery.idef0': BAKERY }, ...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(message);
});

test('a call of another model shows the node there', async () => {
  const files = {
    'plant.idef0': `model Plant
activity Run {
  activity Make { call Workshop.Repair }
}
`,
    'workshop.idef0': `model Workshop
activity Keep {
  activity Look {}
  activity Repair {}
}
`,
  };
  const { folder } = await bench.run(files, ...exportJson, '--diagram', 'A0');
  expect(await readFile(join(folder, 'out/Plant/A0.json'), 'utf8')).toContain(
    '"Workshop/A2","Repair"',
  );
});
