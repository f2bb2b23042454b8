/** `idef0 export --view` from the outside: which files, what stands in them, and what is refused. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BAKERY } from './bakery.js';
import { openBench, type Bench } from './in-process.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const FILES = { 'bakery.idef0': BAKERY };

const view = (format: string, ...options: readonly string[]) =>
  bench.run(FILES, 'export', '.', '--out', 'out', '--format', format, '--view', ...options);

test.each([
  ['context', [], 'context.svg', ['Run a Bakery', 'Miller', 'Customer']],
  ['tree', [], 'tree.svg', ['A0', 'Plan the Day', 'Bake']],
  ['tree', ['--of', 'a3'], 'tree-A3.svg', ['Bake']],
  ['tree', ['--depth', '0'], 'tree.svg', ['Run a Bakery']],
  ['map', [], 'map-1.svg', ['Plan the Day', 'Bake', 'Plan']],
  ['map', ['--level', '1', '--of', 'A0'], 'map-1-A0.svg', ['Bake']],
  ['n2', [], 'n2.svg', ['N² chart of A0', 'Plan the Day', 'Flour']],
  ['n2', ['--of', 'Bake'], 'n2-A3.svg', ['N² chart of A0', 'Bake']],
  ['object', ['--of', 'Plan'], 'object-Plan.svg', ['Plan', 'Bake']],
  ['object', ['--of', 'flour'], 'object-Flour.svg', ['Flour', 'Miller']],
  ['impact', ['--of', 'Bake'], 'impact-A3.svg', ['Bake', 'Plan the Day']],
  ['impact', ['--of', 'Order'], 'impact-Order.svg', ['Order']],
  ['impact', ['--of', 'A1', '--upstream', '0', '--downstream', 'all'], 'impact-A1.svg', ['Bake']],
])('the view %s %j becomes %s', async (kind, options, file, words) => {
  const { code, out, err, folder } = await view('svg', kind, ...options);
  expect({ code, out, err }).toEqual({ code: 0, out: `out/${file}\n`, err: '' });
  const svg = await readFile(join(folder, 'out', file), 'utf8');
  expect(svg).toMatch(/<svg [^>]*data-view="/u);
  const texts = svg.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
  for (const word of words) expect(texts).toContain(word);
});

const NOTHING = 'idef0: There are no diagrams in these files.\n';

test('a model without activities has no views, and that is no fault of what was asked', async () => {
  const { code, out, err } = await bench.run(
    { 'empty.idef0': 'model Empty { profile relaxed }\n' },
    ...['export', '.', '--out', 'out', '--format', 'svg', '--view', 'tree'],
  );
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: NOTHING });
});

test('a view on paper has the size of its page', async () => {
  const { folder } = await view('svg', 'tree', '--page', 'A4');
  const svg = await readFile(join(folder, 'out/tree.svg'), 'utf8');
  expect(svg).toMatch(/<svg [^>]*width="297mm" height="210mm"/u);
});

test('a focus fades the rest of a view', async () => {
  const { folder } = await view('svg', 'tree', '--focus', 'a3');
  const svg = await readFile(join(folder, 'out/tree.svg'), 'utf8');
  expect(svg).toMatch(/<g class="idef0-box[^>]*idef0-faded[^>]*data-node="A1"/u);
  expect(svg).not.toMatch(/<g class="idef0-box[^>]*idef0-faded[^>]*data-node="A3"/u);
});

test('the index is text, of the whole model or of a part', async () => {
  const whole = await view('text', 'index');
  expect(whole).toMatchObject({ code: 0, out: 'out/index.txt\n' });
  const text = await readFile(join(whole.folder, 'out/index.txt'), 'utf8');
  expect(text).toBe('A0 Run a Bakery\n  A1 Plan the Day\n  A2 Heat the Oven\n  A3 Bake\n');
  const part = await view('text', 'index', '--of', 'Bake');
  expect(await readFile(join(part.folder, 'out/index-A3.txt'), 'utf8')).toBe('A3 Bake\n');
});

test('the index of a whole model begins with its preface', async () => {
  const text =
    'model M {\n  preface """\n    Read on.\n  """\n}\nactivity Run {\n  activity Bake\n}';
  const args = ['export', '.', '--out', 'out', '--format', 'text', '--view', 'index'];
  const whole = await bench.run({ 'm.idef0': text }, ...args);
  const index = await readFile(join(whole.folder, 'out/index.txt'), 'utf8');
  expect(index).toBe('Read on.\n\nA0 Run\n  A1 Bake\n');
  const part = await bench.run({ 'm.idef0': text }, ...args, '--of', 'Bake');
  expect(await readFile(join(part.folder, 'out/index-A1.txt'), 'utf8')).toBe('A1 Bake\n');
});

test('a view as JSON holds its nodes and lines', async () => {
  const { folder } = await view('json', 'map');
  const map: unknown = JSON.parse(await readFile(join(folder, 'out/map-1.json'), 'utf8'));
  expect(map).toMatchObject({ view: 'map', model: 'Bakery' });
  const { nodes, lines } = map as { nodes: { node: object }[]; lines: { objects: string[] }[] };
  expect(nodes.map(({ node }) => node)).toContainEqual(expect.objectContaining({ name: 'Bake' }));
  expect(lines.flatMap(({ objects }) => objects)).toContain('Plan');
});

test('of several models each that has the thing gives a view', async () => {
  const files = { 'one.idef0': BAKERY, 'two.idef0': 'model Other\nactivity Sleep {\n}\n' };
  const run = (...options: readonly string[]) =>
    bench.run(files, 'export', '.', '--out', 'out', '--format', 'svg', '--view', ...options);
  expect((await run('tree')).out).toBe('out/Bakery/tree.svg\nout/Other/tree.svg\n');
  expect((await run('object', '--of', 'Flour')).out).toBe('out/Bakery/object-Flour.svg\n');
});

test('files without a model have no view, and their findings are told', async () => {
  const args = ['export', '.', '--out', 'out', '--format', 'svg', '--view', 'tree'];
  const { code, out, err } = await bench.run({ 'noise.idef0': '{{{ "' }, ...args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('noise.idef0:1:');
});

test.each([
  ['svg', ['treee'], /the kinds are context, tree, map, n2, object, impact, index/u],
  ['svg', ['object'], /Say what the view is of: an object/u],
  ['svg', ['impact'], /Say what the view is of: an activity or object/u],
  ['svg', ['object', '--of', 'Flower'], /no object 'Flower'; near ones are Flour/u],
  ['svg', ['object', '--of', 'A2'], /no object 'A2'/u],
  ['svg', ['n2', '--of', 'A9'], /no activity 'A9'; near ones are A/u],
  ['svg', ['n2', '--depth', '2'], /'--depth' goes with '--view tree'/u],
  ['svg', ['tree', '--of', 'A9'], /no activity 'A9'; near ones are A/u],
  ['svg', ['tree', '--of', 'plan the dya'], /near ones are Plan the Day/u],
  ['svg', ['impact', '--of', 'Bred'], /no activity or object 'Bred'; near ones are Bread/u],
  ['text', ['index', '--of', 'Bak'], /no activity 'Bak'; near ones are .*Bake/u],
  ['svg', ['map', '--level', '7'], /nothing to map on level 7; the deepest level is 1/u],
  ['svg', ['map', '--level', '0'], /whole number from 1/u],
  ['svg', ['map', '--level', 'two'], /whole number from 1/u],
  ['svg', ['tree', '--depth', '-1'], /whole number from 0, such as 2, or 'all'/u],
  ['svg', ['impact', '--of', 'Bake', '--upstream', 'some'], /or 'all'/u],
  ['svg', ['tree', '--level', '1'], /'--level' goes with '--view map'/u],
  ['svg', ['context', '--of', 'Bake'], /'--of' goes with '--view tree', '--view map'/u],
  ['svg', ['tree', '--pipes'], /'--pipes' is for diagrams, not for '--view'/u],
  ['svg', ['tree', '--diagram', 'A0'], /'--diagram' is for diagrams/u],
  ['svg', ['tree', '--focus-path', 'A1..A2'], /'--focus-path' is for diagrams/u],
  ['svg', ['map', '--focus', 'Bred'], /map view does not show 'Bred'; near ones are Bake/u],
  ['svg', ['tree', '--colour', 'role'], /'--colour role' is for diagrams, not for '--view'/u],
  ['text', ['index', '--page', 'A4'], /'--page' goes with '--view context', '--view tree'/u],
  ['svg', ['index'], /node index is text: write '--format text'/u],
  ['text', ['tree'], /'--format text' is for '--view index'/u],
  ['json', ['tree', '--theme', 'dark'], /'--theme' is for pictures: write '--format svg'/u],
])('as %s the view %j is refused', async (format, options, message) => {
  const { code, out, err } = await view(format, ...options);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
});
