/** A model says the same however its lines end: as on Unix, on Windows, or on a Mac of old. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from './in-process.js';

let bench: Bench;
beforeAll(async () => (bench = await openBench()));
afterAll(() => bench.close());

const model = `model Bakery { viewpoint "The baker", purpose "Show how bread comes about" }
// A note that ends where its line ends.
external Customer "Comes in hungry" { output Appetite, input Bread }
activity Run a Bakery """
  What happens here:
  - bread is baked
  - bread is sold
""" {
  activity Bake the Bread { control Appetite // what sells
    input Flour
    output Warm Loaves }
  activity Sell the Bread { control Appetite, input Warm Loaves, output Bread }
}
`;

const run = (lineEnd: string, ...args: readonly string[]) =>
  bench.run(
    { 'bakery.idef0': model.replaceAll('\n', lineEnd), 'idef0.json': `{${lineEnd}}` },
    ...args,
  );

const findings = async (lineEnd: string) => {
  const { code, out, err } = await run(lineEnd, 'check', '.');
  return { code, text: out + err };
};

/** The pictures by their names. */
const pictures = async (lineEnd: string) => {
  const { folder } = await run(lineEnd, 'export', '.', '--format', 'svg', '--out', 'pictures');
  const names = (await readdir(join(folder, 'pictures'))).sort();
  const texts = names.map((name) => readFile(join(folder, 'pictures', name), 'utf8'));
  return new Map((await Promise.all(texts)).map((text, at) => [names[at], hashOf(text)]));
};

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe.each([
  ['CR and LF', '\r\n'],
  ['CR', '\r'],
])('lines that end with %s', (_, lineEnd) => {
  test('have their findings at the same places', async () => {
    const expected = await findings('\n');
    expect(expected.text).toContain("bakery.idef0:10:11: error name/unknown: 'Flour'");
    expect(await findings(lineEnd)).toEqual(expected);
  });

  test('make the same diagrams', async () => {
    const expected = await pictures('\n');
    expect(expected.size).toBe(2);
    expect(await pictures(lineEnd)).toEqual(expected);
  });
});
