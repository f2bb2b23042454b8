/**
 * `idef0 check` from the outside: what it prints and how it ends.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from './in-process.js';
import { BAKERY } from './bakery.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const UNKNOWN = BAKERY.replace('      Flour\n', '      Flower\n');

test('a model without a fault ends with 0', async () => {
  const { code, out, err } = await bench.run({ 'bakery.idef0': BAKERY }, 'check', 'bakery.idef0');
  expect({ code, out, err }).toEqual({ code: 0, out: 'No problems in 1 file.\n', err: '' });
});

test('an error is told with its place, severity and code, and ends with 1', async () => {
  const { code, out } = await bench.run({ 'bakery.idef0': UNKNOWN }, 'check', '.');
  expect(code).toBe(1);
  expect(out).toMatch(/^bakery\.idef0:\d+:7: error name\/unknown: .*'Flower'.*\.$/mu);
  expect(out).toMatch(/\d+ errors? .*in 1 file\.\n$/u);
});

test('the place is that of the name, counted from 1', async () => {
  const { out } = await bench.run({ 'bakery.idef0': UNKNOWN }, 'check', '.');
  const line = UNKNOWN.split('\n').findIndex((text) => text.trim() === 'Flower') + 1;
  expect(out).toContain(`bakery.idef0:${line}:7: `);
});

test('the other place of a finding stands under it, indented', async () => {
  const twice = BAKERY.replace(
    'activity Run a Bakery',
    'object Bread "Twice."\n\nactivity Run a Bakery',
  );
  const { code, out } = await bench.run({ 'bakery.idef0': twice }, 'check', '.');
  expect(code).toBe(1);
  expect(out).toMatch(
    /^bakery\.idef0:\d+:\d+: error object\/two-definitions: .*\n {2}bakery\.idef0:\d+:\d+: note: .*$/mu,
  );
});

test('a syntax error is a finding, and what follows is still checked', async () => {
  const broken = UNKNOWN.replace('purpose "Bread every morning"', 'purpose "Bread every morning');
  const { code, out, err } = await bench.run({ 'bakery.idef0': broken }, 'check', '.');
  expect(code).toBe(1);
  expect(out).toMatch(/bakery\.idef0:\d+:\d+: error syntax\//u);
  expect(out).toContain("'Flower'");
  expect(err).toBe('');
});

test('a byte order mark shifts no column', async () => {
  const model = 'model `M';
  const place = /b\.idef0:(\d+:\d+): error syntax\/unclosed-name/u;
  const places = await Promise.all(
    [model, `\uFEFF${model}`].map(async (text) => {
      const { out } = await bench.run({ 'b.idef0': text }, 'check', '.');
      return place.exec(out)?.[1];
    }),
  );
  expect(places).toEqual(['1:7', '1:7']);
});

test('bytes that are no UTF-8 are one finding, with the encoding that they look like', async () => {
  const bytes = Buffer.from(
    'model Bäckerei {\n  profile relaxed\n}\nactivity Brötchen backen\n',
    'latin1',
  );
  const { code, out } = await bench.run({ 'b.idef0': bytes }, 'check', '.');
  expect(code).toBe(1);
  expect(out.split('\n')[0]).toMatch(
    /^b\.idef0:1:8: error syntax\/encoding: .*windows-1252 \(Latin-1\)/u,
  );
  expect(out).toContain('1 error in 1 file.');
});

test('files that are no models at all are findings, not failures', async () => {
  const files = {
    'empty.idef0': '',
    'mark.idef0': '\ufeff',
    'noise.idef0': new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0x0a, 0x7b, 0x22, 0xc3]),
    'cut.idef0': BAKERY.slice(0, 300),
  };
  const { code, out, err } = await bench.run(files, 'check', '.');
  expect(code).toBe(1);
  expect(err).toBe('');
  for (const name of Object.keys(files)) expect(out).toContain(`${name}:`);
});

test('folders are searched, but not node_modules nor folders with a dot', async () => {
  const files = {
    'models/one/bakery.idef0': BAKERY,
    'models/two.idef0': BAKERY.replace('model Bakery', 'model Other'),
    'models/node_modules/broken.idef0': 'nonsense',
    'models/.hidden/broken.idef0': 'nonsense',
    'models/notes.txt': 'nonsense',
  };
  const { code, out } = await bench.run(files, 'check', 'models');
  expect({ code, out }).toEqual({ code: 0, out: 'No problems in 2 files.\n' });
});

test('a file named twice counts once', async () => {
  const { out } = await bench.run({ 'bakery.idef0': BAKERY }, 'check', '.', 'bakery.idef0');
  expect(out).toBe('No problems in 1 file.\n');
});

test('paths with blanks and signs are shown as they are', async () => {
  const name = 'our models/Bäckerei (draft) #1.idef0';
  const { out } = await bench.run({ [name]: UNKNOWN }, 'check', 'our models');
  expect(out.startsWith(`${name}:`)).toBe(true);
});

test('JSON holds the same findings for programs', async () => {
  const { code, out } = await bench.run(
    { 'bakery.idef0': UNKNOWN },
    'check',
    '.',
    '--format',
    'json',
  );
  const report: unknown = JSON.parse(out);
  expect(code).toBe(1);
  expect(report).toMatchObject({ files: 1 });
  const { issues: findings } = report as { issues: { code: string }[] };
  const unknown = findings.find(({ code: name }) => name === 'name/unknown');
  expect(unknown).toMatchObject({
    file: 'bakery.idef0',
    column: 7,
    endColumn: 13,
    severity: 'error',
    notes: [],
  });
});

test.each([
  ['no path', ['check'], /missing required argument/u],
  [
    'a path that is not there',
    ['check', 'nowhere'],
    /'nowhere' cannot be read: there is no such file/u,
  ],
  ['a file of another kind', ['check', 'notes.txt'], /'notes\.txt' is not an \.idef0 file/u],
  ['a folder without models', ['check', 'empty'], /There are no \.idef0 files in 'empty'/u],
  ['an unknown format', ['check', '.', '--format', 'xml'], /Allowed choices are text, json/u],
  ['an unknown option', ['check', '.', '--strict'], /unknown option '--strict'/u],
  ['an unknown command', ['chekc', '.'], /unknown command 'chekc'.*\n.*check/u],
])('%s ends with 2 and says so', async (_, args, message) => {
  const files = { 'notes.txt': '', 'empty/notes.txt': '', 'bakery.idef0': BAKERY };
  const { code, out, err } = await bench.run(files, ...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(message);
});
