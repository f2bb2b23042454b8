/** `idef0 export --colour`: boxes coloured by a scale, by categories or by a property. */
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

const MORE = `
scale Maturity { 1 Initial, 2 Repeatable }
assess 2003 Maturity { Bake: 1 }
assess 2005 Maturity { Bake: 2 }
property Remark
view As It Was {
  kind   map
  colour Maturity
  date   2004
}
view On A0 {
  kind   diagram
  of     A0
  colour Maturity
}
`;
const FILES = { 'bakery.idef0': BAKERY + MORE };

const run = (...options: readonly string[]) =>
  bench.run(FILES, 'export', '.', '--out', 'out', ...options);

const svgOf = async (file: string, ...options: readonly string[]) => {
  const { code, err, folder } = await run('--format', 'svg', ...options);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return readFile(join(folder, 'out', file), 'utf8');
};

const captionOf = (svg: string) => /class="idef0-key-title"[^>]*>([^<]*)</u.exec(svg)?.[1];

test('a diagram is coloured by a scale, as it was found last', async () => {
  const svg = await svgOf('A0.svg', '--diagram', 'A0', '--colour', 'Maturity');
  expect(captionOf(svg)).toBe('Maturity, 2005');
  expect(svg).toMatch(/class="idef0-border idef0-tone-scale-6"/u);
});

test('a view is coloured as the last assessment by a date says', async () => {
  const svg = await svgOf('map-1.svg', '--view', 'map', '--colour', 'Maturity', '--date', '2004');
  expect(captionOf(svg)).toBe('Maturity, 2003');
  expect(svg).toMatch(/class="idef0-border idef0-tone-scale-0"/u);
});

test('a named view is coloured as its lines say', async () => {
  expect(captionOf(await svgOf('As It Was.svg', '--view', 'As It Was'))).toBe('Maturity, 2003');
  expect(captionOf(await svgOf('On A0.svg', '--view', 'On A0'))).toBe('Maturity, 2005');
});

test('what is written holds over the lines of a named view', async () => {
  const later = await svgOf('As It Was.svg', '--view', 'As It Was', '--date', '2005');
  expect(captionOf(later)).toBe('Maturity, 2005');
  const plain = await svgOf('As It Was.svg', '--view', 'As It Was', '--colour', 'none');
  expect(captionOf(plain)).toBeUndefined();
});

test('a named view with colours can be written as geometry, which has none', async () => {
  const { code, err } = await run('--format', 'json', '--view', 'As It Was');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test.each([
  [
    ['--colour', 'Maturitty'],
    "There is no scale, dimension of categories or property 'Maturitty'; near ones are Maturity",
  ],
  [['--colour', 'Remark'], "The property 'Remark' lists no values"],
  [['--date', '2005'], "'--date' goes with '--colour <scale>'"],
  [['--colour', 'Maturity', '--date', '5 May'], 'Give a year, a month or a day'],
  [['--view', 'map', '--colour', 'role'], "'--colour role' is for diagrams"],
  [['--view', 'map', '--colour', 'Maturitty'], 'near ones are Maturity'],
])('%j is wrong usage', async (options, message) => {
  const { code, err } = await run('--format', 'svg', ...options);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
